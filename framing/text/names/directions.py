"""Countries and places by their direction alone, once the text has named the whole.

"South Korea" is "the South" from then on, and "North and South Korea" names both. Only while no
other name of the text begins with the direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from framing.domain import Span, Token
from framing.text.grammar.tags import NAMES
from framing.text.names.names import Hit

_DIRECTIONS = frozenset(("North", "South", "East", "West"))
_JOINING = frozenset(("and", "or"))


def direction_hits(tokens: Sequence[Token], whole: Sequence[Hit]) -> Iterator[Hit]:
    """Where a direction stands for one of the names found, in order."""
    named: dict[str, list[Hit]] = {}
    for hit in whole:
        first, _, rest = hit.name.partition(" ")
        if first in _DIRECTIONS and rest and " " not in rest:
            named.setdefault(first, []).append(hit)
    taken = {place for hit in whole for place in range(hit.first, hit.last)}
    owners = {
        word: found[0]
        for word, found in named.items()
        if len({hit.side for hit in found}) == 1 and not _begins_another(tokens, word, taken)
    }
    ends = {hit.first: hit.name.rpartition(" ")[2] for hit in whole}
    for place, token in enumerate(tokens):
        owner = owners.get(token.text)
        if owner is None or place in taken:
            continue
        joined = tokens[place + 1].text in _JOINING if place + 1 < len(tokens) else False
        shares = joined and ends.get(place + 2) == owner.name.rpartition(" ")[2]
        definite = place > 0 and tokens[place - 1].text.lower() == "the"
        if shares or (definite and place >= owner.last):
            yield Hit(Span(token.start, token.end), place, place + 1, owner.side, owner.name)


def _begins_another(tokens: Sequence[Token], word: str, taken: set[int]) -> bool:
    """Whether a name that is not a side's begins with a direction ("the South Pole")."""
    return any(
        token.text == word and place not in taken and following.tag in NAMES
        for place, (token, following) in enumerate(pairwise(tokens))
    )
