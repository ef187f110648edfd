"""What stands in a brief for characters that none of its fonts has.

Words in a script that the fonts lack are shown as the name of the script, "[Arabic]", pictures as
"[symbol]"; a reader who can not read a row of empty boxes can read that. A single character inside
a word that is otherwise shown is an empty box.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

BOX = "\N{WHITE SQUARE}"
_STRETCH = re.compile("x+(?: +x+)*")
_NAMES = {"Cjk": "Han"}
_APART = re.compile(r"[\s-]")


class Stretch(NamedTuple):
    """Characters in a row that are not shown, `text[start:end]`, and what is shown instead: one
    name for all, or a box for each."""

    start: int
    end: int
    shown: str


def stretches(text: str, held: Sequence[bool]) -> Iterator[Stretch]:
    """The stretches of a text that are not shown; `held` tells of each character whether a font
    has it. Spaces between words that are not shown belong to the stretch that they are in."""
    mask = "".join(
        " " if char == " " else "-" if shown else "x"
        for char, shown in zip(text, held, strict=True)
    )
    for match in _STRETCH.finditer(mask):
        start, end = match.span()
        if text[start - 1 : start].isalpha() or text[end : end + 1].isalpha():
            for word in re.finditer("[^ ]+", match.group()):
                first, last = start + word.start(), start + word.end()
                yield Stretch(first, last, BOX * (last - first))
        else:
            yield Stretch(start, end, f"[{named(text[start:end])}]")


def named(text: str) -> str:
    """The scripts of a text, in the order in which they begin; of none "symbol"."""
    names = dict.fromkeys(map(script, filter(str.isalpha, text)))
    return ",\N{NO-BREAK SPACE}".join(names) or "symbol"


def script(letter: str) -> str:
    """The name of a letter's script, as Unicode's names begin with it."""
    name = _APART.split(unicodedata.name(letter, "unknown"))[0].capitalize()
    return _NAMES.get(name, name)
