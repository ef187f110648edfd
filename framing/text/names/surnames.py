"""People of a side by a part of their name, once the text has given the whole of it.

"Zeng Yi" is "Zeng" from then on, "Joe Biden" is "Biden". Only for names that the text shows to be
a person's, by a title or a role beside them, and only while nobody else in the text has that part
of the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Pair, SideKey, Span, Token
from framing.text.grammar.saying import SAYING
from framing.text.names.longer_names import titles
from framing.text.names.names import Hit, hits

_REACH = 6


def partial_hits(
    text: str,
    regions: Sequence[Span],
    tokens: Sequence[Token],
    whole: Sequence[Hit],
    known: Sequence[str] = (),
) -> tuple[Hit, ...]:
    """Where people are named by one word of a name in `whole`, in order. `known` are names that
    are known to be people's."""
    owners: dict[str, set[SideKey]] = {}
    first_named: dict[str, int] = {}
    people: set[str] = set()
    for hit in whole:
        words = hit.name.split()
        if not hit.proper or not 2 <= len(words) <= 4:
            continue
        for word in {words[0], words[-1]}:
            if word[:1].isupper() and len(word) > 1:
                owners.setdefault(word, set()).add(hit.side)
                first_named.setdefault(word, hit.span.end)
                if hit.name in known or _is_person(tokens, hit):
                    people.add(word)
    single = {word: next(iter(sides)) for word, sides in owners.items() if len(sides) == 1}
    if not single:
        return ()
    names = Pair(
        tuple(word for word, side in single.items() if side == "a"),
        tuple(word for word, side in single.items() if side == "b"),
    )
    taken = {place for hit in whole for place in range(hit.first, hit.last)}
    found = [hit for hit in hits(text, regions, tokens, names) if hit.first not in taken]
    people |= {hit.name for hit in found if _alone(tokens, hit) and _is_person(tokens, hit)}
    shared = {hit.name for hit in found if _of_another(tokens, hit)}
    return tuple(
        hit
        for hit in found
        if hit.name in people - shared
        and hit.span.start >= first_named[hit.name]
        and _alone(tokens, hit)
    )


def _is_person(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a title or a role stands beside the name, or it says something."""
    known = titles()
    before = tokens[hit.first - 1] if hit.first else None
    if before is not None and before.text.lower() in known:
        return True
    after = tokens[hit.last : hit.last + _REACH]
    if after and after[0].text == ",":
        return any(token.text.lower() in known for token in after)
    article = before is not None and before.text.lower() in ("the", "a")
    return bool(after) and after[0].lemma in SAYING and not article


def _of_another(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the word stands in the name of somebody or something else ("Jill Biden")."""
    before = tokens[hit.first - 1] if hit.first else None
    after = tokens[hit.last] if hit.last < len(tokens) else None
    named = before is not None and before.tag == "NNP" and before.text.isalpha()
    if before is not None and named and before.text.lower() not in titles():
        return True
    return after is not None and after.tag == "NNP" and after.text.isalpha()


def _alone(tokens: Sequence[Token], hit: Hit) -> bool:
    before = tokens[hit.first - 1].text.lower() if hit.first else ""
    return tokens[hit.first].tag.startswith("NN") and before not in ("the", "a", "an")
