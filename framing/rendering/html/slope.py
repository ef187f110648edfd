"""Slopes: figures before and now, each on a small plot of its own over its full range.

Thick lines and full marks tell a move that is larger than the intervals; thin lines and hollow
marks any other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import fsum

from framing.domain import Measure
from framing.rendering.html.markup import Markup
from framing.rendering.html.rows import Row, chart, key_of
from framing.rendering.html.scribe import Scribe
from framing.rendering.html.svg import Anchor, line, mark, strip_of, words
from framing.rendering.numbers import value_text
from framing.rendering.scale import range_of
from framing.report import Slope
from framing.report.changes import Change

TOP, FOOT, NAMES = 0.1, 0.78, 0.95
BEFORE, NOW = 0.0, 1.0
APART = 0.17
"""How far two values at one end stand apart at least."""


def slope(scribe: Scribe, block: Slope) -> Markup:
    """One small plot a figure."""
    rows = [
        Row(
            pair[0].label,
            strip_of(_panel(scribe, pair), scribe.teller.moved(pair), "panel"),
            pair[0].key,
        )
        for pair in block.figures
    ]
    return chart(scribe, "slope", "Slope chart", block.caption, rows, key_of(scribe))


def _panel(scribe: Scribe, pair: Sequence[Change]) -> list[Markup]:
    """A line for each side, the values at their ends."""
    low, high = range_of([measure for one in pair for measure in (one.before, one.now)])

    def y(value: float) -> float:
        return FOOT - (FOOT - TOP) * (min(max(value, low), high) - low) / (high - low)

    drawn = [line(0.0, 1.0, y(0.0), kind="grid")] if low < 0 else []
    for x, name in ((BEFORE, "before"), (NOW, "now")):
        drawn += [line(x, x, TOP, FOOT, "grid"), words(x, NAMES, name, "scale", "middle")]
    for one in pair:
        drawn += _line(one, y)
    drawn += _values(scribe, [(one, one.before) for one in pair], BEFORE, y, "end")
    drawn += _values(scribe, [(one, one.now) for one in pair], NOW, y, "start")
    return drawn


def _line(one: Change, y: Callable[[float], float]) -> list[Markup]:
    """A side's move with the intervals at its ends; a mark alone where one end is withheld."""
    beyond = one.verdict == "beyond"
    shown = [
        (x, measure, y(measure.value))
        for x, measure in ((BEFORE, one.before), (NOW, one.now))
        if measure.value is not None
    ]
    drawn: list[Markup] = []
    if len(shown) == 2:
        kind = "stem" if beyond else "whisker"
        drawn.append(line(BEFORE, NOW, shown[0][2], shown[1][2], f"{kind} {one.side}"))
    for x, measure, at in shown:
        if measure.interval:
            ends = y(measure.interval.low), y(measure.interval.high)
            drawn.append(line(x, x, *ends, f"whisker {one.side}"))
        drawn.append(mark(x, at, one.side, hollow=not beyond))
    return drawn


def _values(
    scribe: Scribe,
    told: Sequence[tuple[Change, Measure]],
    x: float,
    y: Callable[[float], float],
    anchor: Anchor,
) -> list[Markup]:
    """The values at one end of the lines, moved apart where they would lie on one another."""
    shown = [(one, measure) for one, measure in told if measure.value is not None]
    places = _apart([y(measure.value or 0.0) for _, measure in shown])
    return [
        words(x, place, value_text(measure, scribe.theme.numbers), one.side, anchor)
        for (one, measure), place in zip(shown, places, strict=True)
    ]


def _apart(places: list[float]) -> list[float]:
    if len(places) < 2 or abs(places[0] - places[1]) >= APART:
        return places
    middle = fsum(places) / 2
    down = APART / 2 if places[0] >= places[1] else -APART / 2
    return [middle + down, middle - down]
