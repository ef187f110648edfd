"""Whether a side is only named to tell whose rival or critic somebody is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

from framing.domain import Span, Token
from framing.text.names.general_nouns import OPPOSED

_BETWEEN = frozenset(("POS", "JJ", "NN", "VBN"))
_REACH = 4


def names_opponent(
    tokens: Sequence[Token], mention: Span, others: Container[str] = OPPOSED
) -> bool:
    """Whether a mention owns a noun for somebody else ("its western neighbour", "Acme's foes")."""
    at = bisect_left(tokens, mention.end, key=lambda token: token.start)
    owned = at > 0 and (
        tokens[at - 1].tag in ("PRP$", "POS")
        or [token.tag for token in tokens[at : at + 1]] == ["POS"]
    )
    if not owned:
        return False
    for token in tokens[at : at + _REACH]:
        if token.lemma.lower() in others:
            return True
        if token.tag not in _BETWEEN:
            return False
    return False
