"""Words as a reader counts them, and spans within spans."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Span
from framing.domain.extent import merged, touching, words, words_in


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("China's co-signing", 2),
        ("1.5 % of the U.S. budget, or so.", 7),
        ("— … !", 0),
        ("naïve café", 2),
    ],
)
def test_words_are_what_a_reader_counts(text: str, count: int) -> None:
    """Hyphens, apostrophes and points inside a word do not divide it."""
    assert len(words(text, Span(0, len(text)))) == count


def test_no_word_counts_twice() -> None:
    """Spans that overlap hold their common words once."""
    text = "one two three four"
    assert words_in(text, [Span(0, 7), Span(4, 13)]) == 3


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda x: Span(x[0], sum(x))))


@given(spans)
def test_merged_spans_cover_the_same_places(some: list[Span]) -> None:
    """Nothing is lost or added, and the result is in order and apart."""
    result = merged(some)
    assert {i for span in some for i in range(*span)} == {i for x in result for i in range(*x)}
    assert all(x.end < y.start for x, y in pairwise(result))


@given(spans, st.integers(0, 40), st.integers(1, 10))
def test_touching_is_overlapping_found_faster(some: list[Span], start: int, size: int) -> None:
    """On spans in order the quick search finds what looking at all of them finds."""
    container = Span(start, start + size)
    ordered = merged(some)
    assert [*touching(ordered, container)] == [x for x in ordered if x.overlaps(container)]
