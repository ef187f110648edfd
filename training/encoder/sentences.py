"""Paragraphs and sentences of raw news text, for training only.

A rule splitter: the encoder sees sentence starts as one small feature and is trained with some of
them missing, so that it does not lean on any splitter in particular.
"""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Capt|Adm|Rev|Prof|Hon|St|No|vs|Jr|Sr|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Co|Corp|Ltd|etc)|\b[A-Z]\.[A-Z])\.\s+$"
)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of the text that hold more than white space."""
    return [m.span() for m in re.finditer(r"[^\n]+", text) if m.group().strip()]


def sentences(text: str, paragraph: tuple[int, int]) -> list[tuple[int, int]]:
    """The sentences of one paragraph; together they cover it."""
    start, end = paragraph
    out = []
    for match in _END.finditer(text, start, end):
        if not _ABBREVIATION.search(text, max(start, match.end() - 12), match.end()):
            out.append((start, match.end()))
            start = match.end()
    if start < end:
        out.append((start, end))
    return out
