"""What stands at a mention: the bare label, its epithets, marks that hold it at arm's length."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from framing.domain import AnnotatedArticle, Mention, Span, Token
from framing.domain.extent import touching
from framing.lexicons import load
from framing.stats.settings import listed
from framing.text.lexical import ADJECTIVE, ANY, NOUN, PARTICIPLE, VERB, Found, Tags, found

_LEADING = re.compile(
    r"^(?:(?:the|an?|this|that|these|those|its|their|his|her|our|your|my|both|all)\s+)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:['’]s|(?<=s)['’])$")
_NO_EPITHET = frozenset(
    (
        "first",
        "second",
        "third",
        "last",
        "next",
        "other",
        "another",
        "same",
        "such",
        "own",
        "many",
        "few",
        "more",
        "most",
        "several",
        "whole",
        "only",
        "former",
        "previous",
        "new",
    )
)
_DISTANCING = frozenset(
    (
        "alleged",
        "ostensible",
        "professed",
        "purported",
        "putative",
        "self-declared",
        "self-described",
        "self-proclaimed",
        "self-styled",
        "so-called",
        "supposed",
        "would-be",
    )
)
_LOADED: Tags = {
    "noun": NOUN,
    "verb": VERB,
    "adjective": ADJECTIVE | PARTICIPLE,
    "qualifier": ANY,
}
_REACH = 3
_MODIFIERS = ADJECTIVE | PARTICIPLE | NOUN
_OPENS = ADJECTIVE | {"DT", "PRP$", "POS"}


def label(text: str, mention: Mention) -> Span:
    """The words of a mention without article and possessive ending: of "the US's" it is "US"."""
    words = mention.span.of(text)
    leading = _LEADING.match(words)
    trailing = _TRAILING.search(words)
    start = mention.start + (leading.end() if leading else 0)
    end = mention.end - (len(trailing.group()) if trailing else 0)
    return Span(start, end) if start < end else mention.span


def epithets(doc: AnnotatedArticle, mention: Mention) -> tuple[Span, ...]:
    """The describing words right before a mention, and those inside a noun phrase that is one."""
    first = bisect_left(doc.tokens, mention.start, key=lambda token: token.start)
    last = bisect_left(doc.tokens, mention.end, key=lambda token: token.start)
    inside = range(first, last - 1) if mention.kind == "nominal" else range(0)
    return tuple(
        doc.tokens[place].span
        for place in (*_row_before(doc.tokens, first), *inside)
        if _describes(doc.tokens, place)
    )


def distanced(doc: AnnotatedArticle, mention: Mention, scare: Sequence[Span]) -> tuple[Span, ...]:
    """What holds a mention at arm's length: "so-called" before it, or one of the scare quotes."""
    first = bisect_left(doc.tokens, mention.start, key=lambda token: token.start)
    near = Span(doc.tokens[max(0, first - _REACH)].start, mention.start)
    hits = re.finditer(r"\w+(?:-\w+)*", doc.text[near.start : near.end])
    words = [
        Span(near.start + hit.start(), near.start + hit.end())
        for hit in hits
        if hit.group().lower() in _DISTANCING and not _is_verb(doc.tokens, near.start + hit.start())
    ]
    return (*words, *touching(scare, mention.span))


def loaded_words(doc: AnnotatedArticle) -> tuple[Found, ...]:
    """The loaded words of the body; each has a plainer one in the lexicon's `alternatives`."""
    return tuple(hit for hit in _loaded_words(doc) if listed(hit.entry))


@lru_cache(maxsize=8)
def _loaded_words(doc: AnnotatedArticle) -> tuple[Found, ...]:
    return tuple(found(doc.tokens, load("loaded"), _LOADED))


def plainer(entry: str) -> str:
    """The plainer word for a loaded one."""
    return load("loaded").alternatives[entry]


def _is_verb(tokens: Sequence[Token], start: int) -> bool:
    """Whether a word is the verb of a clause ("alleged that …"), not a modifier."""
    place = bisect_left(tokens, start, key=lambda token: token.start)
    return tokens[place].tag in VERB - PARTICIPLE


def _row_before(tokens: Sequence[Token], first: int) -> range:
    """The places of the modifiers that stand in an unbroken row before a token."""
    start = first
    while start > max(0, first - _REACH) and tokens[start - 1].tag in _MODIFIERS:
        start -= 1
    return range(start, first)


def _describes(tokens: Sequence[Token], place: int) -> bool:
    """Whether a modifier is an adjective, a participle after an article, or a judging noun."""
    token = tokens[place]
    if token.lemma.lower() in _NO_EPITHET:
        return False
    if token.tag in PARTICIPLE:
        return place > 0 and tokens[place - 1].tag in _OPENS
    return token.tag in ADJECTIVE or load("valence", "adjective").class_of(token.lemma) is not None
