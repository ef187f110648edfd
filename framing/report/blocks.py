"""Blocks: what a section is made of. Frozen data; a renderer decides how each looks.

A block holds measures and findings, never bare numbers, and spans of the article, never copies.
Charts are blocks like any other: their data is here, how they are drawn is the renderer's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from framing.domain import Finding, Kind, Measure, SideKey, Span
from framing.report.changes import Change
from framing.report.text import Part, Text

Belongs: TypeAlias = Literal["a", "b", "third_party", "unnamed"]
HOLDERS: tuple[Belongs, ...] = ("a", "third_party", "unnamed", "b")
"""From left to right in a stacked bar: the sides at the ends, what is neither between them."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph. `lead` is the bottom line, `small` a remark under a chart or table."""

    text: Text
    size: Literal["lead", "body", "small"] = "body"


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that limits what was said: caveats, floors, what is missing."""

    text: Text


@dataclass(frozen=True, slots=True)
class Card:
    """A key finding: a big figure, a sentence, and how sure it is."""

    figure: Text
    sentence: Text
    side: SideKey | None
    confidence: str


@dataclass(frozen=True, slots=True)
class Cards:
    """Key findings, side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column. `side` tints it; `numeric` aligns its figures."""

    label: Text
    width: float = 1.0
    side: SideKey | None = None
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under column heads; the first cell of a row heads the row. `caption` says in
    one sentence what the table shows (for readers who can not see it). `dense` sets a long table
    for reference smaller."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    caption: str
    dense: bool = False


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """Findings on one axis, each over its own full range; two marks joined by a line, with
    whiskers where there are intervals."""

    findings: tuple[Finding, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Dots:
    """Dot and whisker for findings that share one scale (`low`…`high`)."""

    findings: tuple[Finding, ...]
    low: float
    high: float
    caption: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: whose it is and how much."""

    belongs: Belongs
    measure: Measure


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled bar made of segments."""

    label: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars. `stacked`: each bar filled to 100 %; `paired`: side a to the left of a common axis
    and side b to its right; `grouped`: segments one under the other from zero."""

    bars: tuple[Bar, ...]
    layout: Literal["stacked", "paired", "grouped"]
    caption: str


@dataclass(frozen=True, slots=True)
class Lollipop:
    """Contrasts with intervals around zero; hollow where only descriptive. Each line shows the
    finding's label and its two values as counts."""

    findings: tuple[Finding, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Slope:
    """Figures before and now, each on a small plot of its own: a line for each side from its old
    value to its new one, thick where the intervals lie apart. Each of `figures` is the change of
    side a and that of side b. A table beside it holds the same values, so a renderer that draws
    nothing leaves it out."""

    figures: tuple[tuple[Change, Change], ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A sentence in a strip: the sides it mentions, whether it quotes, its tone toward each."""

    sentence: Span
    sides: tuple[SideKey, ...]
    quotes: bool
    tone: tuple[tuple[SideKey, Measure], ...] = ()


@dataclass(frozen=True, slots=True)
class Strip:
    """The article from first to last sentence, one tick a sentence."""

    ticks: tuple[Tick, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """What the article attributes to somebody, and how it was introduced. Only `direct` speech is
    set in quotation marks: of the rest the outlet chose the words."""

    id: str
    kind: Kind
    content: tuple[Span, ...]
    speaker: str
    cue: tuple[Span, ...]
    side: SideKey | None


@dataclass(frozen=True, slots=True)
class Line:
    """A concordance line: the words left of the node, the node, the words right of it."""

    left: Span
    node: Span
    right: Span
    side: SideKey | None = None


@dataclass(frozen=True, slots=True)
class Concordance:
    """Keyword in context, lines aligned at the node."""

    lines: tuple[Line, ...]
    caption: str


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words of the article that a side's mention, a quotation or a finding rests on."""

    span: Span
    side: SideKey | None
    kind: Literal["mention", "source", "cue", "content"]


@dataclass(frozen=True, slots=True)
class NumberedSentence:
    """A numbered sentence with its highlights and remarks for the margin."""

    number: int
    span: Span
    highlights: tuple[Highlight, ...]
    remarks: tuple[tuple[Part, ...], ...]
    starts_paragraph: bool


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """The article, sentence by sentence, in side colours."""

    sentences: tuple[NumberedSentence, ...]


Block: TypeAlias = (
    Prose
    | Subheading
    | Note
    | Cards
    | Table
    | Dumbbell
    | Dots
    | Bars
    | Lollipop
    | Slope
    | Strip
    | Quotation
    | Concordance
    | AnnotatedText
)
