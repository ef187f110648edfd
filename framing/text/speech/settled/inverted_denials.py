"""Denials that stand apart from their cue: "Nor does she believe …", "does not, however, agree"."""

from __future__ import annotations

from dataclasses import replace

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.speech.found import Found
from framing.text.speech.marked.asserted import asserts, denial

_DENYING = frozenset(("neither", "never", "nor"))
_AUXILIARY = frozenset(("MD", "VBD", "VBP", "VBZ"))


class InvertedDenials:
    """The attributions of one text whose cue a word before it denies, or before its source."""

    def __init__(self, layers: Layers) -> None:
        self._row, self._trees = layers.row, layers.trees

    def told(self, item: Found) -> Found:
        """The attribution with the denial in its cue; without content where what is denied is that
        somebody says so."""
        if not item.source or not item.cue or item.cue[0].start < item.source[0].end:
            return item
        item = self._with_denial(item)
        before = self._row.before(item.source[0].start, 2)
        words = self._row.inside(item.cue)
        if len(before) < 2 or words[0].tag != "VB" or before[1].tag not in _AUXILIARY:
            return item
        if before[0].text.lower() not in _DENYING:
            return item
        cue = (Span(before[0].start, before[1].end), *item.cue)
        said = asserts(self._row.inside(item.source), self._row.inside(cue), None)
        return replace(item, cue=cue, content=item.content if said else ())

    def _with_denial(self, item: Found) -> Found:
        """The attribution with what denies its cue from before a word thrown in."""
        apart = denial(self._trees, self._row.inside(item.cue))
        if not apart or apart[0].start >= item.cue[0].start:
            return item
        helping = self._row.before(apart[0].start, 1)
        first = helping[0] if helping and helping[0].tag in _AUXILIARY else apart[0]
        denying = Span(first.start, apart[-1].end)
        if any(span.overlaps(denying) for span in (*item.source, *item.content)):
            return item
        return replace(item, cue=(denying, *item.cue))
