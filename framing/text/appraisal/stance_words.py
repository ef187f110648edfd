"""Words of stance that have one of the sides as their target, and who is said to use them.

A verb's target is the object of its clause, in the passive its subject; that of a phrase
("vote against", "in favour of") is the noun behind its preposition. Who backs or attacks what a
side decides, plans or does ("condemned the union's plan") backs or attacks the side; whoever
declines it ("rejected the union's offer") does not. A backing that is denied is an attack ("does
not support the bill"); an attack that is denied is nothing, nor is what is asked or left open
("whether he will back it", "may sue").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.domain import AnnotatedArticle, Attitude, SidedClause, SideKey, Span, StanceWord
from framing.lexicons import load
from framing.text.grammar.irrealis import MAYBE, is_open
from framing.text.grammar.lexical import ANY, Found, found
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.sides.actors import Actors
from framing.text.sides.bearers import Bearers, head_within

_DECLINING = frozenset({"reject", "repudiate"})


def stance_words(
    doc: AnnotatedArticle, clauses: Sequence[SidedClause], actors: Actors, whose: Bearers
) -> tuple[StanceWord, ...]:
    """All words of stance whose target is a side, in document order."""
    words = (*_verbs(clauses, whose), *_phrases(doc, actors, whose))
    told = (word for word in words if not _is_open(whose, word.span))
    return tuple(sorted(told, key=lambda word: word.span))


def _is_open(whose: Bearers, span: Span) -> bool:
    tree = whose.tree_at(span)
    place = None if tree is None else head_within(tree, span)
    return tree is not None and place is not None and is_open(tree, place, MAYBE)


def _verbs(clauses: Sequence[SidedClause], whose: Bearers) -> Iterator[StanceWord]:
    lexicon = load("stance", "verbs")
    for sided in clauses:
        class_ = lexicon.class_of(sided.clause.lemma)
        if class_ is None:
            continue
        deed = whose.deed_in(sided.clause.patient)
        target = sided.patient_side or deed
        if target and not (deed and sided.clause.lemma in _DECLINING):
            yield from _word(sided.clause.predicate, class_, target, sided)


def _phrases(doc: AnnotatedArticle, actors: Actors, whose: Bearers) -> Iterator[StanceWord]:
    lexicon = load("stance", "phrases")
    trees = forest(doc)
    starts = [tree.span.start for tree in trees]
    for hit in found(doc.tokens, lexicon, dict.fromkeys(lexicon.classes, ANY)):
        tree = trees[max(0, bisect_right(starts, hit.span.start) - 1)]
        noun = _behind(tree, hit)
        if noun is None:
            continue
        target = actors.side_of(tree.noun_phrase(noun)) or whose.of_deed(tree, noun)
        if target:
            yield from _word(hit.span, hit.class_, target, whose.clauses.get(hit.span.start))


def _behind(tree: SentenceTree, hit: Found) -> int | None:
    """The noun that stands behind a phrase's preposition."""
    last = bisect_left(tree.tokens, hit.span.end, key=lambda token: token.start) - 1
    if last < 0 or tree.labels[last] != "case" or tree.heads[last] <= last:
        return None
    return tree.heads[last]


def _word(
    span: Span, class_: str, target: SideKey, sided: SidedClause | None
) -> Iterator[StanceWord]:
    """A word of stance, unless it is denied away or a side does it to itself."""
    agent, agent_side, negated = None, None, False
    if sided:
        agent, agent_side, negated = sided.clause.agent, sided.agent_side, sided.clause.negated
    if agent_side != target and not (negated and class_ != "support"):
        backs = class_ == "support" and not negated
        attitude: Attitude = "support" if backs else "attack"
        yield StanceWord(span, target, attitude, agent, agent_side)
