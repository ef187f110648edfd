"""The longer name under which a text introduces whom a side calls by one word of it.

"Vale Ferries" is Vale where the text names it so first and "Vale" alone later: then the longer name
is the side's own. A state, a person, or what may be a place ("in Vale") is none.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.text.grammar.saying import is_said_behind
from framing.text.grammar.tags import NAMES
from framing.text.names.name_words import BODIES, FIRMS, SCHOOLS
from framing.text.names.names import Hit
from framing.text.names.people import People
from framing.text.names.states import states

_OTHERS = frozenset("club day owners park rivals stadium tower watch week workers".split())
_TO_PLACES = frozenset("across around at from in near of outside to".split())


def own_longer_names(
    tokens: Sequence[Token], found: Sequence[Hit], people: People
) -> frozenset[tuple[str, ...]]:
    """The longer names, as words, that begin with a name of one word and are the side's own."""
    by_name: dict[str, list[Hit]] = {}
    for hit in found:
        if hit.proper and hit.last - hit.first == 1 and _is_free(hit.name, people):
            by_name.setdefault(hit.name, []).append(hit)
    own = set()
    for same in by_name.values():
        whole = whole_name(tokens, same[0])
        alone = any(len(whole_name(tokens, hit)) == 1 for hit in same[1:])
        placed = any(_is_placed(tokens, hit) for hit in same)
        behind = tokens[same[0].first + len(whole) :][:1]
        if len(whole) > 1 and alone and not (placed or _is_another_s(whole, behind)):
            own.add(whole)
        longer = {whole_name(tokens, hit) for hit in same}
        schools = {x for x in longer if len(x) == 2 and x[1].lower() in SCHOOLS}
        bare = [hit for hit in same if len(whole_name(tokens, hit)) == 1]
        speaks = any(is_said_behind(tokens, hit.last) for hit in bare)
        if len(schools) == 1 and speaks and not placed:
            own |= schools
    return frozenset(own)


def _is_another_s(whole: Sequence[str], behind: Sequence[Token]) -> bool:
    """Whether a longer name is that of another kind of body ("Vale University", "Vale Farmers'
    Union")."""
    kind = whole[-1].lower()
    other = kind in BODIES - FIRMS - {"company", "group"} or kind in _OTHERS
    return other or [token.tag for token in behind] == ["POS"]


def _is_placed(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a name may be where something is ("in Vale"), not whose ("at Vale's port")."""
    led = hit.first > 0 and tokens[hit.first - 1].text.lower() in _TO_PLACES
    return led and [token.tag for token in tokens[hit.last : hit.last + 1]] != ["POS"]


def whole_name(tokens: Sequence[Token], hit: Hit) -> tuple[str, ...]:
    """The name found with the capitalised words that follow it in its sentence."""
    last = hit.last
    while last < len(tokens) and tokens[last].tag in NAMES and tokens[last].text[:1].isupper():
        last += 1
    return tuple(token.text for token in tokens[hit.first : last])


def _is_free(name: str, people: People) -> bool:
    """Whether a name is no state's and no part of what may be a person's."""
    return name not in states() and name not in people.parts
