"""Bars: stacked to the whole, paired around a common axis, or grouped from nought."""

from __future__ import annotations

from math import fsum

from framing.domain import Measure
from framing.rendering.html.markup import Markup
from framing.rendering.html.rows import CLASSES, Row, chart, key_of
from framing.rendering.html.scribe import Scribe
from framing.rendering.html.svg import bar, line, strip_of, words
from framing.rendering.numbers import value_text
from framing.rendering.segments import segment_text
from framing.report import Bar, Bars, Segment
from framing.report.blocks import HOLDERS

THICK = 0.66
SMALL_SCREEN, LARGE_SCREEN, CHARACTER = 250.0, 480.0, 7.2
"""The least width of a bar on a telephone and on a desk, and that of a character, in pixels."""


def bars(scribe: Scribe, block: Bars) -> Markup:
    """One row a bar."""
    top = max((_value(part) for told in block.bars for part in told.segments), default=0.0) or 1.0
    draw = {"stacked": _stacked, "paired": _paired, "grouped": _grouped}[block.layout]
    rows = [
        Row(
            told.label,
            strip_of(draw(scribe, told, top), scribe.teller.segments(told) or "none found"),
            told.segments[0].measure.key if told.segments else None,
        )
        for told in block.bars
    ]
    used = [part.belongs for told in block.bars for part in told.segments]
    kind = f"bars {block.layout}"
    return chart(scribe, kind, "Bar chart", block.caption, rows, key_of(scribe, used, "swatches"))


def _value(segment: Segment) -> float:
    return segment.measure.value or 0.0


def _stacked(scribe: Scribe, told: Bar, top: float) -> list[Markup]:
    """Segments as shares of their sum, each with its value where there is room for it."""
    total = fsum(map(_value, told.segments))
    if not total:
        return [line(0.0, 1.0, 0.5, kind="grid"), words(0.0, 0.3, "none found", "scale")]
    drawn, done = [], 0.0
    for part in sorted(told.segments, key=lambda part: HOLDERS.index(part.belongs)):
        width = _value(part) / total
        if width:
            kind = CLASSES[part.belongs]
            drawn.append(bar(done, width, (1 - THICK) / 2, THICK, f"{kind} segment"))
            drawn += _inside(
                segment_text(told, part, scribe.theme.numbers), done + width / 2, width, kind
            )
        done += width
    return drawn


def _inside(told: str, x: float, width: float, kind: str) -> list[Markup]:
    """What a segment says: all, the end, or nothing of it, as a small and a large screen allow."""
    shorter = told.rpartition(" · ")[2]
    choices = (told, shorter, shorter.partition(" (")[0])
    small, large = (
        next((text for text in choices if len(text) * CHARACTER + 8 < width * room), "")
        for room in (SMALL_SCREEN, LARGE_SCREEN)
    )
    shown = [(small, "")] if small == large else [(small, " on-small"), (large, " on-large")]
    return [
        words(x, 0.5, text, f"inside on-{kind}{when}", "middle") for text, when in shown if text
    ]


def _paired(scribe: Scribe, told: Bar, top: float) -> list[Markup]:
    """Side a to the left of the axis, side b to its right."""
    drawn = []
    for part in told.segments:
        length = _value(part) / top / 2
        left = part.belongs != "b"
        kind = CLASSES[part.belongs]
        if length:
            drawn.append(bar(0.5 - length if left else 0.5, length, (1 - THICK) / 2, THICK, kind))
        end = 0.5 - length if left else 0.5 + length
        text = value_text(part.measure, scribe.theme.numbers)
        drawn.append(words(end, 0.5, text, kind, "end" if left else "start"))
    return [*drawn, line(0.5, 0.5, 0.0, 1.0, "zero")]


def _grouped(scribe: Scribe, told: Bar, top: float) -> list[Markup]:
    """Segments one under the other from nought."""
    drawn = []
    row = 1 / max(len(told.segments), 1)
    for number, part in enumerate(told.segments):
        kind, length = CLASSES[part.belongs], _value(part) / top
        middle = row * (number + 0.5)
        if length:
            drawn.append(bar(0.0, length, middle - row * THICK / 2, row * THICK, kind))
        drawn.append(words(length, middle, _shown(scribe, part.measure), kind))
    return drawn


def _shown(scribe: Scribe, measure: Measure) -> str:
    return value_text(measure, scribe.theme.numbers)
