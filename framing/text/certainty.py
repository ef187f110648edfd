"""Hedges and boosters: the words with which a text holds back from a claim or insists on it.

Not all classes of the two word lists count as certainty. Left out are approximations ("about 40"
hedges a number), words of effort, verbs of saying (how speakers are introduced is another
question), words without exception ("all", "every") and plain futurity.
"""

from __future__ import annotations

from functools import lru_cache

from framing.domain import AnnotatedArticle, Span
from framing.domain.extent import merged
from framing.lexicons import load
from framing.stats.settings import listed
from framing.text.lexical import (
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

HEDGES: Tags = {
    "adverb": ADVERB | ADJECTIVE,
    "frequency": ADVERB,
    "adjective": ADJECTIVE | PARTICIPLE,
    "noun": NOUN,
    "phrase": ANY,
    "verb.appearance": VERB,
    "verb.thought": VERB,
}
BOOSTERS: Tags = {
    "adverb": ADVERB,
    "adjective": ADJECTIVE,
    "verb": VERB,
    "phrase": ANY,
}
MODAL_HEDGES: Tags = {"possibility": MODAL, "conditional": MODAL}
MODAL_BOOSTERS: Tags = {"necessity": MODAL | VERB}


def hedges(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """Every hedge of the body, in document order."""
    return merged(hit.span for hit in _hedges(doc) if listed(hit.entry))


def boosters(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """Every booster of the body, in document order."""
    return merged(hit.span for hit in _boosters(doc) if listed(hit.entry))


@lru_cache(maxsize=8)
def _hedges(doc: AnnotatedArticle) -> tuple[Found, ...]:
    return _places(doc, "hedges", HEDGES, MODAL_HEDGES)


@lru_cache(maxsize=8)
def _boosters(doc: AnnotatedArticle) -> tuple[Found, ...]:
    return _places(doc, "boosters", BOOSTERS, MODAL_BOOSTERS)


def _places(doc: AnnotatedArticle, name: str, tags: Tags, modal: Tags) -> tuple[Found, ...]:
    """Where words of the list stand; modals are looked for apart, as "must" is a noun as well."""
    words = found(doc.tokens, load(name), tags)
    modals = found(doc.tokens, load(name, "modal"), modal)
    return (*words, *modals)
