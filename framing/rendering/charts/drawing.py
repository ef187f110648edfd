"""What a chart is once its block has been read: a height, words, and a way to paint it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from framing.rendering.sheet import Sheet


class RowMark(NamedTuple):
    """Where the mark of a row's figure stands, behind the row's label: its left end and the middle
    of the label's line, from the chart's lower left corner; `key` names the figure."""

    x: float
    y: float
    key: str


class Drawing(NamedTuple):
    """A chart ready to be painted with its lower left corner at a place of the sheet. `alt` says
    what it shows, `marks` lead from its rows to the sources of their figures. The figure is made
    when it is painted, and only once."""

    height: float
    alt: str
    paint: Callable[[Sheet, float, float], None]
    marks: tuple[RowMark, ...] = ()
