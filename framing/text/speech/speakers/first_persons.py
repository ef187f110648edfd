"""Lone names that are people's because they say "I": “I never sleep,” Samia said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.domain import Span, Token
from framing.domain.extent import touching
from framing.lexicons import load
from framing.text.grammar.tags import NAMES
from framing.text.grammar.token_row import TokenRow
from framing.text.speech.found import Found


def saying_i(
    tokens: Sequence[Token], quoted: Sequence[Span], spans: Sequence[Found]
) -> frozenset[str]:
    """The names of one word that say nothing but words in quotation marks (`quoted`), with "I" as a
    subject; no names of bodies ("Hamas")."""
    row = TokenRow(tokens)
    starts = {span.start for span in quoted}
    found = set()
    for item in spans:
        source = row.inside(item.source)
        if len(source) != 1 or source[0].tag not in NAMES or source[0].text.isupper():
            continue
        if load("roles").class_of(source[0].text.lower()) is not None:
            continue
        marked = all(touching(quoted, x) and x.start in starts for x in item.content)
        words = row.inside(item.content)
        if marked and any(
            one.text == "I" and two.tag.startswith(("VB", "MD")) for one, two in pairwise(words)
        ):
            found.add(source[0].text)
    return frozenset(found)
