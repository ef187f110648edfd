"""Lollipops: contrasts with intervals around nought, hollow where they are only descriptive."""

from __future__ import annotations

from framing.domain import Finding, SideKey
from framing.rendering.alt import Teller
from framing.rendering.charts.drawing import Drawing
from framing.rendering.charts.plot import LABEL, SMALL, Anchor, Plot
from framing.rendering.charts.rows import column_width, label_width, row_label, row_mark
from framing.rendering.desk import Desk
from framing.rendering.numbers import difference_text, value_text
from framing.rendering.scale import reach, widest
from framing.rendering.sheet import Sheet
from framing.report import Lollipop

ROW, LEAST_ROW, HEAD = 15.5, 10.5, 18.0
COUNTS, AFTER = 44.0, 18.0
"""The room for the counts, and between them and the plot."""
BESIDE = 8.0
"""The room between the heads of the two directions and the line at nought."""
VALUE = "log-odds"


def lollipop(desk: Desk, block: Lollipop) -> Drawing:
    """One row a finding, side a to the right of the line and side b to its left."""
    row = max(desk.gap(ROW), LEAST_ROW)
    height = HEAD + row * len(block.findings) + 4
    left = label_width(desk, [finding.label for finding in block.findings])
    rows = [
        (finding, height - HEAD - row * (number + 0.5))
        for number, finding in enumerate(block.findings)
    ]

    told = [difference_text(finding, desk.theme.numbers) for finding in block.findings]
    margins = left + COUNTS + AFTER, column_width(desk, told, VALUE) + 4.0

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        most = max((reach(finding) for finding in block.findings), default=1.0) * 1.12 or 1.0
        plot = Plot(desk, height, (-most, most), margins)
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
    """Which way is whose, and what the columns hold. Heads too wide to stand at nought stand at
    the ends of the plot and share its width."""
    y, zero, muted = plot.height - HEAD / 2, plot.x(0.0), desk.theme.colours.muted
    a, b = desk.wording.report.comparison.sides
    heads: tuple[tuple[SideKey, str], ...] = (("b", f"← B · {b.label}"), ("a", f"A · {a.label} →"))
    wanted = [desk.breadth(words, LABEL, "semibold") for _, words in heads]
    fit = max(wanted) <= zero - BESIDE - plot.left
    room = max(wanted) if fit else widest(wanted, plot.right - plot.left - 2 * BESIDE)
    places: tuple[tuple[float, Anchor], ...] = (
        ((zero - BESIDE, "right"), (zero + BESIDE, "left"))
        if fit
        else ((plot.left, "left"), (plot.right, "right"))
    )
    for (key, words), (x, anchor) in zip(heads, places, strict=True):
        shown = desk.fitted(words, room, LABEL, "semibold")
        plot.text(x, y, shown, desk.theme.sides[key].ink, LABEL, anchor, strong=True)
    plot.text(plot.left - AFTER, y, "A : B", muted, SMALL, "right")
    plot.text(plot.width, y, VALUE, muted, SMALL, "right")


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
    if interval:
        plot.line(plot.x(interval.low), y, plot.x(interval.high), y, ink, 0.7)
    plot.mark(x, y, side, hollow=finding.confidence == "descriptive")
    plot.text(plot.width, y, difference_text(finding, numbers), ink, SMALL, "right")
