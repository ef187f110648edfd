"""Where words stand: half-open pairs of code points into `Article.text`."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` of Unicode code points.

    Law: `text[span.start:span.end]` is exactly the words that a report shows. Being a tuple, a
    span compares equal to `(start, end)` and sorts by position.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of `text` that stand at this span."""
        return text[self.start : self.end]

    def holds(self, other: tuple[int, int]) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other[0] and other[1] <= self.end

    def overlaps(self, other: tuple[int, int]) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other[1] and other[0] < self.end
