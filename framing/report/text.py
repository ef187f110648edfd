"""The words of a report: strings with places for numbers, labels and the article's own words.

A number never appears in a string. It is a `Number` or a `Difference`, which hold the measure, so
that every renderer shows the same digits, the mark of the figure and the way to its sentences.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from framing.domain import Finding, Measure, SideKey, Span

Form: TypeAlias = Literal["figure", "fraction", "word"]
"""How a number is told: in figures; a share as how many of how many things, "3 of 9", which in a
sentence never says more than was seen; a count under ten as a word."""


@dataclass(frozen=True, slots=True)
class Number:
    """The value of a measure in its unit, or a dash where it is withheld.

    `mark` adds the mark of the measure's figure as a link; `interval` adds the interval, `n` the
    number of observations; `side` sets it in the colour of that side.
    """

    measure: Measure
    mark: bool = True
    interval: bool = False
    n: bool = False
    side: SideKey | None = None
    form: Form = "figure"


@dataclass(frozen=True, slots=True)
class Difference:
    """The contrast of a finding, with its sign, and its interval where asked for."""

    finding: Finding
    interval: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of the figure with this key, as a link to "Sources of figures"."""

    key: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The mark of the figure with this key at the one place where links to it lead."""

    key: str


@dataclass(frozen=True, slots=True)
class SideName:
    """The label of a side, in its colour."""

    key: SideKey


@dataclass(frozen=True, slots=True)
class SideLetter:
    """The letter of a side (A or B), in its colour."""

    key: SideKey


@dataclass(frozen=True, slots=True)
class Words:
    """The article's own words at a span, set as a quotation where `quoted`."""

    span: Span
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sentences:
    """Links to the numbered sentences in which the spans stand: "s3, s7"."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """A string with emphasis."""

    text: str


Part: TypeAlias = (
    str | Number | Difference | Mark | Anchor | SideName | SideLetter | Words | Sentences | Strong
)
Text: TypeAlias = tuple[Part, ...]
