"""Who is meant by an age or a form of address: "the 51-year-old", "Her Honour"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.text.names.gender import of_person, of_pronoun
from framing.text.names.namings import Naming
from framing.text.names.people import People, Person

_HONOURS = frozenset(("Honour", "Honor", "Ladyship", "Lordship"))
_JUDGES = ("judge", "justice", "magistrate")
_SHORTLY = 400


def addressed(inside: Sequence[Token], people: People, last: Person | None) -> Person | None:
    """The person whom a source's words take up. An age is that of whom the text gives it, of who
    spoke `last`, where nobody else was named shortly before, or of who alone was, with what he or
    she is; an honour is that of the one judge of whom the text has told. None for other words."""
    if not inside:
        return None
    words, start = [token.text.lower() for token in inside], inside[0].start
    if words[:1] == ["the"] and words[2:] == ["-", "year", "-", "old"]:
        return _of_age(words[1], people, start, last)
    if len(words) == 2 and words[0] in ("her", "his") and inside[1].text in _HONOURS:
        judges = {x.name: x for noun in _JUDGES for x in people.called(noun, start)}
        one = next(iter(judges.values())) if len(judges) == 1 else None
        told = of_person(one.name, one.nouns) if one else None
        return one if told in (None, of_pronoun(words[0])) else None
    return None


def _of_age(age: str, people: People, start: int, last: Person | None) -> Person | None:
    """Whom the text gives an age, else who spoke last, or of whom shortly before is told what
    he or she is, if nobody else was named since and nobody has been given another age."""
    aged: dict[str, str] = {}
    for naming, person in zip(people.namings, people.at, strict=True):
        behind = [token.text for token in people.tokens[naming.last : naming.last + 2]]
        if person is not None and behind[:1] == [","] and behind[1:2] and behind[1].isdigit():
            aged[person.name] = behind[1]
    found = [name for name, told in aged.items() if told == age]
    if found:
        return people.persons.get(found[0]) if len(found) == 1 else None
    shortly = [(x, one) for x, one in people.named(max(0, start - _SHORTLY), start) if one]
    near = {one.name: one for _, one in shortly}
    if len(near) == 1 and any(_is_told_of(people, naming) for naming, _ in shortly):
        (last,) = near.values()
    known = last is not None and near.keys() <= {last.name} and last.name not in aged
    return last if known else None


def _is_told_of(people: People, naming: Naming) -> bool:
    """Whether a sentence tells what somebody is ("Ana Ruiz is a baker")."""
    opens = naming.first == 0 or people.tokens[naming.first - 1].tag == "."
    behind = [token.text for token in people.tokens[naming.last : naming.last + 2]]
    return opens and behind in (["is", "a"], ["is", "an"], ["was", "a"], ["was", "an"])
