"""How much a finding tells: how sure it is, and how far apart the sides are."""

from __future__ import annotations

from framing.domain import Finding

CONFIDENCE = {"supported": 0, "suggestive": 1, "descriptive": 2}
"""The order of the words of confidence, the surest first."""


def size(finding: Finding) -> float:
    """How far apart the sides are, in 0…1: shares and scores by their difference over their full
    range, counts by their difference over their sum; 1 where one side has nothing at all."""
    high, low = sorted((finding.sides.a.value or 0.0, finding.sides.b.value or 0.0))[::-1]
    if finding.sides.a.unit == "share":
        return high - low
    if finding.sides.a.unit == "score":
        return (high - low) / 2
    return (high - low) / (high + low) if high + low else 0.0
