"""Hidden doers: what is done to a side by nobody that the clause names.

Three ways of hiding are read: a *passive* without a doer ("was arrested"), a doing put as a *noun*
without an owner ("the arrest of the mayor"), and a doer so *vague* that it is nobody ("some
countries"). Where the article elsewhere tells the same doing, done to the same side, with its doer,
and with one doer only, that doer is recovered and said with its place.

References: R. Fowler et al. (1979), Language and Control; T. van Leeuwen (1996), The representation
of social actors.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from framing.domain import AnnotatedArticle, Reading, SidedClause, SideKey, Span
from framing.lexicons import load
from framing.text.mention_heads import mention_heads
from framing.text.syntax import NOUNS, SentenceTree, forest

Hiding = Literal["passive", "noun", "vague"]
_TARGETING = frozenset({"of", "on", "against"})


@dataclass(frozen=True, slots=True)
class HiddenDoer:
    """A doing whose doer is hidden: where it stands, how it is hidden, its verb, and where the
    article names the doer of the same doing (None where it does not)."""

    span: Span
    hiding: Hiding
    lemma: str
    named: Span | None


@lru_cache(maxsize=8)
def hidden_doers(reading: Reading, key: SideKey) -> tuple[HiddenDoer, ...]:
    """The doings to a side whose doer is hidden, in document order."""
    found = [
        HiddenDoer(span, hiding, lemma, None if hiding == "vague" else _named(reading, key, lemma))
        for span, hiding, lemma in (*_in_clauses(reading, key), *_in_nouns(reading, key))
    ]
    return tuple(sorted(found, key=lambda one: one.span))


def _in_clauses(reading: Reading, key: SideKey) -> Iterator[tuple[Span, Hiding, str]]:
    """Passives without a doer, and clauses with a vague one."""
    stative = load("doers", "verbs")
    for sided in reading.clauses:
        clause = sided.clause
        if sided.patient_side != key or clause.lemma in stative:
            continue
        if clause.agent is None:
            if clause.voice == "passive" and _has_auxiliary(reading, clause.predicate):
                yield clause.predicate, "passive", clause.lemma
        elif sided.agent_side is None and _is_vague(clause.agent.of(reading.doc.text)):
            yield clause.predicate, "vague", clause.lemma


def _has_auxiliary(reading: Reading, predicate: Span) -> bool:
    """Whether a form of "be" or "get" stands shortly before a participle. Participles alone are too
    easily mistaken for the past tense."""
    tokens = reading.doc.tokens
    place = bisect_left(tokens, predicate.start, key=lambda token: token.start)
    return any(token.lemma.lower() in ("be", "get") for token in tokens[max(0, place - 5) : place])


def _in_nouns(reading: Reading, key: SideKey) -> Iterator[tuple[Span, Hiding, str]]:
    """Doings put as nouns with the side behind "of", "on" or "against"."""
    verbs = load("doers").alternatives
    clauses = {sided.clause.predicate.start: sided for sided in reading.clauses}
    for tree, places in _doings(reading.doc):
        sides = mention_heads(tree, reading.mentions)
        for place in places:
            if _falls_on(tree, place, sides, key) and not _has_doer(tree, place, clauses):
                token = tree.tokens[place]
                yield token.span, "noun", verbs[token.lemma.lower()]


@lru_cache(maxsize=8)
def _doings(doc: AnnotatedArticle) -> tuple[tuple[SentenceTree, tuple[int, ...]], ...]:
    """The sentences that hold doings put as nouns, each with the places of these."""
    lexicon = load("doers")
    found = (
        (
            tree,
            tuple(
                place
                for place, token in enumerate(tree.tokens)
                if token.tag in NOUNS and lexicon.class_of(token.lemma.lower()) == "doing"
            ),
        )
        for tree in forest(doc)
    )
    return tuple((tree, places) for tree, places in found if places)


def _falls_on(tree: SentenceTree, place: int, sides: dict[int, SideKey], key: SideKey) -> bool:
    """Whether a doing is done to a side."""
    for child in tree.having(place, "nmod"):
        case = tree.child(child, "case")
        if case is not None and tree.tokens[case].text.lower() in _TARGETING:
            return sides.get(child) == key
    return False


def _has_doer(tree: SentenceTree, place: int, clauses: dict[int, SidedClause]) -> bool:
    """Whether a doing has an owner, a doer behind "by", or is what the subject of a clause does
    ("police made an arrest")."""
    if tree.child(place, "nmod:poss", "compound", "amod:poss") is not None:
        return True
    for token in tree.tokens[place + 1 :]:
        if token.tag.startswith("VB") or token.tag in ("MD", ",", "."):
            break
        if token.text.lower() in ("by", "from"):
            return True
    head = tree.heads[place]
    if head < 0 or tree.labels[place] not in ("obj", "nsubj:pass"):
        return False
    sided = clauses.get(tree.tokens[head].start)
    return sided is not None and sided.clause.agent is not None


def _named(reading: Reading, key: SideKey, lemma: str) -> Span | None:
    """The one doer that the article names for the same doing to the same side, at its first
    place; None where none is named, or more than one."""
    text = reading.doc.text
    doers: dict[str, Span] = {}
    for sided in reading.clauses:
        clause = sided.clause
        agent = clause.agent
        if clause.lemma != lemma or sided.patient_side != key or clause.negated or agent is None:
            continue
        if not _is_vague(agent.of(text)) and not _is_pronoun(reading, agent):
            doers.setdefault(_bare(agent.of(text)), agent)
    return next(iter(doers.values())) if len(doers) == 1 else None


def _is_vague(words: str) -> bool:
    return load("doers", "phrases").class_of(" ".join(words.lower().split())) is not None


def _is_pronoun(reading: Reading, span: Span) -> bool:
    place = bisect_left(reading.doc.tokens, span.start, key=lambda token: token.start)
    token = reading.doc.tokens[place]
    return token.end == span.end and not token.tag.startswith("NN")


def _bare(words: str) -> str:
    return " ".join(words.lower().removeprefix("the ").split())
