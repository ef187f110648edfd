"""The parts of a brief: their names, and the sections that stand in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from framing.report import PartOfBrief, Section

PARTS: dict[PartOfBrief, str] = {
    "framed": "How each side is framed",
    "voices": "Who speaks",
    "words": "Words, tone, agency",
    "structure": "How the article is built",
    "method": "Method and sources",
    "annex": "Annexes",
}


PartWithSections: TypeAlias = tuple[PartOfBrief, list[Section]]


def in_parts(sections: Sequence[Section]) -> Iterator[PartWithSections]:
    """Each part with its sections, in the order of the parts; appendices stand at the end, those
    of the report before those of its lenses."""
    appendices = [section.appendix for section in sections if section.appendix]
    appendices.sort(key=lambda section: bool(section.lens))
    names = list(PARTS)
    ordered = sorted((*sections, *appendices), key=lambda section: names.index(section.part))
    for part, group in groupby(ordered, key=lambda section: section.part):
        yield part, list(group)
