"""From the words of a report to runs of text: numbers, marks, labels, quotations, sentence links.

A part of a text becomes the same run wherever it stands, so a reader learns its look once: marks
are small and raised, links have the colour of links, the article's own words are set in the serif.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from framing.domain import Span
from framing.rendering.numbers import (
    difference_interval_text,
    difference_text,
    interval_text,
    n_text,
    value_text,
)
from framing.rendering.runs import Run, Style
from framing.rendering.sheet import Link
from framing.report import (
    Anchor,
    AnnotatedText,
    Difference,
    Mark,
    Number,
    Report,
    Sentences,
    SideLetter,
    SideName,
    Strong,
    Text,
    Words,
)
from framing.themes import Theme

MOST_LINKS = 48
"""More sentences than this are counted instead of listed."""

HAIR = "\N{NARROW NO-BREAK SPACE}"
_OPENING = "\"“‘'«„"


class Wording:
    """Makes runs for one report in one theme."""

    def __init__(self, report: Report, theme: Theme) -> None:
        self.report = report
        self.theme = theme
        self.article = report.reading.doc.text
        self._marks = {figure.finding.key: figure.mark for figure in report.figures}
        self._starts = [sentence.span.start for sentence in report.reading.sentences]
        self._ends = [sentence.span.end for sentence in report.reading.sentences]
        self._places = set(_places(report))

    def runs(self, text: Text, style: Style) -> Iterator[Run]:
        """The runs of a text whose plain words look like `style`."""
        for part in text:
            if isinstance(part, str):
                yield Run(part, style)
            elif isinstance(part, Number):
                yield from self._number(part, style)
            elif isinstance(part, Difference):
                yield Run(difference_text(part.finding, self.theme.numbers), style)
                interval = difference_interval_text(part.finding, self.theme.numbers)
                if part.interval and interval:
                    yield Run(f" ({interval})", self.muted(style))
            elif isinstance(part, Mark):
                yield from self.mark(part.key, style)
            elif isinstance(part, Anchor):
                mark = self._marks.get(part.key, "?")
                yield Run(mark, strong(style), anchor=figure_place(part.key))
            elif isinstance(part, SideName | SideLetter):
                ink = self.theme.sides[part.key].ink
                label = self.report.comparison.sides[part.key].label
                shown = label if isinstance(part, SideName) else part.key.upper()
                yield Run(shown, replace(strong(style), colour=ink))
            elif isinstance(part, Words):
                yield Run(self.words(part), replace(style, face="serif"))
            elif isinstance(part, Sentences):
                yield from self.sentences(part.spans, style)
            elif isinstance(part, Strong):
                yield Run(part.text, strong(style))

    def words(self, part: Words) -> str:
        """The article's words, in quotation marks where asked for and not there already."""
        words = part.span.of(self.article)
        if not part.quoted or words[:1] in _OPENING:
            return words
        return f"“{words}”"

    def mark(self, key: str, style: Style) -> Iterator[Run]:
        """The mark of a figure, small and raised, leading to "Sources of figures"."""
        mark = self._marks.get(key)
        if mark is None:
            return
        raised = replace(
            style,
            face="semibold",
            size=round(style.size * 0.68, 2),
            rise=round(style.size * 0.34, 2),
            colour=self.theme.colours.link,
        )
        yield Run(HAIR, raised)
        yield Run(mark, raised, self._link(figure_place(key), f"Source of figure {mark}"))

    def sentences(self, spans: Iterable[Span], style: Style) -> Iterator[Run]:
        """Links to the sentences that the spans touch, neighbours as "s3–s5"."""
        numbers = sorted({number for span in spans for number in self._touched(span)})
        if not numbers:
            yield Run("headline" if spans else "–", self.muted(style))
            return
        linked = replace(style, colour=self.theme.colours.link)
        stretches = list(_stretches(numbers))
        for place, (first, last) in enumerate(stretches[:MOST_LINKS]):
            if place:
                yield Run(", ", self.muted(style))
            yield self._sentence(first, linked)
            if last > first:
                yield Run("–" if last > first + 1 else ", ", self.muted(style))
                yield self._sentence(last, linked)
        if len(stretches) > MOST_LINKS:
            yield Run(f" and {len(stretches) - MOST_LINKS} more places", self.muted(style))

    def muted(self, style: Style) -> Style:
        """The style in the colour of what stands back."""
        return replace(style, colour=self.theme.colours.muted)

    def _number(self, part: Number, style: Style) -> Iterator[Run]:
        measure, numbers = part.measure, self.theme.numbers
        yield Run(value_text(measure, numbers), style)
        if measure.value is not None:
            if part.interval and measure.interval is not None:
                interval = interval_text(measure.interval, measure.unit, numbers)
                yield Run(f" ({interval})", self.muted(style))
            if part.n:
                yield Run(f" {n_text(measure, numbers)}", self.muted(small(style)))
        if part.mark:
            yield from self.mark(measure.key, style)

    def _sentence(self, number: int, style: Style) -> Run:
        return Run(f"s{number}", style, self._link(sentence_place(number), f"Sentence {number}"))

    def _link(self, place: str, says: str) -> Link | None:
        return Link(place, says) if place in self._places else None

    def _touched(self, span: Span) -> range:
        """The numbers of the sentences that share a character with the span."""
        first = bisect_right(self._ends, span.start)
        last = bisect_right(self._starts, max(span.end - 1, span.start))
        return range(first + 1, last + 1)


def strong(style: Style) -> Style:
    """The style with emphasis."""
    return replace(style, face="serif_bold" if style.face == "serif" else "semibold")


def small(style: Style) -> Style:
    """The style a little smaller."""
    return replace(style, size=round(style.size * 0.88, 2))


def figure_place(key: str) -> str:
    """The destination of a figure's row in "Sources of figures"."""
    return f"figure-{key}"


def sentence_place(number: int) -> str:
    """The destination of a numbered sentence."""
    return f"sentence-{number}"


def _places(report: Report) -> Iterator[str]:
    """All destinations that the report has: a link to any other would lead nowhere."""
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, AnnotatedText):
                yield from (sentence_place(sentence.number) for sentence in block.sentences)
            for row in getattr(block, "rows", ()):
                for cell in row:
                    yield from (figure_place(part.key) for part in cell if isinstance(part, Anchor))


def _stretches(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last
