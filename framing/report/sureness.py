"""How sure a finding is, in the words that stand beside it: "suggestive, holds in 9 of 10".

A difference that was tested and did not pass is said to be possibly chance, so that nobody takes
two numbers for a difference between the sides.
"""

from __future__ import annotations

from framing.domain import Finding
from framing.stats.floors import FALSE_DISCOVERY_RATE


def holds(finding: Finding) -> str:
    """In how many settings a finding holds, or nothing where no setting bears on it."""
    stability = finding.stability
    if stability is None or not stability.of:
        return ""
    return f"holds in {stability.holds} of {stability.of}"


def brief_sureness(finding: Finding) -> str:
    """The same for a narrow column: "suggestive, 9 of 10"."""
    told = holds(finding).removeprefix("holds in ")
    return f"{finding.confidence}, {told}" if told else finding.confidence


def sureness(finding: Finding) -> str:
    """The word of confidence, with the settings in which the finding holds."""
    may_be_chance = finding.q is not None and finding.q > FALSE_DISCOVERY_RATE
    told = (finding.confidence, "may be chance" if may_be_chance else "", holds(finding))
    return ", ".join(word for word in told if word)
