"""What a chart is once its block has been read: a height, words, and a way to paint it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from framing.rendering.sheet import Sheet


class Drawing(NamedTuple):
    """A chart ready to be painted with its lower left corner at a place of the sheet. `alt` says
    what it shows. The figure is made when it is painted, and only once."""

    height: float
    alt: str
    paint: Callable[[Sheet, float, float], None]
