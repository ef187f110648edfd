"""The longer name that a text gave a body before: "the Church" is the Church of Lomond, "LHT" the
Lomond Harbour Trust.

A word that many bodies are named with stands for the one name that holds it at an end; letters in
capitals for the name that they stand behind in brackets, else for the one name of which they are
the initials. Where two names fit, none is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import Token
from framing.text.names.name_words import is_name_of_body
from framing.text.names.namings import Naming
from framing.text.names.people import People

_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Fuller:
    """A longer name and its tokens."""

    name: str
    tokens: Sequence[Token]


class BodyNames:
    """The names of bodies in a text."""

    def __init__(self, people: People) -> None:
        self._tokens = people.tokens
        self._bodies = [naming for naming in people.namings if len(naming.words) > 1]

    def fuller(self, body: str, before: int) -> Fuller | None:
        """The longer name for which a body's name stands, if the text has one before a place."""
        for naming in self._bodies:
            same = naming.words[0][0] == body[0] and body not in naming.words
            if naming.start < before and same and self._letters_behind(naming) == body:
                return Fuller(naming.name, self._tokens[naming.first : naming.last])
        if firm := self._of_firm(body, before):
            return firm
        initials = body.isupper() and len(body) >= _INITIALS
        if " " in body or not (initials or is_name_of_body(body.lower())):
            return None
        fits = _has_initials if initials else _has_at_end
        found = {
            naming.name: naming
            for naming in self._bodies
            if naming.start < before and naming.body and fits(naming, body)
        }
        if len(found) != 1:
            return None
        naming = next(iter(found.values()))
        tokens = self._tokens[naming.first : naming.last]
        return Fuller(naming.name, tokens)

    def _of_firm(self, word: str, before: int) -> Fuller | None:
        """The one firm whose name begins with a word, said before a place: "Ford" for "Ford Motor
        Co"."""
        found = {
            naming.name: naming
            for naming in self._bodies
            if naming.start < before
            and naming.body
            and naming.words[0] == word
            and naming.words[-1].lower().rstrip(".") == "co"
        }
        if len(found) != 1:
            return None
        (naming,) = found.values()
        return Fuller(naming.name, self._tokens[naming.first : naming.last])

    def _letters_behind(self, naming: Naming) -> str | None:
        """The letters in brackets right behind a name ("Lomond Motors (LM)")."""
        behind = self._tokens[naming.last : naming.last + 3]
        if [token.text for token in behind[::2]] != ["(", ")"] or not behind[1].text.isupper():
            return None
        return behind[1].text


def _has_at_end(naming: Naming, word: str) -> bool:
    """Whether a name begins or ends with a word: "Church of Lomond", "Lomond Council"."""
    return naming.words[-1] == word or naming.words[:2] in {(word, "of"), (word, "on")}


def _has_initials(naming: Naming, letters: str) -> bool:
    """Whether the capitals of a name's words are these letters, in their order."""
    return "".join(word[0] for word in naming.words if word[0].isupper()) == letters
