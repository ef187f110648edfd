"""Scales: how far a finding could reach and how far it does, and how room is shared out."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Finding, Measure

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10**6)


def full_range(finding: Finding) -> tuple[float, float]:
    """The range a finding could have."""
    return range_of(tuple(finding.sides))


def range_of(measures: Sequence[Measure]) -> tuple[float, float]:
    """The range that measures of one unit could have: 0…1 for shares, −1…1 for scores, for counts
    from nought to the largest value or end of an interval."""
    unit = measures[0].unit
    if unit in ("share", "probability"):
        return 0.0, 1.0
    if unit == "score":
        return -1.0, 1.0
    ends = [abs(measure.value or 0.0) for measure in measures]
    ends += [abs(end) for one in measures if one.interval for end in (one.interval.high,)]
    top = max(ends) or 1.0
    return (-top, top) if unit == "log-odds" else (0.0, top)


def reach(finding: Finding) -> float:
    """How far a contrast or its interval goes from nought."""
    interval = finding.contrast_interval
    ends: tuple[float, ...] = (interval.low, interval.high) if interval else ()
    return max(abs(end) for end in (finding.contrast or 0.0, *ends))


def widest(wanted: Sequence[float], room: float) -> float:
    """The most that any of several widths may be for all of them to fit in `room`, whatever their
    order: the narrow take what they want, the wide share what is left."""
    for number, width in enumerate(sorted(wanted)):
        share = room / (len(wanted) - number)
        if width > share:
            return share
        room -= width
    return max(wanted, default=0.0)


def step_of(count: int, most: int) -> int:
    """Every how many of a row of things is numbered, so that no more than `most` numbers stand."""
    return next(step for step in _STEPS if count / step <= most)
