"""Slopes: figures before and now, each on a small plot of its own over its full range.

Figures of different units share no axis, so each has its own; a reader compares how steep a line
is with how far its figure could have moved. Thick lines and full marks tell a move that is larger
than the intervals; thin lines and hollow marks any other.

Reference: Tufte (1983), The Visual Display of Quantitative Information, on slopes and small
multiples.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import fsum

from framing.domain import Measure, SideKey
from framing.rendering.alt import Teller
from framing.rendering.charts.drawing import Drawing, RowMark
from framing.rendering.charts.plot import LABEL, SMALL, Anchor, Plot
from framing.rendering.charts.rows import KEY_HEIGHT, MARK, draw_key
from framing.rendering.desk import Desk
from framing.rendering.fonts import Face
from framing.rendering.numbers import value_text
from framing.rendering.scale import range_of
from framing.rendering.sheet import Sheet
from framing.report import Slope
from framing.report.changes import Change

COLUMNS = 4
HEAD, AREA, FOOT, GUTTER = 21.0, 44.0, 23.0, 14.0
VALUES = 30.0
"""The room beside a plot for values."""
APART = 8.6
"""How far two values at one end stand apart at least."""
OFFSET: dict[SideKey, float] = {"a": -1.6, "b": 1.6}
"""Where a side's interval is drawn, so that two do not hide one another."""

Pair = tuple[Change, Change]


def slope(desk: Desk, block: Slope) -> Drawing:
    """One small plot a figure, in rows of four."""
    row = HEAD + AREA + FOOT
    width = (desk.width - GUTTER * (COLUMNS - 1)) / COLUMNS
    height = KEY_HEIGHT + row * -(-len(block.figures) // COLUMNS)
    places = [
        (pair, number % COLUMNS * (width + GUTTER), height - KEY_HEIGHT - number // COLUMNS * row)
        for number, pair in enumerate(block.figures)
    ]

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        plot = Plot(desk, height, (0.0, desk.width), (0.0, 0.0))
        draw_key(desk, plot, plot.width)
        for pair, left, top in places:
            _panel(desk, plot, pair, left, top, width)
        plot.paint(sheet, x, bottom)

    teller = Teller(desk.wording.report.comparison.sides, desk.theme.numbers)
    marks = tuple(
        RowMark(left + _breadth(desk, pair, width) + 1.5, top - 9, pair[0].key)
        for pair, left, top in places
    )
    return Drawing(height, teller.slope(block), paint, marks)


def _stands_out(pair: Pair) -> bool:
    return any(one.verdict == "beyond" for one in pair)


def _face(pair: Pair) -> Face:
    return "semibold" if _stands_out(pair) else "sans"


def _label(desk: Desk, pair: Pair, width: float) -> str:
    return desk.fitted(pair[0].label, width - MARK, LABEL, _face(pair))


def _breadth(desk: Desk, pair: Pair, width: float) -> float:
    return desk.breadth(_label(desk, pair, width), LABEL, _face(pair))


def _panel(desk: Desk, plot: Plot, pair: Pair, left: float, top: float, width: float) -> None:
    """A figure: its label, a line for each side, the values at their ends."""
    low, high = range_of([measure for one in pair for measure in (one.before, one.now)])
    foot = top - HEAD - AREA
    ends = left + VALUES, left + width - VALUES
    rule, muted = desk.theme.colours.rule, desk.theme.colours.muted

    def y(value: float) -> float:
        return foot + AREA * (min(max(value, low), high) - low) / (high - low)

    plot.text(left, top - 9, _label(desk, pair, width), strong=_stands_out(pair))
    if low < 0:
        plot.line(ends[0], y(0.0), ends[1], y(0.0), rule, 0.5)
    for x, word in zip(ends, ("before", "now"), strict=True):
        plot.line(x, foot, x, foot + AREA, rule, 0.5)
        plot.text(x, foot - 12, word, muted, SMALL - 1, "center")
    for one in pair:
        _line(desk, plot, one, ends, y)
    befores = [(one.side, one.before) for one in pair if one.before.value is not None]
    nows = [(one.side, one.now) for one in pair if one.now.value is not None]
    _values(desk, plot, befores, ends[0] - 6, y, "right")
    _values(desk, plot, nows, ends[1] + 6, y, "left")


def _line(
    desk: Desk, plot: Plot, one: Change, ends: tuple[float, float], y: Callable[[float], float]
) -> None:
    """A side's move with the intervals at its ends; a mark alone where one end is withheld."""
    ink, beyond = desk.theme.sides[one.side].ink, one.verdict == "beyond"
    shown = [
        (x, measure, y(measure.value))
        for x, measure in zip(ends, (one.before, one.now), strict=True)
        if measure.value is not None
    ]
    if len(shown) == 2:
        (x0, _, y0), (x1, _, y1) = shown
        plot.line(x0, y0, x1, y1, ink, 2.2 if beyond else 0.7)
    for x, measure, at in shown:
        if measure.interval:
            beside = x + OFFSET[one.side]
            low, high = measure.interval.low, measure.interval.high
            plot.line(beside, y(low), beside, y(high), ink, 0.7)
        plot.mark(x, at, one.side, 5.6, hollow=not beyond)


def _values(
    desk: Desk,
    plot: Plot,
    shown: Sequence[tuple[SideKey, Measure]],
    x: float,
    y: Callable[[float], float],
    anchor: Anchor,
) -> None:
    """The values at one end of the lines, moved apart where they would lie on one another."""
    places = _apart([y(measure.value or 0.0) for _, measure in shown])
    for (side, measure), place in zip(shown, places, strict=True):
        words = value_text(measure, desk.theme.numbers)
        plot.text(x, place, words, desk.theme.sides[side].ink, SMALL, anchor)


def _apart(places: list[float]) -> list[float]:
    if len(places) < 2 or abs(places[0] - places[1]) >= APART:
        return places
    middle = fsum(places) / 2
    up = APART / 2 if places[0] >= places[1] else -APART / 2
    return [middle + up, middle - up]
