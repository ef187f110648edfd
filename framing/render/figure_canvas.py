"""A matplotlib renderer that draws a Figure onto the sheet of the brief.

No raster and no intermediate file: paths become PDF paths, and text becomes text in the fonts that
the brief embeds anyway, so that it can be searched, copied and read aloud.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matplotlib.artist import Artist
from matplotlib.backend_bases import RendererBase
from matplotlib.path import Path

from framing.errors import RenderingFailed
from framing.render.fonts import Face
from framing.render.sheet import Sheet

CAPS = {"butt": 0, "round": 1, "projecting": 2}


class Words(Artist):
    """Words at a place, in points. Unlike matplotlib's own text it measures nothing and asks for
    no font of the system: where words stand is decided before, with the brief's fonts."""

    def __init__(
        self, x: float, y: float, words: str, face: Face, size: float, colour: str
    ) -> None:
        super().__init__()
        self._told = (x, y, words, face, size, colour)

    def draw(self, renderer: Any) -> None:
        """Write the words on the sheet."""
        renderer.write(*self._told)


class SheetRenderer(RendererBase):
    """Draws with a figure's lower left corner at (left, bottom) of the sheet; a pixel is a point."""

    def __init__(self, sheet: Sheet, left: float, bottom: float, size: tuple[float, float]) -> None:
        super().__init__()
        self._sheet = sheet
        self._left, self._bottom = left, bottom
        self._size = size

    def flipy(self) -> bool:
        """The origin is at the lower left."""
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The figure's size in points."""
        return self._size

    def points_to_pixels(self, points: Any) -> Any:
        """One to one."""
        return points

    def write(self, x: float, y: float, words: str, face: Face, size: float, colour: str) -> None:
        """Words from their left end on their base line, each run in a face that has it."""
        fonts, at = self._sheet.fonts, self._left + x
        for piece in fonts.pieces(words, face):
            self._sheet.text(at, self._bottom + y, piece.text, piece.face, size, colour)
            at += fonts.width(piece.text, piece.face) * size

    def draw_path(self, gc: Any, path: Any, transform: Any, rgbFace: Any = None) -> None:
        """A path, stroked where it has a line and filled where it has a face colour."""
        width = gc.get_linewidth()
        offset, dashes = gc.get_dashes()
        dash = f"[{' '.join(f'{on:g}' for on in dashes)}] {offset or 0:g} d" if dashes else ""
        filled = rgbFace is not None and (len(rgbFace) < 4 or rgbFace[3] > 0)
        self._sheet.path(
            self._steps(path, transform),
            stroke=_hex(gc.get_rgb()) if width > 0 and gc.get_rgb()[3] > 0 else "",
            fill=_hex(rgbFace) if filled else "",
            width=width,
            dash=dash,
            cap=CAPS[gc.get_capstyle()],
        )

    def draw_image(self, gc: Any, x: float, y: float, im: Any, transform: Any = None) -> None:
        """Never: a raster would not be sharp, searchable, or the same everywhere."""
        raise RenderingFailed("a chart tried to draw a raster image: draw it with paths")

    def _steps(self, path: Any, transform: Any) -> Iterator[str]:
        """The path as PDF operators."""
        last = (0.0, 0.0)
        for points, code in path.iter_segments(transform, simplify=False, curves=True):
            pairs = [
                (self._left + float(x), self._bottom + float(y))
                for x, y in zip(points[::2], points[1::2], strict=True)
            ]
            if code == Path.CLOSEPOLY:
                yield "h"
                continue
            if code == Path.CURVE3:
                (x0, y0), (x1, y1), (x2, y2) = last, *pairs
                pairs = [
                    (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0)),
                    (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2)),
                    (x2, y2),
                ]
            operator = {Path.MOVETO: "m", Path.LINETO: "l"}.get(code, "c")
            yield " ".join(f"{x:.2f} {y:.2f}" for x, y in pairs) + f" {operator}"
            last = pairs[-1]


def _hex(colour: Any) -> str:
    return "#" + "".join(f"{round(float(part) * 255):02X}" for part in colour[:3])
