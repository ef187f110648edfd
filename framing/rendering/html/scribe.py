"""From the words of a report to markup: numbers, marks, labels, quotations, sentence links.

Words that are written from right to left, and all words of the article, stand apart (`bdi`), so
that they do not reorder what stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from framing.domain import Finding, SideKey, Span
from framing.rendering.alt import Teller
from framing.rendering.html.markup import Markup, element, joined
from framing.rendering.numbers import (
    JOINER,
    difference_interval_text,
    difference_text,
    interval_text,
    n_text,
    told_text,
)
from framing.rendering.places import MOST_LINKS, Places, sentence_place, stretches
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
from framing.themes import Theme

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_DOTTED = re.compile(r"(?<=\w\w\w)[._](?=\w\w\w)")


class Scribe:
    """Writes the texts of one report in one theme."""

    def __init__(self, report: Report, theme: Theme) -> None:
        self.report = report
        self.theme = theme
        self.article = report.reading.doc.text
        self.places = Places(report)
        self.findings: dict[str, Finding] = {x.finding.key: x.finding for x in report.figures}
        self.quotations = {sided.attribution.id for sided in report.reading.attributions}
        self.teller = Teller(report.comparison.sides, theme.numbers)

    def text(self, text: Text) -> Markup:
        """A text of the report."""
        return joined(self._part(part) for part in text)

    def label(self, key: SideKey) -> str:
        """The label of a side."""
        return self.report.comparison.sides[key].label

    def words(self, span: Span, quoted: bool = False) -> Markup:
        """The article's words, in quotation marks where asked for and not there already."""
        words = span.of(self.article)
        before, after = missing_marks((words,)) if quoted else ("", "")
        return element("bdi", f"{before}{words}{after}", class_="words")

    def mark(self, key: str) -> Markup:
        """The mark of a figure, small and raised, leading to "Sources of figures"."""
        mark = self.places.mark(key)
        if mark is None:
            return Markup()
        link = element("a", mark, href=f"#{mark}", aria_label=f"{mark}: source of this figure")
        return element("sup", link, class_="mark")

    def sentences(self, spans: Iterable[Span]) -> Markup:
        """Links to the sentences that the spans touch, neighbours as "s3–s5"."""
        spans = tuple(spans)
        numbers = self.places.numbers(spans)
        if not numbers:
            return element("span", "headline" if spans else "–", class_="muted")
        return element("span", *self._linked(list(stretches(numbers))), class_="places")

    def _linked(self, found: list[tuple[int, int]]) -> Iterator[Markup | str]:
        for place, (first, last) in enumerate(found[:MOST_LINKS]):
            if place:
                yield ", "
            yield self._sentence(first)
            if last > first:
                yield "–" if last > first + 1 else ", "
                yield self._sentence(last)
        if len(found) > MOST_LINKS:
            yield f" and {len(found) - MOST_LINKS} more places"

    def _sentence(self, number: int) -> Markup | str:
        if sentence_place(number) not in self.places:
            return f"s{number}"
        return element("a", f"s{number}", href=f"#s{number}")

    def _part(self, part: Part) -> Markup | str:
        numbers = self.theme.numbers
        if isinstance(part, str):
            return plain(part)
        if isinstance(part, Number):
            return self._number(part)
        if isinstance(part, Difference):
            shown = element("span", difference_text(part.finding, numbers), class_="value")
            interval = difference_interval_text(part.finding, numbers)
            return joined((shown, _interval(interval))) if part.interval and interval else shown
        if isinstance(part, Mark):
            return self.mark(part.key)
        if isinstance(part, Anchor):
            return element("b", self.places.mark(part.key) or "?")
        if isinstance(part, SideName):
            return element("b", element("bdi", self.label(part.key)), class_=part.key)
        if isinstance(part, SideLetter):
            return element("b", part.key.upper(), class_=part.key)
        if isinstance(part, Words):
            return self.words(part.span, part.quoted)
        if isinstance(part, Sentences):
            return self.sentences(part.spans)
        return element("b", plain(part.text))

    def _number(self, part: Number) -> Markup:
        measure, numbers = part.measure, self.theme.numbers
        look = f"value {part.side}" if part.side else "value"
        told: list[Markup] = [element("span", told_text(part, numbers), class_=look)]
        if measure.value is not None:
            if part.interval and measure.interval is not None:
                told.append(_interval(interval_text(measure.interval, measure.unit, numbers)))
            if part.n:
                told.append(element("small", f" {n_text(measure, numbers)}"))
        if part.mark:
            told.append(self.mark(measure.key))
        return joined(told)


def _interval(ends: str) -> Markup:
    """An interval; one with a word between its ends may break beside it."""
    kind = "muted" if JOINER in ends else "muted whole"
    return joined((" ", element("span", f"({ends.replace(JOINER, ' ')})", class_=kind)))


def muted(words: str) -> Markup:
    """Words that stand back."""
    return element("span", words, class_="muted")


def plain(words: str) -> Markup | str:
    """Words of the report: set apart where they run from right to left, and with places to break
    in dotted and underlined names."""
    if _RIGHT_TO_LEFT.search(words):
        return element("bdi", words)
    if not _DOTTED.search(words):
        return words
    ends = [0, *(match.end() for match in _DOTTED.finditer(words)), len(words)]
    pieces = (words[first:last] for first, last in pairwise(ends))
    return joined(pieces, between=element("wbr"))
