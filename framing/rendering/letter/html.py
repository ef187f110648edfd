"""Page one as HTML for mail programs: tables and inline styles, no script, nothing from outside.

Mail programs know little of HTML, and each another part of it. So there is one column of at most
640 pixels, each cell names its own colours (what a dark screen does with them is then its own
affair, and never dark on dark), and nothing is lost where styles or pictures are not shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from typing import Any

from framing.errors import RenderingFailed
from framing.rendering.escape import clean
from framing.rendering.json_report import run_in_print
from framing.rendering.letter.page import scales, summary_sections
from framing.rendering.letter.words import SANS, SERIF, Words
from framing.rendering.particulars import KICKER, coded, particulars
from framing.report import Card, Cards, Dumbbell, Note, Prose, Report, Subheading, Table
from framing.themes import Theme

WIDTH = 640
WHOLE = "overflow-wrap:normal"
"""The style of narrow cells: their words are short, and are not to be cut."""


def letter_html(
    report: Report, theme: Theme, remarks: Sequence[str] = (), picture: tuple[str, str] = ("", "")
) -> str:
    """The same as `letter_text`; `picture` is the content id of the chart, and what it shows."""
    words = Words(report, theme)
    rows = [*_banner(words)]
    for section in summary_sections(report):
        rows.append(heading(section.title, theme))
        rows += _blocks(words, section.blocks, picture)
    rows += [row(small(escape(clean(remark)), theme), 4) for remark in remarks]
    return document(report.title, rows, theme)


def document(title: str, rows: Sequence[str], theme: Theme) -> str:
    """A whole page made of the rows of one table."""
    ink, content = theme.colours.ink, "\n".join(rows)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>{escape(clean(title))}</title>
</head>
<body style="margin:0;padding:0;background-color:#FFFFFF;color:{ink}" bgcolor="#FFFFFF">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
 bgcolor="#FFFFFF" style="background-color:#FFFFFF">
<tr><td align="center" style="padding:16px 12px">
<!--[if mso]><table role="presentation" width="{WIDTH}" align="center"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"
 style="max-width:{WIDTH}px;width:100%;text-align:left;font-family:{SANS};color:{ink}">
{content}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>
"""


def row(content: str, before: int = 8) -> str:
    """A row of the page's table."""
    return f'<tr><td style="padding:{before}px 0 0 0;overflow-wrap:anywhere">{content}</td></tr>'


def heading(title: str, theme: Theme, level: int = 2) -> str:
    """A heading in a row of its own."""
    size = {1: 24, 2: 19, 3: 16}[level]
    style = f"margin:0;font:bold {size}px/1.25 {SERIF};color:{theme.colours.ink}"
    return row(f'<h{level} style="{style}">{escape(clean(title))}</h{level}>', 20 - 2 * level)


def small(content: str, theme: Theme) -> str:
    """HTML set small, in the colour of what stands back."""
    style = f"font-size:12px;line-height:1.45;font-weight:normal;color:{theme.colours.muted}"
    return f'<div style="{style}">{content}</div>'


def panel(content: str, paper: str, bar: str, ink: str) -> str:
    """HTML on a tinted panel with a bar at its left."""
    return (
        '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">'
        f'<tr><td bgcolor="{paper}" style="background-color:{paper};border-left:4px solid {bar};'
        f'padding:8px 12px;color:{ink};overflow-wrap:anywhere">{content}</td></tr></table>'
    )


def _banner(words: Words) -> Iterator[str]:
    report, theme = words.report, words.wording.theme
    article = report.reading.doc.article
    yield row(small(f"<b>{escape(KICKER)}</b>", theme), 0)
    yield heading(report.title, theme, 1)
    if article.headline:
        headline = escape(clean(article.headline.of(article.text)))
        yield row(f'<i style="font:italic 17px/1.35 {SERIF}">{headline}</i>', 4)
    run = run_in_print(report)
    for told in (particulars(report), f"{coded(report)} · run {run}"):
        if told:
            yield row(small(escape(clean(told)), theme), 4)
    for key, side in report.comparison.sides.items():
        ink = theme.sides[key]
        yield row(
            panel(f"<b>{key.upper()}&nbsp;&nbsp;{escape(clean(side.label))}</b>", ink.tint, ink.ink,
                  ink.ink),
        )  # fmt: skip


