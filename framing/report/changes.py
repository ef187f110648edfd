"""What moved between two briefs of the same sides, and whether by more than the intervals.

Two articles are two samples, so a difference between their figures is first of all a difference
between two texts. Where both figures have a 95 % interval and these lie apart, the move is larger
than what the intervals allow for; where they overlap it may be nothing; a count has no interval
and is only told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from framing.domain import EarlierFigure, Finding, Measure, SideKey

ABSENT = "not a figure of this brief"

Verdict = Literal["same", "beyond", "within", "counted", "appeared", "withheld"]


@dataclass(frozen=True, slots=True)
class Change:
    """One side of one figure, before and now. A figure that only one brief has is withheld, with
    a reason, in the other."""

    key: str
    mark: str
    label: str
    side: SideKey
    before: Measure
    now: Measure
    verdict: Verdict

    @property
    def in_both(self) -> bool:
        """Whether both briefs have the figure; each text has distinctive words of its own."""
        return ABSENT not in (self.before.withheld, self.now.withheld)


def verdict(before: Measure, now: Measure) -> Verdict:
    """How a measure moved.

    `same`: no difference. `beyond`: both have intervals, and these lie apart. `within`: they
    overlap. `counted`: moved, and at least one has no interval. `appeared` and `withheld`: it has
    a value only now, or has none any more.
    """
    if before.value is None or now.value is None:
        if before.value is None and now.value is None:
            return "same"
        return "appeared" if before.value is None else "withheld"
    if before.value == now.value and before.interval == now.interval:
        return "same"
    if before.interval is None or now.interval is None:
        return "same" if before.value == now.value else "counted"
    apart = before.interval.high < now.interval.low or now.interval.high < before.interval.low
    return "beyond" if apart else "within"


def changes(before: Sequence[EarlierFigure], now: Sequence[EarlierFigure]) -> tuple[Change, ...]:
    """Every side of every figure: those of the new brief in its order, then those it lost."""
    old = {figure.key: figure for figure in before}
    new = {figure.key: figure for figure in now}
    return tuple(
        Change(key, shown.mark, shown.label, side, was, is_now, verdict(was, is_now))
        for key in (*new, *(key for key in old if key not in new))
        for shown in (new.get(key) or old[key],)
        for side in _SIDES
        for was, is_now in (
            (_measure(old.get(key), shown, side), _measure(new.get(key), shown, side)),
        )
    )


def without_evidence(mark: str, finding: Finding) -> EarlierFigure:
    """A figure as a later brief remembers it."""
    return EarlierFigure(finding.key, mark, finding.label, finding.sides.map(_bare))


_SIDES: tuple[SideKey, SideKey] = ("a", "b")


def _bare(measure: Measure) -> Measure:
    return Measure(
        measure.key,
        measure.unit,
        measure.made_by,
        measure.value,
        measure.withheld,
        measure.interval,
        measure.n,
    )


def _measure(figure: EarlierFigure | None, shown: EarlierFigure, side: SideKey) -> Measure:
    if figure is not None:
        return figure.sides[side]
    there = shown.sides[side]
    return Measure(there.key, there.unit, there.made_by, withheld=ABSENT)
