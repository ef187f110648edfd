"""The rows to which every mark of a brief leads."""

from __future__ import annotations

from framing.domain import Finding, Measure, Pair, Span
from framing.report import Sentences, Table
from framing.report.section import Figure
from framing.report.sources import sources


def test_a_zero_was_looked_for_and_not_found() -> None:
    """Where a value is zero, its sentences are those that were looked through."""
    there, looked = (Span(0, 5),), (Span(0, 5), Span(6, 9))
    sides = Pair(
        Measure("x.y", "count", "tests", value=1, n=1, evidence=there),
        Measure("x.y", "count", "tests", value=0, n=2, evidence=looked),
    )
    (table,) = sources([Figure("X1", Finding("x.y", "X", "", sides, 1))]).blocks
    assert isinstance(table, Table)
    told = table.rows[0][5]
    assert told[-2:] == ("none among ", Sentences(looked))
    assert Sentences(there) in told
    assert told.index(Sentences(there)) < told.index("none among ")
