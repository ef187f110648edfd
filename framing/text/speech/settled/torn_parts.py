"""What is torn off an attribution: a preposition left at the end of a source ("officials | for"), a
part of a content that a "without" or a "not" before it denies ("proposed a service without |
details")."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.grammar.negation import NEGATORS
from framing.text.grammar.tags import NOUNS
from framing.text.speech.found import Found

_DENYING = NEGATORS | {"no", "without"}
_GAP = 3
_PREPOSITIONS = frozenset(("IN", "TO"))


class TornParts:
    """The edges of the attributions of one text."""

    def __init__(self, layers: Layers) -> None:
        self._row, self._trees = layers.row, layers.trees

    def mended(self, item: Found) -> Found:
        """The attribution without what does not belong to it any more."""
        return replace(
            item,
            source=tuple(self._without_preposition(span) for span in item.source),
            content=self._undenied(item),
        )

    def _without_preposition(self, source: Span) -> Span:
        words = self._row.inside([source])
        torn = len(words) > 1 and words[-1].tag in _PREPOSITIONS and words[-2].tag in NOUNS
        if torn:
            return Span(source.start, words[-2].end)
        return source

    def _undenied(self, item: Found) -> tuple[Span, ...]:
        """The content up to the first gap within a sentence, behind the cue, that denies what
        follows."""
        for number, (first, second) in enumerate(pairwise(item.content), start=1):
            between = Span(first.end, max(first.end, second.start))
            behind = bool(item.cue) and first.start >= item.cue[-1].end
            same = self._trees.at(first.start) is self._trees.at(second.start)
            words = [token.text.lower() for token in self._row.inside([between])]
            if behind and same and len(words) <= _GAP and not _DENYING.isdisjoint(words):
                return item.content[:number]
        return item.content
