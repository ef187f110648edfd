"""From the words of a report to Markdown: the same parts as in the PDF, told without colour.

A mark stands in brackets behind its number, [V1], and leads by its name to "Sources of figures";
a sentence is named s7 and stands under that name in Annex A. The article's own words are set in
italics, the letters and labels of sides in bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.domain import Finding, Measure, SideKey, Span
from framing.rendering.markdown.escape import escaped
from framing.rendering.numbers import (
    difference_interval_text,
    difference_text,
    interval_text,
    n_text,
    told_text,
)
from framing.rendering.places import Places, stretches
from framing.rendering.quotation_marks import missing_marks
from framing.report import (
    Anchor,
    Difference,
    Mark,
    Number,
    Part,
    Report,
    Sentences,
    SideLetter,
    SideName,
    Text,
    Words,
)
from framing.themes.theme import Numerals

_SPACES = re.compile(" {2,}")


class MarkdownWords:
    """Tells the texts of one report."""

    def __init__(self, report: Report, numbers: Numerals) -> None:
        self.report = report
        self.article = report.reading.doc.text
        self._numbers = numbers
        self._places = Places(report)

    def text(self, text: Text) -> str:
        """A text on one line."""
        return _SPACES.sub(" ", "".join(map(self._part, text)).strip())

    def measure(self, measure: Measure) -> str:
        """The value of a measure with its interval, or why there is none."""
        if measure.value is None:
            return escaped(f"withheld: {measure.withheld}")
        return self._number(Number(measure, mark=False, interval=True))

    def difference(self, finding: Finding, interval: bool = True) -> str:
        """The contrast of a finding, with its interval where it has one and that is wanted."""
        told, ends = (
            f(finding, self._numbers) for f in (difference_text, difference_interval_text)
        )
        return escaped(f"{told} ({ends})" if interval and ends else told)

    def mark(self, key: str) -> str:
        """The mark of a figure in brackets, nothing where there is no such figure."""
        mark = self._places.mark(key)
        return f" {escaped(f'[{mark}]')}" if mark else ""

    def label(self, key: SideKey) -> str:
        """The letter and the label of a side."""
        return escaped(f"{key.upper()} · {self.report.comparison.sides[key].label}")

    def quotation(self, span: Span, quoted: bool = False) -> str:
        """The article's words, in quotation marks where asked for and not there already."""
        words = span.of(self.article)
        before, after = missing_marks((words,)) if quoted else ("", "")
        return escaped(f"{before}{words}{after}")

    def sentences(self, spans: Iterable[Span]) -> str:
        """The sentences that spans touch, neighbours as "s3–s5"."""
        found = tuple(spans)
        return self.numbered(self._places.numbers(found)) or ("headline" if found else "–")

    def numbered(self, numbers: list[int]) -> str:
        """Numbers of sentences, neighbours as "s3–s5"."""
        return ", ".join(
            f"s{first}" if first == last else f"s{first}–s{last}"
            for first, last in (stretches(numbers) if numbers else ())
        )

    def _part(self, part: Part) -> str:
        if isinstance(part, str):
            return escaped(part)
        if isinstance(part, Number):
            return self._number(part)
        if isinstance(part, Difference):
            return self.difference(part.finding, part.interval)
        if isinstance(part, Mark):
            return self.mark(part.key)
        if isinstance(part, Anchor):
            return strong(escaped(self._places.mark(part.key) or "?"))
        if isinstance(part, SideName):
            return strong(escaped(self.report.comparison.sides[part.key].label))
        if isinstance(part, SideLetter):
            return strong(part.key.upper())
        if isinstance(part, Words):
            return emphasis(self.quotation(part.span, part.quoted))
        if isinstance(part, Sentences):
            return self.sentences(part.spans)
        return strong(escaped(part.text))

    def _number(self, part: Number) -> str:
        measure = part.measure
        told = told_text(part, self._numbers)
        if measure.value is not None:
            if part.interval and measure.interval is not None:
                told += f" ({interval_text(measure.interval, measure.unit, self._numbers)})"
            if part.n:
                told += f", {n_text(measure, self._numbers)}"
        return escaped(told) + (self.mark(measure.key) if part.mark else "")


def strong(markdown: str) -> str:
    """In bold; nothing stays nothing."""
    return f"**{markdown.strip()}**" if markdown.strip() else ""


def emphasis(markdown: str) -> str:
    """In italics; nothing stays nothing."""
    return f"*{markdown.strip()}*" if markdown.strip() else ""
