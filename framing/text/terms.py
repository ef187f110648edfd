"""Content words, and which of them belong to which side.

A content word is a noun, a verb or an adjective that is on no stop list; words joined by hyphens
count as one ("US-led"). Names of the sides are left out: that a text on China says "China" tells
nothing. So are the parts of names of several words: "Home" is no word that goes with a side where
"Ministry of Home Affairs" stands beside it.

Which side a word belongs to is decided by nearness. In a sentence that mentions one side it is
that side; where both are mentioned it is the side whose mention stands nearer, counted in words;
at equal distance, and in sentences that mention neither, it belongs to none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.domain import AnnotatedArticle, Mention, Reading, SideKey, Span, Token
from framing.domain.extent import touching
from framing.text.grammar.lexical import HYPHENS
from framing.text.names.people import people_of

_FUNCTION_LIKE = """
according add ask become begin be bring call can cent come could do find first get give go have
include keep know last later leave let like look make many may mean more most mr mr. mrs mrs. ms
ms. dr dr. much must need new next now one other own per percent put read say second see seem set
several should show some start such take talk tell thing think third today two use want way will
would year yesterday day week month time
"""
_CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december
"""
STOP = frozenset(_FUNCTION_LIKE.split())
STOP_NAMES = frozenset(_CALENDAR.split())
"""Words that are left out as names only: a union can march on any day of March."""

_CONTENT = re.compile(r"NN|VB|JJ")


@dataclass(frozen=True, slots=True)
class Term:
    """A content word: its base form in small letters, the same as one writes it ("AI"), and where
    it stands."""

    lemma: str
    shown: str
    span: Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A content word with the number of its sentence and the side that it belongs to."""

    term: Term
    sentence: int
    side: SideKey | None


@lru_cache(maxsize=8)
def content_words(doc: AnnotatedArticle) -> tuple[Term, ...]:
    """The content words of the body, in document order."""
    opening = {span.start for span in doc.sentences}
    people = people_of(doc)
    in_names = {
        token.start
        for naming in people.namings
        if naming.last - naming.first > 1
        for token in people.tokens[naming.first : naming.last]
    }
    return tuple(
        Term(lemma, _shown(group, opening), Span(group[0].start, group[-1].end))
        for group in _groups(doc.tokens)
        if _CONTENT.match(group[-1].tag)
        and group[0].start not in in_names
        and (lemma := _lemma(group)) not in STOP
        and not (group[-1].tag == "NNP" and (lemma in STOP_NAMES or group[-1].text.islower()))
        and sum(map(str.isalpha, lemma)) > 1
    )


def placed(reading: Reading) -> tuple[Placed, ...]:
    """The content words of the body that name neither side, each with its side."""
    names = name_words(reading)
    starts = [sentence.span.start for sentence in reading.sentences]
    near = [_near(reading, number) for number in range(len(starts))]
    mentioned = [mention.span for mention in reading.mentions]
    words: list[Placed] = []
    for term in content_words(reading.doc):
        number = bisect_right(starts, term.span.start) - 1
        if number < 0 or term.lemma in names or term.span.of(reading.doc.text).lower() in names:
            continue
        if touching(mentioned, term.span):
            continue
        words.append(Placed(term, number, _side(reading, number, term.span, near[number])))
    return tuple(words)


def _groups(tokens: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    """The tokens, those joined by a hyphen without a space together."""
    first = 0
    while first < len(tokens):
        last = first
        while (
            last + 2 < len(tokens)
            and tokens[last + 1].text in HYPHENS
            and tokens[last].end == tokens[last + 1].start
            and tokens[last + 1].end == tokens[last + 2].start
        ):
            last += 2
        yield tuple(tokens[first : last + 1])
        first = last + 1


def _lemma(group: Sequence[Token]) -> str:
    """The base form; a participle behind a hyphen ("UN-backed") has none but itself."""
    *before, last = group
    ending = last.text if before and last.tag == "VBN" else last.lemma
    return "".join([*(token.text.lower() for token in before), ending.lower()])


def _shown(group: Sequence[Token], opening: Collection[int]) -> str:
    """As one writes the word: names and what is taken from them ("Italian") with their capitals."""
    capital = group[0].text[0].isupper() and group[0].start not in opening
    named = "NNP" in group[-1].tag or (capital and group[-1].tag.startswith("JJ"))
    return "".join(token.text for token in group) if named else _lemma(group)


def name_words(reading: Reading) -> frozenset[str]:
    """The words of the names of both sides, in lower case."""
    names = (name for side in reading.sides for name in side.all_names)
    return frozenset(word for name in names for word in name.lower().split())


def _near(reading: Reading, number: int) -> Sequence[Mention]:
    """The mentions in one sentence."""
    start, end = reading.sentences[number].span
    first = bisect_left(reading.mentions, start, key=lambda mention: mention.start)
    last = bisect_left(reading.mentions, end, key=lambda mention: mention.start)
    return reading.mentions[first:last]


def _side(reading: Reading, number: int, span: Span, near: Sequence[Mention]) -> SideKey | None:
    sides = reading.sentences[number].sides
    if len(sides) < 2:
        return sides[0] if sides else None
    to_a, to_b = (_nearest(reading.doc, span, near, key) for key in ("a", "b"))
    if to_a == to_b:
        return None
    return "a" if to_a < to_b else "b"


def _nearest(doc: AnnotatedArticle, span: Span, near: Sequence[Mention], side: SideKey) -> int:
    """How many tokens lie between a word and the side's nearest mention; mentions never overlap, so
    it is the last one before the word or the first one behind it."""
    at = bisect_left(near, span.start, key=lambda mention: mention.start)
    before = next((mention for mention in reversed(near[:at]) if mention.side == side), None)
    behind = next((mention for mention in near[at:] if mention.side == side), None)
    return min(_way(doc, span, mention) for mention in (before, behind) if mention is not None)


def _way(doc: AnnotatedArticle, span: Span, mention: Mention) -> int:
    """How many tokens lie between a word and a mention."""
    left, right = sorted(((span.start, span.end), (mention.start, mention.end)))
    first = bisect_left(doc.tokens, left[1], key=lambda token: token.start)
    last = bisect_left(doc.tokens, right[0], key=lambda token: token.start)
    return last - first
