"""How sure a finding is, in the words that stand beside it: "suggestive, holds in 9 of 10"."""

from __future__ import annotations

from framing.domain import Finding


def holds(finding: Finding) -> str:
    """In how many settings a finding holds, or nothing where no setting bears on it."""
    stability = finding.stability
    if stability is None or not stability.of:
        return ""
    return f"holds in {stability.holds} of {stability.of}"


def brief_sureness(finding: Finding) -> str:
    """The same for a narrow column: "suggestive, 9 of 10"."""
    return sureness(finding).replace("holds in ", "")


def sureness(finding: Finding) -> str:
    """The word of confidence, with the settings in which the finding holds."""
    told = holds(finding)
    return f"{finding.confidence}, {told}" if told else finding.confidence
