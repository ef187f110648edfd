"""Setting a table: heads, a column for each side in its colour, rows that lead to their figures.

On a narrow screen a row becomes a small card, each cell behind the name of its column; the roles
are written out because some browsers forget them when a table is no longer laid out as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from framing.domain import SideKey
from framing.rendering.html.markup import Markup, element
from framing.rendering.html.scribe import Scribe
from framing.rendering.places import stretches
from framing.report import Anchor, Column, Difference, Mark, Number, SideLetter, Table, Text, Words

MOST_LABELLED = 5
"""In a table of more columns a side's column is headed by its letter alone."""
NARROW = 14
"""A column of at most so many per cents of the width stands beside others on a small screen."""
LONG = 60
"""Cells of the sides stand beside each other there too, unless one has more characters."""


def table(scribe: Scribe, block: Table) -> Markup:
    """A table over the whole width."""
    total = fsum(column.width for column in block.columns)
    widths = [max(round(100 * column.width / total), 1) for column in block.columns]
    columns = [
        element("col", class_=_named(f"w{width}", column.side))
        for column, width in zip(block.columns, widths, strict=True)
    ]
    heads = [_head(scribe, block, column) for column in block.columns]
    rows = [_row(scribe, block.columns, row, widths) for row in block.rows]
    return element(
        "table",
        element("caption", block.caption),
        element("colgroup", *columns),
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        class_="dense" if block.dense else None,
        role="table",
    )


def _head(scribe: Scribe, block: Table, column: Column) -> Markup:
    if column.label in ((), ("",)):
        return element("td", role="cell")
    label = scribe.text(column.label)
    if column.side and column.label == (column.side.upper(),):
        named = f" · {scribe.label(column.side)}" if len(block.columns) <= MOST_LABELLED else ""
        label = element("bdi", column.side.upper(), named)
    return element("th", label, class_=column.side, scope="col", role="columnheader")


def _row(
    scribe: Scribe, columns: Sequence[Column], row: Sequence[Text], widths: Sequence[int]
) -> Markup:
    head, *cells = row
    told = [
        element(
            "td",
            scribe.text(cell),
            class_=_classes(column, width, cell),
            role="cell",
            data_label=_plain(column.label) or None,
        )
        for column, cell, width in zip(columns[1:], cells, widths[1:], strict=True)
    ]
    first = element("th", scribe.text(head), scope="row", role="rowheader")
    return element("tr", first, *told, role="row", **_place(scribe, head, cells))


def _place(scribe: Scribe, head: Text, cells: Sequence[Text]) -> dict[str, str | None]:
    """What a row is known by: the figure it is of, where links lead to it, whose it is."""
    found: dict[str, str | None] = {"class_": _whose(cells)}
    for part in head:
        if isinstance(part, Mark):
            found["data_figure"] = scribe.places.mark(part.key)
        if isinstance(part, Anchor):
            found |= _source(scribe, part.key)
    if len(head) == 1 and isinstance(head[0], str) and head[0] in scribe.quotations:
        found["id"] = f"quotation-{head[0]}"
    return found


def _source(scribe: Scribe, key: str) -> dict[str, str | None]:
    """The place of a figure, and the sentences in which it was counted for each side."""
    mark, finding = scribe.places.mark(key), scribe.findings.get(key)
    found: dict[str, str | None] = {"id": mark, "data_figure": mark}
    for side, measure in finding.sides.items() if finding else ():
        numbers = scribe.places.numbers(measure.evidence)
        told = (f"{i}-{j}" if j > i else f"{i}" for i, j in stretches(numbers)) if numbers else ()
        found[f"data_{side}"] = " ".join(told) or None
    return found


def _whose(cells: Sequence[Text]) -> SideKey | None:
    """The side to which a row belongs: the one whose letter is all that one of its cells says."""
    for cell in cells:
        if len(cell) == 1 and isinstance(cell[0], SideLetter):
            return cell[0].key
    return None


def _classes(column: Column, width: int, cell: Text) -> str | None:
    """Whose a cell is, whether it begins with a figure, how much room it needs."""
    figure = column.numeric and bool(cell) and isinstance(cell[0], Number | Difference)
    narrow = column.numeric or width <= NARROW
    told = {"numeric": figure, "narrow": narrow, "long": column.side and _length(cell) > LONG}
    return _named(column.side, *(name for name, holds in told.items() if holds))


def _length(cell: Text) -> int:
    """About how many characters a cell holds."""
    words = sum(part.span.end - part.span.start for part in cell if isinstance(part, Words))
    return words + sum(len(part) for part in cell if isinstance(part, str))


def _named(*names: str | None) -> str | None:
    return " ".join(name for name in names if name) or None


def _plain(label: Text) -> str:
    return "".join(part for part in label if isinstance(part, str))
