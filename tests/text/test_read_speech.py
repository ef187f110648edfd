"""What the encoder marks, rounded off and judged by the words around it."""

from __future__ import annotations

import pytest
from articles import annotated

from framing.engines.encoder.attribution import Found, Place
from framing.text import read_speech


def read(
    monkeypatch: pytest.MonkeyPatch, text: str, source: str, cue: str, content: str
) -> list[tuple[str, str, str]]:
    """Source, cue and content of what is kept where the encoder marks these words."""
    doc = annotated(text)

    def place(words: str) -> tuple[Place, ...]:
        start = doc.text.index(words)
        return ((start, start + len(words)),) if words else ()

    marked = Found(place(source), place(cue), place(content), 0.9, 0.9)
    monkeypatch.setattr(read_speech, "attributions", lambda *_: [marked])
    found = read_speech.by_encoder(doc.text, doc.article.paragraphs, doc.sentences, doc.tokens)
    return [
        tuple(" | ".join(s.of(doc.text) for s in part) for part in (x.source, x.cue, x.content))  # type: ignore[misc]
        for x in found
    ]


def test_phrase_torn_behind_its_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """A source or content that breaks off behind an article goes on to the noun."""
    text = "The old mayor said that she had sailed on the grey ship before dawn."
    assert read(monkeypatch, text, "The", "said", "that she had sailed on the") == [
        ("The old mayor", "said", "that she had sailed on the grey ship")
    ]
