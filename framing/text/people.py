"""The people whom a text names: full names, surnames used later, and what the text says they are.

What stands before a name as a title or beside it as an apposition tells that it is a person's and
what the person is ("Zeng Yi, a research fellow …").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from framing.domain import Token
from framing.lexicons import load
from framing.text.namings import Naming, namings

_NAMES = frozenset(("NNP", "NNPS"))
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
NOT_BEFORE_PERSON = frozenset("the in at from near across a an".split())
_APPOSITION = 40
_NAMED = 50


@dataclass(slots=True)
class Person:
    """A person by the full name; `nouns` are what the text calls them ("fellow", "minister")."""

    name: str
    first: int
    nouns: list[str] = field(default_factory=list)
    certain: bool = False


class People:
    """Everybody named in a text, in document order."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.namings = tuple(namings(tokens))
        self.starts = [naming.start for naming in self.namings]
        self.persons: dict[str, Person] = {}
        self.parts: dict[str, list[Person]] = {}
        self.at: list[Person | None] = []
        for naming in self.namings:
            self.at.append(self._enter(naming))

    def named(self, start: int, end: int) -> Iterator[tuple[Naming, Person | None]]:
        """The names within a range of characters, at most the last fifty, each with its person if
        it may be one."""
        last = bisect_left(self.starts, end)
        for number in range(max(bisect_left(self.starts, start), last - _NAMED), last):
            yield self.namings[number], self.at[number]

    def called(self, noun: str, before: int) -> list[Person]:
        """The people named before a place whom the text calls by this noun."""
        return [
            person
            for person in self.persons.values()
            if person.first < before and noun in person.nouns
        ]

    def _enter(self, naming: Naming) -> Person | None:
        """The person that a name stands for, new or known."""
        if naming.body:
            return None
        nouns = [*naming.titles, *_apposition(self.tokens, naming)]
        person = self._known(naming)
        if person is None:
            lone = self.tokens[naming.first - 1] if naming.first else None
            stray = lone is not None and lone.text.lower() in NOT_BEFORE_PERSON
            if (len(naming.words) < 2 and not naming.titles) or (stray and not nouns):
                return None
            person = self.persons.setdefault(naming.name, Person(naming.name, naming.start))
            for part in {naming.words[0], naming.words[-1]}:
                self.parts.setdefault(part, []).append(person)
        person.nouns.extend(noun for noun in nouns if noun not in person.nouns)
        person.certain = person.certain or bool(nouns)
        return person

    def _known(self, naming: Naming) -> Person | None:
        if naming.name in self.persons:
            return self.persons[naming.name]
        if len(naming.words) > 1:
            same = self.parts.get(naming.words[-1], [])
            return next((person for person in same if _is_fuller(person.name, naming.words)), None)
        same = self.parts.get(naming.words[0], [])
        return same[0] if len(same) == 1 else None


def _apposition(tokens: Sequence[Token], naming: Naming) -> Iterator[str]:
    """The nouns of the apposition behind a name, as far as it goes."""
    at = naming.last
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return
    roles = load("roles")
    at += 1
    if tokens[at].tag not in {"DT", "NN", "JJ", "PRP$", "NNP", "CD", "RB"}:
        return
    for number in range(at, min(len(tokens), at + _APPOSITION)):
        token = tokens[number]
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.tag in _FINITE or token.text in {".", ";", ":"}:
            return
        if token.text == "and" and _opens_another(tokens, number):
            return
        head = following is None or following.tag not in {"NN", "NNS", "POS", "HYPH"}
        if roles.class_of(f"{tokens[number - 1].text} {token.text}".lower()) == "citizen":
            continue
        if token.tag in {"NN", "NNP"} and head and token.lemma.lower() in roles:
            yield token.lemma.lower()


def _opens_another(tokens: Sequence[Token], number: int) -> bool:
    """Whether an "and" joins somebody else: ", and Eva Lund, a doctor", "and his wife"."""
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    return tokens[number - 1].text == "," or (after is not None and after.tag == "PRP$")


def _is_fuller(name: str, words: Sequence[str]) -> bool:
    """Whether two names differ only by initials in their middle ("Ana M. Ruiz", "Ana Ruiz")."""
    one, other = name.split(), list(words)
    middles = [*one[1:-1], *other[1:-1]]
    ends = one[0] == other[0] and one[-1] == other[-1] and len(one) > 1
    return ends and all(len(middle.rstrip(".")) == 1 for middle in middles)
