"""What the exports tell: an annotated article, with the two sides where they are known."""

from __future__ import annotations

from dataclasses import dataclass

from framing.domain import (
    AnnotatedArticle,
    Mention,
    Pair,
    Reading,
    Side,
    SidedAttribution,
    SidedClause,
)


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotated article under the name that its files get. `sides`
    is None where the article was read without any; nothing then has a side, and there are no
    mentions."""

    name: str
    doc: AnnotatedArticle
    sides: Pair[Side] | None
    mentions: tuple[Mention, ...]
    attributions: tuple[SidedAttribution, ...]
    clauses: tuple[SidedClause, ...]

    @property
    def text(self) -> str:
        """The article's text, which all places count from, in code points."""
        return self.doc.text


def without_sides(name: str, doc: AnnotatedArticle) -> Annotated:
    """An article that nobody has read with two sides in mind."""
    attributions = tuple(SidedAttribution(one, None) for one in doc.attributions)
    clauses = tuple(SidedClause(clause, None, None) for clause in doc.clauses)
    return Annotated(name, doc, None, (), attributions, clauses)


def with_sides(name: str, reading: Reading) -> Annotated:
    """An article read with two sides in mind."""
    return Annotated(
        name,
        reading.doc,
        reading.sides,
        reading.mentions,
        reading.attributions,
        reading.clauses,
    )
