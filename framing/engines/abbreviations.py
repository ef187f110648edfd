"""Abbreviations that keep their period, by what may follow them.

The tokenizer and the sentence splitter read the same list, `abbreviations.toml` beside this file,
so that they can not disagree on whether a period belongs to its word.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Abbreviations without their period, case as written; titles in capitals too.

    `before_name` and `inside` never end a sentence; `before_number` are abbreviations only where a
    number follows; `anywhere` may stand inside a sentence or end it. `starters` are words that,
    capitalised behind an abbreviation, show that a new sentence starts.
    """

    before_name: frozenset[str]
    before_number: frozenset[str]
    anywhere: frozenset[str]
    inside: frozenset[str]
    starters: frozenset[str]


@cache
def abbreviations() -> Abbreviations:
    """The list, read once."""
    file = Path(__file__).with_name("abbreviations.toml")
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    classes = {name: frozenset(words.split()) for name, words in table.items()}
    classes["before_name"] |= {title.upper() for title in classes["before_name"]}
    return Abbreviations(**classes)
