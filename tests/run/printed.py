"""What a report prints: the numbers and charts in its blocks, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import chain

from framing.domain import Finding, Measure
from framing.report import (
    AnnotatedText,
    Block,
    Cards,
    Note,
    Prose,
    Report,
    Subheading,
    Table,
    Text,
)


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


def texts(block: Block) -> Iterator[Text]:
    """What a reader takes in at once: a paragraph, a card, a row with the heads of its table."""
    if isinstance(block, Prose | Note):
        yield block.text
    elif isinstance(block, Cards):
        yield from ((*card.figure, *card.sentence, card.confidence) for card in block.cards)
    elif isinstance(block, Table):
        heads = [part for column in block.columns for part in column.label]
        yield from ((*chain.from_iterable(row), *heads) for row in block.rows)
    elif isinstance(block, AnnotatedText):
        yield from (remark for sentence in block.sentences for remark in sentence.remarks)
    elif isinstance(block, Subheading):
        yield (block.text,)
