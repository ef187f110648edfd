"""Runs of names that only tell an office, and surnames that look like one ("Larry King")."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.lexicons import load
from framing.text.grammar.lexical import HYPHENS
from framing.text.names.gender import is_first_name
from framing.text.names.name_words import is_personal, is_title
from framing.text.names.states import states

_RANKS = frozenset("crown deputy grand high vice".split())
_SURNAMES = frozenset("abbot baron bishop dean duke earl king pope prince shah".split())


def ends_in_office(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a run of names only tells an office ("Foreign Minister"). A body is none, nor is what
    stands behind a first name or an honorific ("Mr. Prince"), or ends a word."""
    word, first = tokens[end - 1].text.lower(), tokens[at].text.lower()
    if not is_title(word) or not is_personal(word):
        return False
    if end - at == 1:
        return True
    named = is_first_name(first) or load("titles").class_of(first) == "honorific"
    if not named and word in _SURNAMES and tokens[end - 2].tag == "NNP":
        before = tokens[end - 2].text
        the = at > 0 and tokens[at - 1].text.lower() == "the"
        owned = at > 0 and tokens[at - 1].tag == "POS"
        other = before in states() or before.lower() in _RANKS or is_title(before.lower())
        named = not (the or owned or other)
    return not named and tokens[end - 2].text not in HYPHENS
