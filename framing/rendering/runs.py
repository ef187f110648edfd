"""Runs of text in one style, and the words that lines are made of.

A run is what a writer of blocks thinks in: these words, in this face, linking there. A word is what
a line breaker thinks in: pieces that stay together, and the space that may follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import fsum
from typing import NamedTuple

from framing.rendering.escape import clean
from framing.rendering.fonts import Face, Fonts
from framing.rendering.scripts import BOX
from framing.rendering.sheet import Link

_HAN = "\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff"
_CLOSING = "\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300b\u300d\u300f\u3011\u201d\u2019"
_BREAKS = (
    r"—(?=[^\W\d])",
    r"(?<=\w\w\w)[-/](?=[^\W\d]{3})",
    r"(?<=\w\w\w)\.(?=\w\w\w)",
    r"_(?=\w)",
    rf"(?=[ {_HAN}])",
    r"$",
)
"""Where a token ends: after a dash, after a hyphen or slash between longer parts, inside dotted and
underlined names, before a space or a Han character, at the end."""
_TOKEN = re.compile(rf" +|[{_HAN}][{_CLOSING}]*|[^ {_HAN}]+?(?:{'|'.join(_BREAKS)})")


@dataclass(frozen=True, slots=True)
class Style:
    """How a run looks. `rise` lifts it from the base line; `tint` stands behind it; `underline`
    is the number of lines under it."""

    face: Face
    size: float
    colour: str
    rise: float = 0.0
    tint: str = ""
    underline: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style. `anchor` names the place for links that lead here."""

    text: str
    style: Style
    link: Link | None = None
    anchor: str = ""


class Part(NamedTuple):
    """A piece of a run that one face can show, with its width in points."""

    text: str
    face: Face
    run: Run
    width: float
    actual: str = ""


class Word(NamedTuple):
    """Parts that stay on one line, and the space after them if the line goes on."""

    parts: tuple[Part, ...]
    width: float
    space: Part | None


def words(runs: Iterable[Run], fonts: Fonts) -> list[Word]:
    """Runs cut where a line may break: at spaces, after hyphens, between Han characters."""
    found: list[Word] = []
    open_parts: list[Part] = []

    def close(space: Part | None) -> None:
        if open_parts or space:
            found.append(Word(tuple(open_parts), fsum(part.width for part in open_parts), space))
            open_parts.clear()

    for run in runs:
        for part in _parts(run, fonts):
            if part.text.startswith(" "):
                close(part)
            else:
                if open_parts and _may_break(open_parts[-1], part):
                    close(None)
                open_parts.append(part)
    close(None)
    return found


def _parts(run: Run, fonts: Fonts) -> Iterator[Part]:
    if run.anchor and not run.text:
        yield Part("", run.style.face, run, 0.0)
    size = run.style.size
    for token, face, ems, told in _tokens(run.text, run.style.face, fonts):
        yield Part(token, face, run, ems * size, told)


@lru_cache(maxsize=8192)
def _tokens(text: str, face: Face, fonts: Fonts) -> tuple[tuple[str, Face, float, str], ...]:
    """What stands between two places where a line may break: token, face, width in ems, and what
    it stands for. Remembered, since a brief is set several times until it is well laid out."""
    found = []
    for shown_in, piece, actual in fonts.pieces(clean(text), face):
        for match in _TOKEN.finditer(piece):
            token = match.group()
            told = actual if token == piece else actual[match.start() : match.end()]
            found.append((token, shown_in, fonts.width(token, shown_in), told))
    return tuple(found)


def _may_break(before: Part, after: Part) -> bool:
    """Within a run tokens end where a line may break; between runs only around Han characters."""
    if not before.text or not after.text:
        return False
    if before.run is after.run and before.face == after.face:
        return True
    return "fallback" in (before.face, after.face) and after.text[0] not in _CLOSING + ".,;:!?)”’"


def cut_long(word: Word, width: float, fonts: Fonts) -> Iterator[Word]:
    """A word that no line of this width can hold, cut between characters; what only says what it
    stands for is never cut."""
    room, parts = width, list[Part]()
    for part in word.parts:
        if part.actual and part.width > width:
            part = part._replace(text=BOX, width=fonts.width(BOX, part.face) * part.run.style.size)
        text, told = part.text, part.actual
        while text:
            fits = _that_fit(text, part, room, fonts)
            if parts and (not fits or (told and fits < len(text))):
                yield Word(tuple(parts), width - room, None)
                room, parts = width, []
                continue
            fits = max(fits, 1)
            piece = part._replace(text=text[:fits], actual=told)
            piece = piece._replace(width=fonts.width(piece.text, part.face) * part.run.style.size)
            parts.append(piece)
            text, room = text[fits:], room - piece.width
    yield Word(tuple(parts), width - room, word.space)


def _that_fit(text: str, part: Part, room: float, fonts: Fonts) -> int:
    """How many characters of the text fit in the room."""
    size = part.run.style.size
    for number, char in enumerate(text):
        room -= fonts.width(char, part.face) * size
        if room < 0:
            return number
    return len(text)
