"""A paragraph: lines of words that can be measured, cut between pages, and drawn with their tags.

What stands behind and under words (tints, underlines) is an artifact; the words are content of the
paragraph's element; a link is an element of its own inside it, around the words that one sees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import fsum
from typing import Literal

from framing.rendering.fonts import Face, Fonts
from framing.rendering.linebreak import break_lines
from framing.rendering.runs import Part, Run, Style, Word
from framing.rendering.sheet import Bookmark, Sheet
from framing.rendering.tagging import Element

CAPITALS = 0.66
"""The height of capitals, in ems: lines are centred on them."""

Line = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines set for one width. Without an element it is an artifact.

    `least_lines` is how many lines may stand alone at the foot or head of a page.
    """

    element: Element | None
    lines: tuple[Line, ...]
    width: float
    leading: float
    align: Literal["left", "right", "centre"] = "left"
    indent: float = 0.0
    least_lines: int = 2
    bookmark: Bookmark | None = None

    @property
    def height(self) -> float:
        """All lines, with their leading."""
        return len(self.lines) * self.leading

    @property
    def least(self) -> float:
        """The height of the smallest part that may stand at the foot of a page."""
        count = len(self.lines)
        alone = count if count < 2 * self.least_lines else self.least_lines
        return alone * self.leading

    def cut(self, room: float) -> tuple[Paragraph, Paragraph] | None:
        """The lines that fit in the room and those that do not, None where no cut is good."""
        fit = min(int(room / self.leading + 0.001), len(self.lines) - self.least_lines)
        if fit < self.least_lines:
            return None
        head = replace(self, lines=self.lines[:fit])
        return head, replace(self, lines=self.lines[fit:], bookmark=None)

    def draw(self, sheet: Sheet, x: float, top: float) -> None:
        """Draw with the upper left corner at a place on the sheet."""
        placed = list(self._placed(x, top))
        for _, y, part in placed:
            if part.run.anchor:
                sheet.place(part.run.anchor, y + part.run.style.size * 1.6)
        if self.bookmark is not None:
            sheet.bookmark(self.bookmark, top + 6)
        self._draw_behind(sheet, placed)
        for element, group in groupby(placed, key=lambda item: _key(item[2])):
            self._draw_words(sheet, list(group), element)
        self._draw_under(sheet, placed)

    def _placed(self, x: float, top: float) -> Iterator[tuple[float, float, Part]]:
        for number, line in enumerate(self.lines):
            size = max((part.run.style.size for part in line), default=self.leading / 1.3)
            y = top - number * self.leading - (self.leading + CAPITALS * size) / 2
            left = x + self.indent
            if self.align != "left":
                slack = self.width - self.indent - fsum(part.width for part in line)
                left += slack if self.align == "right" else slack / 2
            for part in line:
                yield left, y, part
                left += part.width

    def _draw_words(
        self, sheet: Sheet, placed: list[tuple[float, float, Part]], key: tuple[Run | None, bool]
    ) -> None:
        run, replaced = key
        element = self.element
        if element is not None and run is not None and run.link is not None:
            element = element.add("Link")
        if element is not None and replaced:
            element = element.add("Span", actual="".join(part.actual for _, _, part in placed))
        with sheet.tagged(element):
            for (y, face, style), group in groupby(placed, key=_line_and_look):
                parts = list(group)
                text = "".join(part.text for _, _, part in parts)
                if text:
                    sheet.text(parts[0][0], y + style.rise, text, face, style.size, style.colour)
        if element is not None and run is not None and run.link is not None:
            left, y, _ = placed[0]
            right = placed[-1][0] + placed[-1][2].width
            low, high = y + run.style.rise - 2, y + run.style.rise + run.style.size
            sheet.link((left, low, right, high), run.link, element)

    def _draw_behind(self, sheet: Sheet, placed: list[tuple[float, float, Part]]) -> None:
        tinted = [item for item in placed if item[2].run.style.tint]
        if tinted:
            with sheet.tagged(None):
                for left, y, width, part in _joined(tinted):
                    size, tint = part.run.style.size, part.run.style.tint
                    sheet.rectangle(left - 0.6, y - 0.28 * size, width + 1.2, 1.2 * size, tint)

    def _draw_under(self, sheet: Sheet, placed: list[tuple[float, float, Part]]) -> None:
        lined = [item for item in placed if item[2].run.style.underline]
        if lined:
            with sheet.tagged(None):
                for left, y, width, part in _joined(lined):
                    for number in range(part.run.style.underline):
                        low = y - 0.17 * part.run.style.size - number * 1.5
                        colour = part.run.style.colour
                        sheet.line(left, low, left + width, low, colour, 0.55)


def paragraph(
    content: Sequence[Word],
    width: float,
    leading: float,
    fonts: Fonts,
    element: Element | None,
    *,
    even: bool = False,
    align: Literal["left", "right", "centre"] = "left",
    indent: float = 0.0,
    least_lines: int = 2,
    bookmark: Bookmark | None = None,
) -> Paragraph:
    """Words set as lines of at most `width`."""
    lines = break_lines(content, width - indent, fonts, even)
    return Paragraph(
        element,
        tuple(_line(line, last=line is lines[-1]) for line in lines),
        width,
        leading,
        align,
        indent,
        least_lines,
        bookmark,
    )


def _line(line: list[Word], last: bool) -> Line:
    """The parts of a line. A line that ends at a space keeps it, so that read aloud or copied its
    last word and the next line's first stay two words."""
    parts: list[Part] = []
    for word in line:
        parts += word.parts
        if word.space is not None:
            parts.append(word.space)
    if last and parts and parts[-1].text.startswith(" "):
        parts.pop()
    if not last and parts and parts[-1].text.startswith(" "):
        parts[-1] = parts[-1]._replace(width=0.0)
    return tuple(parts)


def _key(part: Part) -> tuple[Run | None, bool]:
    """What decides the element of a part: the run that links, and whether it shows its text."""
    return (part.run if part.run.link is not None else None), bool(part.actual)


def _line_and_look(item: tuple[float, float, Part]) -> tuple[float, Face, Style]:
    _, y, part = item
    return y, part.face, part.run.style


def _joined(
    placed: list[tuple[float, float, Part]],
) -> Iterator[tuple[float, float, float, Part]]:
    """Neighbours in one style on one line as a single stretch."""
    start: tuple[float, float, Part] | None = None
    end = 0.0
    for left, y, part in placed:
        if start and start[1] == y and start[2].run.style == part.run.style and left - end < 0.1:
            end = left + part.width
            continue
        if start:
            yield start[0], start[1], end - start[0], start[2]
        start, end = (left, y, part), left + part.width
    if start:
        yield start[0], start[1], end - start[0], start[2]
