"""Who is meant by an age or a form of address: "the 51-year-old", "Her Honour"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.text.names.people import People, Person

_HONOURS = frozenset(("honour", "honor", "ladyship", "lordship"))
_JUDGES = ("judge", "justice", "magistrate")


def taken_up(inside: Sequence[Token], people: People, last: Person | None) -> Person | None:
    """The person whom a source's words take up: for an age `last`, who spoke last; for an honour
    the one judge of whom the text has told. None for other words."""
    words = [token.text.lower() for token in inside]
    if words[:1] == ["the"] and words[2:] == ["-", "year", "-", "old"]:
        return last
    if len(words) == 2 and words[0] in ("her", "his") and words[1] in _HONOURS:
        start = inside[0].start
        judges = {x.name: x for noun in _JUDGES for x in people.called(noun, start)}
        return next(iter(judges.values())) if len(judges) == 1 else None
    return None
