"""Since the last brief: what moved against an earlier article on the same two sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.domain import EarlierBrief, Measure
from framing.report.blocks import Block, Column, Note, Prose, Table
from framing.report.changes import Change, Verdict, changes, without_evidence
from framing.report.section import Figure, Section
from framing.report.text import Number, Strong, Text

SAID: dict[Verdict, str] = {
    "same": "the same",
    "beyond": "beyond the intervals",
    "within": "within the intervals",
    "counted": "no interval",
    "appeared": "new",
    "withheld": "gone",
}
COLUMNS = (
    Column(("Figure",), 2.6),
    Column(("A before",), 1.0, side="a", numeric=True),
    Column(("A now",), 1.0, side="a", numeric=True),
    Column(("B before",), 1.0, side="b", numeric=True),
    Column(("B now",), 1.0, side="b", numeric=True),
    Column(("Moved",), 2.0),
)


def since_last(earlier: EarlierBrief, figures: Sequence[Figure]) -> Section:
    """The section that holds a brief against an earlier one."""
    now = [without_evidence(figure.mark, figure.finding) for figure in figures]
    found = changes(earlier.figures, now)
    shared = [change for change in found if change.in_both]
    pairs = list(zip(shared[::2], shared[1::2], strict=True))
    moved = [pair for pair in pairs if any(side.verdict != "same" for side in pair)]
    rows = tuple(_row(a, b) for a, b in moved)
    table: tuple[Block, ...] = (
        (Table(COLUMNS, rows, "Every figure that moved, before and now, for both sides.", True),)
        if rows
        else (Prose(("No figure moved.",)),)
    )
    return Section(
        "",
        "structure",
        "Since the last brief",
        "What moved against the earlier article on the same two sides?",
        (
            Prose(_told(earlier, found, shared, len(moved))),
            *table,
            Note(
                (
                    "Two articles are two texts: a figure that moved says that they differ, not"
                    " that anybody changed their mind.",
                )
            ),
        ),
    )


def _told(
    earlier: EarlierBrief, found: Sequence[Change], shared: Sequence[Change], moved: int
) -> Text:
    counted = Counter(change.verdict for change in shared)
    alone = (len(found) - len(shared)) // 2
    apart = f" {alone} figures stand in one of the briefs alone and are left out." if alone else ""
    title = f"“{earlier.headline}”" if earlier.headline else earlier.file
    date = f" of {earlier.published}" if earlier.published else ""
    return (
        "The earlier brief was made of ",
        Strong(title),
        f"{date} (run {earlier.findings[:12]}). {moved} of {len(shared) // 2} figures moved."
        f" Of the single values {counted['beyond']} moved by more than the intervals,"
        f" {counted['within']} within them, {counted['counted']} have no interval to judge by;"
        f" {counted['appeared']} are new and {counted['withheld']} are gone."
        f"{apart}",
    )


def _row(a: Change, b: Change) -> tuple[Text, ...]:
    return (
        (a.label,),
        *((_number(measure),) for side in (a, b) for measure in (side.before, side.now)),
        (_moved(a, b),),
    )


def _number(measure: Measure) -> Number:
    return Number(measure, mark=False, interval=True)


def _moved(a: Change, b: Change) -> str:
    if a.verdict == b.verdict:
        return SAID[a.verdict]
    return f"A {SAID[a.verdict]}, B {SAID[b.verdict]}"
