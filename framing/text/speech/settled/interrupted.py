"""What is said, where its attribution is thrown into it: "The bridge, she said, is old".

Both halves belong to the content: the subject before, and what is told of it behind.
"""

from __future__ import annotations

from dataclasses import replace

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import FINITE
from framing.text.speech.found import Found
from framing.text.speech.patterns.licence import is_cue

_GOING = frozenset("go hang laugh leave quit resign smile storm walk".split())
"""What who speaks does next."""

_ASIDE = 4
"""So many words may stand between the cue and the comma behind it."""


class Interrupted:
    """The contents of one text that their attributions interrupt."""

    def __init__(self, layers: Layers) -> None:
        self._layers, self._trees = layers, layers.trees

    def whole(self, item: Found) -> Found:
        """The attribution with both halves of what it interrupts, if it has one of them, and with
        what else is said of the same subject ("The bridge, she said, is old, | and leaks")."""
        return self._further(self._halved(item))

    def _further(self, item: Found) -> Found:
        if not item.cue or len(item.content) != 2 or item.content[0].end > item.cue[0].start:
            return item
        last = item.content[-1]
        tree, places = self._trees.inside(last)
        if last.start < item.cue[-1].end or not places:
            return item
        rest = tree.tokens[places.stop : places.stop + 3]
        if [token.tag for token in rest[:2]] != [",", "CC"] or rest[-1].tag not in FINITE:
            return item
        verb = places.stop + 2
        if tree.labels[verb] in ("aux", "aux:pass", "cop"):
            verb = tree.heads[verb]
        joined = tree.labels[verb] == "conj" and tree.heads[verb] in places
        joined = joined and rest[1].text.lower() == "and"
        joined = joined and not is_cue(tree.tokens[verb].lemma)
        joined = joined and tree.tokens[verb].lemma not in _GOING
        if not joined or tree.child(verb, "nsubj", "nsubj:pass") is not None:
            return item
        whole = Span(last.start, tree.whole_phrase(verb).end)
        if self._layers.quotations_at(whole):
            return item
        return replace(item, content=(item.content[0], whole))

    def _halved(self, item: Found) -> Found:
        if len(item.cue) != 1 or len(item.source) != 1 or len(item.content) != 1:
            return item
        spans = sorted(item.source + item.cue)
        tree, places = self._trees.inside(Span(spans[0].start, spans[-1].end))
        main = self._main(tree, places)
        before, behind = places.start - 1, self._comma(tree, places.stop)
        if main is None or before < 1 or behind is None or tree.tokens[before].text != ",":
            return item
        subject = tree.child(main, "nsubj", "nsubj:pass")
        if main in places or subject is None or subject >= before or main < behind:
            return item
        who = tree.whole_phrase(subject)
        if who.end != tree.tokens[before - 1].end:
            return item
        end = self._end(tree, main, behind)
        halves = who, Span(tree.tokens[behind + 1].start, tree.tokens[end].end)
        if self._layers.quotations_at(Span(halves[0].start, halves[1].end)):
            return item
        held = [half.overlaps(item.content[0]) for half in halves]
        if sum(held) != 1:
            return item
        mine = item.content[0]
        return replace(item, content=(halves[0], mine) if held[1] else (mine, halves[1]))

    def _main(self, tree: SentenceTree, places: range) -> int | None:
        """The verb of what is said, which the parser may put above that of saying or below it."""
        verb = next((k for k in reversed(places) if tree.tokens[k].tag.startswith("VB")), None)
        if verb is None:
            return None
        return tree.heads[verb] if tree.labels[verb] == "parataxis" else tree.child(verb, "ccomp")

    def _comma(self, tree: SentenceTree, first: int) -> int | None:
        """The comma behind the cue."""
        near = range(first, min(len(tree.tokens) - 1, first + _ASIDE))
        return next((k for k in near if tree.tokens[k].text == ","), None)

    def _end(self, tree: SentenceTree, main: int, first: int) -> int:
        """The last word of a main clause, before any other that is joined to it."""
        joined = [
            k
            for k in tree.having(main, "conj", "parataxis", "advcl")
            if k > main and tree.child(k, "nsubj", "nsubj:pass") is not None
        ]
        stops = [self._begin(tree, k) for k in joined]
        end = min([*stops, len(tree.tokens)]) - 1
        while end > first + 1 and not tree.tokens[end].text[-1:].isalnum():
            end -= 1
        return end

    def _begin(self, tree: SentenceTree, verb: int) -> int:
        start = tree.whole_phrase(verb).start
        return next(k for k, token in enumerate(tree.tokens) if token.start == start)
