"""Setting the article's own words: quotations, concordance lines, the article sentence by sentence.

Side a is underlined once and side b twice, each on its tint and with its letter, so that the sides
are told apart in grey print, by colour-blind readers, and by ear.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from framing.domain import SideKey, Span
from framing.render.boxes import Beside, Box, Padded, Stack
from framing.render.desk import Desk
from framing.render.escape import clean
from framing.render.flow import Item
from framing.render.runs import Run, Style
from framing.render.tagging import Element
from framing.render.wording import sentence_place
from framing.report import (
    AnnotatedText,
    Concordance,
    Highlight,
    Line,
    NumberedSentence,
    Quotation,
    Text,
    Words,
)

ELLIPSIS = "…"


def set_quotation(desk: Desk, block: Quotation, parent: Element) -> list[Item]:
    """What somebody is said to say beside a bar in the side's colour, with who and how."""
    sizes, colours = desk.theme.sizes, desk.theme.colours
    words = desk.style("serif", sizes.article)
    small = desk.style("sans", sizes.small, colours.muted)
    bar = desk.theme.sides[block.side].ink if block.side else colours.rule
    width = desk.measure(words) + 40
    quote = parent.add("BlockQuote")
    content: list[Run] = []
    for place, span in enumerate(block.content):
        content += [Run(f" {ELLIPSIS} ", words)] if place else []
        content += desk.wording.runs((Words(span, quoted=block.kind == "direct"),), words)
    who: Text = (f"{block.id} · {block.speaker}",)
    told = list(desk.wording.runs(who, replace(small, face="semibold")))
    for place, span in enumerate(block.cue):
        told.append(Run(" · " if place == 0 else f" {ELLIPSIS} ", small))
        told.append(Run(span.of(desk.wording.article), replace(small, face="italic")))
    told.append(Run(f" · {block.kind} speech", small))
    if block.side:
        side = desk.theme.sides[block.side].ink
        told.append(Run(" · ", small))
        told.append(Run(block.side.upper(), Style("semibold", small.size, side)))
    told.append(Run(" · ", small))
    told += desk.wording.sentences(block.content, small)
    stack = Stack(
        (
            desk.paragraph(content, words, width, quote.add("P"), 1.45),
            desk.paragraph(told, small, width, quote.add("P"), 1.34),
        ),
        2.0,
        whole=True,
    )
    box = Padded(stack, desk.width, left=12, above=1, below=2, bar=bar, bar_width=2)
    return [Item(box, before=desk.gap(9))]


def set_concordance(desk: Desk, block: Concordance, parent: Element) -> list[Item]:
    """Lines aligned at their node, each cut to what fits on one line."""
    style = desk.style("serif", desk.theme.sizes.cell)
    nodes = [clean(line.node.of(desk.wording.article)) for line in block.lines]
    widest = max((desk.fonts.set_width(node, "serif_bold") for node in nodes), default=0.0)
    node_width = min(widest * style.size + 8, desk.width * 0.3)
    side_width = (desk.width - node_width - 34) / 2
    element = parent.add("L")
    items = [
        Item(_line(desk, line, style, side_width, node_width, element.add("LI").add("LBody")), 1.5)
        for line in block.lines
    ]
    return items and [replace(items[0], before=6.0), *items[1:]]


def _line(
    desk: Desk, line: Line, style: Style, width: float, node_width: float, element: Element
) -> Box:
    article = desk.wording.article
    ink = desk.theme.sides[line.side].ink if line.side else desk.theme.colours.ink
    small = desk.style("sans", desk.theme.sizes.small)
    left = _fitting(desk, line.left.of(article), style, width, keep_end=True)
    node = _fitting(desk, line.node.of(article), replace(style, face="serif_bold"), node_width)
    right = _fitting(desk, line.right.of(article), style, width)
    cells: list[tuple[float, Box]] = []
    for x, room, text, look, align in (
        (0.0, width, left, style, "right"),
        (width, node_width, node, Style("serif_bold", style.size, ink), "centre"),
        (width + node_width, width, right, style, "left"),
    ):
        box = desk.paragraph([Run(text, look)], look, room, element.add("Span"), 1.36, align=align)
        cells.append((x, replace(box, lines=box.lines[:1])))
    links = list(desk.wording.sentences((line.node,), small))
    cells.append((desk.width - 28, desk.paragraph(links, small, 28, element.add("Span"), 1.36)))
    return Beside(tuple(cells))


