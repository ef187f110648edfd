"""An annotated article read with two sides in mind: who of them is mentioned, speaks and acts.

A side *acts*, or is acted upon, where the head of the noun phrase is one of its names, people,
institutions or places ("China", "the US"), where a name says whose people or organs they are
("Chinese officials", "the US State Department", "China's ambassador"), or where it is the
possessor of a doing put as a noun ("China's participation showcased …", not "China's plan was
printed"): a doing is its doer's. "I" and "we" in quoted words are the side that speaks there
(`roles`). A side does not act where its name only describes a thing ("Chinese exports", "the US-led
coalition"), nor where both sides act together. Its *voice* is that of a speaker who is one of its
people or in its office, of a source that is the side in this sense, or of one that takes such a
source up (`taken_up`), and never the outlet's or nobody's. Where a person ruled on a side, the
ruling stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from framing.domain import (
    AnnotatedArticle,
    Mention,
    Pair,
    Reading,
    Side,
    SidedAttribution,
    SidedClause,
    SidedSentence,
    SideKey,
    Span,
)
from framing.domain.extent import merged, touching
from framing.text.appraisal.demands import demands
from framing.text.appraisal.effects import effects
from framing.text.appraisal.misdeeds import misdeeds
from framing.text.appraisal.relations import relation, with_indirect
from framing.text.appraisal.stance import Stances
from framing.text.appraisal.stance_words import stance_words
from framing.text.appraisal.told_deeds import spoken_of
from framing.text.appraisal.tone import judge
from framing.text.appraisal.verdicts import verdicts
from framing.text.grammar.quoted_words import quoted_at_length
from framing.text.grammar.syntax import forest
from framing.text.ruled import ruled_mentions, ruled_stance, ruled_voice
from framing.text.sides.actors import Actors
from framing.text.sides.bearers import Bearers
from framing.text.sides.mentions import find_mentions, headline_mentions
from framing.text.sides.roles import Voices, sided_clauses
from framing.text.sides.taken_up import TakenUp

_IN_PLACE: ContextVar[Reading | None] = ContextVar("framing_reading", default=None)


def read_sides(doc: AnnotatedArticle, sides: Pair[Side]) -> Reading:
    """Everything that depends on the two sides. With the sides swapped it is the same with their
    keys exchanged. Where another reading of the same is put in place, that one."""
    given = _IN_PLACE.get()
    if given is not None and given.doc == doc and given.sides == sides:
        return given
    return _read(doc, sides)


@contextmanager
def read_as(reading: Reading) -> Iterator[None]:
    """Put another reading in place of the program's own for the length of a `with` block."""
    token = _IN_PLACE.set(reading)
    try:
        yield
    finally:
        _IN_PLACE.reset(token)


@lru_cache(maxsize=8)
def _read(doc: AnnotatedArticle, sides: Pair[Side]) -> Reading:
    mentions = ruled_mentions(doc, sides, find_mentions(doc, sides))
    actors = Actors(doc, sides, mentions)
    at = Positions(mentions)
    heard = _heard(doc, sides, actors)
    voices = tuple((x, ruled_voice(doc, sides, x, heard[x.id])) for x in doc.attributions)
    clauses = sided_clauses(doc, actors, voices)
    whose = Bearers(doc, actors, clauses)
    words = stance_words(doc, clauses, actors, whose)
    passed = tuple(
        verdict
        for tree in forest(doc)
        for verdict in (
            *verdicts(tree, whose),
            *misdeeds(doc, tree, whose),
            *demands(tree, whose),
            *effects(tree, whose),
        )
    )
    meant = _meant(doc, actors, at, clauses)
    contents = (part for x in doc.attributions for part in x.content)
    judge(doc, [mention.span for mention in at.within(contents) if mention in meant])
    stances = Stances(doc, words, passed, meant, whose)
    return Reading(
        doc,
        sides,
        mentions,
        headline_mentions(doc, sides),
        _attributions(doc, sides, at, stances, voices),
        clauses,
        sided_sentences(doc, (x.content for x in doc.attributions), at),
        words,
    )


