"""From sections to boxes in a row: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeGuard

from framing.errors import RenderingFailed
from framing.rendering import charts
from framing.rendering.boxes import Box, Figure
from framing.rendering.desk import Desk
from framing.rendering.flow import Item
from framing.rendering.parts import PARTS, PartWithSections
from framing.rendering.runs import Run
from framing.rendering.set_article import set_annotated_text
from framing.rendering.set_prose import (
    set_cards,
    set_columns,
    set_note,
    set_prose,
    set_subheading,
)
from framing.rendering.set_quotes import set_concordance, set_quotation
from framing.rendering.set_table import set_table
from framing.rendering.sheet import Bookmark
from framing.rendering.tagging import Element
from framing.report import (
    AnnotatedText,
    Bars,
    Block,
    Cards,
    Concordance,
    Dots,
    Dumbbell,
    Lollipop,
    Note,
    PartOfBrief,
    Prose,
    Quotation,
    Section,
    Slope,
    Strip,
    Subheading,
    Table,
)

FRESH = 150.0
"""A part begins on a fresh page unless so much room is left."""
COLUMNS_FROM = 3
"""So many paragraphs of running text on end are set in two columns."""
MARK_WIDTH = 40.0
AFTER_QUOTATION = 9.0
TALL = 260.0
"""What stays on the page of the block before it does so where that is less tall."""
CHARTS = (Dumbbell, Dots, Bars, Lollipop, Slope, Strip)


def set_summary(desk: Desk, sections: tuple[Section, ...], parent: Element) -> list[Item]:
    """The sections of the first page."""
    first = replace(desk, level=2)
    return [item for section in sections for item in set_section(first, section, parent)]


def set_section(desk: Desk, section: Section, parent: Element) -> list[Item]:
    """A section: its title, its question, its blocks."""
    element = parent.add("Sect")
    items = [*_title(desk, section, element)]
    last: Block | None = None
    shown: Block | None = None
    for _, group in groupby(section.blocks, key=_is_running):
        blocks = list(group)
        paragraphs = [block for block in blocks if _is_running(block)]
        if len(paragraphs) >= COLUMNS_FROM:
            items += set_columns(desk, paragraphs, element)
            continue
        for block in blocks:
            made = set_block(desk, block, element)
            if made and _is_remark(block) and isinstance(last, Quotation):
                made[0] = replace(made[0], before=desk.gap(AFTER_QUOTATION))
            if made and _stays(block, shown) and items[-1].box.height < TALL:
                items[-1] = replace(items[-1], keeps=True)
            last, shown = block, shown if _is_remark(block) else block
            items += made
    return items


def set_parts(
    desk: Desk, parts: Iterable[PartWithSections], parent: Element, fresh: float = FRESH
) -> Iterator[Item]:
    """Parts with their headings, each with its sections. One begins on a fresh page unless so much
    room is left."""
    for part, group in parts:
        element = parent.add("Part")
        yield replace(_part_title(desk, part, element), fresh=fresh)
        for section in group:
            yield from set_section(desk, section, element)


def set_block(desk: Desk, block: Block, parent: Element) -> list[Item]:
    """Any block."""
    setter = _SETTERS.get(type(block))
    if setter is None:
        raise RenderingFailed(f"no way to set a block of type {type(block).__name__}: report a bug")
    return setter(desk, block, parent)


def _is_running(block: Block) -> TypeGuard[Prose]:
    """Whether a block is a paragraph of running text."""
    return isinstance(block, Prose) and block.size == "body"


def _stays(block: Block, shown: Block | None) -> bool:
    """Whether a block stays on the page of what was shown before it: a remark on that of what it
    is about, the head of a table on that of its chart."""
    return _is_remark(block) or (isinstance(block, Table) and isinstance(shown, CHARTS))


def _is_remark(block: Block) -> bool:
    """Whether a block says something about the one before it."""
    return isinstance(block, Note) or (isinstance(block, Prose) and block.size == "small")


def _title(desk: Desk, section: Section, element: Element) -> Iterator[Item]:
    sizes, colours = desk.theme.sizes, desk.theme.colours
    style = desk.style("serif_bold", sizes.section)
    title = desk.paragraph(
        [Run(section.title, style)],
        style,
        desk.width,
        element.add(f"H{desk.level}"),
        1.24,
        even=True,
        bookmark=Bookmark(section.title, desk.level - 1),
    )
    yield Item(title, before=desk.gap(17), keeps=True, opens=True)
    if section.question:
        muted = desk.style("sans", sizes.small + 0.6, colours.muted)
        width = desk.measure(muted, 30)
        question = desk.paragraph([Run(section.question, muted)], muted, width, element.add("P"))
        yield Item(question, before=desk.gap(1), keeps=True)


def _part_title(desk: Desk, part: PartOfBrief, element: Element) -> Item:
    style = desk.style("serif_bold", desk.theme.sizes.part)
    title = desk.paragraph(
        [Run(PARTS[part], style)],
        style,
        desk.width,
        element.add("H2"),
        1.2,
        even=True,
        bookmark=Bookmark(PARTS[part], 1),
    )
    return Item(title, before=desk.gap(26), keeps=True, opens=True)


def _set_chart(draw: Callable[[Desk, Any], charts.Drawing]) -> Callable[..., list[Item]]:
    """How to set a kind of chart: its caption, then the drawing."""

    def set_chart(desk: Desk, block: Any, parent: Element) -> list[Item]:
        scale = charts.chart_scale(desk.theme)
        drawing = draw(replace(desk, width=desk.width / scale), block)
        muted = desk.style("sans", desk.theme.sizes.small, desk.theme.colours.muted)
        words = desk.remark((block.caption,), muted, parent.add("P"))
        element = parent.add("Figure", alt=drawing.alt)
        overlay = tuple(_overlaid(desk, drawing.marks, element, scale))
        figure = Figure(element, desk.width, drawing.height * scale, drawing.paint, overlay)
        return [
            Item(words, before=desk.gap(8), keeps=True),
            Item(figure, before=desk.gap(2)),
        ]

    return set_chart


def _overlaid(
    desk: Desk, marks: Sequence[charts.RowMark], element: Element, scale: float
) -> Iterator[tuple[float, float, Box]]:
    """The marks of a chart's rows, each raised behind its label."""
    style = desk.style("sans", desk.theme.sizes.chart)
    for mark in marks:
        runs = [run for run in desk.wording.mark(mark.key, style) if run.link]
        if runs:
            box = desk.paragraph(runs, style, MARK_WIDTH, element, 1.0)
            yield mark.x * scale, mark.y * scale + style.size / 2, box


_SETTERS: dict[type, Callable[[Desk, Any, Element], list[Item]]] = {
    Prose: set_prose,
    Subheading: set_subheading,
    Note: set_note,
    Cards: set_cards,
    Table: set_table,
    Quotation: set_quotation,
    Concordance: set_concordance,
    AnnotatedText: set_annotated_text,
    Dumbbell: _set_chart(charts.dumbbell),
    Dots: _set_chart(charts.dots),
    Bars: _set_chart(charts.bars),
    Lollipop: _set_chart(charts.lollipop),
    Slope: _set_chart(charts.slope),
    Strip: _set_chart(charts.strip),
}
