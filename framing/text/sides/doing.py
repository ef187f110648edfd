"""What counts as doing: a deed that is told as done, and what is done to somebody by one.

Of the processes that a clause can tell, only the material ones are deeds. Being, having, knowing
and wanting are none; nor is speaking, asking, warning or promising, which the voices of an article
are about. What is decided by word ("ordered", "signed") or passed on somebody ("accused") is one.
"Began to shell" is one deed, the shelling. A deed that is denied, demanded, expected, intended or
possible is not told as done (`factuality`).

References: M. A. K. Halliday and C. Matthiessen (2014), Introduction to Functional Grammar;
J. L. Austin (1962), How to Do Things with Words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from framing.domain import AnnotatedArticle, Clause, SidedClause, Span
from framing.domain.extent import merged, touching
from framing.lexicons import load
from framing.text.grammar.factuality import open_predicates
from framing.text.grammar.syntax import SentenceTree, forest

_MOVES = frozenset(
    "close climb drop dip ease end fall gain jump open plunge rally rise slide slip soar surge"
    " tumble".split()
)
_PERCENT = re.compile(
    r"^(?:(?:up|down|by|about|nearly|almost|more|than)\s)*[\d.,]+\s?(?:%|per ?cent)"
)
_BEHIND = 6


def is_deed(sided: SidedClause, doc: AnnotatedArticle) -> bool:
    """Whether a clause tells what somebody does, not what somebody is, has, knows, wants or says,
    be it told as done or not; "do" alone tells nothing, nor does "what he did was …"."""
    clause = sided.clause
    inert = _class_of(clause, doc.text, "inert") is not None or _is_priced(clause, doc.text)
    told = clause.patient.of(doc.text).lower() if clause.patient else "what"
    inert = inert or (clause.lemma == "do" and told == "what")
    return not (inert or is_speech(clause, doc) or clause.predicate in _catenatives(doc))


def _is_priced(clause: Clause, text: str) -> bool:
    """Whether a clause tells how a share price moved ("Acme fell 2 per cent")."""
    behind = " ".join(text[clause.predicate.end :].split(maxsplit=_BEHIND)[:_BEHIND])
    return clause.lemma in _MOVES and _PERCENT.search(behind) is not None and " of " not in behind


def touches(sided: SidedClause, doc: AnnotatedArticle) -> bool:
    """Whether something is done to the object of a clause ("sued him", not "quoted him", nor "he
    is set to leave")."""
    clause = sided.clause
    if clause.voice == "passive" and clause.predicate in _catenatives(doc):
        return False
    untouched = _class_of(clause, doc.text, "untouched") is not None
    return not (untouched or is_speech(clause, doc))


def is_told_as_done(sided: SidedClause, doc: AnnotatedArticle) -> bool:
    """Whether a clause tells something as done, not as denied, wanted or possible."""
    return sided.clause.predicate not in open_predicates(doc)


def is_done(sided: SidedClause, doc: AnnotatedArticle) -> bool:
    """Whether a clause tells as done something that is done to its object."""
    return touches(sided, doc) and is_told_as_done(sided, doc)


def is_speech(clause: Clause, doc: AnnotatedArticle) -> bool:
    """Whether a clause only tells that somebody speaks ("said", "gave a statement"); verbs that
    can tell deeds too do so where they bring in what is said ("declared that …", not "declared
    war")."""
    class_ = _class_of(clause, doc.text, "verbal")
    if class_ == "cue":
        return clause.patient is None and clause.predicate in _cues(doc)
    return class_ == "always" or _is_statement(clause, doc)


def _is_statement(clause: Clause, doc: AnnotatedArticle) -> bool:
    """Whether a verb with its object only stands for a verb of speaking."""
    classes = load("doers", "statement").classes
    if clause.patient is None or clause.lemma not in classes["light"]:
        return False
    behind = bisect_left(doc.tokens, clause.patient.end, key=lambda token: token.start)
    return doc.tokens[behind - 1].lemma.lower() in classes["nouns"]


def _class_of(clause: Clause, text: str, scope: str) -> str | None:
    """The class of a verb, with the word behind it or alone, among those of the list of doers."""
    lexicon = load("doers", scope)
    behind = text[clause.predicate.end :].split(maxsplit=1)[:1]
    return lexicon.class_of(" ".join((clause.lemma, *behind))) or lexicon.class_of(clause.lemma)


def verb_told(clause: Clause, doc: AnnotatedArticle) -> str:
    """The verb of a clause as a reader knows it: with its particle ("lock up"), and "not" where it
    is denied."""
    verb = " ".join((clause.lemma, *_particles(doc).get(clause.predicate, ())))
    return f"not {verb}" if clause.negated else verb


@lru_cache(maxsize=8)
def _particles(doc: AnnotatedArticle) -> dict[Span, tuple[str, ...]]:
    """The particles of verbs ("carried | out", "shot | back")."""
    return {
        token.span: tuple(tree.tokens[k].text.lower() for k in particles)
        for tree in forest(doc)
        for place, token in enumerate(tree.tokens)
        if (particles := (*tree.having(place, "compound:prt"), *_back(tree, place)))
    }


def _back(tree: SentenceTree, verb: int) -> Iterator[int]:
    """The "back" right behind a verb, which the parser takes for an adverb."""
    for place in tree.having(verb, "advmod"):
        if place == verb + 1 and tree.tokens[place].text.lower() == "back":
            yield place


@lru_cache(maxsize=8)
def _cues(doc: AnnotatedArticle) -> frozenset[Span]:
    """The predicates that bring in what somebody says."""
    cues = merged(span for said in doc.attributions for span in said.cue)
    return frozenset(x.predicate for x in doc.clauses if touching(cues, x.predicate))


@lru_cache(maxsize=8)
def _catenatives(doc: AnnotatedArticle) -> frozenset[Span]:
    """The verbs that only tell how the doing behind them stands ("began to shell")."""
    lexicon = load("doers", "catenative")
    return frozenset(
        token.span
        for tree in forest(doc)
        for place, token in enumerate(tree.tokens)
        if token.lemma in lexicon
        and any(tree.tokens[k].tag.startswith("VB") for k in tree.having(place, "xcomp"))
    )
