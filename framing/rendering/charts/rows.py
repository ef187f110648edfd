"""What charts of findings share: labels with marks, the key of the sides, dots with whiskers, and
their values in columns at the right margin, where no whisker's end can be taken for its value."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from framing.domain import Finding, Measure, SideKey
from framing.rendering.charts.drawing import RowMark
from framing.rendering.charts.plot import LABEL, SMALL, Plot
from framing.rendering.desk import Desk
from framing.rendering.numbers import value_text
from framing.rendering.scale import widest

KEY_HEIGHT = 17.0
LARGEST_LABEL = 0.36
MARK = 15.0
"""The room behind a label for the mark of its figure."""
HALF = SMALL / 2
"""Marks that stand one over the other are this far above and below the middle of their row."""
LEAST_ROW = 4 * HALF
"""A row for two marks one over the other, which do not touch those of the next row either."""
COLUMN_GAP = 12.0
"""The room before a column of values."""
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


def column_width(desk: Desk, told: Sequence[str], head: str) -> float:
    """The room that a column of values under a head needs, with the gap before it."""
    return COLUMN_GAP + max(desk.breadth(words, SMALL, "semibold") for words in (*told, head))


def side_columns(desk: Desk, findings: Sequence[Finding]) -> float:
    """How wide the column of each side's values is: both are as wide as the wider one."""
    told = [value_text(side, desk.theme.numbers) for x in findings for side in x.sides]
    return column_width(desk, told, "A")


def draw_heads(desk: Desk, plot: Plot, room: float, right: float) -> None:
    """The letters of the sides over the columns of their values, the last of which ends at
    `right`."""
    y = plot.height - KEY_HEIGHT / 2
    for key, x in _columns(room, right).items():
        ink = desk.theme.sides[key].ink
        plot.text(x, y, key.upper(), ink, SMALL, "right", strong=True)


def draw_values(
    desk: Desk, plot: Plot, finding: Finding, y: float, room: float, right: float
) -> None:
    """The values of both sides in their columns, figures in line with those of other rows."""
    for key, x in _columns(room, right).items():
        side = finding.sides[key]
        ink = desk.theme.colours.muted if side.value is None else desk.theme.sides[key].ink
        plot.text(x, y, value_text(side, desk.theme.numbers), ink, SMALL, "right")


def _columns(room: float, right: float) -> dict[SideKey, float]:
    return {"a": right - room, "b": right}


def draw_key(desk: Desk, plot: Plot, right: float) -> None:
    """The marks of the sides with their labels, at the head of the figure and left of `right`:
    over the plot or, where they are too wide for that, over the labels of its rows too."""
    y = plot.height - KEY_HEIGHT / 2
    sides = desk.wording.report.comparison.sides
    names = {key: f"{key.upper()} · {side.label}" for key, side in sides.items()}
    wanted = [desk.breadth(name, LABEL, "semibold") for name in names.values()]
    x = plot.left if fsum(wanted) <= right - plot.left - 38 else 0.0
    room = widest(wanted, right - x - 38)
    for key, name in names.items():
        plot.mark(x + 3, y, key)
        words = desk.fitted(name, room, LABEL, "semibold")
        plot.text(x + 10, y, words, desk.theme.sides[key].ink, LABEL, strong=True)
        x += desk.breadth(words, LABEL, "semibold") + 28


def draw_pair(
    desk: Desk,
    plot: Plot,
    y: float,
    places: dict[SideKey, float],
    ends: dict[SideKey, tuple[float, float]],
) -> None:
    """The marks of both sides with whiskers; marks that would lie on one another, or on a whisker,
    stand one over the other, else what joins them runs between."""
    near = len(places) == 2 and (bool(ends) or abs(places["a"] - places["b"]) < NEAR)
    offset = {"a": HALF if near else 0.0, "b": -HALF if near else 0.0}
    if len(places) == 2 and not near:
        plot.line(places["a"], y, places["b"], y, desk.theme.colours.muted, 2.0)
    for key, x in places.items():
        at = y + offset[key]
        if key in ends:
            low, high = ends[key]
            plot.line(low, at, high, at, desk.theme.sides[key].ink, 0.9)
        plot.mark(x, at, key)


def shown(finding: Finding) -> dict[SideKey, Measure]:
    """The sides that have a value."""
    return {key: measure for key, measure in finding.sides.items() if measure.value is not None}
