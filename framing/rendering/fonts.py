"""Type faces: loaded when first used, measured, and chosen character by character.

A character that a face lacks is taken from Framing Sans (wider than the serif), then from the
fall-back face with Han, kana and hangul, which is large and loaded only then. What no face has is
shown as an empty box.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from itertools import groupby
from typing import Any, Literal, NamedTuple, TypeAlias

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from framing.themes import Theme

Face: TypeAlias = Literal[
    "sans", "semibold", "italic", "serif", "serif_italic", "serif_bold", "fallback"
]
BOX = "\N{WHITE SQUARE}"
ELLIPSIS = "…"


class Piece(NamedTuple):
    """Text that one face can show; `actual` is what stands in the article where `text` is boxes."""

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
        return sum(self.width(piece.text, piece.face) for piece in self.pieces(text, face))

    def shortened(self, text: str, face: Face, room: float) -> str:
        """The text on one line, cut with an ellipsis where it is wider than the room (in ems)."""
        if self.set_width(text, face) <= room:
            return text
        room -= self.width(ELLIPSIS, face)
        for place, char in enumerate(text):
            room -= self.set_width(char, face)
            if room < 0:
                return text[:place].rstrip() + ELLIPSIS
        return text

    def pieces(self, text: str, face: Face) -> tuple[Piece, ...]:
        """The text cut into runs that one face can show."""
        if text.isascii():
            return (Piece(face, text),)
        key = (text, face)
        if key not in self._pieces:
            chosen = ((self._face_for(char, face), char) for char in text)
            self._pieces[key] = tuple(
                self._piece(shown, "".join(char for _, char in run))
                for shown, run in groupby(chosen, key=lambda pair: pair[0])
            )
        return self._pieces[key]

    def lacking(self, texts: Iterable[str]) -> set[str]:
        """The characters that no face has."""
        pieces = (piece for text in texts for piece in self.pieces(text, "serif"))
        return {char for piece in pieces for char in piece.actual}

    def _piece(self, face: Face | None, text: str) -> Piece:
        if face is not None:
            return Piece(face, text)
        return Piece("sans", BOX * len(text), text)

    def _face_for(self, char: str, face: Face) -> Face | None:
        for candidate in dict.fromkeys((face, "sans", "fallback")):
            if ord(char) in self.font(candidate).face.charToGlyph:
                return candidate
        return None
