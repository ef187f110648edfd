"""Denials that stand before their subject: "Nor does she believe that …"."""

from __future__ import annotations

from dataclasses import replace

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.speech.found import Found
from framing.text.speech.marked.asserted import asserts

_DENYING = frozenset(("neither", "never", "nor"))
_AUXILIARY = frozenset(("MD", "VBD", "VBP", "VBZ"))


class InvertedDenials:
    """The attributions of one text whose cue a word before the source denies."""

    def __init__(self, layers: Layers) -> None:
        self._row = layers.row

    def told(self, item: Found) -> Found:
        """The attribution with the denial in its cue; without content where what is denied is that
        somebody says so."""
        if not item.source or not item.cue or item.cue[0].start < item.source[0].end:
            return item
        before = self._row.before(item.source[0].start, 2)
        words = self._row.inside(item.cue)
        if len(before) < 2 or words[0].tag != "VB" or before[1].tag not in _AUXILIARY:
            return item
        if before[0].text.lower() not in _DENYING:
            return item
        cue = (Span(before[0].start, before[1].end), *item.cue)
        said = asserts(self._row.inside(item.source), self._row.inside(cue), None)
        return replace(item, cue=cue, content=item.content if said else ())
