"""How the names of bodies run on over small words: "Institute for Land and Climate"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.engines.splitter import is_plain_word
from framing.lexicons import load
from framing.text.names.longer_names import TIMES
from framing.text.names.name_words import ABOUT, BODIES

_WITH_AIMS = frozenset(
    "academy agency alliance association campaign center centre coalition council foundation fund"
    " institute movement network office society".split()
)


def goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether a preposition may stand inside the name of a body: "Bank of Lomond", "Council on
    Harbour Affairs", "Institute for Land", but no day: "the Council on Monday"."""
    word, before = tokens[end].text, tokens[end - 1].text.lower()
    if word == "on" and before in ABOUT and end + 1 < len(tokens):
        return tokens[end + 1].text.lower() not in TIMES
    return (word == "of" and before in BODIES) or (word == "for" and before in _WITH_AIMS)


def joins_body(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "and" stands inside the name of a body: "the Food and Drug Administration", "the
    Union of Millers and Bakers (UMB)"."""
    definite = at > 0 and tokens[at - 1].text.lower() == "the"
    if tokens[end].text not in {"and", "&"} or not definite:
        return False
    last = end + 1
    while last < len(tokens) and last - end < 5 and tokens[last].text[:1].isupper():
        last += 1
    if [token.text for token in tokens[last : last + 1]] == ["("] and last + 1 < len(tokens):
        initials = sorted(t.text[0] for t in tokens[at:last] if t.text[0].isupper())
        if sorted(tokens[last + 1].text) == initials:
            return True
    if (
        load("roles").class_of(" ".join(token.text.lower() for token in tokens[at : end + 2]))
        is not None
    ):
        return True
    if _is_aim(tokens, at, end) and last == end + 2 and is_plain_word(tokens[end + 1].text.lower()):
        return True
    alone = tokens[end - 1].text.lower() not in BODIES
    return last - end > 2 and alone and tokens[last - 1].text.lower() in BODIES


def _is_aim(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a run has told with "for" what a body is there for, by a word right before `end`."""
    return end - at > 2 and tokens[end - 2].text == "for"


def owned_by_many(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name goes on behind the apostrophe of a plural ("Teachers' Association")."""
    many = tokens[end].tag == "POS" and tokens[end].text in ("'", "’")
    behind = [token.text for token in tokens[end + 1 : end + 2]]
    return many and any(word[:1].isupper() and word.lower() in BODIES for word in behind)
