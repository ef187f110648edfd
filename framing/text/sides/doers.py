"""Hidden doers: what is done to a side by nobody that the clause names.

Three ways of hiding are read: a *passive* without a doer ("was arrested"), a doing put as a *noun*
without an owner ("the arrest of the mayor"), and a doer so *vague* that it is nobody ("some
countries"). Where the article elsewhere tells the same doing, done to the same people or thing
under the same name, with its doer, and with one doer only, that doer is recovered and said with its
place. What is not told as done ("may be arrested") has no doer to hide.

References: R. Fowler et al. (1979), Language and Control; T. van Leeuwen (1996), The representation
of social actors.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from framing.domain import AnnotatedArticle, Reading, SidedClause, SideKey, Span
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.grammar.tags import NOUNS
from framing.text.sides.doing import is_done, is_told_as_done
from framing.text.sides.mention_heads import mention_heads

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


class _Doing(NamedTuple):
    """A doing whose doer is hidden, and to whom it is done."""

    span: Span
    hiding: Hiding
    lemma: str
    patient: Span


@lru_cache(maxsize=8)
def hidden_doers(reading: Reading, key: SideKey) -> tuple[HiddenDoer, ...]:
    """The doings to a side whose doer is hidden, in document order."""
    return tuple(
        HiddenDoer(doing.span, doing.hiding, doing.lemma, _named(reading, key, doing))
        for doing in sorted((*_in_clauses(reading, key), *_in_nouns(reading, key)))
    )


def _in_clauses(reading: Reading, key: SideKey) -> Iterator[_Doing]:
    """Passives without a doer, and clauses with a vague one."""
    stative = load("doers", "verbs")
    for sided in reading.clauses:
        clause, patient = sided.clause, sided.clause.patient
        if sided.patient_side != key or patient is None or clause.lemma in stative:
            continue
        if not is_done(sided, reading.doc):
            continue
        if clause.agent is None:
            if clause.voice == "passive" and _has_auxiliary(reading, clause.predicate):
                yield _Doing(clause.predicate, "passive", clause.lemma, patient)
        elif sided.agent_side is None and _is_vague(clause.agent.of(reading.doc.text)):
            yield _Doing(clause.predicate, "vague", clause.lemma, patient)


def _has_auxiliary(reading: Reading, predicate: Span) -> bool:
    """Whether a form of "be" or "get" stands shortly before a participle. Participles alone are too
    easily mistaken for the past tense."""
    tokens = reading.doc.tokens
    place = bisect_left(tokens, predicate.start, key=lambda token: token.start)
    return any(token.lemma.lower() in ("be", "get") for token in tokens[max(0, place - 5) : place])


def _in_nouns(reading: Reading, key: SideKey) -> Iterator[_Doing]:
    """Doings put as nouns with the side behind "of", "on" or "against"."""
    verbs = load("doers").alternatives
    clauses = {sided.clause.predicate.start: sided for sided in reading.clauses}
    for tree, places in _doings(reading.doc):
        sides = mention_heads(tree, reading.mentions)
        for place in places:
            target = _target(tree, place)
            if target is None or sides.get(target) != key or _has_doer(tree, place, clauses):
                continue
            token = tree.tokens[place]
            verb = verbs[token.lemma.lower()]
            yield _Doing(token.span, "noun", verb, tree.noun_phrase(target))


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


def _target(tree: SentenceTree, place: int) -> int | None:
    """To whom a doing is done."""
    for child in tree.having(place, "nmod"):
        case = tree.child(child, "case")
        if case is not None and tree.tokens[case].text.lower() in _TARGETING:
            return child
    return None


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


def _named(reading: Reading, key: SideKey, doing: _Doing) -> Span | None:
    """The one doer that the article names for the same doing to the same people or thing, at its
    first place; None where none is named, or more than one."""
    text = reading.doc.text
    doers: dict[str, Span] = {}
    for sided in reading.clauses if doing.hiding != "vague" else ():
        clause = sided.clause
        agent, patient = clause.agent, clause.patient
        if clause.lemma != doing.lemma or sided.patient_side != key:
            continue
        if agent is None or patient is None or not is_told_as_done(sided, reading.doc):
            continue
        if _called(reading, patient) != _called(reading, doing.patient):
            continue
        if not _is_vague(agent.of(text)) and not _is_pronoun(reading, agent):
            doers.setdefault(_bare(agent.of(text)), agent)
    return next(iter(doers.values())) if len(doers) == 1 else None


def _called(reading: Reading, phrase: Span) -> tuple[str, bool]:
    """The last word of a noun phrase, which says who or what it is, and whether several are."""
    low, high = (
        bisect_left(reading.doc.tokens, end, key=lambda token: token.start) for end in phrase
    )
    words = reading.doc.tokens[low:high]
    return words[-1].lemma.lower(), any(word.tag in ("NNS", "NNPS") for word in words)


def _is_vague(words: str) -> bool:
    return load("doers", "phrases").class_of(" ".join(words.lower().split())) is not None


def _is_pronoun(reading: Reading, span: Span) -> bool:
    place = bisect_left(reading.doc.tokens, span.start, key=lambda token: token.start)
    token = reading.doc.tokens[place]
    return token.end == span.end and not token.tag.startswith("NN")


def _bare(words: str) -> str:
    return " ".join(words.lower().removeprefix("the ").split())
