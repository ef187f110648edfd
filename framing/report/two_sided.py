"""Blocks that set the two sides beside each other: bars, and lists of the article's own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from framing.domain import Finding, Measure, Pair, Span
from framing.report.blocks import Bar, Bars, Column, Segment, Table
from framing.report.grammar import JOINER
from framing.report.text import Part, Sentences, Text, Words


def bars(
    findings: Iterable[Finding], layout: Literal["stacked", "paired", "grouped"], caption: str
) -> tuple[Bars, ...]:
    """One bar a finding, or no block at all where no side has a value."""
    found = tuple(
        Bar(finding.label, segments(finding.sides))
        for finding in findings
        if any(side.value for side in finding.sides)
    )
    return (Bars(found, layout, caption),) if found else ()


def segments(sides: Pair[Measure]) -> tuple[Segment, ...]:
    """The parts of a bar: the sides that have a value."""
    return tuple(Segment(key, measure) for key, measure in sides.items() if measure.value)


def beside(rows: Sequence[tuple[Text, Text, Text]], caption: str, head: float = 1.3) -> Table:
    """A table with a head (so wide, where a side's column is 3), side a and side b in each row.

    It is a dense one: words and places to look things up in.
    """
    columns = (
        Column(("",), head),
        Column(("A",), 3.0, side="a"),
        Column(("B",), 3.0, side="b"),
    )
    return Table(columns, tuple(rows), caption, dense=True)


def words_at(spans: Iterable[Span], text: str, nothing: str = "–") -> Text:
    """The article's words at the spans, those that are alike once, with their sentences."""
    places: dict[str, list[Span]] = {}
    for span in sorted(spans):
        places.setdefault(span.of(text).lower(), []).append(span)
    return _joined(((Words(same[0]), same) for same in places.values()), nothing)


def entries_at(places: Mapping[str, Sequence[Span]]) -> Text:
    """Words that stand for several forms (base verbs), with their sentences."""
    return _joined(places.items(), "–")


def _joined(entries: Iterable[tuple[Part, Sequence[Span]]], nothing: str) -> Text:
    parts: list[Part] = []
    for entry, spans in entries:
        parts += [", "] if parts else []
        parts += [entry, JOINER, Sentences(tuple(spans))]
    return tuple(parts) or ((nothing,) if nothing else ())
