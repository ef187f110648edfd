"""The scorecard of page one: one row a measure, both sides, and the difference."""

from __future__ import annotations

from collections.abc import Mapping

from framing.domain import Finding, Measure, SideKey
from framing.report.blocks import Column, Dumbbell, Table
from framing.report.facets import FRAMES, leading_frames
from framing.report.measures import nothing_found, says_more
from framing.report.sureness import brief_sureness
from framing.report.text import Difference, Mark, Number, Part, Text

ROWS = (
    "salience.mentions",
    "salience.first_mention",
    "voice.words_quoted",
    "voice.speakers",
    "agency.agent_share",
    "tone.outlet",
    "tone.quoted",
    "cues.marked_share",
    "certainty.hedged_share",
)
"""The findings that make the scorecard, in the order in which it prints them."""

SCALES = "Each measure on a scale of its own; that of a count runs to the larger of the two."
MOST_LEADING = 2
"""More frames than these that tie are counted instead of named."""


def scorecard(findings: Mapping[str, Finding]) -> Table:
    """The table of all rows that were made, closed by each side's leading frame."""
    rows: list[tuple[Text, ...]] = [
        (
            (finding.label, " ", Mark(finding.key)),
            _cell(finding.sides.a),
            _cell(finding.sides.b),
            (Difference(finding),),
            (brief_sureness(finding),),
        )
        for finding in _chosen(findings)
    ]
    frames = [finding for key, finding in findings.items() if key.startswith(FRAMES)]
    if frames:
        rows.append(_leading_row(frames))
    return Table(
        columns=(
            Column(("Measure",), 2.4),
            Column(("A",), 2.0, side="a", numeric=True),
            Column(("B",), 2.0, side="b", numeric=True),
            Column(("A − B",), 1.1, numeric=True),
            Column(("Evidence",), 1.6),
        ),
        rows=tuple(rows),
        caption="Scorecard: the main measures for both sides, their difference, and in how many"
        " settings it holds.",
    )


def dumbbell(findings: Mapping[str, Finding]) -> Dumbbell | None:
    """The scorecard as a chart: rows in which both sides have a value, but for ordinal ones."""
    rows = tuple(
        finding
        for finding in _chosen(findings)
        if finding.contrast is not None and finding.sides.a.unit != "sentence"
    )
    if not rows:
        return None
    return Dumbbell(rows, SCALES)


def _cell(measure: Measure) -> Text:
    """The value with n or, where there is none, whether nothing was found or too little."""
    if measure.value is None:
        return ("none found" if nothing_found(measure) else f"too few (n = {measure.n})",)
    return (Number(measure, mark=False, n=says_more(measure)),)


def _leading_row(frames: list[Finding]) -> tuple[Text, ...]:
    a, b = _frame_cell(frames, "a"), _frame_cell(frames, "b")
    return (("Leading frame",), a, b, ("",), ("descriptive",))


def _frame_cell(frames: list[Finding], key: SideKey) -> Text:
    leading = leading_frames(frames, key)
    if not leading:
        return (_without_leader(frames, key),)
    if len(leading) > MOST_LEADING:
        names: tuple[Part, ...] = (f"{len(leading)} frames, each",)
    else:
        names = (", ".join(frame.label.lower() for frame in leading),)
    marks: list[Part] = []
    for frame in leading:
        marks += [" ", Mark(frame.key)] if marks else [Mark(frame.key)]
    return (*names, " ", Number(leading[0].sides[key], mark=False), *marks)


def _without_leader(frames: list[Finding], key: SideKey) -> str:
    """Why no frame leads: too few sentences to look in, no sign, or no frame in two sentences."""
    values = [frame.sides[key].value for frame in frames]
    if all(value is None for value in values):
        return "too few"
    return "none stands in two sentences" if any(values) else "none found"


def _chosen(findings: Mapping[str, Finding]) -> list[Finding]:
    return [findings[key] for key in ROWS if key in findings]
