"""From p-values and stability to words of confidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing.domain import Finding, Findings, Stability
from framing.run.stability import tested_and_shown
from framing.stats.confidence import word
from framing.stats.multiple import adjusted


def with_confidence(
    found: Sequence[Findings], stability: Mapping[str, Stability], enough: bool
) -> tuple[Findings, ...]:
    """The findings with their confidence, after Benjamini and Hochberg's correction within each
    family that was declared beforehand. `enough` tells whether article and sides reach the floors:
    under them everything is *descriptive*."""
    q_values = corrected(found)

    def judged(finding: Finding) -> Finding:
        q_value, stable = q_values.get(finding.key), stability.get(finding.key)
        tried = (stable.holds, stable.of) if stable else None
        gap = finding.contrast_interval
        clear = gap is None or not gap.low <= 0 <= gap.high
        confidence = word(finding.p, q_value, tried, enough=enough, clear=clear)
        return replace(finding, q=q_value, stability=stable, confidence=confidence)

    return tuple(
        replace(
            findings,
            findings=tuple(map(judged, findings.findings)),
            unshown=tuple(map(judged, findings.unshown)),
        )
        for findings in found
    )


def corrected(found: Sequence[Findings]) -> dict[str, float]:
    """The q-value of every finding that was tested, shown or not, by its key."""
    families: dict[str, dict[str, float]] = defaultdict(dict)
    for finding in tested_and_shown(found):
        if finding.p is not None:
            families[finding.family][finding.key] = finding.p
    return {
        key: q_value
        for tests in families.values()
        for key, q_value in zip(tests, adjusted(tuple(tests.values())), strict=True)
    }
