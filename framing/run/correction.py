"""From p-values to words of confidence: the correction for asking many questions at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Finding
from framing.stats.confidence import word
from framing.stats.multiple import adjusted


def with_confidence(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with their confidence, after Benjamini and Hochberg's correction within each
    family that was declared beforehand. A finding without a test stays *descriptive*."""
    families: dict[str, list[int]] = defaultdict(list)
    for index, finding in enumerate(findings):
        if finding.p is not None:
            families[finding.family].append(index)
    corrected = list(findings)
    for indexes in families.values():
        q_values = adjusted([findings[index].p or 0.0 for index in indexes])
        for index, q_value in zip(indexes, q_values, strict=True):
            corrected[index] = replace(findings[index], confidence=word(q_value, None))
    return tuple(corrected)
