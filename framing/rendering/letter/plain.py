"""Page one as plain text, for readers whose mail programs show nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from framing.errors import RenderingFailed
from framing.rendering.escape import clean
from framing.rendering.json_report import run_in_print
from framing.rendering.letter.page import scales, summary_sections
from framing.rendering.letter.words import Words
from framing.rendering.particulars import KICKER, coded, particulars
from framing.report import Cards, Dumbbell, Note, Prose, Report, Subheading, Table
from framing.themes import Theme

WIDTH = 72


def letter_text(report: Report, theme: Theme, remarks: Sequence[str] = ()) -> str:
    """Banner, bottom line, findings, scorecard and limits; `remarks` close the letter."""
    words = Words(report, theme)
    parts = [
        *_banner(words),
        *(
            block
            for section in summary_sections(report)
            for block in (_heading(section.title), *_blocks(words, section.blocks))
        ),
        "\n".join(filled(remark) for remark in remarks),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def filled(text: str, indent: str = "", hang: str | None = None) -> str:
    """Text in lines of a letter's width; words that are longer than a line stay whole."""
    return textwrap.fill(
        clean(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hang is None else hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _banner(words: Words) -> Iterator[str]:
    report = words.report
    article = report.reading.doc.article
    yield KICKER.upper()
    yield filled(report.title)
    if article.headline:
        yield filled(article.headline.of(article.text))
    run = run_in_print(report)
    told = (particulars(report), f"{coded(report)} · run {run}")
    yield "\n".join(filled(line) for line in told if line)
    sides = report.comparison.sides.items()
    yield "\n".join(filled(side.label, f"{key.upper()}  ", "   ") for key, side in sides)


def _heading(title: str) -> str:
    return clean(title).upper()


def _blocks(words: Words, blocks: Sequence[Any]) -> Iterator[str]:
    for block in blocks:
        teller = _TELLERS.get(type(block))
        if teller is None:
            raise RenderingFailed(
                f"no way to write a {type(block).__name__} in a letter: report a bug"
            )
        yield teller(words, block)


def _cards(words: Words, block: Cards) -> str:
    told = (
        f"{words.plain(card.figure)} — {words.plain(card.sentence)} ({card.confidence})"
        for card in block.cards
    )
    return "\n".join(filled(card, "* ", "  ") for card in told)


def _table(words: Words, block: Table) -> str:
    """Each row as its head and remarks on one line, its figures on the next, in columns."""
    numeric = [place for place, column in enumerate(block.columns) if column.numeric]
    rows = [[clean(words.plain(cell)) for cell in row] for row in block.rows]
    heads = [clean(words.plain(column.label)) for column in block.columns]
    widths = {place: max(len(row[place]) for row in rows) for place in numeric}
    lines = []
    for row in rows:
        remarks = [cell for place, cell in enumerate(row) if cell and place not in numeric]
        figures = (
            f"{heads[place]}: {row[place]:<{widths[place]}}" for place in numeric if row[place]
        )
        lines += [" · ".join(remarks), f"    {'   '.join(figures)}".rstrip()]
    return "\n".join(lines)


def _dumbbell(words: Words, block: Dumbbell) -> str:
    told = "; ".join(scales(words.report, block, words.wording.theme))
    return filled(f"In the chart: {told}.")


_TELLERS: dict[type, Callable[[Words, Any], str]] = {
    Prose: lambda words, block: filled(words.plain(block.text)),
    Note: lambda words, block: filled(words.plain(block.text)),
    Subheading: lambda words, block: _heading(block.text),
    Cards: _cards,
    Table: _table,
    Dumbbell: _dumbbell,
}
