"""Findings of every unit about a read article, put together by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from framing.domain import (
    Finding,
    Interval,
    Measure,
    Pair,
    Reading,
)


def measure(
    key: str, unit: Any, value: float | None, read: Reading, side: str, **more: Any
) -> Measure:
    """A measure whose evidence is the mentions of a side."""
    evidence = tuple(m.span for m in read.mentions if m.side == side)
    made_by = f"framing.lenses.{key.partition('.')[0]}.examine"
    if value is None:
        return Measure(key, unit, made_by, withheld="fewer than 5 quotations", n=2)
    return Measure(
        key, unit, made_by, value, n=more.pop("n", len(evidence)), evidence=evidence, **more
    )


def finding(
    read: Reading,
    key: str,
    label: str,
    unit: Any,
    a: float | None,
    b: float | None,
    around: float = 0.0,
    confidence: Any = "descriptive",
) -> Finding:
    """A finding; `around` gives each side an interval of that half width."""

    def side(name: str, value: float | None) -> Measure:
        interval = None
        if around and value is not None:
            low, high = value - around, value + around
            if unit == "share":
                low, high = max(low, 0.0), min(high, 1.0)
            interval = Interval(low, high)
        return measure(key, unit, value, read, name, **({"interval": interval} if interval else {}))

    sides = Pair(side("a", a), side("b", b))
    contrast = None if a is None or b is None else a - b
    around_contrast = (
        Interval(contrast - 1.4 * around, contrast + 1.4 * around)
        if around and contrast is not None
        else None
    )
    return Finding(
        key,
        label,
        f"Which side has more {label.lower()}?",
        sides,
        contrast,
        around_contrast,
        confidence=confidence,
    )


def findings(read: Reading) -> dict[str, Finding]:
    """Findings of every unit, one of them withheld."""
    made = (
        finding(read, "salience.mentions", "Mentions", "count", 5, 8),
        finding(read, "salience.first_mention", "First mention", "sentence", 2, 3),
        finding(read, "voice.words_quoted", "Words quoted", "words", 53, 1132),
        finding(read, "voice.speakers", "Named voices", "count", 2, 1),
        finding(read, "agency.agent_share", "Doer share", "share", 0.62, 0.38, 0.18, "suggestive"),
        finding(
            read, "tone.outlet", "Tone, outlet’s voice", "score", -0.104, 0.21, 0.2, "supported"
        ),
        finding(read, "tone.quoted", "Tone, quoted voice", "score", None, -0.4, 0.2),
        finding(read, "cues.marked_share", "Marked cue verbs", "share", 0.5, 0.5, 0.3),
        finding(read, "certainty.hedged_share", "Hedged sentences", "share", 0.004, 0.125, 0.1),
        finding(read, "frames.conflict", "Conflict", "score", 0.4, 0.55, 0.1),
    )
    return {item.key: item for item in made}


def terms(read: Reading) -> tuple[Finding, ...]:
    """Contrasts of words, strongest for side a first."""
    rows = (
        ("priced out", 4, 0, 2.9),
        ("eviction", 3, 0, 2.4),
        ("families", 3, 1, 1.5),
        ("construction", 1, 4, -1.4),
        ("supply", 0, 3, -1.8),
        ("price control", 0, 5, -2.7),
    )
    made = []
    for number, (word, a, b, gap) in enumerate(rows):
        base = finding(read, f"terms.{number}", word, "count", a, b)
        confidence: Any = "supported" if abs(gap) > 2.5 else "descriptive"
        made.append(
            replace(
                base,
                contrast=gap,
                contrast_interval=Interval(gap - 0.9, gap + 0.9),
                confidence=confidence,
            )
        )
    return tuple(made)
