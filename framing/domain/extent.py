"""How much text there is, in words as a reader counts them.

A word is a run of letters and digits with the hyphens, apostrophes and points inside it:
"co-signing", "China's" and "1.5" are one word each. Tokens, which the tagger needs, are smaller.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

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


def touching(spans: Sequence[Span], container: Span) -> Sequence[Span]:
    """Those of the spans that share a code point with the container; the spans stand in order
    and do not overlap. Takes time in proportion to what it returns."""
    first = bisect_right(spans, (container.start,))
    if first and spans[first - 1].end > container.start:
        first -= 1
    return spans[first : bisect_left(spans, (container.end,))]


def words_in(text: str, spans: Iterable[Span]) -> int:
    """How many words stand within any of the spans."""
    return sum(_number(text, span) for span in merged(spans))


@lru_cache(maxsize=8192)
def _number(text: str, span: Span) -> int:
    return sum(1 for _ in _WORD.finditer(text, span.start, span.end))
