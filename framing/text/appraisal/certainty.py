"""Hedges and boosters: the words with which a text holds back from a claim or insists on it.

Not all classes of the two word lists count as certainty. Left out are approximations ("about 40"
hedges a number), words of effort, verbs of saying (how speakers are introduced is another
question), words without exception ("all", "every") and plain futurity. Of those that have several
senses the place decides (`framing.text.appraisal.modality`); a word inside a name is neither.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span
from framing.domain.extent import merged
from framing.lexicons import load
from framing.stats.settings import listed
from framing.text.appraisal.modality import holds_back, insists
from framing.text.grammar.lexical import (
    ADJECTIVE,
    ADVERB,
    ANY,
    MODAL,
    NOUN,
    PARTICIPLE,
    VERB,
    Found,
    Tags,
    found,
)
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.grammar.tags import NAMES

HEDGES: Tags = {
    "adverb": ADVERB | ADJECTIVE,
    "frequency": ADVERB,
    "adjective": ADJECTIVE | PARTICIPLE,
    "attributive": ADJECTIVE | PARTICIPLE,
    "noun": NOUN,
    "noun_of": NOUN,
    "phrase": ANY,
    "verb.appearance": VERB,
    "verb.thought": VERB,
    "verb.judgement": VERB,
}
BOOSTERS: Tags = {
    "adverb": ADVERB,
    "adjective": ADJECTIVE,
    "verb": VERB,
    "verb_of": VERB,
    "phrase": ANY,
}
MODAL_HEDGES: Tags = {"possibility": MODAL, "conditional": MODAL}
MODAL_BOOSTERS: Tags = {"necessity": MODAL | VERB}
Means = Callable[[SentenceTree, int, int, str], bool]


def hedges(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """Every hedge of the body, in document order."""
    return merged(hit.span for hit in _hedges(doc) if listed(hit.entry))


def boosters(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """Every booster of the body, in document order."""
    return merged(hit.span for hit in _boosters(doc) if listed(hit.entry))


@lru_cache(maxsize=8)
def _hedges(doc: AnnotatedArticle) -> tuple[Found, ...]:
    return _places(doc, "hedges", HEDGES, MODAL_HEDGES, holds_back)


@lru_cache(maxsize=8)
def _boosters(doc: AnnotatedArticle) -> tuple[Found, ...]:
    return _places(doc, "boosters", BOOSTERS, MODAL_BOOSTERS, insists)


def _places(
    doc: AnnotatedArticle, name: str, tags: Tags, modal: Tags, means: Means
) -> tuple[Found, ...]:
    """Where words of the list stand in the sense that is meant; modals are looked for apart, as
    "must" is a noun as well."""
    hits = [*found(doc.tokens, load(name), tags), *found(doc.tokens, load(name, "modal"), modal)]
    trees = forest(doc)
    starts = [tree.span.start for tree in trees]
    kept = []
    for hit in hits:
        tree = trees[max(0, bisect_right(starts, hit.span.start) - 1)]
        first = bisect_right(tree.tokens, hit.span.start, key=lambda token: token.start) - 1
        last = first + hit.last - hit.first
        named = any(token.tag in NAMES for token in tree.tokens[first : last + 1])
        if not named and means(tree, first, last, hit.class_):
            kept.append(hit)
    return tuple(kept)
