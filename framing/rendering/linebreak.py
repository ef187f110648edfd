"""Where lines break: first fit, then made even where the last line would be a single word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import fsum

from framing.rendering.fonts import Fonts
from framing.rendering.runs import Word, cut_long

SHORT = 0.2
"""A last line under this share of the width is lengthened from the lines above."""


def break_lines(
    words: Sequence[Word], width: float, fonts: Fonts, even: bool = False
) -> list[list[Word]]:
    """Words as lines of at most `width`. `even` makes all lines about as long (for titles)."""
    fitting = [part for word in words for part in _cut(word, width, fonts)]
    breaks = _first_fit(fitting, width)
    if len(breaks) > 1:
        last = fsum(word.width for word in fitting[breaks[-1] :])
        if even:
            breaks = _narrowed(fitting, breaks, width)
        elif last < SHORT * width and len(breaks) < 12:
            breaks = _narrowed(fitting, breaks, width, 1 - SHORT / (len(breaks) - 1))
    ends = [*breaks[1:], len(fitting)]
    return [fitting[start:end] for start, end in zip(breaks, ends, strict=True)]


def _cut(word: Word, width: float, fonts: Fonts) -> Iterator[Word]:
    return iter((word,)) if word.width <= width else cut_long(word, width, fonts)


def _first_fit(words: list[Word], width: float) -> list[int]:
    """The index of the first word of each line."""
    starts, used = [0], 0.0
    for index, word in enumerate(words):
        if used + word.width > width + 0.01 and index > starts[-1]:
            starts.append(index)
            used = 0.0
        used += word.width + (word.space.width if word.space else 0.0)
    return starts


def _narrowed(words: list[Word], breaks: list[int], width: float, least: float = 0.4) -> list[int]:
    """The breaks of the narrowest column with as many lines, not under `least` of the width."""
    low, high = width * least, width
    best = breaks
    for _ in range(8):
        middle = (low + high) / 2
        tried = _first_fit(words, middle)
        if len(tried) <= len(breaks):
            best, high = tried, middle
        else:
            low = middle
    return best
