"""Setting paragraphs, headings inside sections, notes, and cards of key findings."""

from __future__ import annotations

from collections.abc import Sequence

from framing.rendering.boxes import Beside, Box, Padded, Stack
from framing.rendering.columns import in_columns
from framing.rendering.desk import Desk
from framing.rendering.flow import Item
from framing.rendering.runs import Run, Style
from framing.rendering.tagging import Element
from framing.report import Card, Cards, Note, Prose, Subheading

CARD_GAP = 9.0
COLUMN_GAP = 22.0
LEAD_MORE = 36.0
"""The bottom line is two or three lines long: it may be a little wider than running text."""
FIGURE, SURE = 6.2, 8.5
"""The widths of a row's figure and of the word on how sure it is, in ems."""
FEW = 3
"""Up to so many cards stand side by side; more are set one under the other."""


def set_prose(desk: Desk, block: Prose, parent: Element) -> list[Item]:
    """A paragraph of running text; the bottom line is larger and in the serif."""
    sizes, colours = desk.theme.sizes, desk.theme.colours
    if block.size == "small":
        small = desk.style("sans", sizes.small, colours.muted)
        return [Item(desk.remark(block.text, small, parent.add("P")), before=desk.gap(4))]
    style, leading, before = {
        "lead": (desk.style("serif", sizes.lead), 1.36, 3.0),
        "body": (desk.style("sans", sizes.body), 1.38, 5.0),
    }[block.size]
    width = desk.measure(style, LEAD_MORE if block.size == "lead" else 0.0)
    box = desk.text(block.text, style, width, parent.add("P"), leading)
    return [Item(box, before=desk.gap(before))]


def set_columns(desk: Desk, blocks: Sequence[Prose], parent: Element) -> list[Item]:
    """Paragraphs of running text that follow one another: in two columns of about one height."""
    style = desk.style("sans", desk.theme.sizes.body)
    width = (desk.width - COLUMN_GAP) / 2
    boxes = tuple(desk.text(block.text, style, width, parent.add("P"), 1.38) for block in blocks)
    return [Item(in_columns(boxes, desk.gap(5), width + COLUMN_GAP), before=desk.gap(5))]


def set_subheading(desk: Desk, block: Subheading, parent: Element) -> list[Item]:
    """A heading inside a section."""
    style = desk.style("semibold", desk.theme.sizes.body + 0.6)
    element = parent.add(f"H{desk.level + 1}")
    box = desk.paragraph([Run(block.text, style)], style, desk.width, element, even=True)
    return [Item(box, before=desk.gap(10), keeps=True, opens=True)]


def set_note(desk: Desk, block: Note, parent: Element) -> list[Item]:
    """A remark that limits what was said, on a panel with a bar."""
    colours = desk.theme.colours
    style = desk.style("sans", desk.theme.sizes.small, colours.muted)
    text = desk.text(block.text, style, desk.width - 24, parent.add("P"), 1.34)
    box = Padded(
        text,
        desk.width,
        left=11,
        above=desk.gap(5),
        below=desk.gap(6),
        panel=colours.panel,
        bar=colours.muted,
        bar_width=1.5,
    )
    return [Item(box, before=desk.gap(8))]


def set_cards(desk: Desk, block: Cards, parent: Element) -> list[Item]:
    """Key findings: up to three side by side, more as a list."""
    if not block.cards:
        return []
    if len(block.cards) <= FEW:
        width = (desk.width - CARD_GAP * (len(block.cards) - 1)) / len(block.cards)
        boxes = [
            (place * (width + CARD_GAP), _card(desk, card, width, parent))
            for place, card in enumerate(block.cards)
        ]
        return [Item(Beside(tuple(boxes)), before=desk.gap(6))]
    list_element = parent.add("L")
    return [
        Item(_row(desk, card, list_element.add("LI").add("LBody")), before=desk.gap(4))
        for card in block.cards
    ]


def _card(desk: Desk, card: Card, width: float, parent: Element) -> Padded:
    ink = _ink(desk, card)
    figure = desk.style("serif_bold", desk.theme.sizes.part + 1)
    body = desk.style("sans", desk.theme.sizes.cell)
    inner = width - 18
    boxes: tuple[Box, ...] = (
        desk.text(card.figure, figure, inner, parent.add("P"), 1.15),
        desk.text(card.sentence, body, inner, parent.add("P"), 1.34),
        _confidence(desk, card, inner, parent.add("P")),
    )
    return Padded(
        Stack(boxes, desk.gap(2)),
        width,
        left=9,
        above=desk.gap(7),
        below=desk.gap(7),
        panel=desk.theme.colours.panel,
        bar=ink,
        bar_above=True,
        bar_width=2,
    )


def _row(desk: Desk, card: Card, parent: Element) -> Padded:
    """A card as a row: the figure, the sentence, how sure."""
    ink = _ink(desk, card)
    figure = desk.style("serif_bold", desk.theme.sizes.part - 2)
    body = desk.style("sans", desk.theme.sizes.body)
    first, last = FIGURE * figure.size, SURE * desk.theme.sizes.small
    number = desk.text(card.figure, figure, first, parent.add("P"), 1.1)
    left = first + 18
    sentence = desk.text(card.sentence, body, desk.width - left - last, parent.add("P"), 1.3)
    sure = _confidence(desk, card, last - 12, parent.add("P"))
    cells: tuple[tuple[float, Box], ...] = (
        (10.0, number), (left, sentence), (desk.width - last + 12, sure)
    )  # fmt: skip
    row = Beside(cells, middle=True)
    return Padded(
        row,
        desk.width,
        above=desk.gap(4),
        below=desk.gap(4.5),
        panel=desk.theme.colours.panel,
        bar=ink,
        bar_width=2.5,
    )


def _confidence(desk: Desk, card: Card, width: float, element: Element) -> Box:
    style: Style = desk.style("italic", desk.theme.sizes.small, desk.theme.colours.muted)
    return desk.paragraph([Run(card.confidence, style)], style, width, element, 1.3)


def _ink(desk: Desk, card: Card) -> str:
    return desk.theme.sides[card.side].ink if card.side else desk.theme.colours.ink
