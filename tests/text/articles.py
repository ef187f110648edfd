"""Articles made of a few sentences of our own, annotated, for the tests of this room."""

from __future__ import annotations

from functools import cache

from framing.domain import AnnotatedArticle, Clause, Pair, Side
from framing.intake import from_text
from framing.text.annotate import annotate
from framing.text.grammar.clauses import clauses
from framing.text.grammar.syntax import forest

SIDES = Pair(
    Side("US", ("US", "United States", "Washington", "resolution", "draft resolution", "draft")),
    Side("China", ("China", "Chinese", "Beijing"), people=("Zeng Yi",)),
)


Told = tuple[str, str, str, str]


@cache
def annotated(text: str) -> AnnotatedArticle:
    """The text as an annotated article whose paragraphs are all body."""
    return annotate(from_text(text))


def told(text: str) -> list[tuple[str, str | None, str | None, str, bool]]:
    """The clauses of a text as words: verb, agent, patient, voice, negated."""
    doc = annotated(text)

    def words(clause: Clause) -> tuple[str, str | None, str | None, str, bool]:
        agent = clause.agent and clause.agent.of(doc.text)
        patient = clause.patient and clause.patient.of(doc.text)
        verb = clause.predicate.of(doc.text)
        return verb, agent, patient, clause.voice, clause.negated

    return [words(clause) for clause in clauses(forest(doc))]


def said(text: str) -> list[Told]:
    """The attributions of a text as words: source, cue, content, kind."""
    doc = annotated(text)

    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " | ".join(doc.text[start:end] for start, end in spans)

    return [(words(x.source), words(x.cue), words(x.content), x.kind) for x in doc.attributions]