def _fitting(desk: Desk, text: str, style: Style, width: float, keep_end: bool = False) -> str:
    """As many whole words from the start (or the end) of a text as fit."""
    kept: list[str] = []
    tokens = clean(text).split()
    for token in reversed(tokens) if keep_end else tokens:
        trial = [token, *kept] if keep_end else [*kept, token]
        if desk.fonts.set_width(" ".join(trial), style.face) * style.size > width - 6:
            break
        kept = trial
    return " ".join(kept) or (clean(text)[-12:] if keep_end else clean(text)[:12])


def set_annotated_text(desk: Desk, block: AnnotatedText, parent: Element) -> list[Item]:
    """Numbered sentences with their marks, and remarks in the margin."""
    return [
        Item(
            _sentence(desk, sentence, parent.add("Div")),
            before=desk.gap(7 if sentence.starts_paragraph else 0),
        )
        for sentence in block.sentences
    ]


def _sentence(desk: Desk, sentence: NumberedSentence, element: Element) -> Box:
    sizes, colours, width = desk.theme.sizes, desk.theme.colours, desk.width
    number = desk.style("semibold", sizes.small - 1, colours.muted)
    words = desk.style("serif", sizes.article)
    small = desk.style("sans", sizes.small, colours.muted)
    place = Run(f"s{sentence.number}", number, anchor=sentence_place(sentence.number))
    sides: set[SideKey] = {mark.side for mark in sentence.highlights if mark.side}
    bar = desk.theme.sides[sides.copy().pop()].ink if len(sides) == 1 else colours.rule
    runs = list(_marked(desk, sentence, words))
    remarks = [
        desk.text(remark, small, width * 0.26, element.add("P"), 1.3) for remark in sentence.remarks
    ]
    head = desk.paragraph([place], number, 26, element.add("P"), words.size * 1.5 / number.size)
    body = desk.paragraph(runs, words, width * 0.66, element.add("P"), 1.5)
    middle = Padded(body, width * 0.66 + 10, left=9, above=1, below=2, bar=bar, bar_width=1.6)
    element.kids = [element.kids[-2], element.kids[-1], *element.kids[:-2]]
    return Beside(((0.0, head), (28.0, middle), (width * 0.66 + 48, Stack(tuple(remarks)))))


def _marked(desk: Desk, sentence: NumberedSentence, style: Style) -> Iterator[Run]:
    """A sentence's words, cut wherever a mark begins or ends."""
    article, span = desk.wording.article, sentence.span
    sided = [mark for mark in sentence.highlights if mark.side]
    quoted = [mark for mark in sentence.highlights if mark.kind == "content" and not mark.side]
    edges = {span.start, span.end}
    for mark in sentence.highlights:
        edges |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
    ordered = sorted(edges)
    angle = Style("semibold", style.size, desk.theme.colours.muted)
    for start, end in pairwise(ordered):
        if any(mark.span.start == start for mark in quoted):
            yield Run("‹", angle)
        held = next((mark for mark in sided if mark.span.holds((start, end))), None)
        text = Span(start, end).of(article)
        yield from _sided(desk, held, text, end, style) if held is not None else (Run(text, style),)
        if any(mark.span.end == end for mark in quoted):
            yield Run("›", angle)


def _sided(desk: Desk, mark: Highlight, text: str, end: int, style: Style) -> Iterator[Run]:
    """Words that belong to a side, and at their end its letter."""
    if mark.side is None:
        return
    ink = desk.theme.sides[mark.side]
    lines = 1 if mark.side == "a" else 2
    yield Run(text, replace(style, colour=ink.ink, tint=ink.tint, underline=lines))
    if end == mark.span.end:
        size = round(style.size * 0.64, 2)
        yield Run(mark.side.upper(), Style("semibold", size, ink.ink, round(style.size * 0.36, 2)))
