"""Spans are half-open pairs of code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(*sorted(ends)))


@given(st.text(max_size=60), spans)
def test_a_span_cuts_code_points(text: str, span: Span) -> None:
    """The words at a span are the slice of code points between its ends."""
    assert span.of(text) == text[span.start : span.end]


@given(spans, spans)
def test_overlap_is_mutual(one: Span, two: Span) -> None:
    """Two spans overlap each other or neither, and only where they share a code point."""
    shared = set(range(*one)) & set(range(*two))
    if one.start < one.end and two.start < two.end:
        assert one.overlaps(two) == two.overlaps(one) == bool(shared)


@given(spans, spans)
def test_holding_means_every_code_point(outer: Span, inner: Span) -> None:
    """A span holds another when no code point of the other stands outside."""
    assert outer.holds(inner) == (outer.start <= inner.start and inner.end <= outer.end)


def test_a_span_is_a_plain_pair() -> None:
    """A span compares equal to its start and end, so other programs need no class of ours."""
    assert Span(3, 7) == (3, 7)
