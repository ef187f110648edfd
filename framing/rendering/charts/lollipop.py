"""Lollipops: contrasts with intervals around nought, hollow where they are only descriptive."""

from __future__ import annotations

from framing.domain import Finding, SideKey
from framing.rendering.alt import Teller
from framing.rendering.charts.drawing import Drawing
from framing.rendering.charts.plot import LABEL, SMALL, Anchor, Plot
from framing.rendering.charts.rows import label_width, row_label, row_mark
from framing.rendering.desk import Desk
from framing.rendering.numbers import difference_text, value_text
from framing.rendering.scale import reach
from framing.rendering.sheet import Sheet
from framing.report import Lollipop

ROW, LEAST_ROW, HEAD = 15.5, 10.5, 18.0
COUNTS, AFTER = 44.0, 18.0
"""The room for the counts, and between them and the plot."""


def lollipop(desk: Desk, block: Lollipop) -> Drawing:
    """One row a finding, side a to the right of the line and side b to its left."""
    row = max(desk.gap(ROW), LEAST_ROW)
    height = HEAD + row * len(block.findings) + 4
    left = label_width(desk, [finding.label for finding in block.findings])
    rows = [
        (finding, height - HEAD - row * (number + 0.5))
        for number, finding in enumerate(block.findings)
    ]

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        most = max((reach(finding) for finding in block.findings), default=1.0) * 1.12 or 1.0
        plot = Plot(desk, height, (-most, most), (left + COUNTS + AFTER, 26.0))
        _head(desk, plot)
        zero = plot.x(0.0)
        plot.line(zero, 2, zero, height - HEAD, desk.theme.colours.muted, 0.8)
        for finding, y in rows:
            _row(desk, plot, finding, y)
        plot.paint(sheet, x, bottom)

    teller = Teller(desk.wording.report.comparison.sides, desk.theme.numbers)
    marks = tuple(row_mark(desk, x.label, left, y, x.key) for x, y in rows)
    return Drawing(height, teller.findings("Lollipop chart of contrasts", block), paint, marks)


def _head(desk: Desk, plot: Plot) -> None:
    """Which way is whose."""
    y, zero, room = plot.height - HEAD / 2, plot.x(0.0), (plot.right - plot.left) / 2 - 12
    a, b = desk.wording.report.comparison.sides
    ends: tuple[tuple[SideKey, str, float, Anchor], ...] = (
        ("b", f"← B · {b.label}", zero - 8, "right"),
        ("a", f"A · {a.label} →", zero + 8, "left"),
    )
    for key, words, x, anchor in ends:
        shown = desk.fitted(words, room, LABEL, "semibold")
        plot.text(x, y, shown, desk.theme.sides[key].ink, LABEL, anchor, strong=True)
    plot.text(plot.left - AFTER, y, "A : B", desk.theme.colours.muted, SMALL, "right")


def _row(desk: Desk, plot: Plot, finding: Finding, y: float) -> None:
    colours, numbers = desk.theme.colours, desk.theme.numbers
    plot.text(0, y, row_label(desk, finding.label, plot.left - COUNTS - AFTER))
    counts = " : ".join(value_text(side, numbers) for side in finding.sides)
    plot.text(plot.left - AFTER, y, counts, colours.muted, SMALL, "right")
    if finding.contrast is None:
        return
    side: SideKey = "a" if finding.contrast >= 0 else "b"
    ink, x = desk.theme.sides[side].ink, plot.x(finding.contrast)
    interval = finding.contrast_interval
    plot.line(plot.x(0.0), y, x, y, ink, 1.6)
    end = x
    if interval:
        low, high = plot.x(interval.low), plot.x(interval.high)
        plot.line(low, y, high, y, ink, 0.7)
        end = high if side == "a" else low
    plot.mark(x, y, side, hollow=finding.confidence == "descriptive")
    words = difference_text(finding, numbers)
    if side == "a":
        plot.text(end + 6, y, words, ink, SMALL)
    else:
        plot.text(end - 6, y, words, ink, SMALL, "right")
