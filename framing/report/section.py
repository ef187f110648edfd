"""Sections, what makes them (lenses), and the report that holds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from framing.domain import (
    AnnotatedArticle,
    Comparison,
    Finding,
    Findings,
    Pair,
    Reading,
    RunRecord,
    Side,
)
from framing.report.blocks import Block
from framing.report.overruled import Overruled
from framing.report.text import Text

PartOfBrief = Literal["summary", "framed", "voices", "words", "structure", "method", "annex"]


@dataclass(frozen=True, slots=True)
class Section:
    """A titled run of blocks made by one lens, or (lens "") by the report itself. Its `appendix`
    stands after all other sections: what belongs to it, but is only looked up."""

    lens: str
    part: PartOfBrief
    title: str
    question: str
    blocks: tuple[Block, ...]
    appendix: Section | None = None


class Lens(Protocol):
    """One way of looking at an article and two sides. One lens is one file in `framing/lenses`.

    `mark` is the letter of its figures, `part` and `order` where its section stands. `examine`
    thinks: it is pure, and `examine(doc, pair.swap()) == examine(doc, pair).swap()`. `present`
    says what was found, in blocks.
    """

    name: str
    mark: str
    title: str
    question: str
    part: PartOfBrief
    order: int

    def examine(self, doc: AnnotatedArticle, pair: Pair[Side]) -> Findings:
        """Measure, with evidence, or withhold with a reason."""
        ...

    def present(self, findings: Findings) -> Section:
        """The section that shows the findings."""
        ...


@dataclass(frozen=True, slots=True)
class Figure:
    """A finding with the mark under which the brief prints it ("T1")."""

    mark: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Report:
    """A brief before it is set: what is said, in what order, and from what. `overruled` is what a
    person changed in the codings that it was made from."""

    title: str
    comparison: Comparison
    reading: Reading
    bottom_line: Text
    sections: tuple[Section, ...]
    figures: tuple[Figure, ...]
    record: RunRecord
    overruled: Overruled | None = None
