"""What a report prints: the numbers and charts in its blocks, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from framing.domain import Finding, Measure
from framing.report import Block, Report


def blocks(report: Report) -> Iterator[Block]:
    """All blocks of all sections, those of appendices too."""
    for section in report.sections:
        yield from section.blocks
        if section.appendix:
            yield from section.appendix.blocks


def measures(part: object) -> Iterator[Measure]:
    """All measures in a block, in its texts, tables and charts."""
    if isinstance(part, Measure):
        yield part
    elif isinstance(part, Finding):
        yield from part.sides
    elif isinstance(part, tuple):
        for item in part:
            yield from measures(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from measures(getattr(part, field.name))
