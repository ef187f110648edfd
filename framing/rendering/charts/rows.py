"""What charts of findings share: labels with marks, the key of the sides, dots with whiskers."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Finding, Measure, SideKey
from framing.rendering.charts.drawing import RowMark
from framing.rendering.charts.plot import LABEL, SMALL, Plot
from framing.rendering.desk import Desk
from framing.rendering.numbers import value_text

KEY_HEIGHT = 17.0
LARGEST_LABEL = 0.36
MARK = 15.0
"""The room behind a label for the mark of its figure."""
HALF = SMALL / 2
"""Marks and values that stand one over the other are this far above and below the middle of their
row: then their values can not touch, however near their places are."""
LEAST_ROW = 4 * HALF
"""A row for two values one over the other, which do not touch those of the next row either."""
NEAR = 7.0
"""Marks nearer than this would lie on one another."""


def label_width(desk: Desk, labels: Sequence[str]) -> float:
    """The room that labels need with their marks, up to a good third of the width."""
    widest = max((desk.breadth(label, LABEL) for label in labels), default=0.0)
    return min(widest, desk.width * LARGEST_LABEL) + MARK + 14


def row_label(desk: Desk, label: str, room: float) -> str:
    """The label of a row as it fits in the room that `label_width` gave."""
    return desk.fitted(label, room - MARK - 12, LABEL)


def row_mark(desk: Desk, label: str, room: float, y: float, key: str) -> RowMark:
    """The place behind a label for the mark of the figure with this key."""
    return RowMark(desk.breadth(row_label(desk, label, room), LABEL) + 1.5, y, key)


def widest(wanted: Sequence[float], room: float) -> float:
    """How wide any of several words may be for all of them to fit in `room`, whatever their order:
    the narrow take what they want, the wide share what is left."""
    for number, width in enumerate(sorted(wanted)):
        share = room / (len(wanted) - number)
        if width > share:
            return share
        room -= width
    return max(wanted, default=0.0)


def draw_key(desk: Desk, plot: Plot) -> None:
    """The marks of the sides with their labels, at the head of the figure: over the plot or, where
    they are too wide for that, over the labels of its rows too."""
    y = plot.height - KEY_HEIGHT / 2
    sides = desk.wording.report.comparison.sides
    names = {key: f"{key.upper()} · {side.label}" for key, side in sides.items()}
    wanted = [desk.breadth(name, LABEL, "semibold") for name in names.values()]
    x = plot.left if sum(wanted) <= plot.width - plot.left - 38 else 0.0
    room = widest(wanted, plot.width - x - 38)
    for key, name in names.items():
        plot.mark(x + 3, y, key)
        words = desk.fitted(name, room, LABEL, "semibold")
        plot.text(x + 10, y, words, desk.theme.sides[key].ink, LABEL, strong=True)
        x += desk.breadth(words, LABEL, "semibold") + 28


def draw_pair(
    desk: Desk,
    plot: Plot,
    finding: Finding,
    y: float,
    places: dict[SideKey, float],
    ends: dict[SideKey, tuple[float, float]],
) -> None:
    """The marks of both sides with whiskers and values; marks that would lie on one another, or
    on a whisker, stand one over the other, else what joins them runs between."""
    near = len(places) == 2 and (bool(ends) or abs(places["a"] - places["b"]) < NEAR)
    offset = {"a": HALF if near else 0.0, "b": -HALF if near else 0.0}
    if len(places) == 2 and not near:
        plot.line(places["a"], y, places["b"], y, desk.theme.colours.muted, 2.0)
    left = min(places, key=lambda key: (places[key], key), default=None)
    for key, x in places.items():
        at = y + offset[key]
        ink = desk.theme.sides[key].ink
        if key in ends:
            low, high = ends[key]
            plot.line(low, at, high, at, ink, 0.9)
        plot.mark(x, at, key)
        words = value_text(finding.sides[key], desk.theme.numbers)
        out = min(x, ends[key][0]) if key in ends else x
        if key == left and len(places) == 2 and not near:
            plot.text(out - 6, at, words, ink, SMALL, "right", clear=True)
        else:
            out = max(x, ends[key][1]) if key in ends else x
            plot.text(out + 6, at, words, ink, SMALL, clear=True)


def shown(finding: Finding) -> dict[SideKey, Measure]:
    """The sides that have a value."""
    return {key: measure for key, measure in finding.sides.items() if measure.value is not None}
