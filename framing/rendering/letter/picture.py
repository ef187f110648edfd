"""A picture to draw a chart on, for readers whose programs show no vectors: mail, above all.

It answers to what charts ask of a sheet: paths given as PDF operators, and words in the brief's
fonts. Both are drawn larger than needed and then reduced, which smooths every edge.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from functools import cache
from math import fsum
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from framing.rendering.fonts import Face, Fonts
from framing.themes import Theme

SHARPNESS = 3
"""Pixels a point: sharp on screens that show two pixels for one."""
LARGER = 3
CURVE_STEPS = 12
COLOURS = 128

Point = tuple[float, float]


class Picture:
    """A white picture of a size in points, y counted up from its foot."""

    def __init__(self, fonts: Fonts, theme: Theme, size: Point) -> None:
        self.fonts = fonts
        self._theme = theme
        self._scale = SHARPNESS * LARGER
        self._height = size[1]
        width, height = (round(side * self._scale) // LARGER * LARGER for side in size)
        self._image = Image.new("RGB", (width, height), "#FFFFFF")
        self._draw = ImageDraw.Draw(self._image)

    def png(self) -> bytes:
        """The picture as a PNG file."""
        reduced = self._image.reduce(LARGER).quantize(COLOURS, dither=Image.Dither.NONE)
        file = io.BytesIO()
        reduced.save(file, "PNG", optimize=True)
        return file.getvalue()

    def text(self, x: float, y: float, text: str, face: Face, size: float, colour: str) -> None:
        """Text from its left end on its base line."""
        font = _font(str(self._theme.face_file(face)), size * self._scale)
        self._draw.text(self._at(x, y), text, fill=colour, font=font, anchor="ls")

    def path(
        self,
        steps: Iterable[str],
        *,
        stroke: str = "",
        fill: str = "",
        width: float = 0.0,
        dash: str = "",
        cap: int = 0,
    ) -> None:
        """A path given as PDF operators, filled or stroked or both; dashes are drawn through."""
        for points in _polygons(steps):
            placed = [self._at(x, y) for x, y in points]
            if fill and len(placed) > 2:
                self._draw.polygon(placed, fill=fill)
            if stroke:
                thick = max(1, round(width * self._scale))
                self._draw.line(placed, fill=stroke, width=thick, joint="curve")

    def _at(self, x: float, y: float) -> Point:
        return x * self._scale, (self._height - y) * self._scale


@cache
def _font(file: str, size: float) -> Any:
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _polygons(steps: Iterable[str]) -> Iterator[list[Point]]:
    """Each part of a path as its corners, curves as short lines."""
    points: list[Point] = []
    for step in steps:
        *operands, operator = step.split()
        numbers = [float(operand) for operand in operands]
        given = list(zip(numbers[::2], numbers[1::2], strict=True))
        if operator == "m":
            if points:
                yield points
            points = given
        elif operator == "l":
            points += given
        elif operator == "c":
            points += _curve([points[-1], *given])
        elif points:
            points.append(points[0])
    if points:
        yield points


def _curve(controls: list[Point]) -> Iterator[Point]:
    """Points on a cubic Bézier curve behind its first one."""
    for number in range(1, CURVE_STEPS + 1):
        t = number / CURVE_STEPS
        weights = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        x, y = (
            fsum(weight * control[axis] for weight, control in zip(weights, controls, strict=True))
            for axis in (0, 1)
        )
        yield x, y
