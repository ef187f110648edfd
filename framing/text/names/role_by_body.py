"""The role of somebody by the body that stands behind the name: "Ana Ruiz of the Lomond Herald"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from framing.domain import Role, Token
from framing.lexicons import Hit, load
from framing.text.grammar.tags import NAMES

BEHIND = frozenset("of for from at".split())
"""What joins a body to whoever is its."""

OF_BODIES = frozenset(("official", "expert", "institution", "media"))
_JOINING = frozenset(("of", "and", "&"))


def role_by_body(tokens: Sequence[Token], links: frozenset[str] = BEHIND) -> Role | None:
    """The role of somebody whose name these tokens begin with, by the body that one of these words
    joins to it: "Ana Ruiz of the Lomond Herald"; what "for" joins is a body, whatever its words."""
    at = next((k for k, token in enumerate(tokens) if token.tag not in NAMES), len(tokens))
    if not 0 < at < len(tokens) or tokens[at].text not in links:
        return None
    body = body_at(tokens, at + 1)
    words = [token.text.lower() for token in body]
    hits = [hit for hit in load("roles").find(words) if ends(hit, words)]
    if hits:
        return cast(Role, hits[-1].class_) if hits[-1].class_ in OF_BODIES else None
    return "institution" if tokens[at].text == "for" and len(words) > 1 else None


def body_at(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """The name that begins at a place, without its article."""
    at += at < len(tokens) and tokens[at].tag == "DT"
    end = at
    for number in range(at, len(tokens)):
        token = tokens[number]
        owning = [x.tag for x in tokens[number + 1 : number + 2]] == ["POS"]
        if token.tag in NAMES or (owning and token.text[:1].isupper() and number == at):
            end = number + 1
        elif number == at or (token.tag != "POS" and token.text not in _JOINING):
            break
    return tokens[at:end]


def ends(hit: Hit, words: Sequence[str]) -> bool:
    """Whether a noun is the head of a name: its last word, or the one before "of"."""
    return hit.end == len(words) or words[hit.end] == "of"
