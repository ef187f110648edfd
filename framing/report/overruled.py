"""What a person overruled, as the brief tells it: each change, and the figures before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import Coded, EarlierFigure, Measure, Override, Overrides
from framing.report.bare import first_words
from framing.report.blocks import Block, Column, Prose, Subheading, Table
from framing.report.changes import Change, changes
from framing.report.text import Mark, Number, Part, Sentences, SideLetter, Text

FIRST_WORDS = 8
_CALLED: dict[Coded, Text] = {
    "mention": ("side of a mention",),
    "attribution": ("attribution",),
    "speaker": ("speaker",),
    "speaker_side": ("side of the speaker",),
    "role": ("role of the source",),
    "cue_class": ("cue class",),
    "stance_a": ("stance toward ", SideLetter("a")),
    "stance_b": ("stance toward ", SideLetter("b")),
}
_CHANGES = (
    Column(("Words",), 3.0),
    Column(("At",), 0.7),
    Column(("Coding",), 1.6),
    Column(("Machine",), 1.3),
    Column(("Changed to",), 1.3),
    Column(("Why",), 2.4),
)
_FIGURES = (
    Column(("Figure",), 2.6),
    Column(("A before",), 1.2, side="a", numeric=True),
    Column(("A after",), 1.2, side="a", numeric=True),
    Column(("B before",), 1.2, side="b", numeric=True),
    Column(("B after",), 1.2, side="b", numeric=True),
)


@dataclass(frozen=True, slots=True)
class Overruled:
    """The overrides of a brief, and both sides of each figure that moved by them."""

    overrides: Overrides
    figures: tuple[Change, ...]

    def pairs(self) -> tuple[tuple[Change, Change], ...]:
        """Side a and side b of each figure that moved."""
        return tuple(zip(self.figures[::2], self.figures[1::2], strict=True))


def overruled_by(
    overrides: Overrides, before: Sequence[EarlierFigure], after: Sequence[EarlierFigure]
) -> Overruled:
    """What overrides moved, from the figures of the machine's codings and from those after it."""
    found = changes(before, after)
    pairs = zip(found[::2], found[1::2], strict=True)
    moved = [pair for pair in pairs if any(side.verdict != "same" for side in pair)]
    return Overruled(overrides, tuple(side for pair in moved for side in pair))


def changed(overrides: Overrides) -> str:
    """How many codings were changed, as words."""
    number = len(overrides.changes)
    return f"{number or 'no'} {'coding' if number == 1 else 'codings'}"


def overruled_blocks(text: str, overruled: Overruled) -> tuple[Block, ...]:
    """A table of the changes, and one of the figures that moved."""
    overrides, pairs = overruled.overrides, overruled.pairs()
    told = changed(overrides)
    rows = tuple(_change_row(text, change) for change in overrides.changes)
    return (
        Subheading(f"{told[0].upper()}{told[1:]} changed by {overrides.coder}"),
        Table(_CHANGES, rows, "Every coding that was changed, and why.", True)
        if rows
        else Prose(("The codings were reviewed and none was changed.",)),
        Subheading("Figures before and after"),
        Table(_FIGURES, tuple(map(_figure_row, pairs)), "Every figure that moved by it.", True)
        if pairs
        else Prose(("No figure moved.",)),
    )


def _change_row(text: str, change: Override) -> tuple[Text, ...]:
    return (
        first_words(text, change.at, FIRST_WORDS),
        (Sentences((change.at,)),),
        _CALLED[change.coding],
        (_value(change, change.was),),
        (_value(change, change.now),),
        (change.why or "–",),
    )


def _value(change: Override, value: str) -> Part:
    if change.coding in ("mention", "speaker_side") and value in ("a", "b"):
        return SideLetter("a" if value == "a" else "b")
    return value


def _figure_row(pair: tuple[Change, Change]) -> tuple[Text, ...]:
    measures: tuple[Measure, ...] = tuple(
        measure for side in pair for measure in (side.before, side.now)
    )
    return (
        (pair[0].label, " ", Mark(pair[0].key)),
        *((Number(measure, mark=False, interval=True),) for measure in measures),
    )
