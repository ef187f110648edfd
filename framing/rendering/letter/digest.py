"""Several briefs in one letter: a table of their main figures, then the bottom line of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from framing.domain import SideKey
from framing.rendering.escape import clean
from framing.rendering.json_report import run_in_print
from framing.rendering.letter.html import WHOLE, document, heading, panel, row, small
from framing.rendering.letter.plain import filled
from framing.rendering.letter.words import SERIF, Words
from framing.rendering.particulars import coded, particulars
from framing.report import Number, Report
from framing.themes import Theme

COLUMNS = {
    "salience.mentions": "Mentions",
    "voice.words_quoted": "Words attributed",
    "tone.outlet": "Outlet's tone",
}
"""The figures of the table with their heads."""


def digest_text(
    reports: Sequence[Report], theme: Theme, title: str, remarks: Sequence[str] = ()
) -> str:
    """The letter as plain text."""
    parts = [title.upper()]
    for number, report in enumerate(reports, 1):
        words = Words(report, theme)
        sides = report.comparison.sides.items()
        figures = (
            f"   {head}: "
            + ", ".join(f"{key.upper()} {_value(words, name, key)}" for key, _ in sides)
            for name, head in COLUMNS.items()
        )
        parts.append(
            "\n".join(
                (
                    filled(_name(report), f"{number}. ", "   "),
                    *(filled(line, "   ") for line in (particulars(report), _run(report)) if line),
                    *(filled(f"{key.upper()} = {side.label}", "   ") for key, side in sides),
                    *figures,
                    filled(words.plain(report.bottom_line), "   "),
                )
            )
        )
    return "\n\n".join((*parts, "\n".join(map(filled, remarks)))) + "\n"


def digest_html(
    reports: Sequence[Report], theme: Theme, title: str, remarks: Sequence[str] = ()
) -> str:
    """The letter as HTML."""
    rows = [heading(title, theme, 1), row(_table(reports, theme))]
    for number, report in enumerate(reports, 1):
        words = Words(report, theme)
        rows.append(heading(f"{number}. {_name(report)}", theme))
        rows += (
            row(small(escape(clean(told)), theme), 4)
            for told in (particulars(report), _run(report))
            if told
        )
        rows += _sides(report, theme)
        style = f"margin:0;font:17px/1.45 {SERIF}"
        rows.append(row(f'<p style="{style}">{words.html(report.bottom_line)}</p>'))
    rows += [row(small(escape(clean(told)), theme)) for told in remarks]
    return document(title, rows, theme)


def _sides(report: Report, theme: Theme) -> Iterator[str]:
    for key, side in report.comparison.sides.items():
        ink = theme.sides[key]
        label = f"<b>{key.upper()}&nbsp;&nbsp;{escape(clean(side.label))}</b>"
        yield row(panel(label, ink.tint, ink.ink, ink.ink), 4)


def _table(reports: Sequence[Report], theme: Theme) -> str:
    """Under each headline its figures, as a telephone has no room for them beside it."""
    padded = f"padding:6px 3px;{WHOLE}"
    line = f"border-bottom:1px solid {theme.colours.rule};{padded}"
    look = f"{line};font-size:13px;color:{theme.colours.muted}"
    heads = "".join(
        f'<th scope="col" align="left" valign="bottom" style="{look}">{head}</th>'
        for head in COLUMNS.values()
    )
    rows = []
    for number, report in enumerate(reports, 1):
        words = Words(report, theme)
        name = f'<th colspan="{len(COLUMNS)}" align="left" style="padding:8px 3px 0 3px">'
        cells = (
            f'<td align="left" style="{line}">{_pair(words, key, theme)}</td>' for key in COLUMNS
        )
        rows.append(f"<tr>{name}{number}. {escape(_name(report))}</th></tr>")
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return (
        '<table width="100%" cellpadding="0" cellspacing="0" border="0"'
        ' style="border-collapse:collapse;font-size:14px;line-height:1.4"'
        f' aria-label="The main figures of each brief"><tr>{heads}</tr>{"".join(rows)}</table>'
    )


def _pair(words: Words, key: str, theme: Theme) -> str:
    """A figure for both sides."""
    return " &nbsp; ".join(
        f'<span style="color:{theme.sides[side].ink}">{side.upper()}&nbsp;'
        f"{escape(_value(words, key, side))}</span>"
        for side, _ in words.report.comparison.sides.items()
    )


def _name(report: Report) -> str:
    article = report.reading.doc.article
    return clean(article.headline.of(article.text) if article.headline else report.title)


def _run(report: Report) -> str:
    return f"{coded(report)} · run {run_in_print(report)}"


def _value(words: Words, key: str, side: SideKey) -> str:
    for figure in words.report.figures:
        if figure.finding.key == key:
            return words.plain((Number(figure.finding.sides[side], mark=False),))
    return "–"
