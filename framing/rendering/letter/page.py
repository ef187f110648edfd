"""What a letter tells of page one, whatever it is written in."""

from __future__ import annotations

from collections.abc import Iterator

from framing.rendering.numbers import interval_text, number_text
from framing.rendering.scale import full_range
from framing.report import Dumbbell, Report, Section
from framing.themes import Theme


def summary_sections(report: Report) -> tuple[Section, ...]:
    """The sections that stand on the first page."""
    return tuple(section for section in report.sections if section.part == "summary")


def scales(report: Report, block: Dumbbell, theme: Theme) -> Iterator[str]:
    """What a chart shows beside the values: the range of each row, and the whiskers."""
    marks = {figure.finding.key: figure.mark for figure in report.figures}
    for finding in block.findings:
        unit = finding.sides.a.unit
        low, high = (number_text(end, unit, theme.numbers) for end in full_range(finding))
        whiskers = "".join(
            f", {key.upper()} {interval_text(side.interval, unit, theme.numbers)}"
            for key, side in finding.sides.items()
            if side.interval is not None
        )
        yield f"{finding.label} [{marks[finding.key]}] from {low} to {high}{whiskers}"
