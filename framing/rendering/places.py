"""Places in a brief: what marks and sentence numbers lead to, the same in every format."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from framing.domain import Span
from framing.report import Anchor, AnnotatedText, Report

MOST_LINKS = 48
"""More stretches of sentences than this are counted instead of listed."""


class Places:
    """The marks and the numbered sentences of one report."""

    def __init__(self, report: Report) -> None:
        self._marks = {figure.finding.key: figure.mark for figure in report.figures}
        self._starts = [sentence.span.start for sentence in report.reading.sentences]
        self._ends = [sentence.span.end for sentence in report.reading.sentences]
        self._known = set(_places(report))

    def __contains__(self, place: str) -> bool:
        """Whether the report has this place: a link to any other would lead nowhere."""
        return place in self._known

    def mark(self, key: str) -> str | None:
        """The mark of the figure with this key, None where there is no such figure."""
        return self._marks.get(key)

    def numbers(self, spans: Iterable[Span]) -> list[int]:
        """The numbers of the sentences that share a character with one of the spans."""
        return sorted({number for span in spans for number in self._touched(span)})

    def _touched(self, span: Span) -> range:
        first = bisect_right(self._ends, span.start)
        last = bisect_right(self._starts, max(span.end - 1, span.start))
        return range(first + 1, last + 1)


def figure_place(key: str) -> str:
    """The destination of a figure's row in "Sources of figures"."""
    return f"figure-{key}"


def sentence_place(number: int) -> str:
    """The destination of a numbered sentence."""
    return f"sentence-{number}"


def stretches(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as runs of neighbours, each with its first and last."""
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _places(report: Report) -> Iterator[str]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, AnnotatedText):
                yield from (sentence_place(sentence.number) for sentence in block.sentences)
            for row in getattr(block, "rows", ()):
                for cell in row:
                    yield from (figure_place(part.key) for part in cell if isinstance(part, Anchor))
