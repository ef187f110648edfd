"""A table: rows of cells under heads that are repeated on each page.

A row taller than a page is cut between lines of its cells. Repeated heads are artifacts, so that a
table that runs over pages is read as one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from math import fsum

from framing.rendering.paragraph import Paragraph
from framing.rendering.sheet import Sheet

PAD = 6.0
SHORT = 160.0
"""A table up to this height stays on one page."""


@dataclass(frozen=True)
class Row:
    """Cells from left to right, with the room above and below their text."""

    cells: tuple[Paragraph, ...]
    above: float
    below: float

    @cached_property
    def height(self) -> float:
        """The tallest cell with its room."""
        return max((cell.height for cell in self.cells), default=0.0) + self.above + self.below

    def cut(self, room: float) -> tuple[Row, Row] | None:
        """Cells cut between lines where that leaves something in the room."""
        heads, rests = list[Paragraph](), list[Paragraph]()
        inner = room - self.above - self.below
        for cell in self.cells:
            parts = cell.cut(inner) if cell.height > inner else (cell, replace(cell, lines=()))
            head, rest = parts or (replace(cell, lines=()), cell)
            heads.append(head)
            rests.append(rest)
        if not any(head.lines for head in heads):
            return None
        return replace(self, cells=tuple(heads)), replace(self, cells=tuple(rests))

    def draw(self, sheet: Sheet, lefts: tuple[float, ...], x: float, top: float) -> None:
        """Each cell at its column."""
        for left, cell in zip(lefts, self.cells, strict=True):
            cell.draw(sheet, x + left, top - self.above)


@dataclass(frozen=True, slots=True)
class Look:
    """Colours of the lines: under the heads and under each row."""

    head_line: str
    row_line: str


@dataclass(frozen=True)
class TableBox:
    """A table set for a width. `lefts` is where each column's text begins, `tints` are bands of
    (left, width, colour) behind columns."""

    head: Row
    rows: tuple[Row, ...]
    width: float
    lefts: tuple[float, ...]
    tints: tuple[tuple[float, float, str], ...]
    look: Look
    continued: bool = False

    @cached_property
    def height(self) -> float:
        """The heads and all rows."""
        return self.head.height + fsum(row.height for row in self.rows)

    @property
    def least(self) -> float:
        """A short table as a whole; of a long one the heads and the first two rows, or part of a
        row that is very tall."""
        if self.height <= SHORT:
            return self.height
        rows = fsum(row.height for row in self.rows[:2])
        return self.head.height + min(rows, 120.0)

    def cut(self, room: float) -> tuple[TableBox, TableBox] | None:
        """Between rows, but never before the last alone; inside a row only where it would not fit
        on half a page; a short table never."""
        if self.height <= SHORT:
            return None
        left = room - self.head.height
        for number, row in enumerate(self.rows):
            if row.height <= left:
                left -= row.height
                continue
            parts = row.cut(left) if row.height > 300 and left > 40 else None
            heads = self.rows[:number] + ((parts[0],) if parts else ())
            rests = ((parts[1],) if parts else (row,)) + self.rows[number + 1 :]
            if number == len(self.rows) - 1 and parts is None:
                heads, rests = self.rows[: number - 1], self.rows[number - 1 :]
            if not heads:
                return None
            return replace(self, rows=heads), replace(self, rows=rests, continued=True)
        return None

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Bands and lines, the heads, then the rows."""
        self._paint(sheet, x, top)
        head = self.head
        if self.continued:
            head = replace(head, cells=tuple(replace(c, element=None) for c in head.cells))
        head.draw(sheet, self.lefts, x, top)
        top -= head.height
        for row in self.rows:
            row.draw(sheet, self.lefts, x, top)
            top -= row.height

    def _paint(self, sheet: Sheet, x: float, top: float) -> None:
        with sheet.tagged(None):
            for left, width, colour in self.tints:
                sheet.rectangle(x + left, top - self.height, width, self.height, colour)
            y = top - self.head.height
            sheet.line(x, y, x + self.width, y, self.look.head_line, 0.9)
            for row in self.rows:
                y -= row.height
                sheet.line(x, y, x + self.width, y, self.look.row_line, 0.4)
