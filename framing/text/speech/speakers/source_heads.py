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
    bodies ("Bank of Lomond chief Ana Ruiz"); what a hyphen joins is a word ("award-winning"), and
    letters in brackets end nothing ("Lomond Rail (LR) chief Ana Ruiz")."""
    spans = [(body.start, tokens[body.last - 1].end) for body in bodies]
    for at, (before, token) in enumerate(pairwise(inside), start=1):
        if any(start < token.start < end for start, end in spans) or before.tag == "HYPH":
            continue
        if token.text == "(" and [x.text for x in inside[at + 2 : at + 3]] == [")"]:
            continue
        if token.text in {",", "("} or token.tag in STOPS:
            return token.start
    return inside[-1].end


def is_one_of(inside: Sequence[Token], body: str) -> bool:
    """Whether what looks like a body's name is what somebody is ("another Muslim")."""
    counted = inside[0].tag in ("DT", "CD") and inside[0].text.lower() in INDEFINITE
    return counted and [token.text for token in inside[1:2]] == [body]


def modifies_behind_bracket(tokens: Sequence[Token], naming: Naming, end: int) -> bool:
    """Whether a name, or its letters in brackets, only tells whose office stands behind them
    ("Lomond Rail (LR) chief Ana Ruiz")."""
    at = naming.last
    around = (*tokens[max(0, naming.first - 1) : naming.first], *tokens[at : at + 1])
    if [token.text for token in tokens[at : at + 3 : 2]] == ["(", ")"]:
        at += 3
    elif [token.text for token in around] == ["(", ")"]:
        at += 1
    else:
        return False
    return at < len(tokens) and tokens[at].start < end and tokens[at].tag in ("NN", "NNS", "JJ")


def is_several(tokens: Sequence[Token], named: Sequence[Naming], inside: Sequence[Token]) -> bool:
    """Whether the source is more than one: "Lee and Ruiz", "Lee and her brother"."""
    stop = next((token.start for token in inside if token.tag in STOPS), inside[-1].end)
    for naming in named:
        if naming.start >= stop or naming.last >= len(tokens):
            break
        following = tokens[naming.last]
        if following.text in {"and", "or"} and following.start < inside[-1].start:
            return True
    return False
