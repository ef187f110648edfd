"""A paragraph while its kind is being decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from framing.domain import BlockKind, Span
from framing.intake.paragraphs import ends_sentence, paragraphs

_LOOKED_AT = 600
_BULLET = re.compile(r"[•‣▪◦●*–—-]\s|\(?\d{1,2}[.)]\s")


@dataclass(slots=True)
class Piece:
    """One paragraph; `text` is "" where it is too long to be anything but prose, `opening`
    how it begins in any case.

    `kind` is None as long as nothing speaks against body; `apart` tells of a blank line after it.
    """

    span: Span
    text: str
    opening: str
    count: int
    apart: bool
    kind: BlockKind | None = None

    @property
    def finished(self) -> bool:
        """Whether it ends as a sentence does, or is long."""
        return not self.text or ends_sentence(self.text)

    @property
    def prose(self) -> bool:
        """Whether it is surely running text: a finished sentence or many words."""
        return self.finished or self.count >= 25

    @property
    def listed(self) -> bool:
        """Whether it begins with a bullet or a number, as an item of a list."""
        return _BULLET.match(self.text) is not None


def pieces_of(text: str) -> list[Piece]:
    """The paragraphs of `text` as pieces, all undecided."""
    spans = paragraphs(text)
    pieces: list[Piece] = []
    for number, span in enumerate(spans):
        words = span.of(text) if span.end - span.start <= _LOOKED_AT else ""
        following = spans[number + 1].start if number + 1 < len(spans) else span.end
        apart = text.count("\n", span.end, following) > 1
        opening = text[span.start : min(span.end, span.start + 200)]
        count = len(words.split()) if words else 100
        pieces.append(Piece(span, words, opening, count, apart))
    return pieces
