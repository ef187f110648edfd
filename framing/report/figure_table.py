"""The plain table of a lens: one row a figure, both sides, the difference, the sentences.

Where a chart shows the values already, `remarks` says in a line which are not there. Full reasons
for what is withheld stand under "Sources of figures", where each mark leads.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Finding, Measure, SideKey, Span
from framing.report.blocks import Block, Column, Note, Prose, Table
from framing.report.grammar import JOINER
from framing.report.text import Difference, Mark, Number, Part, Sentences, SideLetter, Text

COLUMNS = (
    Column(("Measure",), 2.8),
    Column(("A",), 1.8, side="a", numeric=True),
    Column(("B",), 1.8, side="b", numeric=True),
    Column(("A − B",), 1.2, numeric=True),
    Column(("Evidence",), 2.2),
)
SHOWN = 12


def figure_table(
    findings: Sequence[Finding], caption: str, dense: bool = False
) -> tuple[Block, ...]:
    """A table of findings, and a line that names those of which there is nothing on either side.

    A `dense` one leaves the sentences to "Sources of figures".
    """
    absent = [finding for finding in findings if all(map(_absent, finding.sides))]
    rows = tuple(_row(finding) for finding in findings if finding not in absent)
    if dense:
        rows = tuple(row[:-1] for row in rows)
    table = (Table(COLUMNS[: -1 if dense else None], rows, caption, dense),) if rows else ()
    return (*table, *remarks(absent))


def remarks(findings: Sequence[Finding]) -> tuple[Block, ...]:
    """A line on what has no value: what was found for neither side, and what each side lacks."""
    absent = [finding for finding in findings if all(map(_absent, finding.sides))]
    rest = [finding for finding in findings if finding not in absent]
    parts: list[Part] = []
    if absent:
        parts += ["Not found for either side: ", *_named(absent), ". "]
    lacking: dict[tuple[tuple[SideKey, ...], str], list[Finding]] = {}
    for finding in rest:
        reasons: dict[str, tuple[SideKey, ...]] = {}
        for key, measure in finding.sides.items():
            if measure.value is None:
                reason = "none found" if _absent(measure) else measure.withheld or ""
                reasons[reason] = (*reasons.get(reason, ()), key)
        for reason, keys in reasons.items():
            lacking.setdefault((keys, reason), []).append(finding)
    for (keys, reason), same in sorted(lacking.items(), key=lambda entry: entry[0]):
        who: Text = ("Both sides",) if len(keys) > 1 else (SideLetter(keys[0]),)
        parts += [*who, f": {reason} (", *_named(same), "). "]
    return (Prose(tuple(parts), "small"),) if parts else ()


def _named(findings: Sequence[Finding]) -> Text:
    """The labels of findings with their marks."""
    parts: list[Part] = []
    for finding in findings:
        parts += [", "] if parts else []
        parts += [finding.label.lower(), Mark(finding.key)]
    return tuple(parts)


def caveats(findings: Sequence[Finding]) -> tuple[Note, ...]:
    """What limits the findings, each remark once."""
    remarks = dict.fromkeys(remark for finding in findings for remark in finding.caveats)
    return tuple(Note((remark,)) for remark in remarks)


def value(measure: Measure) -> Text:
    """The number with its interval, or why it is withheld."""
    if measure.withheld is not None:
        return ("none found" if _absent(measure) else measure.withheld,)
    return (Number(measure, mark=False, interval=measure.interval is not None),)


def _absent(measure: Measure) -> bool:
    return measure.value is None and measure.n == 0


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
            parts += [SideLetter(key), JOINER, *first_places(measure.evidence)]
    return tuple(parts) or ("–",)


def first_places(spans: Sequence[Span]) -> Text:
    """The sentences of the first few spans, and whether there are more."""
    return (Sentences(tuple(spans[:SHOWN])), *((" …",) if len(spans) > SHOWN else ()))
