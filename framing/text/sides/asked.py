"""Who was asked and gave no answer: "declined to comment", "did not respond to a request".

A side that is accused and has no words of its own may have been given the chance of an answer.
Only the press's own phrases for that are read, in the outlet's words.

Reference: G. Tuchman (1972), Objectivity as strategic ritual (presenting both sides of a claim).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from framing.domain import AnnotatedArticle, Reading, SidedClause, SideKey, Span
from framing.domain.extent import merged, touching
from framing.text.sides.actors import Actors
from framing.text.sides.affiliation import affiliation
from framing.text.sides.bearers import head_within
from framing.text.sides.said_of import bearers

_DECLINING = frozenset(("decline", "refuse"))
_ANSWERING = frozenset("answer comment reply respond return".split())
_ASKED = frozenset(
    "call calls comment email emails inquiries inquiry interview interviewed message messages"
    " queries query question questions request requests".split()
)
"""What a reporter puts to somebody."""
_REACH = 12


def asked_in_vain(reading: Reading, key: SideKey) -> tuple[Span, ...]:
    """The verbs by which the article says that a side was asked and gave no answer, one a
    sentence."""
    return tuple(span for side, span in _asked(reading) if side == key)


@lru_cache(maxsize=4)
def _asked(reading: Reading) -> tuple[tuple[SideKey, Span], ...]:
    """Both sides' places, in order."""
    doc, actors = reading.doc, Actors(reading.doc, reading.sides, reading.mentions)
    said = merged(span for x in reading.attributions for span in x.attribution.content)
    found: dict[tuple[SideKey, int], Span] = {}
    for sided in reading.clauses:
        predicate, agent = sided.clause.predicate, sided.clause.agent
        if not _gives_no_answer(doc, sided) or touching(said, predicate):
            continue
        side = sided.patient_side if sided.clause.voice == "passive" else sided.agent_side
        if side is None and agent is not None:
            side = affiliation(actors.tokens(_whole(reading, agent)), actors.at)
        if side is not None:
            found.setdefault((side, bisect_left(doc.sentences, predicate)), predicate)
    return tuple((side, span) for (side, _), span in found.items())


def _whole(reading: Reading, phrase: Span) -> Span:
    """A noun phrase with what stands behind its head ("a spokesman | for Acme")."""
    tree = bearers(reading).tree_at(phrase)
    head = None if tree is None else head_within(tree, phrase)
    return phrase if tree is None or head is None else tree.whole_phrase(head)


def _gives_no_answer(doc: AnnotatedArticle, sided: SidedClause) -> bool:
    """Whether a clause tells that somebody did not answer."""
    clause = sided.clause
    if clause.voice == "passive":
        return clause.lemma == "reach" and clause.negated
    behind = _behind(doc, clause.predicate)
    if clause.lemma in _DECLINING:
        return not clause.negated and not _ASKED.isdisjoint(behind[:4])
    told = clause.lemma == "comment" or not _ASKED.isdisjoint(behind)
    return clause.lemma in _ANSWERING and clause.negated and told


def _behind(doc: AnnotatedArticle, predicate: Span) -> list[str]:
    """The words behind a verb in its sentence, at most so many."""
    place = bisect_left(doc.tokens, predicate.end, key=lambda token: token.start)
    words: list[str] = []
    for token in doc.tokens[place : place + _REACH]:
        if token.text in {".", ";", "?", "!"}:
            break
        words.append(token.text.lower())
    return words
