"""What has no value is told in a line, with its marks."""

from __future__ import annotations

from framing.domain import Finding, Measure, Pair
from framing.report import Mark, Prose, SideLetter
from framing.report.figure_table import remarks


def finding(key: str, a: tuple[float | None, int], b: tuple[float | None, int]) -> Finding:
    """A finding of two values with their numbers of observations."""

    def measure(value: float | None, n: int) -> Measure:
        return Measure(key, "count", "f", value, n=n, withheld=None if value else "too few")

    return Finding(key, key.upper(), "", Pair(measure(*a), measure(*b)), None)


def told(*findings: Finding) -> str:
    """The remarks as a reader sees them, marks in brackets."""
    return "".join(
        f"[{part.key}]"
        if isinstance(part, Mark)
        else part.key.upper()
        if isinstance(part, SideLetter)
        else str(part)
        for block in remarks(findings)
        if isinstance(block, Prose)
        for part in block.text
    )


def test_nothing_missing_needs_no_remark() -> None:
    """Where all values are there no line is printed."""
    assert remarks([finding("x", (1, 1), (2, 2))]) == ()


def test_absence_and_thin_evidence_are_told_apart() -> None:
    """What was found for neither side, what one side lacks, and what was too little for both."""
    assert told(
        finding("x", (None, 0), (None, 0)),
        finding("y", (3, 3), (None, 0)),
        finding("z", (None, 2), (None, 4)),
    ) == ("Not found for either side: x[x]. Both sides: too few (z[z]). B: none found (y[y]). ")
