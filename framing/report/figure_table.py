"""The plain table of a lens: one row a figure, both sides, the difference, the sentences."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Finding, Measure
from framing.report.blocks import Column, Note, Table
from framing.report.text import Difference, Mark, Number, Part, Sentences, SideLetter, Text

COLUMNS = (
    Column(("Measure",), 2.8),
    Column(("A",), 1.8, side="a", numeric=True),
    Column(("B",), 1.8, side="b", numeric=True),
    Column(("A − B",), 1.2, numeric=True),
    Column(("Evidence",), 2.2),
)
SHOWN = 12


def figure_table(findings: Sequence[Finding], caption: str) -> Table:
    """A table of findings; a side without a value says why."""
    return Table(COLUMNS, tuple(_row(finding) for finding in findings), caption)


def caveats(findings: Sequence[Finding]) -> tuple[Note, ...]:
    """What limits the findings, each remark once."""
    remarks = dict.fromkeys(remark for finding in findings for remark in finding.caveats)
    return tuple(Note((remark,)) for remark in remarks)


def value(measure: Measure) -> Text:
    """The number with its interval, or the reason why it is withheld."""
    if measure.withheld is not None:
        return (measure.withheld,)
    return (Number(measure, mark=False, interval=measure.interval is not None),)


def _row(finding: Finding) -> tuple[Text, ...]:
    return (
        (finding.label, " ", Mark(finding.key)),
        value(finding.sides.a),
        value(finding.sides.b),
        (Difference(finding),),
        _places(finding),
    )


def _places(finding: Finding) -> Text:
    """The first few sentences of each side's evidence, with the side's letter."""
    parts: list[Part] = []
    for key, measure in finding.sides.items():
        if measure.evidence and measure.value:
            parts += ["; "] if parts else []
            parts += [SideLetter(key), " ", Sentences(measure.evidence[:SHOWN])]
            parts += [" …"] if len(measure.evidence) > SHOWN else []
    return tuple(parts) or ("–",)
