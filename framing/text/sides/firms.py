"""Which sides are firms, as the words beside their names tell: "carmaker Acme", "Acme's shares".

Only a name that tells nothing else is asked: no state's, no person's, no ministry's or union's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from framing.domain import Mention, Pair, SideKey
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NAMES
from framing.text.names.longer_names import TIMES
from framing.text.names.name_words import BODIES, FIRM_NOUNS, FIRMS
from framing.text.names.states import states

_OWNED = frozenset(
    "bond ceo customer dealership employee factory investor layoff lender outlet plant product"
    " profit revenue share shareholder staff stock store supplier trademark workforce".split()
)
"""What firms have, and hardly anybody else."""

_WORKING = frozenset(
    "boss employee executive founder spokesman spokesperson spokeswoman worker".split()
)
"""Whom firms have, and others too."""

_PLACED = frozenset("across around in inside near".split())
_BUYERS = frozenset("auditor buyer consultant investor landlord lawyer owner".split())
_CALLED = frozenset(("company", "firm"))
_OTHERS = BODIES - FIRMS - {"bank", "company", "group", "media", "airlines", "airways"}


class Firms:
    """The sides of which only a text tells that they are firms (`sides`), of those `asked`, and
    what else in it may be one; `persons` are the words of people's names."""

    def __init__(
        self,
        forest: Sequence[SentenceTree],
        known: Mapping[int, Mention],
        asked: frozenset[SideKey],
        names: Pair[tuple[str, ...]],
        persons: frozenset[str],
    ) -> None:
        self.sides = _firms(forest, known, asked, names)
        self._persons = persons

    def may_name_another(self, tree: SentenceTree, place: int) -> bool:
        """Whether a word may tell of a firm that is no side: a name that is nobody's, no state's
        and no place's, or a noun for firms that is not only taken up ("a supplier")."""
        token = tree.tokens[place]
        before = tree.tokens[place - 1].text.lower() if place else ""
        if token.tag in NAMES:
            if tree.labels[place] in ("amod", "compound", "flat"):
                return False
            body = load("roles").class_of(token.text.lower())
            known = token.text in states() or token.text.lower() in TIMES
            known = known or body in ("official", "document")
            return not (known or token.text in self._persons or before in _PLACED)
        names = [x.tag for x in tree.tokens[place + 1 : place + 2]] in (["NNP"], ["NNPS"])
        firm = token.tag in ("NN", "NNS") and token.lemma.lower() in FIRM_NOUNS | _BUYERS
        return firm and not names and before != "the"


def _firms(
    forest: Sequence[SentenceTree],
    known: Mapping[int, Mention],
    asked: frozenset[SideKey],
    names: Pair[tuple[str, ...]],
) -> frozenset[SideKey]:
    """Those of the `asked` sides beside whose names the text has words that only firms have."""
    found, perhaps = set(), set()
    for tree in forest:
        for place, token in enumerate(tree.tokens):
            mention = known.get(token.start)
            if mention is None or mention.kind != "name" or mention.side not in asked:
                continue
            if not may_be_firm(names[mention.side]):
                continue
            behind = _behind(tree, place) if mention.end == token.end else ""
            begins = mention.start == token.start and _is_called(tree, place)
            if behind in _OWNED or begins:
                found.add(mention.side)
            elif behind in _WORKING:
                perhaps.add(mention.side)
    if not found and len(perhaps) == 1 and _is_lone(forest, known):
        return frozenset(perhaps)
    return frozenset(found)


def _behind(tree: SentenceTree, place: int) -> str:
    """The noun behind a name or its possessive: "Acme's shares", "Acme staff"."""
    behind = (token for token in tree.tokens[place + 1 : place + 3] if token.tag != "POS")
    return next((token.lemma.lower() for token in behind), "")


def _is_lone(forest: Sequence[SentenceTree], known: Mapping[int, Mention]) -> bool:
    """Whether a text tells of "the company" more than once and names no other firm."""
    definite = 0
    for tree in forest:
        for place, token in enumerate(tree.tokens):
            firm = token.lemma.lower() in _CALLED
            named = token.tag in NAMES and token.text[:1].isupper() and token.start not in known
            if named and (token.text.lower().rstrip(".") in FIRMS or _is_called(tree, place)):
                return False
            definite += firm and place > 0 and tree.tokens[place - 1].text.lower() == "the"
    return definite > 1


def _is_called(tree: SentenceTree, place: int) -> bool:
    """Whether a name stands right behind a noun for firms ("retailer Acme")."""
    before = tree.tokens[place - 1] if place else None
    return before is not None and before.tag == "NN" and before.lemma.lower() in FIRM_NOUNS


def may_be_firm(names: Sequence[str]) -> bool:
    """Whether none of a side's names in capitals tells that it is no firm, if it has any."""
    proper = [name for name in names if name[:1].isupper()]
    return bool(proper) and not any(map(_is_other, proper))


def _is_other(name: str) -> bool:
    official = load("roles").class_of(name.lower()) == "official"
    return official or not _OTHERS.isdisjoint(name.lower().split())
