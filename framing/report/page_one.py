"""Page one: bottom line, key findings, scorecard, one chart, and what all this does not show."""

from __future__ import annotations

from collections.abc import Mapping

from framing.domain import Finding
from framing.report.blocks import Block, Note, Prose, Subheading
from framing.report.key_findings import key_findings
from framing.report.scorecard import ROWS, dumbbell, scorecard
from framing.report.section import Section
from framing.report.sureness import holds
from framing.report.text import Text

LIMITS: Text = (
    "What this does not show: why the article was written this way, whether what it says is true, "
    "or how readers take it. One article is one case; a difference between two sides may be a "
    "difference between two subjects.",
)


SETTINGS: Text = (
    "Evidence: the word of confidence, and in how many of the other ways of counting that bear on"
    " the measure the same side stays ahead (see “How stable” in the method).",
)
NO_FINDING: Text = (
    "No difference between the sides is large and sure enough to be told here. The scorecard has"
    " the figures.",
)


def page_one(
    findings: Mapping[str, Finding], bottom_line: Text, labels: tuple[str, str]
) -> Section:
    """The section that stands alone on the first page."""
    cards = key_findings(findings, labels)
    blocks: list[Block | None] = [
        Prose(bottom_line, "lead"),
        Subheading("Key findings"),
        cards or Prose(NO_FINDING),
        Subheading("Scorecard"),
        scorecard(findings),
        Prose(SETTINGS, "small") if _tells_settings(findings) else None,
        dumbbell(findings),
        Note(LIMITS),
    ]
    return Section("", "summary", "Bottom line", "", tuple(block for block in blocks if block))


def _tells_settings(findings: Mapping[str, Finding]) -> bool:
    """Whether the scorecard says of any measure in how many settings it holds."""
    return any(holds(findings[key]) for key in ROWS if key in findings)
