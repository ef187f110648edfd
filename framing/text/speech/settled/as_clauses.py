"""What somebody says behind "as": "The firm has no right to leave, as Ruiz conceded"."""

from __future__ import annotations

from dataclasses import replace

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.grammar.quotes import OPENING_MARKS
from framing.text.speech.found import Found


class AsClauses:
    """The attributions of one text whose source and cue stand behind their content and "as"."""

    def __init__(self, layers: Layers) -> None:
        self._text, self._row, self._trees = layers.text, layers.row, layers.trees

    def whole(self, item: Found) -> Found:
        """The attribution with all of the clause before "as": whoever concedes that somebody has no
        right to leave does not concede "to leave"."""
        if not item.source or not item.cue or len(item.content) != 1:
            return item
        content, before = item.content[0], self._row.before(item.source[0].start, 2)
        led = [word.text.lower() for word in before] == [",", "as"]
        if not led or content.end > before[0].start or item.cue[0].start < item.source[-1].end:
            return item
        tree, places = self._trees.inside(item.cue[-1])
        verb = next((k for k in reversed(places) if tree.tokens[k].tag.startswith("VB")), None)
        if verb is None or tree.labels[verb] != "advcl" or not tree.span.holds(content):
            return item
        above = tree.heads[verb]
        own = [k for k in tree.children[above] if tree.labels[k] not in ("cc", "mark", "punct")]
        start = min(tree.tokens[above].start, *(tree.whole_phrase(k).start for k in own))
        quoted = self._text[content.start] in OPENING_MARKS
        if quoted or start >= content.start:
            return item
        return replace(item, content=(Span(start, content.end),))
