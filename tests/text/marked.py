"""Attributions marked by their words, for tests of what is done with them."""

from __future__ import annotations

from framing.domain import AnnotatedArticle, Span
from framing.text.found import Found
from framing.text.quotes import Quotation, outermost, quotations
from framing.text.syntax import SentenceTree, forest
from framing.text.token_row import TokenRow


class Marked:
    """A text in which attributions can be marked."""

    def __init__(self, doc: AnnotatedArticle) -> None:
        self.doc, self.text = doc, doc.text
        self.row = TokenRow(doc.tokens)
        self.forest: tuple[SentenceTree, ...] = forest(doc)
        self.marks: tuple[Quotation, ...] = outermost(quotations(doc.text, doc.article.paragraphs))
        self.spans = [mark.span for mark in self.marks]

    def found(self, source: str, cue: str, *content: str) -> Found:
        """The attribution with these words, each piece where it first stands."""
        return Found(self._spans(source), self._spans(cue), tuple(map(self._span, content)))

    def words(self, found: Found) -> tuple[str, str, str]:
        """The words of an attribution, its pieces parted by bars."""
        source, cue, content = (
            " | ".join(span.of(self.text) for span in part)
            for part in (found.source, found.cue, found.content)
        )
        return source, cue, content

    def _spans(self, words: str) -> tuple[Span, ...]:
        return (self._span(words),) if words else ()

    def _span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))
