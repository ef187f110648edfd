"""What stands in the segments of a stacked bar."""

from __future__ import annotations

from framing.domain import Measure, Span
from framing.rendering.numbers import DEFAULT
from framing.rendering.segments import segment_text
from framing.report import Bar, Segment
from framing.report.blocks import Belongs


def segment(belongs: Belongs, value: int, n: int) -> Segment:
    """A segment of so many words in n quotations."""
    evidence = (Span(0, 1),)
    return Segment(belongs, Measure("x.y", "words", "tests", value, n=n, evidence=evidence))


def test_segments_say_their_share_and_their_value() -> None:
    """Of five quotations shares may be told; the sides have their letters."""
    bar = Bar("Words", (segment("a", 30, 2), segment("third_party", 70, 3)))
    told = [segment_text(bar, part, DEFAULT) for part in bar.segments]
    assert told == ["A · 30% (30)", "70% (70)"]


def test_of_fewer_than_five_things_there_are_no_shares() -> None:
    """One quotation of two is not "50%"."""
    bar = Bar("Words", (segment("a", 30, 2), segment("b", 70, 2)))
    assert [segment_text(bar, part, DEFAULT) for part in bar.segments] == ["A · 30", "B · 70"]
