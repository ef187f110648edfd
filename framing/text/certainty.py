"""Hedges and boosters: the words with which a text holds back from a claim or insists on it.

Not all classes of the two word lists count as certainty. Left out are approximations ("about 40"
hedges a number), words of effort, verbs of saying (how speakers are introduced is another
question), words without exception ("all", "every") and plain futurity.
"""

from __future__ import annotations

from framing.domain import AnnotatedArticle, Span
from framing.domain.extent import merged
from framing.lexicons import load
from framing.text.lexical import (
    ADJECTIVE,
    ADVERB,
    ANY,
    MODAL,
    NOUN,
    PARTICIPLE,
    VERB,
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
    return _places(doc, "hedges", HEDGES, MODAL_HEDGES)


def boosters(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """Every booster of the body, in document order."""
    return _places(doc, "boosters", BOOSTERS, MODAL_BOOSTERS)


def _places(doc: AnnotatedArticle, name: str, tags: Tags, modal: Tags) -> tuple[Span, ...]:
    """Where words of the list stand; modals are looked for apart, as "must" is a noun as well."""
    words = [hit.span for hit in found(doc.tokens, load(name), tags)]
    modals = [hit.span for hit in found(doc.tokens, load(name, "modal"), modal)]
    return merged([*words, *modals])
