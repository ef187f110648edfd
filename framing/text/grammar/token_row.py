"""The tokens of a text and the trees of its sentences by their places."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from framing.domain import Span, Token
from framing.text.grammar.syntax import SentenceTree


class TokenRow:
    """The tokens of one text, in order."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self._starts = [token.start for token in tokens]

    def place(self, at: int) -> int:
        """The number of the first token that begins at or behind a code point."""
        return bisect_left(self._starts, at)

    def inside(self, spans: Iterable[Span]) -> list[Token]:
        """The tokens of the spans, one span after the other."""
        return [
            token
            for span in spans
            for token in self.tokens[self.place(span.start) : self.place(span.end)]
        ]

    def whole(self, span: Span) -> Span:
        """The span with all of the tokens of which it holds a part."""
        first, last = bisect_right(self._starts, span.start) - 1, self.place(span.end) - 1
        start, end = span
        if first >= 0 and self.tokens[first].end > start:
            start = self.tokens[first].start
        if last >= 0:
            end = max(end, self.tokens[last].end)
        return Span(start, end)

    def before(self, at: int, number: int) -> Sequence[Token]:
        """So many tokens before the one that begins at a code point."""
        place = self.place(at)
        return self.tokens[max(0, place - number) : place]

    def behind(self, words: Sequence[Token]) -> Token | None:
        """The token behind the last of some words."""
        place = self.place(words[-1].end) if words else len(self.tokens)
        return self.tokens[place] if place < len(self.tokens) else None


class TreeRow:
    """The trees of one text, in order."""

    def __init__(self, forest: Sequence[SentenceTree]) -> None:
        self._forest = forest
        self._starts = [tree.span.start for tree in forest]

    def at(self, place: int) -> SentenceTree:
        """The tree of the sentence that holds a code point."""
        return self._forest[max(0, bisect_right(self._starts, place) - 1)]

    def starting_in(self, span: Span) -> Sequence[SentenceTree]:
        """The trees of the sentences that begin in a span."""
        low = bisect_left(self._starts, span.start)
        return self._forest[low : bisect_left(self._starts, span.end)]

    def inside(self, span: Span) -> tuple[SentenceTree, range]:
        """The tree of the sentence in which a span begins, and the numbers of its words there."""
        tree = self.at(span.start)
        first = bisect_left(tree.tokens, span.start, key=lambda token: token.start)
        return tree, range(first, bisect_left(tree.tokens, span.end, key=lambda token: token.start))
