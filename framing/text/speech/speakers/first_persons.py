"""Lone names that are people's because they say "I": “I never sleep,” Samia said."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Span, Token
from framing.domain.extent import touching
from framing.text.grammar.tags import NAMES
from framing.text.grammar.token_row import TokenRow
from framing.text.speech.found import Found

_I = frozenset(("i", "me", "my", "myself"))


def saying_i(
    tokens: Sequence[Token], quoted: Sequence[Span], spans: Sequence[Found]
) -> frozenset[str]:
    """The names of one word to which words in quotation marks (`quoted`) with "I" are given."""
    row = TokenRow(tokens)
    found = set()
    for item in spans:
        source = row.inside(item.source)
        if len(source) == 1 and source[0].tag in NAMES:
            marked = (mark for span in item.content for mark in touching(quoted, span))
            if any(token.text.lower() in _I for token in row.inside(marked)):
                found.add(source[0].text)
    return frozenset(found)
