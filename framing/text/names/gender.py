"""Which of "he" and "she" somebody is called: by the nouns of the text, else by the first name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from framing.lexicons import load

Gender = Literal["he", "she"]

_FORMS: dict[str, Gender] = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
}


def of_pronoun(word: str) -> Gender | None:
    """The gender of a pronoun for one person; None for any other word."""
    return _FORMS.get(word)


def of_person(name: str, nouns: Iterable[str]) -> Gender | None:
    """The gender of a person whom the text calls by these nouns; None where neither they nor the
    first of several names tells it."""
    for noun in nouns:
        if found := load("genders", "noun").class_of(noun):
            return _FORMS[found]
    first, _, more = name.lower().partition(" ")
    found = load("genders", "name").class_of(first) if more else None
    return _FORMS[found] if found else None


def is_first_name(word: str) -> bool:
    """Whether a word is known as a first name."""
    return load("genders", "name").class_of(word.lower()) is not None


def of_lone(word: str) -> Gender | None:
    """The gender of a name that the text gives alone: women's first names are hardly ever family
    names, men's often are ("Thomas", "Martin")."""
    return "she" if of_person(f"{word} {word}", ()) == "she" else None
