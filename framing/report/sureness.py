"""How sure a finding is, in the words that stand beside it: "suggestive, holds in 9 of 10".

A difference that was tested and did not pass is said to be possibly chance, so that nobody takes
two numbers for a difference between the sides. In how many settings it holds is said only where
enough of them bear on it: "holds in 0 of 1" would say more than was seen.
"""

from __future__ import annotations

from framing.domain import Finding
from framing.stats.floors import FALSE_DISCOVERY_RATE, STABLE_SETTINGS

_HALF = 0.5
"""A difference that holds in no more than this share of the settings is not worth telling."""


def outlasts(finding: Finding, least: int = STABLE_SETTINGS) -> bool:
    """Whether a finding holds in more than half of the settings that bear on it, where at least so
    many do."""
    stability = finding.stability
    return stability is None or stability.of < least or stability.share > _HALF


def holds(finding: Finding) -> str:
    """In how many settings a finding holds, or nothing where too few bear on it."""
    stability = finding.stability
    if stability is None or stability.of < STABLE_SETTINGS:
        return ""
    return f"holds in {stability.holds} of {stability.of}"


def brief_sureness(finding: Finding) -> str:
    """The same for a narrow column: "suggestive, 9 of 10"; or that two values are unlike."""
    if finding.contrast is None and all(side.value is not None for side in finding.sides):
        return "not compared"
    told = holds(finding).removeprefix("holds in ")
    return f"{finding.confidence}, {told}" if told else finding.confidence


def may_be_chance(finding: Finding) -> bool:
    """Whether a finding was tested and not found to be beyond chance; a suggestive one that is
    stable is said to be no more than that."""
    tested = finding.q is not None and finding.q > FALSE_DISCOVERY_RATE
    return tested and finding.confidence == "descriptive"


def is_undecided(finding: Finding) -> bool:
    """Whether what belongs to nobody known is as much as lies between the sides, or more: it may be
    either's, so that nobody can say which side has more."""
    unnamed = dict(finding.others).get("unnamed")
    low, high = sorted(side.value or 0.0 for side in finding.sides)
    return bool(unnamed and unnamed.value and unnamed.value >= high - low)


def sureness(finding: Finding) -> str:
    """The word of confidence, with the settings in which the finding holds."""
    chance = "may be chance" if may_be_chance(finding) else ""
    told = (finding.confidence, chance, holds(finding))
    return ", ".join(word for word in told if word)
