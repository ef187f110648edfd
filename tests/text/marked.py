"""Attributions marked by their words, for tests of what is done with them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from articles import annotated

from framing.domain import Span
from framing.engines.encoder.attribution import Found as Read
from framing.engines.encoder.attribution import Place
from framing.text.grammar.layers import Layers
from framing.text.speech.found import Found
from framing.text.speech.marked import read_speech

Parts = tuple[str, str, str]


class Marked:
    """A text in which attributions can be marked."""

    def __init__(self, text: str) -> None:
        self.doc = doc = annotated(text)
        self.text = doc.text
        self.layers = Layers(doc.text, doc.article.paragraphs, doc.sentences, doc.tokens)

    def found(self, source: str, cue: str, *content: str) -> Found:
        """The attribution with these words, each piece where it first stands."""
        pieces = sorted(map(self._span, content))
        return Found(self._spans(source), self._spans(cue), tuple(pieces))

    def words(self, found: Found) -> Parts:
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


def settled(
    settling: Callable[[Layers], Callable[[Found], Found]],
    text: str,
    source: str,
    cue: str,
    *content: str,
) -> Parts:
    """The words of an attribution behind one pass."""
    marked = Marked(text)
    return marked.words(settling(marked.layers)(marked.found(source, cue, *content)))


def read(
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    source: str,
    cue: str,
    content: str,
    probability: float = 0.9,
) -> list[Parts]:
    """Source, cue and content of what is kept where the encoder marks these words, several pieces
    with a bar between them, and is as sure as told."""
    marked = Marked(text)

    def place(words: str) -> tuple[Place, ...]:
        parts = [part for part in words.split(" | ") if part]
        return tuple((text.index(part), text.index(part) + len(part)) for part in parts)

    found = Read(place(source), place(cue), place(content), probability, 0.9)
    monkeypatch.setattr(read_speech, "attributions", lambda *_: [found])
    return [marked.words(item) for item in read_speech.by_encoder(marked.layers)]
