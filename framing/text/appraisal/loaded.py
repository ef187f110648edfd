"""Loaded words: where they stand, of whom they are said, and the plainer word for each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.domain import AnnotatedArticle, Reading, SideKey, Span, Token
from framing.domain.extent import merged, touching
from framing.lexicons import load
from framing.stats.settings import listed
from framing.text.grammar.lexical import (
    ADJECTIVE,
    ANY,
    NOUN,
    PARTICIPLE,
    VERB,
    Found,
    Tags,
    found,
    in_compound,
)
from framing.text.sides.said_of import said_of

_LOADED: Tags = {
    "noun": NOUN,
    "verb": VERB,
    "adjective": ADJECTIVE | PARTICIPLE,
    "qualifier": ANY,
}


def loaded_words(doc: AnnotatedArticle) -> tuple[Found, ...]:
    """The loaded words of the body; each has a plainer one in the lexicon's `alternatives`."""
    return tuple(hit for hit in _loaded_words(doc) if listed(hit.entry))


@lru_cache(maxsize=8)
def _loaded_words(doc: AnnotatedArticle) -> tuple[Found, ...]:
    """What stands in a name ("the Committee for a Responsible Budget") or is joined to a word by a
    hyphen is none."""
    firsts = {sentence.start for sentence in doc.sentences}
    return tuple(
        hit
        for hit in found(doc.tokens, load("loaded"), _LOADED)
        if not in_compound(doc.tokens, hit.first, hit.last)
        and (hit.span.start in firsts or not _is_in_name(doc.tokens, hit))
    )


def _is_in_name(tokens: Sequence[Token], hit: Found) -> bool:
    """Whether a word is one of a name's: capitalised like the word behind it."""
    pair = (tokens[hit.first], *tokens[hit.last + 1 : hit.last + 2])
    return len(pair) == 2 and all(token.text[:1].isupper() for token in pair)


def loaded_of(reading: Reading, key: SideKey | None) -> list[tuple[Span, str]]:
    """The loaded words that are said of one side, each with its list entry; with None those that
    are said of neither, in sentences that mention a side. A side's name is none."""
    near = [sentence.span for sentence in reading.sentences if sentence.sides]
    mentions = merged(mention.span for mention in reading.mentions)
    return [
        (hit.span, hit.entry)
        for hit in loaded_words(reading.doc)
        if touching(near, hit.span)
        and not touching(mentions, hit.span)
        and said_of(reading, hit.span, hit.class_.startswith("verb")) == key
    ]


def plainer(entry: str) -> str | None:
    """The plainer word for a loaded one, None where the sentence does without."""
    plain = load("loaded").alternatives[entry]
    return None if plain == "(none)" else plain
