"""People by their full name where a comparison gives the surname alone: "Trump" is Donald Trump.

Only where the text introduces one person with that surname, by the full name or by a title, before
the surname stands alone; and no surname that is a state's or a capital's too ("Washington").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing.domain import Span, Token
from framing.text.names.gender import of_person
from framing.text.names.name_words import surname
from framing.text.names.names import Hit
from framing.text.names.people import People
from framing.text.names.states import states

_LONGEST = 4


def only_bearers(people: People) -> Mapping[str, str]:
    """Each surname of which the text introduces one bearer before it stands alone, with the
    bearer's first name."""
    first: dict[str, int] = {}
    alone: dict[str, int] = {}
    for number, naming in enumerate(people.namings):
        first.setdefault(surname(naming.words), number)
        if len(naming.words) == 1 and not naming.titles:
            alone.setdefault(naming.words[0], naming.start)
    found = {}
    for name, number in first.items():
        bearers = [
            person
            for person in people.parts.get(name, ())
            if person.shares(name) and person.first < alone.get(name, person.first + 1)
        ]
        if len(bearers) != 1 or name in states():
            continue
        (person,) = bearers
        introduced = people.at[number] is person or bool(people.namings[number].titles)
        if introduced and (person.certain or of_person(person.name, ())):
            found[name] = person.name.split()[0]
    return found


def full_name(hit: Hit, tokens: Sequence[Token], bearers: Mapping[str, str]) -> Hit | None:
    """The hit as the whole name whose last word it is, or None where it is no bearer's."""
    given = bearers.get(hit.name) or bearers.get(hit.name.rpartition(" ")[2])
    for first in range(hit.first - 1, max(-1, hit.first - _LONGEST), -1):
        if given is None or not tokens[first].text[:1].isupper():
            return None
        if tokens[first].text == given:
            return replace(hit, first=first, span=Span(tokens[first].start, hit.span.end))
    return None
