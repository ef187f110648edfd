"""An annotated article read with two sides in mind: who of them is mentioned, speaks and acts.

A side *acts*, or is acted upon, where the head of the noun phrase is one of its names, people,
institutions or places ("China", "the US"), where a name says whose people or organs they are
("Chinese officials", "the US State Department", "China's ambassador"), or where it is the
possessor of a doing put as a noun ("China's participation showcased …"): a doing is its doer's. It
does not act where its name only describes a thing ("Chinese exports", "the US-led coalition"), nor
where both sides act together. Its *voice* is that of a speaker who is one of its people, or of a
source that is the side in this sense, and never the outlet's or an unnamed source's. Where a person
ruled on a side, the ruling stands.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from framing.domain import (
    AnnotatedArticle,
    Attribution,
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
from framing.text.actors import Actors
from framing.text.mentions import find_mentions, headline_mentions
from framing.text.ruled import ruled_attribution, ruled_mentions
from framing.text.tone import tone_toward

_SURE = 0.7


@lru_cache(maxsize=8)
def read_sides(doc: AnnotatedArticle, sides: Pair[Side]) -> Reading:
    """Everything that depends on the two sides. With the sides swapped it is the same with their
    keys exchanged."""
    mentions = ruled_mentions(doc, sides, find_mentions(doc, sides))
    actors = Actors(doc, sides, mentions)
    at = _Positions(mentions)
    acting = frozenset(m for x in doc.clauses if x.agent for m in at.within([x.agent]))
    return Reading(
        doc,
        sides,
        mentions,
        headline_mentions(doc, sides),
        tuple(
            ruled_attribution(doc, sides, _attribution(doc, x, actors, at, acting))
            for x in doc.attributions
        ),
        tuple(
            SidedClause(x, actors.side_of(x.agent), actors.side_of(x.patient)) for x in doc.clauses
        ),
        _sentences(doc, at),
    )


class _Positions:
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


def _attribution(
    doc: AnnotatedArticle,
    attribution: Attribution,
    actors: Actors,
    at: _Positions,
    acting: frozenset[Mention],
) -> SidedAttribution:
    """An attribution with its sides. What is said is for or against a side only where the tone
    toward it is clear, and where it speaks of both, only as far as the side acts in it."""
    mentions = at.within(attribution.content)
    about = _in_order(mentions)
    toward: dict[SideKey, float] = {}
    for mention in mentions:
        if len(about) == 1 or mention in acting:
            tone = tone_toward(doc, mention.span)
            if max(tone.probabilities.negative, tone.probabilities.positive) >= _SURE:
                toward[mention.side] = toward.get(mention.side, 0.0) + tone.score
    return SidedAttribution(
        attribution,
        actors.voice(attribution),
        about,
        tuple(side for side in about if toward.get(side, 0.0) > 0),
        tuple(side for side in about if toward.get(side, 0.0) < 0),
    )


def _in_order(mentions: Iterable[Mention]) -> tuple[SideKey, ...]:
    """The sides mentioned, each once, by their first mention."""
    return tuple(dict.fromkeys(mention.side for mention in mentions))


def _sentences(doc: AnnotatedArticle, at: _Positions) -> tuple[SidedSentence, ...]:
    """The sentences with the sides that they mention and their quoted parts."""
    starts = [sentence.start for sentence in doc.sentences]
    quoted: list[list[Span]] = [[] for _ in doc.sentences]
    for attribution in doc.attributions:
        for span in attribution.content:
            for number in range(max(0, bisect_right(starts, span.start) - 1), len(starts)):
                sentence = doc.sentences[number]
                if sentence.start >= span.end:
                    break
                if sentence.overlaps(span):
                    cut = Span(max(span.start, sentence.start), min(span.end, sentence.end))
                    quoted[number].append(cut)
    return tuple(
        SidedSentence(sentence, _in_order(at.within([sentence])), tuple(sorted(set(parts))))
        for sentence, parts in zip(doc.sentences, quoted, strict=True)
    )
