"""The role that a text gives to somebody, also where he or she is no source."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Role, Token
from framing.text.grammar.tags import FINITE
from framing.text.names import appositions
from framing.text.names.people import People, Person
from framing.text.names.source_role import role_of, role_of_nouns

_TELLING = frozenset(("official", "expert", "institution", "media"))
_CLOSING = frozenset((",", ".", ";", ":"))
_LONGEST = 40


class IntroducedRoles:
    """The roles that a text gives to its people, each read once."""

    def __init__(self, people: People) -> None:
        self._people = people
        self._known: dict[str, Role | None] = {}

    def of(self, person: Person) -> Role | None:
        """The role of the first apposition behind a person's full name that tells one ("Ana Ruiz,
        vice president at Acme, left"), else of what the text calls the person."""
        if person.name not in self._known:
            self._known[person.name] = _introduced(self._people, person)
        return self._known[person.name]


def _introduced(people: People, person: Person) -> Role | None:
    for naming, named in zip(people.namings, people.at, strict=True):
        if named is not person or len(naming.words) < 2:
            continue
        if not any(True for _ in appositions.behind(people.tokens, naming)):
            continue
        phrase = _apposed(people.tokens[naming.first : naming.last + _LONGEST], len(naming.words))
        role = role_of(phrase, named_person=True) if phrase else None
        if role in _TELLING:
            return role
    return role_of_nouns(person.nouns) or person.body


def _apposed(tokens: Sequence[Token], size: int) -> Sequence[Token]:
    """A name with its apposition up to the next comma or the end of its clause, nothing where no
    comma follows the name."""
    at = next((k for k, token in enumerate(tokens) if token.text == ","), len(tokens))
    if at > size + 2 or any(token.tag in FINITE for token in tokens[:at]):
        return ()
    ends = (k for k in range(at + 1, len(tokens)) if _ends(tokens[k]))
    return tokens[: next(ends, len(tokens))]


def _ends(token: Token) -> bool:
    return token.text in _CLOSING or token.tag in FINITE
