"""Dots and whiskers: findings that share one scale, the two sides one over the other."""

from __future__ import annotations

from framing.domain import Finding
from framing.rendering.alt import Teller
from framing.rendering.charts.drawing import Drawing
from framing.rendering.charts.plot import SMALL, Plot
from framing.rendering.charts.rows import (
    HALF,
    KEY_HEIGHT,
    LEAST_ROW,
    draw_heads,
    draw_key,
    draw_values,
    label_width,
    row_label,
    row_mark,
    shown,
    side_columns,
)
from framing.rendering.desk import Desk
from framing.rendering.numbers import number_text
from framing.rendering.sheet import Sheet
from framing.report import Dots

ROW, AXIS = 25.0, 15.0
STEPS = 4
OFFSET = 0.2
"""How far the mark of a side stands at least from the middle of its row, in heights of a row."""
BETWEEN = 2.0
"""The room between two rows that are as low as rows can be."""
BESIDE = 10.0
"""The room right of the axis for the number under its end."""


def dots(desk: Desk, block: Dots) -> Drawing:
    """One row a finding."""
    row = max(desk.gap(ROW), LEAST_ROW + BETWEEN)
    height = KEY_HEIGHT + row * len(block.findings) + AXIS
    left = label_width(desk, [finding.label for finding in block.findings]) + 6
    rows = [
        (finding, height - KEY_HEIGHT - row * (number + 0.5))
        for number, finding in enumerate(block.findings)
    ]
    column = side_columns(desk, block.findings)
    margins = left, 2 * column + BESIDE

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        plot = Plot(desk, height, (block.low, block.high), margins)
        draw_key(desk, plot, plot.width - 2 * column)
        draw_heads(desk, plot, column, plot.width)
        _axis(desk, plot, block, height - KEY_HEIGHT)
        for finding, y in rows:
            _row(desk, plot, finding, y, row)
            draw_values(desk, plot, finding, y, column, plot.width)
        plot.paint(sheet, x, bottom)

    teller = Teller(desk.wording.report.comparison.sides, desk.theme.numbers)
    marks = tuple(row_mark(desk, x.label, left, y, x.key) for x, y in rows)
    return Drawing(height, teller.findings("Dot chart", block), paint, marks)


def _axis(desk: Desk, plot: Plot, block: Dots, top: float) -> None:
    """Grid lines with their values under the rows."""
    colours = desk.theme.colours
    unit = block.findings[0].sides.a.unit if block.findings else "count"
    for step in range(STEPS + 1):
        value = block.low + (block.high - block.low) * step / STEPS
        x = plot.x(value)
        zero = value == 0 and block.low < 0
        plot.line(x, AXIS, x, top, colours.muted if zero else colours.rule, 0.7 if zero else 0.5)
        words = number_text(value, unit, desk.theme.numbers)
        plot.text(x, AXIS / 2, words, colours.muted, SMALL, "center")


def _row(desk: Desk, plot: Plot, finding: Finding, y: float, height: float) -> None:
    plot.text(0, y, row_label(desk, finding.label, plot.left))
    sides = shown(finding)
    apart = max(OFFSET * height, HALF) if len(sides) > 1 else 0.0
    for key, side in sides.items():
        at, ink = y + (apart if key == "a" else -apart), desk.theme.sides[key].ink
        if side.interval:
            ends = plot.x(side.interval.low), plot.x(side.interval.high)
            plot.line(ends[0], at, ends[1], at, ink, 1.0)
        plot.mark(plot.x(side.value or 0.0), at, key)
