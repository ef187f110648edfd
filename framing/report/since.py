"""Since the last brief: what moved against an earlier article on the same two sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from framing.domain import EarlierBrief, Measure
from framing.report.blocks import Block, Column, Note, Prose, Slope, Table
from framing.report.changes import Change, Verdict, changes, without_evidence
from framing.report.section import Figure, Section
from framing.report.text import Mark, Number, Strong, Text

SAID: dict[Verdict, str] = {
    "same": "the same",
    "beyond": "beyond the intervals",
    "within": "within the intervals",
    "counted": "no interval",
    "appeared": "new",
    "withheld": "gone",
}
COLUMNS = (
    Column(("Figure",), 2.0),
    Column(("A before",), 1.2, side="a", numeric=True),
    Column(("A now",), 1.2, side="a", numeric=True),
    Column(("B before",), 1.2, side="b", numeric=True),
    Column(("B now",), 1.2, side="b", numeric=True),
    Column(("Moved",), 1.7),
)
SHOWN = 8
"""How many figures share one chart, so that it finds room on a page."""
CAPTION = (
    "Figures that moved, each over the whole range that it could have: the earlier brief at the"
    " left, the later one at the right. Thick lines and full marks: the 95% intervals lie apart."
)
MORE = "More figures that moved, drawn in the same way."


def since_last(earlier: EarlierBrief, figures: Sequence[Figure]) -> Section:
    """The section that holds a brief against an earlier one."""
    now = [without_evidence(figure.mark, figure.finding) for figure in figures]
    found = changes(earlier.figures, now)
    title = f"“{earlier.headline}”" if earlier.headline else earlier.file
    date = f" of {earlier.published}" if earlier.published else ""
    return Section(
        "",
        "structure",
        "Since the last brief",
        "What moved against the earlier article on the same two sides?",
        (
            Prose(
                (
                    "The earlier brief was made of ",
                    Strong(title),
                    f"{date} (findings {earlier.findings[:12]}). {counted(found)}",
                )
            ),
            *what_moved(found),
        ),
    )


def counted(found: Sequence[Change]) -> str:
    """How many figures moved, and how many values by how much."""
    shared = [change for change in found if change.in_both]
    verdicts = Counter(change.verdict for change in shared)
    alone = (len(found) - len(shared)) // 2
    apart = f" {alone} figures stand in one of the briefs alone and are left out." if alone else ""
    return (
        f"{len(_moved(found))} of {len(shared) // 2} figures moved."
        f" Of the single values {verdicts['beyond']} moved by more than the intervals,"
        f" {verdicts['within']} within them, {verdicts['counted']} have no interval to judge by;"
        f" {verdicts['appeared']} are new and {verdicts['withheld']} are gone."
        f"{apart}"
    )


def what_moved(found: Sequence[Change]) -> Iterator[Block]:
    """Charts, the figures that moved beyond their intervals first, and a table of all that moved;
    then what is not to be read into them."""
    moved = _moved(found)
    drawn = sorted(
        (pair for pair in moved if any(_has_both(side) for side in pair)),
        key=lambda pair: all(side.verdict != "beyond" for side in pair),
    )
    for first in range(0, len(drawn), SHOWN):
        yield Slope(tuple(drawn[first : first + SHOWN]), MORE if first else CAPTION)
    if moved:
        rows = tuple(_row(a, b) for a, b in moved)
        yield Table(COLUMNS, rows, "Every figure that moved, before and now, for both sides.", True)
    else:
        yield Prose(("No figure moved.",))
    yield Note(
        (
            "Two articles are two texts: a figure that moved says that they differ, not"
            " that anybody changed their mind.",
        )
    )


def _moved(found: Sequence[Change]) -> list[tuple[Change, Change]]:
    """The figures in both briefs of which a side moved."""
    shared = [change for change in found if change.in_both]
    pairs = zip(shared[::2], shared[1::2], strict=True)
    return [pair for pair in pairs if any(side.verdict != "same" for side in pair)]


def _has_both(change: Change) -> bool:
    return change.before.value is not None and change.now.value is not None


def _row(a: Change, b: Change) -> tuple[Text, ...]:
    return (
        (a.label, " ", Mark(a.key)),
        *((_number(measure),) for side in (a, b) for measure in (side.before, side.now)),
        (_how(a, b),),
    )


def _number(measure: Measure) -> Number:
    return Number(measure, mark=False, interval=True)


def _how(a: Change, b: Change) -> str:
    if a.verdict == b.verdict:
        return SAID[a.verdict]
    return f"A {SAID[a.verdict]}, B {SAID[b.verdict]}"
