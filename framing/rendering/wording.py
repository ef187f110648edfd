"""From the words of a report to runs of text: numbers, marks, labels, quotations, sentence links.

A part of a text becomes the same run wherever it stands, so a reader learns its look once: marks
are small and raised, links have the colour of links, the article's own words are set in the serif.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from framing.domain import Span
from framing.rendering.numbers import (
    difference_interval_text,
    difference_text,
    interval_text,
    n_text,
    told_text,
)
from framing.rendering.places import MOST_LINKS, Places, figure_place, sentence_place, stretches
from framing.rendering.quotation_marks import missing_marks
from framing.rendering.runs import Run, Style
from framing.rendering.sheet import Link
from framing.report import (
    Anchor,
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

HAIR = "\N{NARROW NO-BREAK SPACE}"


class Wording:
    """Makes runs for one report in one theme."""

    def __init__(self, report: Report, theme: Theme) -> None:
        self.report = report
        self.theme = theme
        self.article = report.reading.doc.text
        self._places = Places(report)

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
                mark = self._places.mark(part.key) or "?"
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
        before, after = missing_marks((words,)) if part.quoted else ("", "")
        return f"{before}{words}{after}"

    def mark(self, key: str, style: Style) -> Iterator[Run]:
        """The mark of a figure, small and raised, leading to "Sources of figures"."""
        mark = self._places.mark(key)
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
        numbers = self._places.numbers(spans)
        if not numbers:
            yield Run("headline" if spans else "–", self.muted(style))
            return
        linked = replace(style, colour=self.theme.colours.link)
        found = list(stretches(numbers))
        for place, (first, last) in enumerate(found[:MOST_LINKS]):
            if place:
                yield Run(", ", self.muted(style))
            yield self._sentence(first, linked)
            if last > first:
                yield Run("–" if last > first + 1 else ", ", self.muted(style))
                yield self._sentence(last, linked)
        if len(found) > MOST_LINKS:
            yield Run(f" and {len(found) - MOST_LINKS} more places", self.muted(style))

    def muted(self, style: Style) -> Style:
        """The style in the colour of what stands back."""
        return replace(style, colour=self.theme.colours.muted)

    def _number(self, part: Number, style: Style) -> Iterator[Run]:
        measure, numbers = part.measure, self.theme.numbers
        inked = replace(style, colour=self.theme.sides[part.side].ink) if part.side else style
        yield Run(told_text(part, numbers), inked)
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


def strong(style: Style) -> Style:
    """The style with emphasis."""
    return replace(style, face="serif_bold" if style.face == "serif" else "semibold")


def small(style: Style) -> Style:
    """The style a little smaller."""
    return replace(style, size=round(style.size * 0.88, 2))
