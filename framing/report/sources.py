"""Sources of figures: one row a mark, from the number to its sentences and to its function."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Finding, Measure
from framing.report.blocks import Column, Prose, Table
from framing.report.section import Figure, Section
from framing.report.text import Anchor, Number, Part, Sentences, SideLetter, Text

COLUMNS = (
    Column(("Mark",), 0.6),
    Column(("Figure",), 1.9),
    Column(("A",), 1.3, side="a", numeric=True),
    Column(("B",), 1.3, side="b", numeric=True),
    Column(("Sentences",), 2.2),
    Column(("Made by",), 2.3),
)


def sources(figures: Sequence[Figure]) -> Section:
    """The table to which every mark of a brief leads."""
    rows = tuple(_row(figure.finding) for figure in figures)
    table = Table(COLUMNS, rows, "Every figure with its values, sentences and function.", True)
    return Section(
        "",
        "annex",
        "Sources of figures",
        "Each mark leads here, and from here to the sentences it was counted in.",
        (table,) if rows else (Prose(("No figures were made.",)),),
    )


def _row(finding: Finding) -> tuple[Text, ...]:
    a, b = finding.sides
    return (
        (Anchor(finding.key),),
        (finding.label,),
        _value(a),
        _value(b),
        _sentences(finding),
        (a.made_by,),
    )


def _value(measure: Measure) -> Text:
    if measure.withheld is not None:
        return (f"– {measure.withheld}",)
    return (Number(measure, mark=False, n=True),)


def _sentences(finding: Finding) -> Text:
    parts: list[Part] = []
    for key, measure in finding.sides.items():
        if measure.evidence:
            parts += [" " if parts else "", SideLetter(key), " ", Sentences(measure.evidence)]
    return tuple(parts) or ("–",)
