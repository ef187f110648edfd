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
    column_width,
    draw_heads,
    draw_key,
    draw_pair,
    draw_values,
    label_width,
    row_label,
    row_mark,
    shown,
    side_columns,
)
from framing.rendering.desk import Desk
from framing.rendering.numbers import number_text
from framing.rendering.scale import full_range
from framing.rendering.sheet import Sheet
from framing.report import Dumbbell

ROW = 16.0
RANGE = "scale"
BESIDE = 9.0
"""The room on either side of the axis for marks that stand at its ends."""


def dumbbell(desk: Desk, block: Dumbbell) -> Drawing:
    """One row a finding."""
    row = max(desk.gap(ROW), LEAST_ROW)
    height = KEY_HEIGHT + row * len(block.findings) + 2
    left = label_width(desk, [finding.label for finding in block.findings])
    rows = [
        (finding, height - KEY_HEIGHT - row * (number + 0.5))
        for number, finding in enumerate(block.findings)
    ]

    ranges = [_range(desk, finding) for finding in block.findings]
    last = column_width(desk, ranges, RANGE)
    column = side_columns(desk, block.findings)
    right = desk.width - last

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        plot = Plot(desk, height, (0.0, 1.0), (left + BESIDE, last + 2 * column + BESIDE))
        draw_key(desk, plot, right - 2 * column)
        draw_heads(desk, plot, column, right)
        muted = desk.theme.colours.muted
        plot.text(plot.width, height - KEY_HEIGHT / 2, RANGE, muted, SMALL, "right")
        for (finding, y), told in zip(rows, ranges, strict=True):
            _row(desk, plot, finding, y)
            draw_values(desk, plot, finding, y, column, right)
            plot.text(plot.width, y, told, muted, SMALL, "right")
        plot.paint(sheet, x, bottom)

    teller = Teller(desk.wording.report.comparison.sides, desk.theme.numbers)
    marks = tuple(row_mark(desk, x.label, left, y, x.key) for x, y in rows)
    return Drawing(height, teller.findings("Dumbbell chart", block), paint, marks)


def _row(desk: Desk, plot: Plot, finding: Finding, y: float) -> None:
    colours = desk.theme.colours
    low, high = full_range(finding)

    def x(value: float) -> float:
        return plot.x((min(max(value, low), high) - low) / (high - low))

    plot.line(plot.left, y, plot.right, y, colours.rule, 0.6)
    if low < 0:
        plot.line(x(0.0), y - 3, x(0.0), y + 3, colours.muted, 0.6)
    plot.text(0, y, row_label(desk, finding.label, plot.left - BESIDE), colours.ink)
    sides = shown(finding)
    places: dict[SideKey, float] = {key: x(side.value or 0.0) for key, side in sides.items()}
    whiskers = {
        key: (x(side.interval.low), x(side.interval.high))
        for key, side in sides.items()
        if side.interval
    }
    draw_pair(desk, plot, y, places, whiskers)


def _range(desk: Desk, finding: Finding) -> str:
    """Between which values a row's axis runs."""
    unit, numbers = finding.sides.a.unit, desk.theme.numbers
    return " to ".join(number_text(end, unit, numbers) for end in full_range(finding))
