"""Setting a table: columns get the room that their words need, figures stand in line."""

from __future__ import annotations

from collections.abc import Sequence

from framing.render.desk import Desk
from framing.render.flow import Item
from framing.render.paragraph import Paragraph
from framing.render.runs import Run, Style, words
from framing.render.table import PAD, Look, Row, TableBox
from framing.render.tagging import Element
from framing.report import Column, Difference, Number, Table, Text

LARGEST_SHARE = 0.34
"""A word asks for at most this share of the table; longer words are cut."""


def set_table(desk: Desk, block: Table, parent: Element) -> list[Item]:
    """A table over the whole width."""
    element = parent.add("Table", summary=block.caption)
    size = desk.theme.sizes.small - 0.4 if block.dense else desk.theme.sizes.cell
    body, head = desk.style("sans", size), desk.style("semibold", size - 0.2)
    above, below = (1.8, 2.6) if block.dense else (3.0, 4.0)
    widths = column_widths(desk, block, body, head)
    lefts = (0.0, *(sum(widths[:place]) + PAD for place in range(1, len(widths))))
    inner = [width - PAD * (2 if place else 1) for place, width in enumerate(widths)]
    indents = [
        _indents(desk, block, place, body) if column.numeric else {}
        for place, column in enumerate(block.columns)
    ]
    head_row = _head(desk, block.columns, inner, head, element.add("TR"))
    rows = []
    for number, cells in enumerate(block.rows):
        tr = element.add("TR")
        rows.append(
            Row(
                tuple(
                    desk.text(
                        cell,
                        body,
                        inner[place],
                        tr.add("TD") if place else tr.add("TH", scope="Row"),
                        1.3,
                        indent=indents[place].get(number, 0.0),
                        least_lines=1,
                    )
                    for place, cell in enumerate(cells)
                ),
                desk.gap(above),
                desk.gap(below),
            )
        )
    tints = tuple(
        (sum(widths[:place]), widths[place], desk.theme.sides[column.side].tint)
        for place, column in enumerate(block.columns)
        if column.side
    )
    look = Look(desk.theme.colours.ink, desk.theme.colours.rule)
    box = TableBox(head_row, tuple(rows), desk.width, lefts, tints, look)
    return [Item(box, before=desk.gap(6))]


def _head(
    desk: Desk, columns: Sequence[Column], inner: list[float], style: Style, tr: Element
) -> Row:
    cells: list[Paragraph] = []
    for column, width in zip(columns, inner, strict=True):
        colour = desk.theme.sides[column.side].ink if column.side else style.colour
        shown = Style(style.face, style.size, colour)
        runs = _labelled(desk, column, shown, width)
        cells.append(
            desk.paragraph(runs, shown, width, tr.add("TH", scope="Column"), 1.3, least_lines=1)
        )
    return Row(tuple(cells), desk.gap(4.0), desk.gap(4.5))


def _labelled(desk: Desk, column: Column, style: Style, width: float = 0.0) -> list[Run]:
    """A column's head; a side's letter has the side's label after it where there is room."""
    runs = list(desk.wording.runs(column.label, style))
    told = "".join(run.text for run in runs)
    if column.side and told == column.side.upper():
        label = f" · {desk.wording.report.comparison.sides[column.side].label}"
        if desk.breadth(told + label, style.size, style.face) < width:
            runs.append(Run(label, style))
    return runs


def column_widths(desk: Desk, block: Table, body: Style, head: Style) -> list[float]:
    """Widths that share out the table by the columns' weights, but give each column the room for
    its longest word where that can be had."""
    total = sum(column.width for column in block.columns)
    widths = [desk.width * column.width / total for column in block.columns]
    cap = max(desk.width * LARGEST_SHARE, desk.width / len(widths))
    least = [
        min(cap, _longest(desk, block, place, body, head) + 2 * PAD + 1)
        for place in range(len(widths))
    ]
    if sum(least) > desk.width:
        return [desk.width * room / sum(least) for room in least]
    short = [max(low - width, 0.0) for low, width in zip(least, widths, strict=True)]
    spare = [max(width - low, 0.0) for low, width in zip(least, widths, strict=True)]
    given = sum(short) / (sum(spare) or 1.0)
    return [
        width + lack - rest * given for width, lack, rest in zip(widths, short, spare, strict=True)
    ]


def _longest(desk: Desk, block: Table, place: int, body: Style, head: Style) -> float:
    longest = max(
        (word.width for word in words(_labelled(desk, block.columns[place], head), desk.fonts)),
        default=0.0,
    )
    for row in block.rows:
        runs = desk.wording.runs(row[place], body)
        longest = max(longest, *(word.width for word in words(runs, desk.fonts)), 0.0)
    return longest


def _indents(desk: Desk, block: Table, place: int, style: Style) -> dict[int, float]:
    """For each row that begins with a number how far to move it, so that figures end in line."""
    measured = {
        number: _figure_width(desk, row[place], style)
        for number, row in enumerate(block.rows)
        if row[place] and isinstance(row[place][0], Number | Difference)
    }
    widest = max(measured.values(), default=0.0)
    return {number: widest - width for number, width in measured.items()}


def _figure_width(desk: Desk, cell: Text, style: Style) -> float:
    first = next(iter(desk.wording.runs(cell[:1], style)))
    return desk.fonts.set_width(first.text, first.style.face) * style.size
