"""The head of a source: where it ends, and whether it is only one of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.domain import Token
from framing.text.names.namings import Naming
from framing.text.speech.speakers.role_nouns import INDEFINITE

STOPS = frozenset(("IN", "TO", "WP", "WP$", "WDT", "VBG", "VBN"))
"""Tags of words at which the head of a source ends."""


def head_end(tokens: Sequence[Token], inside: Sequence[Token], bodies: Sequence[Naming]) -> int:
    """Where the head of the source ends: at the first comma or preposition outside the names of
    bodies ("Bank of Lomond chief Ana Ruiz"); what a hyphen joins is a word ("award-winning")."""
    spans = [(body.start, tokens[body.last - 1].end) for body in bodies]
    for before, token in pairwise(inside):
        if any(start < token.start < end for start, end in spans) or before.tag == "HYPH":
            continue
        if token.text in {",", "("} or token.tag in STOPS:
            return token.start
    return inside[-1].end


def is_one_of(inside: Sequence[Token], body: str) -> bool:
    """Whether what looks like a body's name is what somebody is ("another Muslim")."""
    counted = inside[0].tag in ("DT", "CD") and inside[0].text.lower() in INDEFINITE
    return counted and [token.text for token in inside[1:2]] == [body]
