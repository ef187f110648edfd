"""From sections to markup: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from framing.domain import SideKey
from framing.errors import RenderingFailed
from framing.rendering.html.article import annotated_text
from framing.rendering.html.bars import bars
from framing.rendering.html.charts import dots, dumbbell, lollipop
from framing.rendering.html.markup import Markup, element, joined
from framing.rendering.html.scribe import Scribe, muted, plain
from framing.rendering.html.slope import slope
from framing.rendering.html.strip import strip
from framing.rendering.html.tables import table
from framing.rendering.quotation_marks import missing_marks
from framing.report import (
    AnnotatedText,
    Bars,
    Block,
    Card,
    Cards,
    Concordance,
    Dots,
    Dumbbell,
    Lollipop,
    Mark,
    Note,
    Number,
    Prose,
    Quotation,
    Section,
    Slope,
    Strip,
    Subheading,
    Table,
    Text,
)

ELLIPSIS = " … "


def section(scribe: Scribe, told: Section, level: int) -> Markup:
    """A section: its title, its question, its blocks. `level` is that of its heading."""
    is_article = any(isinstance(block, AnnotatedText) for block in told.blocks)
    return element(
        "section",
        element(f"h{level}", plain(told.title)),
        element("p", plain(told.question), class_="question") if told.question else "",
        *(_block(scribe, block, level + 1) for block in told.blocks),
        id="article" if is_article else None,
    )


def _block(scribe: Scribe, block: Block, level: int) -> Markup:
    if isinstance(block, Subheading):
        return element(f"h{level}", plain(block.text))
    setter = SETTERS.get(type(block))
    if setter is None:
        raise RenderingFailed(f"no way to set a block of type {type(block).__name__}: report a bug")
    return setter(scribe, block)


def _prose(scribe: Scribe, block: Prose) -> Markup:
    return element("p", scribe.text(block.text), class_=f"prose {block.size}")


def _note(scribe: Scribe, block: Note) -> Markup:
    return element("p", scribe.text(block.text), class_="note")


def _cards(scribe: Scribe, block: Cards) -> Markup:
    if not block.cards:
        return Markup()
    return element("ul", *(_card(scribe, card) for card in block.cards), class_="cards")


def _card(scribe: Scribe, card: Card) -> Markup:
    return element(
        "li",
        element("p", scribe.text(card.figure), class_="figure"),
        element("p", scribe.text(card.sentence), class_="claim"),
        element("p", card.confidence, class_="sure"),
        class_=card.side,
        data_figure=_first_mark(scribe, card.sentence),
    )


def _first_mark(scribe: Scribe, text: Text) -> str | None:
    """The mark of the figure that a sentence speaks of."""
    for part in text:
        if isinstance(part, Mark):
            return scribe.places.mark(part.key)
        if isinstance(part, Number) and part.mark:
            return scribe.places.mark(part.measure.key)
    return None


def _quotation(scribe: Scribe, block: Quotation) -> Markup:
    """What somebody is said to say, with who and how."""
    pieces = [span.of(scribe.article) for span in block.content]
    before, after = missing_marks(pieces) if block.kind == "direct" else ("", "")
    words = joined((scribe.words(span) for span in block.content), ELLIPSIS)
    content = joined((before, words, after))
    told = [
        element("b", f"{block.id} · ", element("bdi", block.speaker)),
        element("i", joined((scribe.words(span) for span in block.cue), ELLIPSIS)),
        f"{block.kind} speech",
        element("b", block.side.upper(), class_=block.side) if block.side else "",
        scribe.sentences(block.content),
    ]
    return element(
        "figure",
        element("blockquote", element("p", content, dir="auto")),
        element("figcaption", joined((part for part in told if part), " · ")),
        class_=_classes("quotation", block.side),
    )


def _concordance(scribe: Scribe, block: Concordance) -> Markup:
    """Lines aligned at their node."""
    lines = [
        element(
            "li",
            element("span", scribe.words(line.left), class_="left"),
            element("b", " ", scribe.words(line.node), " ", class_=line.side),
            element("span", scribe.words(line.right), class_="right"),
            element("small", " ", scribe.sentences((line.node,))),
        )
        for line in block.lines
    ]
    caption = element("figcaption", muted(block.caption))
    return element("figure", caption, element("ul", *lines), class_="concordance")


def _classes(*names: SideKey | str | None) -> str:
    return " ".join(name for name in names if name)


SETTERS: Mapping[type, Callable[[Scribe, Any], Markup]] = {
    Prose: _prose,
    Note: _note,
    Cards: _cards,
    Table: table,
    Quotation: _quotation,
    Concordance: _concordance,
    AnnotatedText: annotated_text,
    Dumbbell: dumbbell,
    Dots: dots,
    Bars: bars,
    Lollipop: lollipop,
    Strip: strip,
    Slope: slope,
}
"""How each kind of block is set; a subheading needs to know its level, and is set apart."""
