"""The head of a source: where it ends, and whether it is only one of a kind."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from framing.domain import Token
from framing.text.names.name_words import is_personal
from framing.text.names.namings import Naming
from framing.text.names.source_role import role_of_nouns
from framing.text.speech.speakers.role_nouns import INDEFINITE

STOPS = frozenset(("IN", "TO", "WP", "WP$", "WDT", "VBG", "VBN"))
"""Tags of words at which the head of a source ends."""

CARRY_ON = frozenset(("POS", "NN", "NNS", "HYPH", "JJ"))
"""Tags of words behind a name that make it a part of a longer phrase."""

_DEFINITE = frozenset(("the", "this"))


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
    """Whether the source is more than one: "Lee and Ruiz", "Lee and her brother", "Acme, Lee, and
    Ruiz"."""
    stop = next((token.start for token in inside if token.tag in STOPS), inside[-1].end)
    for naming in named:
        if naming.start >= stop or naming.last >= len(tokens):
            break
        following = tokens[naming.last]
        if following.text in {"and", "or"} and following.start < inside[-1].start:
            return True
        if following.text == "," and _lists(tokens, naming.last, inside[-1].end):
            return True
    return False


def _lists(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """Whether names, commas and an "and" follow up to the end of the source."""
    behind = list(takewhile(lambda token: token.start < end, tokens[comma:]))
    words = [token for token in behind if token.text not in {",", "and", "or"}]
    joined = any(token.text in {"and", "or"} for token in behind)
    named = all(token.text[:1].isupper() for token in words)
    offices = any(is_personal(token.lemma.lower()) for token in words)
    return joined and named and not offices


def is_kind(tokens: Sequence[Token], naming: Naming, noun: Token) -> bool:
    """Whether a noun tells of what kind a body is ("the Daily Rope newspaper")."""
    before = tokens[naming.first - 1].text.lower() if naming.first else ""
    of_body = role_of_nouns([noun.lemma.lower()]) in {"institution", "media"}
    kind = noun.tag == "NN" and of_body and not is_personal(noun.lemma.lower())
    behind = tokens[naming.last + 1] if naming.last + 1 < len(tokens) else None
    alone = behind is None or behind.tag not in CARRY_ON
    return naming.body and before in _DEFINITE and kind and alone


def opens_phrase(tokens: Sequence[Token], naming: Naming, end: int) -> bool:
    """Whether a lone word that opens a sentence goes on to a common noun in the plural
    ("Holiday let owners")."""
    before = tokens[naming.first - 1] if naming.first else None
    if before is not None and before.tag != "." and before.end + 1 == naming.start:
        return False
    for token in tokens[naming.last :]:
        if token.start >= end or token.tag in STOPS or not token.text.isalpha():
            return False
        if token.tag == "NNS":
            return True
    return False
