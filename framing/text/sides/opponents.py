"""Whether a side is only named to tell whose rival or critic somebody is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from framing.domain import Span, Token
from framing.text.names.general_nouns import OPPOSED

_BETWEEN = frozenset(("POS", "JJ", "NN"))
_REACH = 4


def names_opponent(tokens: Sequence[Token], mention: Span) -> bool:
    """Whether a mention owns a noun for somebody else ("its western neighbour", "Acme's foes")."""
    at = bisect_left(tokens, mention.end, key=lambda token: token.start)
    owned = at > 0 and (
        tokens[at - 1].tag in ("PRP$", "POS")
        or [token.tag for token in tokens[at : at + 1]] == ["POS"]
    )
    if not owned:
        return False
    for token in tokens[at : at + _REACH]:
        if token.lemma.lower() in OPPOSED:
            return True
        if token.tag not in _BETWEEN:
            return False
    return False
