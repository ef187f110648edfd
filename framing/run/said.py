"""Measures and changes as a line of text."""

from __future__ import annotations

from framing.domain import Measure
from framing.rendering.numbers import interval_text, n_text, value_text
from framing.report.changes import Change
from framing.report.since import SAID


def measure_text(measure: Measure, n: bool = False) -> str:
    """The value with its interval, or why there is none."""
    if measure.value is None:
        return f"withheld ({measure.withheld})"
    text = value_text(measure)
    if measure.interval is not None:
        text += f" ({interval_text(measure.interval, measure.unit)})"
    return f"{text}, {n_text(measure)}" if n else text


def moved_line(change: Change) -> str:
    """One side of one figure, before and now."""
    before, now = measure_text(change.before), measure_text(change.now)
    if before == now and change.before.value != change.now.value:
        before, now = repr(change.before.value), repr(change.now.value)
    verdict = "" if change.verdict == "same" else f" · {SAID[change.verdict]}"
    return f"{change.mark} {change.label} {change.side.upper()}: {before} → {now}{verdict}"
