"""Boxes: what a page is put together from. Each knows its height, can be cut, and can be drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import fsum
from typing import Protocol

from framing.rendering.sheet import Sheet
from framing.rendering.tagging import Element

HALF_PAGE = 340.0


class Box(Protocol):
    """Something set for a width."""

    @property
    def height(self) -> float:
        """The height in points."""
        ...

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand alone at the foot of a page."""
        ...

    def cut(self, room: float) -> tuple[Box, Box] | None:
        """A part that fits in the room and the rest, None where there is no good cut."""
        ...

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Draw with the upper left corner at a place on the sheet."""
        ...


@dataclass(frozen=True, slots=True)
class Stack:
    """Boxes one under the other, with a gap between them. A `whole` stack is cut only where it is
    taller than half a page."""

    boxes: tuple[Box, ...]
    gap: float = 0.0
    whole: bool = False

    @property
    def height(self) -> float:
        """All boxes and the gaps."""
        return fsum(box.height for box in self.boxes) + self.gap * max(len(self.boxes) - 1, 0)

    @property
    def least(self) -> float:
        """What the first box needs, or all of it."""
        if self._stays:
            return self.height
        return self.boxes[0].least if self.boxes else 0.0

    def cut(self, room: float) -> tuple[Stack, Stack] | None:
        """Between boxes, or inside the first that does not fit."""
        if self._stays:
            return None
        left = room
        for number, box in enumerate(self.boxes):
            if box.height <= left:
                left -= box.height + self.gap
                continue
            parts = box.cut(left)
            heads = self.boxes[:number] + ((parts[0],) if parts else ())
            rest = ((parts[1],) if parts else (box,)) + self.boxes[number + 1 :]
            return (replace(self, boxes=heads), replace(self, boxes=rest)) if heads else None
        return None

    @property
    def _stays(self) -> bool:
        return self.whole and self.height < HALF_PAGE

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """From the top down."""
        for box in self.boxes:
            box.draw(sheet, x, top)
            top -= box.height + self.gap


@dataclass(frozen=True, slots=True)
class Padded:
    """A box with room around it (left, top, right and bottom count outward from the box), on a
    panel and beside or under a bar where those have colours."""

    box: Box
    width: float
    left: float = 0.0
    above: float = 0.0
    below: float = 0.0
    panel: str = ""
    bar: str = ""
    bar_above: bool = False
    bar_width: float = 2.5

    @property
    def height(self) -> float:
        """The box and the room above and below."""
        return self.box.height + self.above + self.below

    @property
    def least(self) -> float:
        """The least of the box with its padding."""
        return self.box.least + self.above + self.below

    def cut(self, room: float) -> tuple[Padded, Padded] | None:
        """Where the box can be cut."""
        parts = self.box.cut(room - self.above - self.below)
        return parts and (replace(self, box=parts[0]), replace(self, box=parts[1]))

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Panel and bar first, then the box."""
        self.paint(sheet, x, top, self.height)
        self.box.draw(sheet, x + self.left, top - self.above)

    def paint(self, sheet: Sheet, x: float, top: float, height: float) -> None:
        """Panel and bar alone, for a given height."""
        if not self.panel and not self.bar:
            return
        with sheet.tagged(None):
            if self.panel:
                sheet.rectangle(x, top - height, self.width, height, self.panel)
            if self.bar and self.bar_above:
                sheet.rectangle(x, top - self.bar_width, self.width, self.bar_width, self.bar)
            elif self.bar:
                sheet.rectangle(x, top - height, self.bar_width, height, self.bar)


@dataclass(frozen=True, slots=True)
class Beside:
    """Boxes side by side, each with its distance from the left; as tall as the tallest. In the
    `middle` of the row stand boxes that are less tall, else at its top."""

    boxes: tuple[tuple[float, Box], ...]
    middle: bool = False

    @property
    def height(self) -> float:
        """The tallest."""
        return max((box.height for _, box in self.boxes), default=0.0)

    @property
    def least(self) -> float:
        """The largest of the leasts."""
        return max((box.least for _, box in self.boxes), default=0.0)

    def cut(self, room: float) -> tuple[Beside, Beside] | None:
        """Each box that is too tall is cut; one that can not be cut moves on whole."""
        heads: list[tuple[float, Box]] = []
        rests: list[tuple[float, Box]] = []
        for x, box in self.boxes:
            if box.height <= room:
                heads.append((x, box))
                continue
            parts = box.cut(room)
            if parts is None:
                return None
            heads.append((x, parts[0]))
            rests.append((x, parts[1]))
        return Beside(tuple(heads)), Beside(tuple(rests))

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """From left to right; panels are made as tall as the row."""
        for left, box in self.boxes:
            if isinstance(box, Padded):
                box.paint(sheet, x + left, top, self.height)
                box = replace(box, panel="", bar="")
            down = (self.height - box.height) / 2 if self.middle else 0.0
            box.draw(sheet, x + left, top - down)


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing with its structure element, which is told the drawing's place on the page."""

    element: Element
    width: float
    height: float
    paint: Callable[[Sheet, float, float], None]
    overlay: tuple[tuple[float, float, Box], ...] = ()
    """Boxes set over the drawing: the upper left corner of each from the figure's lower left."""

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def cut(self, room: float) -> None:
        """Never."""

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Paint with the lower left corner of the figure as origin."""
        bottom = top - self.height
        left, right = round(x, 2), round(x + self.width, 2)
        self.element.area = (left, round(bottom, 2), right, round(top, 2))
        with sheet.tagged(self.element):
            self.paint(sheet, x, bottom)
        for right_by, up_by, box in self.overlay:
            box.draw(sheet, x + right_by, bottom + up_by)
