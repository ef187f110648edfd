"""Where matplotlib's artists meet the sheet: a renderer that draws them as paths of the brief.

No raster and no intermediate file: lines, markers and bars become PDF paths, and words become text
in the fonts that the brief embeds anyway, so that they can be searched, copied and read aloud.

The renderer answers to what artists ask of one, and is no subclass of matplotlib's: the module of
that class loads the font manager, which looks through the system's fonts and leaves a cache in the
user's home, for fonts that no brief will ever show.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from framing.errors import RenderingFailed
from framing.rendering.charts.artists import Artist, Path
from framing.rendering.fonts import Face
from framing.rendering.sheet import Sheet

CAPS = {"butt": 0, "round": 1, "projecting": 2}


class Words(Artist):
    """Words at a place, in points. Unlike matplotlib's own text it measures nothing: where words
    stand is decided before, with the brief's fonts."""

    def __init__(
        self, x: float, y: float, words: str, face: Face, size: float, colour: str
    ) -> None:
        super().__init__()
        self._told = (x, y, words, face, size, colour)

    def draw(self, renderer: Any) -> None:
        """Write the words on the sheet."""
        renderer.write(*self._told)


class Pen:
    """What an artist sets before it draws. Kept is what a path in a PDF has; the rest is heard
    and forgotten."""

    def __init__(self) -> None:
        self.colour: Any = (0.0, 0.0, 0.0, 1.0)
        self.width = 0.0
        self.cap = "butt"
        self.dashes: tuple[float, Any] = (0, None)

    def set_foreground(self, fg: Any, isRGBA: bool = False) -> None:
        """The colour of lines, as red, green, blue and opacity."""
        self.colour = fg

    def set_linewidth(self, w: float) -> None:
        """The width of lines in points."""
        self.width = float(w)

    def set_capstyle(self, cs: Any) -> None:
        """How lines end."""
        self.cap = str(getattr(cs, "name", cs))

    def set_dashes(self, dash_offset: float, dash_list: Any) -> None:
        """The lengths of dashes and gaps; no list draws through."""
        self.dashes = (dash_offset, dash_list)

    def _forget(self, *told: Any, **more: Any) -> None:
        """Nothing that a PDF path has."""

    set_alpha = set_antialiased = set_clip_path = set_clip_rectangle = set_gid = _forget
    set_hatch = set_hatch_color = set_hatch_linewidth = set_joinstyle = set_sketch_params = _forget
    set_snap = set_url = restore = _forget


class SheetRenderer:
    """Draws with a figure's lower left corner at (left, bottom) of the sheet; a pixel is `scale`
    points."""

    _raster_depth = 0
    _rasterizing = False

    def __init__(self, sheet: Sheet, left: float, bottom: float, scale: float) -> None:
        self._sheet = sheet
        self._left, self._bottom, self._scale = left, bottom, scale

    def new_gc(self) -> Pen:
        """A pen for one artist."""
        return Pen()

    def open_group(self, s: str, gid: str | None = None) -> None:
        """Groups are not kept."""

    def close_group(self, s: str) -> None:
        """Groups are not kept."""

    def points_to_pixels(self, points: Any) -> Any:
        """One to one."""
        return points

    def write(self, x: float, y: float, words: str, face: Face, size: float, colour: str) -> None:
        """Words from their left end on their base line, each run in a face that has it."""
        size *= self._scale
        fonts, at = self._sheet.fonts, self._left + x * self._scale
        for piece in fonts.pieces(words, face):
            base = self._bottom + y * self._scale
            self._sheet.text(at, base, piece.text, piece.face, size, colour)
            at += fonts.width(piece.text, piece.face) * size

    def draw_path(self, gc: Pen, path: Any, transform: Any, rgbFace: Any = None) -> None:
        """A path, stroked where it has a line and filled where it has a face colour."""
        self._draw(gc, self._steps(path, transform, 0.0, 0.0), rgbFace)

    def draw_markers(
        self,
        gc: Pen,
        marker_path: Any,
        marker_trans: Any,
        path: Any,
        trans: Any,
        rgbFace: Any = None,
    ) -> None:
        """The marker at each point of a path."""
        for points, _ in path.iter_segments(trans, simplify=False):
            x, y = (float(value) for value in points[-2:])
            self._draw(gc, self._steps(marker_path, marker_trans, x, y), rgbFace)

    def draw_image(self, gc: Pen, x: float, y: float, im: Any, transform: Any = None) -> None:
        """Never: a raster would not be sharp, searchable, or the same everywhere."""
        raise RenderingFailed("a chart tried to draw a raster image: draw it with paths")

    def _draw(self, pen: Pen, steps: Iterator[str], face: Any) -> None:
        offset, lengths = pen.dashes
        dash = f"[{' '.join(f'{on:g}' for on in lengths)}] {offset:g} d" if lengths else ""
        filled = face is not None and (len(face) < 4 or face[3] > 0)
        self._sheet.path(
            steps,
            stroke=_hex(pen.colour) if pen.width > 0 and pen.colour[3] > 0 else "",
            fill=_hex(face) if filled else "",
            width=pen.width * self._scale,
            dash=dash,
            cap=CAPS[pen.cap],
        )

    def _steps(self, path: Any, transform: Any, x0: float, y0: float) -> Iterator[str]:
        """The path, moved to a place, as PDF operators."""
        for points, code in path.iter_segments(transform, simplify=False, curves=True):
            if code == Path.CLOSEPOLY:
                yield "h"
                continue
            if code == Path.CURVE3:
                raise RenderingFailed("a chart drew a quadratic curve: draw it with cubic ones")
            operands = " ".join(
                f"{self._left + (x0 + float(x)) * self._scale:.2f}"
                f" {self._bottom + (y0 + float(y)) * self._scale:.2f}"
                for x, y in zip(points[::2], points[1::2], strict=True)
            )
            yield operands + {Path.MOVETO: " m", Path.LINETO: " l"}.get(code, " c")


def _hex(colour: Any) -> str:
    return "#" + "".join(f"{round(float(part) * 255):02X}" for part in colour[:3])
