"""Names that are no person's, as the words around them tell, wherever they stand in a text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from framing.domain import Token
from framing.text.names.gender import is_first_name
from framing.text.names.name_words import FIRM_NOUNS, FIRMS, is_personal
from framing.text.names.namings import Naming


def with_things(tokens: Sequence[Token], found: Sequence[Naming]) -> tuple[Naming, ...]:
    """The names, those of bodies where "which" takes one up ("Vale Grove, which runs a port") also
    where they stand without it or more words of the name with it ("Vale Grove Ferries"), and the
    first words of firms ("Lomond" for "Lomond Motors"); who has a first name or a title is
    somebody."""
    pairs = _pairs(tokens)
    things = {x.name for x in found if _is_thing(tokens, x, pairs) and not _is_somebody(x)}
    ends = {x.words[-1] for x in found if len(x.words) > 1}
    firms = {x.words[0] for x in found if x.body and x.words[-1].lower().rstrip(".") in FIRMS}
    somebody = {word for x in found if not x.body and _is_somebody(x) for word in x.words}
    somebody |= {x.words[0] for x in found if not x.body and len(x.words) == 2}
    things |= firms - ends - somebody
    return tuple(replace(x, body=True) if _begins_as(x, things) else x for x in found)


def _is_thing(tokens: Sequence[Token], naming: Naming, pairs: Collection[tuple[str, str]]) -> bool:
    """Whether "which" takes a name up, a noun for firms stands right before it ("retailer White
    Vale"), or its last two words are common nouns that stand together in the text ("Vale Wind
    Power" sells wind power)."""
    before = tokens[naming.first - 1] if naming.first else None
    if before is not None and before.tag == "NN" and before.lemma.lower() in FIRM_NOUNS:
        return True
    if [token.text for token in tokens[naming.last : naming.last + 2]] == [",", "which"]:
        return True
    last = tuple(word.lower() for word in naming.words[-2:])
    return len(naming.words) > 2 and last in pairs


def _pairs(tokens: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """The nouns in small letters that stand side by side in a text."""
    nouns = frozenset(("NN", "NNS"))
    return frozenset(
        (one.text, other.text)
        for one, other in pairwise(tokens)
        if {one.tag, other.tag} <= nouns and one.text.islower() and other.text.islower()
    )


def _is_somebody(naming: Naming) -> bool:
    return _is_titled(naming) or is_first_name(naming.words[0])


def _is_titled(naming: Naming) -> bool:
    nouns = {noun.split()[-1] for noun in naming.titles} - FIRM_NOUNS
    return any(map(is_personal, nouns))


def _begins_as(naming: Naming, things: Collection[str]) -> bool:
    """Whether a name is one of these, or begins with one."""
    starts = (" ".join(naming.words[:size]) for size in range(1, len(naming.words)))
    if naming.name in things and not _is_titled(naming):
        return True
    return not _is_somebody(naming) and any(x in things for x in starts)
