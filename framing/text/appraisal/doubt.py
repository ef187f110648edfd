"""Words held at arm's length: scare quotes, and "so-called", "self-styled", "alleged".

A *scare quote* is a quotation of one to three words in the outlet's own text in whose sentence
nobody is said to speak, and which is neither a name nor said to be what something is called. A
*doubting* word stands right before a noun and says that the noun is others' word, not the outlet's.

Reference: M. Predelli (2003), Scare quotes and their relation to other semantic issues.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span, Token
from framing.domain.extent import merged, touching, words
from framing.text.grammar.tags import TENSED

MOST_WORDS = 3
_NAMING = frozenset(
    "call name title entitle dub label nickname term word phrase slogan hashtag read say know tag"
    " caption headline mean define brand describe style film song book"
    " album article".split()
)
_REACH = 4
_DOUBTING = re.compile(
    r"(?<![\w-])(?:so-called|self-(?:styled|proclaimed|described|declared|appointed)|would-be"
    r"|purported|supposed|alleged|ostensible|professed|putative)(?![\w-])",
    re.IGNORECASE,
)
_MODIFYING = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH"})
_VERBAL = frozenset({"VB", "VBD", "VBP", "VBZ", "VBG", "MD", "PRP", "WDT", "WP", "TO"})


@lru_cache(maxsize=8)
def scare_quotes(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """The scare quotes of the body, in order."""
    attributed = merged(x.extent for x in doc.attributions)
    return tuple(
        span
        for span in unexplained(doc)
        if len(words(doc.text, span)) <= MOST_WORDS
        and not _is_name(doc, span)
        and not _anybody_speaks(doc, span, attributed)
    )


@lru_cache(maxsize=8)
def unexplained(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """The short quotations of which the text does not say that something is called so."""
    return tuple(span for span in doc.short_quotations if not _is_named(doc, span))


@lru_cache(maxsize=8)
def doubted(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """Doubting words with the nouns behind them, in order, outside what somebody says."""
    contents = merged(span for x in doc.attributions for span in x.content)
    found = []
    for sentence in doc.sentences:
        for hit in doubting(doc, sentence):
            noun = _noun_behind(doc.tokens, hit.start, hit.end)
            if noun is not None and not touching(contents, hit):
                found.append(Span(hit.start, noun))
    return tuple(found)


def doubting(doc: AnnotatedArticle, within: Span) -> Iterator[Span]:
    """The doubting words in a part of the text, in order, that are no verbs there."""
    for hit in _DOUBTING.finditer(doc.text, *within):
        if not _is_verb(doc.tokens, hit.start()):
            yield Span(*hit.span())


def _is_verb(tokens: Sequence[Token], start: int) -> bool:
    """Whether the word is what somebody did ("the owners alleged fraud")."""
    place = bisect_left(tokens, start, key=lambda token: token.start)
    return place < len(tokens) and tokens[place].tag in TENSED


def _is_name(doc: AnnotatedArticle, span: Span) -> bool:
    """Whether the words are a name or a title: capitals throughout, or signs that no word has."""
    inside = [word.of(doc.text) for word in words(doc.text, span)]
    return not inside or all(not word[:1].islower() for word in inside) or "#" in span.of(doc.text)


def _is_named(doc: AnnotatedArticle, span: Span) -> bool:
    """Whether the words before tell that this is what something is called, or reads."""
    place = bisect_left(doc.tokens, span.start, key=lambda token: token.start)
    near = doc.tokens[max(0, place - _REACH) : place]
    return any(token.lemma.lower() in _NAMING for token in near)


def _anybody_speaks(doc: AnnotatedArticle, span: Span, attributed: Sequence[Span]) -> bool:
    """Whether anybody is said to speak in the sentence of the quotation."""
    number = bisect_left(doc.sentences, span.start, key=lambda sentence: sentence.end)
    return bool(touching(attributed, doc.sentences[number]))


def _noun_behind(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the noun ends before which a doubting word stands; None where it is a verb."""
    first = bisect_left(tokens, start, key=lambda token: token.start)
    if first and tokens[first - 1].tag in _VERBAL:
        return None
    place = bisect_left(tokens, end, key=lambda token: token.start)
    last = place
    while last < len(tokens) and tokens[last].tag in _MODIFYING:
        last += 1
    while last > place and not tokens[last - 1].tag.startswith("NN"):
        last -= 1
    return tokens[last - 1].end if last > place else None
