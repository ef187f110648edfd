"""Legends of pictures that the paragraph behind them runs into without a mark.

Where a page is copied as text, "Ana Ruiz of the Dockers In the port of Larnby, the dockers' Ana
Ruiz was elected." holds a legend and a sentence. Only a capital tells where the sentence begins;
and it names again whom the legend names.
"""

from __future__ import annotations

import re

_LEGEND = re.compile(
    r"(?:[^\s.!?;:\"“”]+[ ]){2,14}(?<=[A-Za-z] )(?=(?:In|On|At|During|After|Since)[ ]the[ ]"
    r"(?:[^\s.!?;:,]+[ ]){0,8}[^\s.!?;:,]+,[ ])"
)
_NAME = re.compile(r"(?<!\S)(?=([A-Z][\w’'-]+[ ][A-Z][\w’'-]+))")


def legend_end(text: str, start: int, end: int) -> int:
    """Where the legend at the start of the paragraph `text[start:end]` ends, behind its space;
    `start` where there is none."""
    legend = _LEGEND.match(text, start, end)
    if legend and any(
        text.find(name[1], legend.end(), end) >= 0 for name in _NAME.finditer(legend.group())
    ):
        return legend.end()
    return start
