"""Dumbbells: findings of different units on one axis, each over its own full range.

A line joins the two marks, unless whiskers show how far apart the sides are."""

from __future__ import annotations

from framing.domain import Finding, SideKey
from framing.rendering.alt import Teller
from framing.rendering.charts.drawing import Drawing
from framing.rendering.charts.plot import SMALL, Plot
from framing.rendering.charts.rows import (
    KEY_HEIGHT,
    LEAST_ROW,
    draw_key,
    draw_pair,
    label_width,
    row_label,
    row_mark,
    shown,
)
from framing.rendering.desk import Desk
from framing.rendering.numbers import number_text
from framing.rendering.scale import full_range
from framing.rendering.sheet import Sheet
from framing.report import Dumbbell

ROW = 16.0
RANGE_WIDTH = 58.0
BEFORE = 20.0
"""The room left of the axis for the value of a mark that stands at its foot."""


def dumbbell(desk: Desk, block: Dumbbell) -> Drawing:
    """One row a finding."""
    row = max(desk.gap(ROW), LEAST_ROW)
    height = KEY_HEIGHT + row * len(block.findings) + 2
    left = label_width(desk, [finding.label for finding in block.findings])
    rows = [
        (finding, height - KEY_HEIGHT - row * (number + 0.5))
        for number, finding in enumerate(block.findings)
    ]

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        plot = Plot(desk, height, (0.0, 1.0), (left + BEFORE, RANGE_WIDTH + 20))
        draw_key(desk, plot)
        for finding, y in rows:
            _row(desk, plot, finding, y)
        plot.paint(sheet, x, bottom)

    teller = Teller(desk.wording.report.comparison.sides, desk.theme.numbers)
    marks = tuple(row_mark(desk, x.label, left, y, x.key) for x, y in rows)
    return Drawing(height, teller.findings("Dumbbell chart", block), paint, marks)


def _row(desk: Desk, plot: Plot, finding: Finding, y: float) -> None:
    colours, unit = desk.theme.colours, finding.sides.a.unit
    low, high = full_range(finding)

    def x(value: float) -> float:
        return plot.x((min(max(value, low), high) - low) / (high - low))

    plot.line(plot.left, y, plot.right, y, colours.rule, 0.6)
    if low < 0:
        plot.line(x(0.0), y - 3, x(0.0), y + 3, colours.muted, 0.6)
    plot.text(0, y, row_label(desk, finding.label, plot.left - BEFORE), colours.ink)
    ends = " to ".join(number_text(end, unit, desk.theme.numbers) for end in (low, high))
    plot.text(plot.width, y, ends, colours.muted, SMALL, "right")
    sides = shown(finding)
    places: dict[SideKey, float] = {key: x(side.value or 0.0) for key, side in sides.items()}
    whiskers = {
        key: (x(side.interval.low), x(side.interval.high))
        for key, side in sides.items()
        if side.interval
    }
    draw_pair(desk, plot, finding, y, places, whiskers)
