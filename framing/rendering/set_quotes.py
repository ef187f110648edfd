"""Setting the article's own words: quotations, and concordance lines aligned at their node."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.rendering.boxes import Beside, Box, Padded, Stack
from framing.rendering.desk import Desk
from framing.rendering.escape import clean
from framing.rendering.flow import Item
from framing.rendering.quotation_marks import missing_marks
from framing.rendering.runs import Run, Style
from framing.rendering.tagging import Element
from framing.report import Concordance, Line, Quotation

ELLIPSIS = "…"
INDENT = 12.0
AT = 3.5
"""The room for the sentence of a concordance line, in ems."""


def set_quotation(desk: Desk, block: Quotation, parent: Element) -> list[Item]:
    """What somebody is said to say beside a bar in the side's colour, with who and how."""
    sizes, colours = desk.theme.sizes, desk.theme.colours
    words = desk.style("serif", sizes.article)
    small = desk.style("sans", sizes.small, colours.muted)
    bar = desk.theme.sides[block.side].ink if block.side else colours.rule
    width = min(desk.measure(words, 40), desk.width - INDENT)
    quote = parent.add("BlockQuote")
    pieces = [span.of(desk.wording.article) for span in block.content]
    before, after = missing_marks(pieces) if block.kind == "direct" else ("", "")
    content = [Run(before + f" {ELLIPSIS} ".join(pieces) + after, words)]
    told = list(_told(desk, block, small))
    stack = Stack(
        (
            desk.paragraph(content, words, width, quote.add("P"), 1.45),
            desk.paragraph(told, small, width, quote.add("P"), 1.34),
        ),
        2.0,
        whole=True,
    )
    box = Padded(stack, desk.width, left=INDENT, above=1, below=2, bar=bar, bar_width=2)
    return [Item(box, before=desk.gap(9))]


def _told(desk: Desk, block: Quotation, style: Style) -> Iterator[Run]:
    """Number, speaker, cue, kind of speech, side and sentences, between dots."""
    yield Run(f"{block.id} · {block.speaker}", replace(style, face="semibold"))
    for place, span in enumerate(block.cue):
        yield Run(f" {ELLIPSIS} " if place else " · ", style)
        yield Run(span.of(desk.wording.article), replace(style, face="italic"))
    yield Run(f" · {block.kind} speech · ", style)
    if block.side:
        ink = desk.theme.sides[block.side].ink
        yield Run(block.side.upper(), replace(style, face="semibold", colour=ink))
        yield Run(" · ", style)
    yield from desk.wording.sentences(block.content, style)


def set_concordance(desk: Desk, block: Concordance, parent: Element) -> list[Item]:
    """Lines aligned at their node, each cut to what fits on one line."""
    style = desk.style("serif", desk.theme.sizes.cell)
    nodes = [clean(line.node.of(desk.wording.article)) for line in block.lines]
    widest = max((desk.fonts.set_width(node, "serif_bold") for node in nodes), default=0.0)
    node_width = min(widest * style.size + 8, desk.width * 0.3)
    side_width = (desk.width - node_width - AT * desk.theme.sizes.small - 6) / 2
    element = parent.add("L")
    items = [
        Item(_line(desk, line, style, side_width, node_width, element.add("LI").add("LBody")), 1.5)
        for line in block.lines
    ]
    kept = [replace(item, keeps=True) for item in items[:-1]] + items[-1:]
    return kept and [replace(kept[0], before=6.0), *kept[1:]]


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
    room = AT * small.size
    at = desk.paragraph(links, small, room, element.add("Span"), 1.36)
    cells.append((desk.width - room, at))
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