def _blocks(words: Words, blocks: Sequence[Any], picture: tuple[str, str]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Dumbbell):
            yield from _dumbbell(words, block, picture)
            continue
        teller = _TELLERS.get(type(block))
        if teller is None:
            raise RenderingFailed(
                f"no way to write a {type(block).__name__} in a letter: report a bug"
            )
        yield from teller(words, block)


def _prose(words: Words, block: Prose) -> Iterator[str]:
    size, family = (18, SERIF) if block.size == "lead" else (15, SANS)
    style = f"margin:0;font:{size}px/1.45 {family}"
    yield row(f'<p style="{style}">{words.html(block.text)}</p>')


def _note(words: Words, block: Note) -> Iterator[str]:
    colours = words.wording.theme.colours
    told = small(words.html(block.text), words.wording.theme)
    yield row(panel(told, colours.panel, colours.muted, colours.muted), 14)


def _cards(words: Words, block: Cards) -> Iterator[str]:
    yield from (row(_card(words, card)) for card in block.cards)


def _card(words: Words, card: Card) -> str:
    colours = words.wording.theme.colours
    ink = words.wording.theme.sides[card.side].ink if card.side else colours.ink
    figure = f'<div style="font:bold 22px/1.2 {SERIF}">{words.html(card.figure)}</div>'
    sentence = f'<div style="font-size:15px;line-height:1.4">{words.html(card.sentence)}</div>'
    sure = small(f"<i>{escape(card.confidence)}</i>", words.wording.theme)
    return panel(figure + sentence + sure, colours.panel, ink, colours.ink)


def _table(words: Words, block: Table) -> Iterator[str]:
    """Columns of figures beside a first one, which also takes what is no figure: on a telephone
    there is no room for more."""
    theme = words.wording.theme
    line = f"border-bottom:1px solid {theme.colours.rule};padding:6px 3px;{WHOLE}"
    heads = "".join(
        f'<th scope="col" align="{"right" if column.numeric else "left"}" valign="bottom"'
        f' style="{line};font-size:13px;'
        f'color:{theme.sides[column.side].ink if column.side else theme.colours.muted}">'
        f"{words.html(column.label)}</th>"
        for place, column in enumerate(block.columns)
        if place == 0 or column.numeric
    )
    rows = "".join(f"<tr>{_cells(words, block, cells, line)}</tr>" for cells in block.rows)
    yield row(
        '<table width="100%" cellpadding="0" cellspacing="0" border="0"'
        f' style="border-collapse:collapse;font-size:13px;line-height:1.4"'
        f' aria-label="{escape(block.caption)}"><tr>{heads}</tr>{rows}</table>'
    )


def _cells(words: Words, block: Table, cells: Sequence[Any], line: str) -> str:
    theme = words.wording.theme
    numeric = [place for place, column in enumerate(block.columns) if column.numeric]
    remarks = [words.html(cell) for place, cell in enumerate(cells) if place not in numeric]
    told = small(" · ".join(filter(None, remarks[1:])), theme)
    head = f'<th scope="row" align="left" valign="top" style="{line};font-weight:bold">'
    figures = "".join(
        f'<td align="right" valign="top" style="{line};{_tint(block, place, theme)}">'
        f"{words.html(cells[place])}</td>"
        for place in numeric
    )
    return f"{head}{remarks[0]}{told}</th>{figures}"


def _tint(block: Table, place: int, theme: Theme) -> str:
    side = block.columns[place].side
    if side is None:
        return "white-space:nowrap"
    return f"background-color:{theme.sides[side].tint};color:{theme.colours.ink}"


def _dumbbell(words: Words, block: Dumbbell, picture: tuple[str, str]) -> Iterator[str]:
    theme = words.wording.theme
    cid, alt = picture
    if cid:
        yield row(small(escape(clean(block.caption)), theme), 16)
        yield row(
            f'<img src="cid:{cid}" alt="{escape(clean(alt))}" width="{WIDTH}"'
            ' style="display:block;width:100%;max-width:560px;height:auto;border:0;'
            'background-color:#FFFFFF">'
        )
    told = "; ".join(scales(words.report, block, theme))
    yield row(small(f"In the chart: {escape(clean(told))}.", theme))


_TELLERS: dict[type, Callable[[Words, Any], Iterator[str]]] = {
    Prose: _prose,
    Note: _note,
    Subheading: lambda words, block: iter([heading(block.text, words.wording.theme, 3)]),
    Cards: _cards,
    Table: _table,
}
