"""What a chart shows, in words: for readers who can not see it, made from the same measures."""

from __future__ import annotations

from collections.abc import Iterable

from framing.domain import Finding, Measure, Pair, Side
from framing.rendering.numbers import interval_text, value_text
from framing.report import Bar, Bars, Dots, Dumbbell, Lollipop, Slope, Strip
from framing.report.blocks import Belongs
from framing.report.changes import Change
from framing.report.since import SAID
from framing.themes.theme import Numerals


class Teller:
    """Tells charts of one report."""

    def __init__(self, sides: Pair[Side], numbers: Numerals) -> None:
        self._labels = sides.map(lambda side: side.label)
        self._numbers = numbers

    def findings(self, kind: str, block: Dumbbell | Dots | Lollipop) -> str:
        """Each finding with the values of both sides."""
        rows = (f"{finding.label}: {self.values(finding)}" for finding in block.findings)
        return f"{kind}. {block.caption} {'; '.join(rows)}."

    def values(self, finding: Finding) -> str:
        """The values of both sides, with their labels."""
        return ", ".join(
            f"{self._labels[key]} {self.value(measure)}" for key, measure in finding.sides.items()
        )

    def bars(self, block: Bars) -> str:
        """Each bar with its segments."""
        rows = (f"{bar.label}: {self.segments(bar)}" for bar in block.bars)
        return f"Bar chart. {block.caption} {'; '.join(rows)}."

    def segments(self, bar: Bar) -> str:
        """The segments of a bar, each with whose it is."""
        return ", ".join(f"{self._who(x.belongs)} {self.value(x.measure)}" for x in bar.segments)

    def strip(self, block: Strip) -> str:
        """Which sentences mention each side and which quote."""
        numbered = list(enumerate(block.ticks, 1))
        told = [
            f"{label} in sentences {_listed(i for i, tick in numbered if key in tick.sides)}"
            for key, label in self._labels.items()
        ]
        told.append(f"quotations in sentences {_listed(i for i, tick in numbered if tick.quotes)}")
        return f"Strip of {len(numbered)} sentences. {block.caption} {'; '.join(told)}."

    def slope(self, block: Slope) -> str:
        """Each figure with the values of both sides, before and now."""
        rows = (f"{pair[0].label}: {self.moved(pair)}" for pair in block.figures)
        return f"Slope chart. {block.caption} {'; '.join(rows)}."

    def moved(self, pair: tuple[Change, Change]) -> str:
        """The values of both sides before and now, and what is to be made of it."""
        return ", ".join(
            f"{self._labels[one.side]} {self.value(one.before)}, now {self.value(one.now)}"
            f" ({SAID[one.verdict]})"
            for one in pair
        )

    def value(self, measure: Measure) -> str:
        """A value with its interval, or why it is withheld."""
        if measure.value is None:
            return f"withheld ({measure.withheld})"
        shown = value_text(measure, self._numbers)
        if measure.interval is None:
            return shown
        return f"{shown} ({interval_text(measure.interval, measure.unit, self._numbers)})"

    def _who(self, belongs: Belongs) -> str:
        if belongs in ("a", "b"):
            return self._labels.a if belongs == "a" else self._labels.b
        return "third parties" if belongs == "third_party" else "no name found"


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers)) or "none"
