"""Whom "the expert" stands for: the one person whom the text has called so, or who is of that role.

Where somebody without a name was called so since the text last named that person ("one adviser said
…"), nobody is sure to be meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from framing.domain import Token
from framing.lexicons import load
from framing.text.grammar.tags import NAMES
from framing.text.names.name_words import is_personal
from framing.text.names.people import People, Person, distinguished
from framing.text.names.source_role import role_of_nouns
from framing.text.names.states import states

OF_BODIES = frozenset(("institution", "media"))
_GENERIC = frozenset("expert scholar academic analyst official politician diplomat".split())
INDEFINITE = frozenset(("a", "an", "one", "another"))
_PARTIES = frozenset(("GOP", "Republican", "Democratic", "Labour", "Conservative"))
_REACH = 4
_LONGEST = 5


class RoleNouns:
    """The nouns by which the people of a text are called, and those without a name; `known` are the
    names that are surely people's, and may grow."""

    def __init__(self, people: People, known: Collection[str]) -> None:
        self._people, self._known = people, known
        tokens = people.tokens
        self._nameless: dict[str, list[int]] = {}
        for at, token in enumerate(tokens):
            if token.tag == "NN" and _is_nameless(tokens, at):
                self._nameless.setdefault(token.lemma.lower(), []).append(token.start)
        self._named: dict[str, list[int]] = {}
        for naming, person in zip(people.namings, people.at, strict=True):
            if person is not None:
                self._named.setdefault(person.name, []).append(naming.start)

    def meant(self, phrase: Sequence[Token], start: int) -> Person | None:
        """The person for whom a definite phrase of common nouns stands, which begins at `start`."""
        head = phrase[-1]
        if head.tag not in {"NN", "NNP"} or len(phrase) > _LONGEST:
            return None
        noun = head.lemma.lower()
        if role_of_nouns([noun]) in OF_BODIES and not is_personal(noun):
            return None
        if load("roles").class_of(noun) == "document":
            return None
        fitting = self._people.called(noun, start)
        near = phrase[-2].text.lower() if len(phrase) > 2 else ""
        longer = self._people.called(f"{near} {noun}", start) if near else []
        if whose := distinguished(phrase[1:-1], noun):
            fitting = self._distinguished(whose, fitting, start) or longer
            if not fitting and any(x.tag in NAMES or x.text in _PARTIES for x in phrase[:-1]):
                return None
        elif longer or near.startswith("vice"):
            fitting = longer
        if not fitting and not self._is_nameless(noun, 0, start):
            fitting = self._of_role(noun, start)
        if len(fitting) != 1:
            return None
        named = self._named.get(fitting[0].name, [])
        at = bisect_left(named, start) - 1
        since = named[at] if at >= 0 else 0
        return None if self._is_nameless(noun, since, start) else fitting[0]

    def _distinguished(self, whose: str, fitting: Sequence[Person], start: int) -> list[Person]:
        """Whom the text calls by an office with the word that tells whose it is; behind an
        adjective of a people ("the French president") also who has the office and is nobody
        else's."""
        if called := self._people.called(whose, start):
            return called
        first, *_, office = whose.split()
        others = [x for x in fitting if not any(n.endswith(f" {office}") for n in x.nouns)]
        return others if first.title() in states() else []

    def _of_role(self, noun: str, start: int) -> list[Person]:
        """The people named before who are surely of the role that a general noun names."""
        role = role_of_nouns([noun]) if noun in _GENERIC else None
        return [
            person
            for person in self._people.persons.values()
            if role is not None
            and person.first < start
            and person.name in self._known
            and role_of_nouns(person.nouns) == role
        ]

    def _is_nameless(self, noun: str, since: int, start: int) -> bool:
        """Whether somebody without a name was called so between two places."""
        places = self._nameless.get(noun, [])
        return bisect_left(places, since) < bisect_left(places, start)


def _is_nameless(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun has an indefinite article near before it ("a senior official"), and the phrase
    does not stand behind a name and a comma ("Ruiz, a senior official")."""
    near = range(max(0, at - _REACH), at)
    first = next((k for k in near if tokens[k].text.lower() in INDEFINITE), None)
    if first is None:
        return False
    told = first > 1 and tokens[first - 1].text == "," and tokens[first - 2].tag in NAMES
    return not told
