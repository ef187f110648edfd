"""Running text in two columns, which goes on in two columns where a page ends."""

from __future__ import annotations

from dataclasses import dataclass

from framing.rendering.boxes import Beside, Stack
from framing.rendering.paragraph import Paragraph
from framing.rendering.sheet import Sheet

LEAST_LINES = 5
"""So many lines of each column stand at the foot of a page, or none."""
LEAST_REST = 3
"""So many lines of each column stand at the head of the next page."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Paragraphs set for the width of a column; `step` is from the left of one column to that of
    the next. The columns are of about one height."""

    text: Stack
    leading: float
    step: float

    @property
    def height(self) -> float:
        """The taller column."""
        return self._balanced().height

    @property
    def least(self) -> float:
        """A few lines of each column."""
        return min(LEAST_LINES * self.leading, self.height)

    def cut(self, room: float) -> tuple[Beside, Columns] | None:
        """Two columns that fill the room, and the rest in columns again."""
        if room < LEAST_LINES * self.leading:
            return None
        first = self.text.cut(room)
        second = first and first[1].cut(room)
        if not first or not second:
            return None
        rest = Columns(second[1], self.leading, self.step)
        if (lacks := LEAST_REST * self.leading - rest.height) > 0:
            return self.cut(room - max(lacks, self.leading))
        return Beside(((0.0, first[0]), (self.step, second[0]))), rest

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """The left column, then the right one."""
        self._balanced().draw(sheet, x, top)

    def _balanced(self) -> Beside:
        halves = self.text.cut(self.text.height / 2 + self.leading)
        left, *right = halves or (self.text,)
        return Beside(((0.0, left), *((self.step, half) for half in right)))


def in_columns(paragraphs: tuple[Paragraph, ...], gap: float, step: float) -> Columns:
    """Paragraphs as columns."""
    return Columns(Stack(paragraphs, gap), paragraphs[0].leading, step)
