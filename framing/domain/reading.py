"""An annotated article read with two sides in mind: who of them is where, speaks, acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from framing.domain.annotation import AnnotatedArticle, Attribution, Clause, Mention
from framing.domain.pair import Pair, Side, SideKey, other
from framing.domain.span import Span

Attitude = Literal["support", "attack"]


@dataclass(frozen=True, slots=True)
class SidedAttribution:
    """An attribution and what it has to do with the sides.

    `speaker_side` is the side whose voice it is, None for third parties, unnamed sources and the
    outlet. `about` are the sides its content mentions, `supports` and `attacks` those toward
    which the content is clearly favourable or unfavourable. `supports_indirectly` and
    `attacks_indirectly` are what follows from that for the other side, where the article lets the
    two back or attack each other; they are shown as such and never counted.
    """

    attribution: Attribution
    speaker_side: SideKey | None
    about: tuple[SideKey, ...] = ()
    supports: tuple[SideKey, ...] = ()
    attacks: tuple[SideKey, ...] = ()
    supports_indirectly: tuple[SideKey, ...] = ()
    attacks_indirectly: tuple[SideKey, ...] = ()


@dataclass(frozen=True, slots=True)
class SidedClause:
    """A clause and the sides that act or are acted upon in it."""

    clause: Clause
    agent_side: SideKey | None
    patient_side: SideKey | None


@dataclass(frozen=True, slots=True)
class StanceWord:
    """Words that back or attack a side.

    `agent` is the span of the doer and `agent_side` its side, None where none is named.
    """

    span: Span
    target: SideKey
    attitude: Attitude
    agent: Span | None
    agent_side: SideKey | None


@dataclass(frozen=True, slots=True)
class SidedSentence:
    """A sentence of the body, the sides it mentions, and the parts of it in a quoted voice.

    `quoted` are the spans of this sentence that stand in the content of an attribution, in any
    kind of speech, or in a quotation that nobody is said to have said; the rest is the outlet's own
    voice.
    """

    span: Span
    sides: tuple[SideKey, ...]
    quoted: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the lenses ask about one article and two sides; all in document order."""

    doc: AnnotatedArticle
    sides: Pair[Side]
    mentions: tuple[Mention, ...]
    headline_mentions: tuple[Mention, ...]
    attributions: tuple[SidedAttribution, ...]
    clauses: tuple[SidedClause, ...]
    sentences: tuple[SidedSentence, ...]
    stance_words: tuple[StanceWord, ...] = ()

    def __hash__(self) -> int:
        counts = len(self.mentions), len(self.attributions), len(self.clauses)
        return hash((self.doc, counts))

    def mentions_of(self, key: SideKey) -> tuple[Mention, ...]:
        """The mentions of one side in the body."""
        return tuple(mention for mention in self.mentions if mention.side == key)

    def sentences_of(self, key: SideKey) -> tuple[SidedSentence, ...]:
        """The sentences of the body that mention one side."""
        return tuple(sentence for sentence in self.sentences if key in sentence.sides)

    def voice_of(self, key: SideKey | None) -> tuple[Attribution, ...]:
        """The attributions whose speaker counts with one side, or (None) with neither."""
        return tuple(x.attribution for x in self.attributions if x.speaker_side == key)

    def swap(self) -> Reading:
        """The reading as it would be with the sides exchanged."""
        return replace(
            self,
            sides=self.sides.swap(),
            mentions=_swapped_mentions(self.mentions),
            headline_mentions=_swapped_mentions(self.headline_mentions),
            attributions=tuple(
                replace(
                    sided,
                    speaker_side=_swapped(sided.speaker_side),
                    about=_swapped_all(sided.about),
                    supports=_swapped_all(sided.supports),
                    attacks=_swapped_all(sided.attacks),
                    supports_indirectly=_swapped_all(sided.supports_indirectly),
                    attacks_indirectly=_swapped_all(sided.attacks_indirectly),
                )
                for sided in self.attributions
            ),
            clauses=tuple(
                replace(
                    sided,
                    agent_side=_swapped(sided.agent_side),
                    patient_side=_swapped(sided.patient_side),
                )
                for sided in self.clauses
            ),
            sentences=tuple(
                replace(sentence, sides=_swapped_all(sentence.sides)) for sentence in self.sentences
            ),
            stance_words=tuple(
                replace(word, target=other(word.target), agent_side=_swapped(word.agent_side))
                for word in self.stance_words
            ),
        )


def _swapped(key: SideKey | None) -> SideKey | None:
    return other(key) if key else None


def _swapped_all(keys: tuple[SideKey, ...]) -> tuple[SideKey, ...]:
    return tuple(other(key) for key in keys)


def _swapped_mentions(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(replace(mention, side=other(mention.side)) for mention in mentions)
