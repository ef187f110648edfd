"""What is known of a text before it is asked who says what in it: its layers of annotation.

Each pass that finds attributions or settles their edges (`framing.text.speech.passes`) looks its
words up here, by their place.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Span, Token
from framing.domain.extent import touching
from framing.text.grammar.quotes import outermost, quotations
from framing.text.grammar.syntax import trees
from framing.text.grammar.token_row import TokenRow, TreeRow


class Layers:
    """Paragraphs, sentences, tokens, trees and outermost quotations of one text, all in order."""

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Span],
        sentences: Sequence[Span],
        tokens: Sequence[Token],
    ) -> None:
        self.text, self.paragraphs, self.sentences = text, paragraphs, sentences
        self.marks = outermost(quotations(text, paragraphs))
        self.quoted = tuple(mark.span for mark in self.marks)
        self.forest = trees(text, tuple(paragraphs), tuple(sentences), tuple(tokens))
        self.row, self.trees = TokenRow(tokens), TreeRow(self.forest)

    def quotations_at(self, span: Span) -> Sequence[Span]:
        """The outermost quotations that a span touches, marks included."""
        return touching(self.quoted, span)
