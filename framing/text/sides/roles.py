"""The roles of the sides in clauses: who of them acts, who is acted upon.

Five things are added to agent and patient as they stand in the clause. "I" and "we" in quoted words
are the side that speaks there (in what it quotes itself, nobody); "we" is not, where the side is
but that person, or where the speaker is counted with the side and has the office of somebody else
("a Kansas senator"). Whoever suffers, loses or flees acts only in grammar: the subject of such a
verb (`undergoing` in the list of doers) is acted upon, unless it faces an opponent or receives a
guest: then nobody does anything to the other. To whoever "is committed" or "is poised" (`states`)
nothing is done. What is done to "itself" is done by whom "itself" stands for, even if the clause
leaves its subject out. What is done to a side's doing is done to the side ("the union's strike was
banned"), unless the doing is only put out ("the union's plan was printed").

Reference: D. Dowty (1991), Thematic proto-roles and argument selection.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Attribution, Clause, SidedClause, SideKey, Span
from framing.lexicons import load
from framing.text.grammar.quoted_words import quoted_within
from framing.text.sides.actors import Actors

Voices = Sequence[tuple[Attribution, SideKey | None]]
"""The attributions of a document, each with the side whose voice it is."""

_BEFALLING = frozenset(
    "assault attack bombardment criticism fire investigation pressure sanctions scrutiny siege"
    " strain suspicion threat".split()
)
"""What a side comes under that undergoes it."""
_BEHIND = 60
_MEETING = frozenset({"face", "receive"})
_PUTTING_OUT = frozenset(
    "announce draft issue launch outline present print publish release reveal unveil write".split()
)
_SINGULAR = frozenset("i me my myself".split())
_PLURAL = frozenset("we us our ourselves".split())


def sided_clauses(doc: AnnotatedArticle, actors: Actors, voices: Voices) -> tuple[SidedClause, ...]:
    """The clauses of a document with the sides that act or are acted upon in them."""
    speaks, among = [], []
    for said, side in voices:
        apart = side is not None and (
            actors.is_only_counted_with(said, side) or actors.is_one_person(said, side)
        )
        for span in said.content if said.kind != "indirect" else ():
            speaks.append((span, side))
            among.append((span, None if apart else side))

    for span in quoted_within(doc):
        speaks.append((span, None))
        among.append((span, None))

    def side_of(phrase: Span | None, doings: bool = True) -> SideKey | None:
        word = phrase.of(doc.text).lower() if phrase is not None else ""
        if phrase is not None and word in _SINGULAR:
            return _speaker(speaks, phrase)
        if phrase is not None and word in _PLURAL:
            return _speaker(among, phrase)
        return actors.side_of(phrase, doings)

    return tuple(
        _sided(x, side_of(x.agent), side_of(x.patient, x.lemma not in _PUTTING_OUT), doc.text)
        for x in doc.clauses
    )


def _speaker(quoted: Sequence[tuple[Span, SideKey | None]], word: Span) -> SideKey | None:
    """The side that speaks where a word stands: in a quotation within another the inner one."""
    around = [(span.end - span.start, side) for span, side in quoted if span.holds(word)]
    return min(around, key=lambda one: one[0])[1] if around else None


def _sided(
    clause: Clause, agent: SideKey | None, patient: SideKey | None, text: str
) -> SidedClause:
    if clause.voice == "passive":
        told = clause.agent is None and clause.lemma in load("doers", "states")
        return SidedClause(clause, agent, None if told else patient)
    if agent is not None and _is_undergone(clause, text):
        met = clause.lemma in _MEETING and (patient is not None or _is_named(clause.patient, text))
        return SidedClause(clause, None, None if met else agent)
    if clause.lemma in _MEETING and patient is not None:
        return SidedClause(clause, None, None)
    if clause.agent is None and clause.patient is not None:
        itself = clause.patient.of(text).lower().endswith(("self", "selves"))
        return SidedClause(clause, patient if itself else None, patient)
    return SidedClause(clause, agent, patient)


def _is_undergone(clause: Clause, text: str) -> bool:
    """Whether the subject of an active verb undergoes something ("suffered", "came under fire")."""
    behind = re.findall(r"\w+", text[clause.predicate.end : clause.predicate.end + _BEHIND])
    under = clause.lemma == "come" and behind[:1] == ["under"]
    befallen = under and not _BEFALLING.isdisjoint(behind[1:5])
    return befallen or clause.lemma in load("doers", "undergoing")


def _is_named(phrase: Span | None, text: str) -> bool:
    """Whether every word of a noun phrase, an article apart, begins with a capital."""
    if phrase is None:
        return False
    words = phrase.of(text).removeprefix("the ").split()
    return bool(words) and all(word[0].isupper() for word in words)
