"""The words that a brief's pages print, read from the operators that print them.

Each run of text that ReportLab drew is one string; its bytes are turned into letters by the font's
own table, so a word reads the same under whatever numbers its letters have in the file.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

_PAIR = re.compile(rb"<([0-9A-Fa-f]{2})>\s*<([0-9A-Fa-f]+)>\s*$", re.MULTILINE)


def page_texts(brief: bytes) -> tuple[tuple[str, ...], ...]:
    """For each page the strings that it prints, in the order of drawing."""
    import pikepdf

    with pikepdf.open(io.BytesIO(brief)) as pdf:
        return tuple(tuple(_strings(page)) for page in pdf.pages)


def _strings(page: Any) -> Iterator[str]:
    import pikepdf

    tables = {name: _letters(font) for name, font in page.Resources.Font.items()}
    letters: dict[int, str] = {}
    said: list[str] = []
    for step in pikepdf.parse_content_stream(page):
        match str(step.operator):
            case "Tf":
                letters = tables.get(str(step.operands[0]), {})
            case "Tj":
                shown = bytes(step.operands[0])
                said.append("".join(letters.get(byte, "\ufffd") for byte in shown))
            case "ET":
                yield "".join(said)
                said = []


def _letters(font: Any) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {byte: chr(byte) for byte in range(256)}
    return {
        int(code, 16): bytes.fromhex(letter.decode()).decode("utf-16-be", "replace")
        for code, letter in _PAIR.findall(font.ToUnicode.read_bytes())
    }
