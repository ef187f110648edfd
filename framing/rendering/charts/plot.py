"""The plot that all charts draw on: rows of marks on one axis, with labels to the left.

A thin skin over matplotlib's artists with the brief's colours and sizes. Axes are drawn by hand,
as a few grid lines and their labels: a chart costs milliseconds, and says no more than it must.
Side a is a disc, side b a square, so that grey print and colour-blind readers tell them apart.
"""

from __future__ import annotations

from typing import Any, Literal

from framing.domain import SideKey
from framing.rendering.charts.artists import IdentityTransform, Line2D, Rectangle
from framing.rendering.charts.canvas import SheetRenderer, Words
from framing.rendering.desk import Desk
from framing.rendering.fonts import Face
from framing.rendering.sheet import Sheet
from framing.themes import Theme

LABEL, SMALL = 8.4, 7.6
MARKERS: dict[SideKey, str] = {"a": "o", "b": "s"}
Anchor = Literal["left", "center", "right"]


def chart_scale(theme: Theme) -> float:
    """How large a theme wants its charts, against the size that they are laid out in."""
    return theme.sizes.chart / LABEL


class Plot:
    """A figure of a size in points whose plotting area spans `low`…`high` from left to right.

    `left` and `right` are the widths kept for labels beside the area; `y` counts points up from
    the foot of the figure.
    """

    def __init__(
        self, desk: Desk, height: float, span: tuple[float, float], margins: tuple[float, float]
    ) -> None:
        self.fonts, self.theme = desk.fonts, desk.theme
        self.width, self.height = desk.width, height
        self.left, self.right = margins[0], self.width - margins[1]
        self._low, self._high = span
        self._artists: list[Any] = []

    def x(self, value: float) -> float:
        """Where a value stands, in points from the left."""
        share = (value - self._low) / (self._high - self._low)
        return self.left + share * (self.right - self.left)

    def paint(self, sheet: Sheet, left: float, bottom: float) -> None:
        """Draw all artists on the sheet, in the order in which they were added."""
        renderer = SheetRenderer(sheet, left, bottom, chart_scale(self.theme))
        for artist in self._artists:
            artist.draw(renderer)

    def line(
        self, x0: float, y0: float, x1: float, y1: float, colour: str, width: float = 0.6
    ) -> None:
        """A line between two places, in points."""
        self._add(Line2D([x0, x1], [y0, y1], color=colour, lw=width, solid_capstyle="butt"))

    def bar(self, x: float, y: float, width: float, height: float, face: str, edge: str) -> None:
        """A rectangle from its lower left corner, in points."""
        self._add(Rectangle((x, y), width, height, facecolor=face, edgecolor=edge, lw=0.6))

    def mark(
        self, x: float, y: float, side: SideKey, size: float = 6.4, hollow: bool = False
    ) -> None:
        """The mark of a side: a disc for a, a square for b."""
        ink = self.theme.sides[side].ink
        self._add(
            Line2D(
                [x],
                [y],
                marker=MARKERS[side],
                ms=size if side == "a" else size * 0.9,
                mfc="#FFFFFF" if hollow else ink,
                mec=ink if hollow else "#FFFFFF",
                mew=1.2 if hollow else 0.7,
                ls="none",
            )
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        colour: str = "",
        size: float = LABEL,
        anchor: Anchor = "left",
        strong: bool = False,
    ) -> None:
        """Words whose capitals are centred on y."""
        face: Face = "semibold" if strong else "sans"
        ends = {"left": 0.0, "center": 0.5, "right": 1.0}
        width = self.fonts.set_width(words, face) * size
        left = x - ends[anchor] * width
        ink = colour or self.theme.colours.ink
        self._add(Words(left, y - 0.33 * size, words, face, size, ink))

    def _add(self, artist: Any) -> None:
        artist.set_transform(IdentityTransform())
        self._artists.append(artist)
