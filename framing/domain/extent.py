"""How much text there is, in words as a reader counts them.

A word is a run of letters and digits with the hyphens, apostrophes and points inside it:
"co-signing", "China's" and "1.5" are one word each. Tokens, which the tagger needs, are smaller.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.domain.span import Span

_WORD = re.compile(r"\w+(?:['’.‑-]\w+)*+")


def words(text: str, span: Span) -> tuple[Span, ...]:
    """The words of `text` that stand within `span`.

    >>> text = "China's co-signing, 1.5 %"
    >>> [word.of(text) for word in words(text, Span(0, len(text)))]
    ["China's", 'co-signing', '1.5']
    """
    return tuple(Span(*found.span()) for found in _WORD.finditer(text, span.start, span.end))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch made one, so that nothing counts twice."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def words_in(text: str, spans: Iterable[Span]) -> int:
    """How many words stand within any of the spans."""
    return sum(len(words(text, span)) for span in merged(spans))