def _heard(doc: AnnotatedArticle, pair: Pair[Side], actors: Actors) -> dict[str, SideKey | None]:
    """The side for which each attribution speaks. Who speaks under one name speaks for one side:
    "it" for the same one as "the union" before."""
    found = {x.id: actors.voice(x) for x in doc.attributions}
    found = TakenUp(doc, pair, actors).heard(_alike(doc, found))
    return _alike(doc, found)


def _alike(doc: AnnotatedArticle, found: dict[str, SideKey | None]) -> dict[str, SideKey | None]:
    """The sides of attributions, those without one that of all others under the same name."""
    found = dict(found)
    sides: dict[str, set[SideKey]] = {}
    for x in doc.attributions:
        if x.speaker and (side := found[x.id]):
            sides.setdefault(x.speaker, set()).add(side)
    for x in doc.attributions:
        known = sides.get(x.speaker or "", set())
        if found[x.id] is None and len(known) == 1:
            (found[x.id],) = known
    return found


class Positions:
    """Mentions by position."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]

    def within(self, spans: Iterable[Span]) -> list[Mention]:
        """The mentions that stand wholly within one of the spans, in order."""
        found = []
        for span in spans:
            low = bisect_left(self._starts, span.start)
            high = bisect_left(self._starts, span.end)
            found += [m for m in self._mentions[low:high] if m.end <= span.end]
        return found


def _meant(
    doc: AnnotatedArticle, actors: Actors, at: Positions, clauses: tuple[SidedClause, ...]
) -> frozenset[Mention]:
    """The mentions in noun phrases of which something is said."""
    phrases = spoken_of(doc, clauses, actors)
    return frozenset(m for phrase, side in phrases for m in at.within([phrase]) if m.side == side)


def _attributions(
    doc: AnnotatedArticle, sides: Pair[Side], at: Positions, stances: Stances, voices: Voices
) -> tuple[SidedAttribution, ...]:
    """The attributions with their sides and, where the article lets the sides back or attack each
    other, with what a stance toward the one says of the other."""
    sided = []
    for attribution, voice in voices:
        mentions = at.within(attribution.content)
        found = stances.of(attribution, voice, mentions)
        supports = tuple(x.side for x in found if x.attitude == "support")
        attacks = tuple(x.side for x in found if x.attitude == "attack")
        about = in_order(mentions)
        read = SidedAttribution(attribution, voice, about, supports, attacks)
        sided.append(ruled_stance(doc, sides, read))
    return with_indirect(sided, relation(stances.words, sided))


def _unattributed(doc: AnnotatedArticle) -> list[Span]:
    """The quotations that nobody is said to have said: somebody speaks there, not the outlet."""
    contents = merged(span for x in doc.attributions for span in x.content)
    return [span for span in quoted_at_length(doc) if not touching(contents, span)]


def in_order(mentions: Iterable[Mention]) -> tuple[SideKey, ...]:
    """The sides mentioned, each once, by their first mention."""
    return tuple(dict.fromkeys(mention.side for mention in mentions))


def sided_sentences(
    doc: AnnotatedArticle, contents: Iterable[Sequence[Span]], at: Positions
) -> tuple[SidedSentence, ...]:
    """The sentences with the sides that they mention and their parts within quoted contents."""
    starts = [sentence.start for sentence in doc.sentences]
    quoted: list[list[Span]] = [[] for _ in doc.sentences]
    for content in (*contents, _unattributed(doc)):
        for span in content:
            for number in range(max(0, bisect_right(starts, span.start) - 1), len(starts)):
                sentence = doc.sentences[number]
                if sentence.start >= span.end:
                    break
                if sentence.overlaps(span):
                    cut = Span(max(span.start, sentence.start), min(span.end, sentence.end))
                    quoted[number].append(cut)
    return tuple(
        SidedSentence(sentence, in_order(at.within([sentence])), tuple(sorted(set(parts))))
        for sentence, parts in zip(doc.sentences, quoted, strict=True)
    )
