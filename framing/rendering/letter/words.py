"""The words of a report as a letter has them: plain, or with the few tags that mail knows."""

from __future__ import annotations

import re
from html import escape

from framing.rendering.escape import clean
from framing.rendering.numbers import JOINER
from framing.rendering.runs import Run, Style
from framing.rendering.wording import HAIR, Wording
from framing.report import Report, Text
from framing.themes import Theme

SANS = "'Segoe UI',Helvetica,Arial,sans-serif"
SERIF = "Georgia,'Times New Roman',serif"
_COUNT = re.compile(f" (n{JOINER}={JOINER}[0-9,. ]*[0-9])")
"""How many observations stand behind a value: in brackets where it can not be set apart."""


class Words:
    """Tells the texts of one report."""

    def __init__(self, report: Report, theme: Theme) -> None:
        self.report = report
        self.wording = Wording(report, theme)
        self._style = Style("sans", 10.0, theme.colours.ink)

    def plain(self, text: Text) -> str:
        """A text without any looks; marks stand in square brackets."""
        told = "".join(map(_plain, self.wording.runs(text, self._style)))
        return " ".join(_COUNT.sub(r" (\1)", told).split())

    def html(self, text: Text) -> str:
        """A text as HTML, what is special in it escaped."""
        return "".join(self._tagged(run) for run in self.wording.runs(text, self._style))

    def _tagged(self, run: Run) -> str:
        words = escape(clean(run.text)) if run.text != HAIR else ""
        style = run.style
        looks = []
        if style.colour != self._style.colour:
            looks.append(f"color:{style.colour}")
        if style.face == "semibold":
            looks.append("font-weight:bold")
        if style.face.startswith("serif"):
            looks.append(f"font-family:{SERIF}")
        if not looks or not words.strip():
            return words
        span = f'<span style="{";".join(looks)}">{words}</span>'
        return f'<sup style="font-size:70%;line-height:0">{span}</sup>' if style.rise else span


def _plain(run: Run) -> str:
    if run.text == HAIR:
        return " "
    return f"[{run.text}]" if run.style.rise else run.text
