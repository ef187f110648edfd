"""The desk: what is needed to set any block, in one value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any

from framing.rendering.escape import clean
from framing.rendering.fonts import Face, Fonts
from framing.rendering.paragraph import Paragraph, paragraph
from framing.rendering.runs import Run, Style, Word, words
from framing.rendering.tagging import Element
from framing.rendering.wording import Wording
from framing.report import Text
from framing.themes import Theme

MEASURE = 78
"""The most characters a line of running text holds."""
EM_PER_CHARACTER = 0.46
ROUNDING = 1e-6
"""Words for which exactly their own width was kept still fit, in ems."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Fonts, theme and words of one brief, for a text area of `width`. `density` under 1 draws
    things nearer together, for a first page that would not fit. `level` is the level of the
    heading that stands over what is being set."""

    fonts: Fonts
    theme: Theme
    wording: Wording
    width: float
    density: float = 1.0
    level: int = 3

    def style(self, face: Face, size: float, colour: str = "") -> Style:
        """A style; without a colour in ink."""
        return Style(face, size, colour or self.theme.colours.ink)

    def measure(self, style: Style, more: float = 0.0) -> float:
        """The width of a line of running text that reads well, or so much more of it; never wider
        than the page."""
        return min(self.width, MEASURE * EM_PER_CHARACTER * style.size + more)

    def fitted(self, words: str, room: float, size: float, face: Face = "sans") -> str:
        """Words for a chart on one line, shortened with an ellipsis where the room is too small."""
        return self.fonts.shortened(clean(words), face, room / size + ROUNDING)

    def breadth(self, words: str, size: float, face: Face = "sans") -> float:
        """The width of words in points."""
        return self.fonts.set_width(words, face) * size

    def gap(self, points: float) -> float:
        """A distance, drawn together where the page is dense."""
        return points * self.density

    def words(self, text: Text, style: Style) -> list[Word]:
        """The words of a text of the report."""
        return words(self.wording.runs(text, style), self.fonts)

    def text(
        self,
        text: Text,
        style: Style,
        width: float,
        element: Element | None,
        leading: float = 1.36,
        **more: Any,
    ) -> Paragraph:
        """A text of the report as a paragraph; `leading` counts in type sizes."""
        return self.lines(self.words(text, style), style, width, element, leading, **more)

    def remark(self, text: Text, style: Style, element: Element | None) -> Paragraph:
        """A remark: on one line over the whole width where it fits, else in lines that read
        well."""
        content = self.words(text, style)
        whole = fsum(word.width + (word.space.width if word.space else 0.0) for word in content)
        width = self.width if whole <= self.width else self.measure(style, 60)
        return self.lines(content, style, width, element, 1.34)

    def paragraph(
        self,
        runs: Iterable[Run],
        style: Style,
        width: float,
        element: Element | None,
        leading: float = 1.36,
        **more: Any,
    ) -> Paragraph:
        """Runs as a paragraph."""
        return self.lines(words(runs, self.fonts), style, width, element, leading, **more)

    def lines(
        self,
        content: Sequence[Word],
        style: Style,
        width: float,
        element: Element | None,
        leading: float = 1.36,
        **more: Any,
    ) -> Paragraph:
        """Words as a paragraph."""
        height = round(style.size * (1 + (leading - 1) * self.density), 2)
        return paragraph(content, width, height, self.fonts, element, **more)
