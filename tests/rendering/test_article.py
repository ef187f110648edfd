"""The annotated article tells the sides apart without colour."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from framing.rendering.desk import Desk
from framing.rendering.fonts import Fonts
from framing.rendering.set_article import set_annotated_text
from framing.rendering.tagging import Element
from framing.rendering.wording import Wording
from framing.report import AnnotatedText, Highlight, NumberedSentence, Report
from framing.themes import load_theme


class Recorder:
    """A sheet that remembers lines by their colour, words, and places."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.lines: list[str] = []
        self.words: list[str] = []
        self.places: list[str] = []

    @contextmanager
    def tagged(self, element: Element | None) -> Iterator[None]:
        """Tags are not looked at here."""
        yield

    def rectangle(self, *_: Any) -> None:
        """Tints and bars are not looked at here."""

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: str, _: float) -> None:
        """Remember an underline."""
        self.lines.append(colour)

    def text(self, x: float, y: float, text: str, *_: Any) -> None:
        """Remember words."""
        self.words.append(text)

    def place(self, name: str, _: float) -> None:
        """Remember a place that links lead to."""
        self.places.append(name)


def test_one_line_for_side_a_and_two_for_side_b(report: Report) -> None:
    """Mentions of a are underlined once and of b twice, each followed by its letter; what is
    attributed stands between angles; the sentence is a place for links."""
    theme = load_theme("plain")
    desk = Desk(Fonts(theme), theme, Wording(report, theme), 400.0)
    mentions = report.reading.mentions
    a, b = (next(m.span for m in mentions if m.side == key) for key in ("a", "b"))
    for span, side, count in ((a, "a", 1), (b, "b", 2)):
        marks = (Highlight(span, None, "content"), Highlight(span, side, "mention"))  # type: ignore[arg-type]
        block = AnnotatedText((NumberedSentence(3, span, marks, (), True),))
        sheet = Recorder(desk.fonts)
        for item in set_annotated_text(desk, block, Element("Sect")):
            item.box.draw(sheet, 0, 100)  # type: ignore[arg-type]
        assert sheet.lines == [theme.sides[side].ink] * count
        words = "".join(sheet.words)
        assert words == f"s3‹{span.of(report.reading.doc.text)}{side.upper()}›"
        assert sheet.places == ["sentence-3"]
