"""Sources of figures: one row a mark, from the number to its sentences and to its function."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Finding
from framing.report.blocks import Column, Prose, Table
from framing.report.grammar import JOINER
from framing.report.measures import says_more
from framing.report.section import Figure, Section
from framing.report.sureness import holds
from framing.report.text import Anchor, Difference, Number, Part, Sentences, SideLetter, Text

COLUMNS = (
    Column(("Mark",), 0.45),
    Column(("Figure",), 1.5),
    Column(("A",), 1.25, side="a"),
    Column(("B",), 1.25, side="b"),
    Column(("A − B",), 1.1),
    Column(("Sentences",), 2.2),
    Column(("Made by",), 2.1),
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
        (Number(a, mark=False, interval=True, n=says_more(a)),),
        (Number(b, mark=False, interval=True, n=says_more(b)),),
        _contrast(finding),
        _evidence(finding),
        (a.made_by,),
    )


def _contrast(finding: Finding) -> Text:
    """The difference with its interval, and in how many settings it holds."""
    told = holds(finding).replace(" of ", f"{JOINER}of{JOINER}")
    return (Difference(finding, interval=True), f"; {told}" if told else "")


def _evidence(finding: Finding) -> Text:
    """For each side the sentences, of a zero those that were looked through, or the reason why its
    measure is withheld."""
    parts: list[Part] = []
    for key, measure in finding.sides.items():
        none = ("none among ",) if measure.value == 0 else ()
        told: Part = measure.withheld or Sentences(measure.evidence)
        parts += ["; " if parts else "", SideLetter(key), JOINER, *none, told]
    return tuple(parts)
