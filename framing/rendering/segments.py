"""What the segments of a stacked bar say: each its share of the whole and its value.

As elsewhere in a brief there are no shares of fewer than five things: then the values stand alone.
"""

from __future__ import annotations

from math import fsum

from framing.rendering.numbers import number_text, value_text
from framing.report import Bar, Segment
from framing.stats import floors
from framing.themes.theme import Numerals


def segment_text(bar: Bar, part: Segment, numbers: Numerals) -> str:
    """The letter of the side, the share of the bar and the value: "A · 62% (53)", "A · 1"."""
    told = value_text(part.measure, numbers)
    total = fsum(one.measure.value or 0.0 for one in bar.segments)
    if sum(one.measure.n for one in bar.segments) >= floors.QUOTATIONS and total:
        share = number_text((part.measure.value or 0.0) / total, "share", numbers)
        told = share if part.measure.unit == "share" else f"{share} ({told})"
    return f"{part.belongs.upper()} · {told}" if part.belongs in ("a", "b") else told
