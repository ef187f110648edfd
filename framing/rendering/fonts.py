"""Type faces: loaded when first used, measured, and chosen character by character.

A character that a face lacks is taken from Framing Sans (wider than the serif), then from the
fall-back face with Han, kana and hangul, which is large and loaded only then. What no face has is
told by the name of its script (see `framing.rendering.scripts`).
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from math import fsum
from typing import Any, Literal, NamedTuple, TypeAlias

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from framing.rendering.scripts import BOX, stretches
from framing.themes import Theme

Face: TypeAlias = Literal[
    "sans", "semibold", "italic", "serif", "serif_italic", "serif_bold", "fallback"
]
ELLIPSIS = "…"


class Piece(NamedTuple):
    """Text that one face can show; `actual` is what stands in the article where `text` only says
    what it is."""

    face: Face
    text: str
    actual: str = ""


@functools.cache
def _register(path: str, name: str) -> Any:
    """The face from a file, known to ReportLab by the file's name."""
    font = TTFont(name, path, shapable=False)
    pdfmetrics.registerFont(font)
    return font


class Fonts:
    """The faces of one theme. Widths are in ems: for a size of one point."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts: dict[Face, Any] = {}
        self._widths: dict[tuple[str, Face], float] = {}
        self._pieces: dict[tuple[str, Face], tuple[Piece, ...]] = {}

    def font(self, face: Face) -> Any:
        """ReportLab's font for a face."""
        if face not in self._fonts:
            path = self._theme.face_file(face)
            self._fonts[face] = _register(str(path), path.stem)
        return self._fonts[face]

    def name(self, face: Face) -> str:
        """The name by which ReportLab knows the face."""
        name: str = self.font(face).fontName
        return name

    def width(self, text: str, face: Face) -> float:
        """The width of text that the face can show, in ems."""
        key = (text, face)
        if key not in self._widths:
            widths, default = self.font(face).face.charWidths, self.font(face).face.defaultWidth
            self._widths[key] = sum(widths.get(ord(char), default) for char in text) / 1000
        return self._widths[key]

    def set_width(self, text: str, face: Face) -> float:
        """The width of any text when set in a face and its fall-backs, in ems."""
        return fsum(self.width(piece.text, piece.face) for piece in self.pieces(text, face))

    def shortened(self, text: str, face: Face, room: float) -> str:
        """The text on one line, cut with an ellipsis where it is wider than the room (in ems)."""
        if self.set_width(text, face) <= room:
            return text
        room -= self.width(ELLIPSIS, face)
        fits = bisect_right(
            range(len(text)), room, key=lambda end: self.set_width(text[:end], face)
        )
        return text[: max(fits - 1, 0)].rstrip() + ELLIPSIS

    def pieces(self, text: str, face: Face) -> tuple[Piece, ...]:
        """The text cut into runs that one face can show."""
        if text.isascii():
            return (Piece(face, text),)
        key = (text, face)
        if key not in self._pieces:
            self._pieces[key] = tuple(self._cut(text, face))
        return self._pieces[key]

    def lacking(self, texts: Iterable[str]) -> set[str]:
        """The characters that no face has."""
        pieces = (piece for text in texts for piece in self.pieces(text, "serif"))
        return {char for piece in pieces for char in piece.actual if char != " "}

    def _cut(self, text: str, face: Face) -> Iterator[Piece]:
        faces = [self._face_for(char, face) for char in text]
        told = {one.start: one for one in stretches(text, [one is not None for one in faces])}
        start = 0
        while start < len(text):
            if start in told:
                shown_in: Face = "sans" if BOX in told[start].shown else face
                yield Piece(shown_in, told[start].shown, text[start : told[start].end])
                start = told[start].end
                continue
            shown, end = faces[start], start + 1
            while end < len(text) and end not in told and faces[end] == shown:
                end += 1
            yield Piece(shown or face, text[start:end])
            start = end

    def _face_for(self, char: str, face: Face) -> Face | None:
        for candidate in dict.fromkeys((face, "sans", "fallback")):
            if ord(char) in self.font(candidate).face.charToGlyph:
                return candidate
        return None
