"""Setting a table: columns get the room that their words need, figures stand in line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import fsum
from typing import NamedTuple

from framing.rendering.desk import Desk
from framing.rendering.flow import Item
from framing.rendering.runs import Run, Style, Word
from framing.rendering.scale import widest
from framing.rendering.table import PAD, Look, Row, TableBox
from framing.rendering.tagging import Element
from framing.report import Column, Difference, Number, Table

LARGEST_SHARE = 0.34
"""A word asks for at most this share of the table; longer words are cut."""


class _Sizes(NamedTuple):
    """The type size of a cell, and the room above and below its words."""

    type: float
    above: float
    below: float


def set_table(desk: Desk, block: Table, parent: Element) -> list[Item]:
    """A table over the whole width."""
    small, cell = desk.theme.sizes.small, desk.theme.sizes.cell
    sizes = _Sizes(small - 0.4, 1.8, 2.6) if block.dense else _Sizes(cell, 3.0, 4.0)
    body, head = desk.style("sans", sizes.type), desk.style("semibold", sizes.type - 0.2)
    cells = [[desk.words(cell, body) for cell in row] for row in block.rows]
    heads = [desk.words(column.label, _inked(desk, column, head)) for column in block.columns]
    indents = [_indents(block, place, cells) for place in range(len(block.columns))]
    widths = column_widths(block.columns, [heads, *cells], desk.width, indents)
    lefts = (0.0, *(fsum(widths[:place]) + PAD for place in range(1, len(widths))))
    inner = [width - PAD * (2 if place else 1) for place, width in enumerate(widths)]
    element = parent.add("Table", summary=block.caption)
    head_row = _head(desk, block.columns, inner, head, element.add("TR"))
    rows = []
    for number, row in enumerate(cells):
        tr = element.add("TR")
        rows.append(
            Row(
                tuple(
                    desk.lines(
                        content,
                        body,
                        inner[place],
                        tr.add("TD") if place else tr.add("TH", scope="Row"),
                        1.3,
                        indent=indents[place].get(number, 0.0),
                        least_lines=1,
                    )
                    for place, content in enumerate(row)
                ),
                desk.gap(sizes.above),
                desk.gap(sizes.below),
            )
        )
    tints = tuple(
        (fsum(widths[:place]), widths[place], desk.theme.sides[column.side].tint)
        for place, column in enumerate(block.columns)
        if column.side
    )
    look = Look(desk.theme.colours.ink, desk.theme.colours.rule)
    box = TableBox(head_row, tuple(rows), desk.width, lefts, tints, look)
    return [Item(box, before=desk.gap(6))]


def column_widths(
    columns: Sequence[Column],
    rows: Sequence[Sequence[Sequence[Word]]],
    total: float,
    indents: Sequence[Mapping[int, float]] = (),
) -> list[float]:
    """Widths that share out the table by the columns' weights, but give each column the room for
    its longest word where that can be had; what a column does not need for its cells to stand on
    one line goes to those that need more. Columns of the sides keep their weights: both look the
    same, whatever they hold. `indents` move cells of a column, counted from the first row under
    the heads."""
    weights = fsum(column.width for column in columns)
    widths = [total * column.width / weights for column in columns]
    cap = max(total * LARGEST_SHARE, total / len(widths))
    least = [
        min(cap, max((word.width for row in rows for word in row[place]), default=0) + 2 * PAD + 1)
        for place in range(len(widths))
    ]
    if fsum(least) > total:
        return [total * room / fsum(least) for room in least]
    short = [max(low - width, 0.0) for low, width in zip(least, widths, strict=True)]
    spare = [max(width - low, 0.0) for low, width in zip(least, widths, strict=True)]
    given = fsum(short) / (fsum(spare) or 1.0)
    fair = [
        width + lack - rest * given for width, lack, rest in zip(widths, short, spare, strict=True)
    ]
    moved = indents or [{}] * len(columns)
    wanted = [
        width if column.side else max(low, _on_one_line(rows, place, moved[place]) + 2 * PAD + 1)
        for place, (column, width, low) in enumerate(zip(columns, fair, least, strict=True))
    ]
    return _traded(fair, wanted)


def _on_one_line(
    rows: Sequence[Sequence[Sequence[Word]]], place: int, indents: Mapping[int, float]
) -> float:
    """The width that the cells of a column need to stand on one line each."""
    return max(
        _line_width(row[place]) + indents.get(number, 0.0) for number, row in enumerate(rows, -1)
    )


def _line_width(content: Sequence[Word]) -> float:
    spaces = fsum(word.space.width for word in content[:-1] if word.space)
    return spaces + fsum(word.width for word in content)


def _traded(widths: Sequence[float], wanted: Sequence[float]) -> list[float]:
    """Widths after what some have too much went to those who lack: first to who lacks least."""
    spare = [max(width - want, 0.0) for width, want in zip(widths, wanted, strict=True)]
    lacks = [max(want - width, 0.0) for width, want in zip(widths, wanted, strict=True)]
    traded = min(fsum(spare), fsum(lacks))
    most = widest([lack for lack in lacks if lack], traded)
    lost = traded / (fsum(spare) or 1.0)
    return [
        width + min(lack, most) - rest * lost
        for width, lack, rest in zip(widths, lacks, spare, strict=True)
    ]


def _head(
    desk: Desk, columns: Sequence[Column], inner: list[float], style: Style, tr: Element
) -> Row:
    labels = [_label(desk, column) for column in columns]
    room = all(
        desk.breadth(label, style.size, style.face) < width
        for label, width in zip(labels, inner, strict=True)
    )
    cells = []
    for column, label, width in zip(columns, labels, inner, strict=True):
        inked = _inked(desk, column, style)
        runs = list(desk.wording.runs(column.label, inked))
        if label and room:
            runs = [Run(label, inked)]
        element = tr.add("TH", scope="Column")
        cells.append(desk.paragraph(runs, inked, width, element, 1.3, least_lines=1))
    return Row(tuple(cells), desk.gap(4.0), desk.gap(4.5))


def _label(desk: Desk, column: Column) -> str:
    """What a column that is headed by a side's letter says where all such columns have room."""
    if not column.side or column.label != (column.side.upper(),):
        return ""
    return f"{column.side.upper()} · {desk.wording.report.comparison.sides[column.side].label}"


def _inked(desk: Desk, column: Column, style: Style) -> Style:
    """The style of a column's head: in the side's colour where the column is a side's."""
    colour = desk.theme.sides[column.side].ink if column.side else style.colour
    return Style(style.face, style.size, colour)


def _indents(
    block: Table, place: int, cells: Sequence[Sequence[Sequence[Word]]]
) -> dict[int, float]:
    """For each row that begins with a number how far to move it, so that figures end in line."""
    if not block.columns[place].numeric:
        return {}
    measured = {
        number: _figure_width(cells[number][place])
        for number, row in enumerate(block.rows)
        if row[place] and isinstance(row[place][0], Number | Difference)
    }
    widest = max(measured.values(), default=0.0)
    return {number: widest - width for number, width in measured.items()}


def _figure_width(content: Sequence[Word]) -> float:
    """The width of the parts that come from the first run: the figure itself."""
    first = content[0].parts[0].run
    return fsum(part.width for word in content for part in word.parts if part.run is first)
