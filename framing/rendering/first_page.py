"""The head of the first page: what was read, which two sides, which run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from framing.domain import SideKey
from framing.rendering.boxes import Beside, Box, Figure, Padded
from framing.rendering.desk import Desk
from framing.rendering.flow import Item
from framing.rendering.linebreak import break_lines
from framing.rendering.missing import unshown_on_page_one
from framing.rendering.paragraph import Paragraph
from framing.rendering.particulars import KICKER, coded, particulars
from framing.rendering.runs import Run, Style, words
from framing.rendering.sheet import Bookmark, Sheet
from framing.rendering.tagging import Element

SIZES = (1.0, 0.86, 0.74)
"""A title is set smaller, in these steps, until it takes no more than two lines."""
MOST_LINES = 3


def banner(desk: Desk, run: str, parent: Element) -> Iterator[Item]:
    """Kicker, title, headline and its particulars, the chips of the sides."""
    report, sizes, muted = desk.wording.report, desk.theme.sizes, desk.theme.colours.muted
    kicker = desk.style("semibold", sizes.small, muted)
    head = desk.paragraph([Run(KICKER.upper(), kicker)], kicker, desk.width, parent.add("P"), 1.25)
    picture = _logo(desk, parent)
    yield Item(Beside(((0.0, head), *picture)) if picture else head)
    yield Item(title(desk, report.title, parent.add("H1")), before=desk.gap(2))
    article = report.reading.doc.article
    if article.headline:
        style = desk.style("serif_italic", sizes.lead - 0.6)
        headline = _clipped(desk, article.headline.of(article.text), style, parent.add("P"), 2)
        yield Item(headline, before=desk.gap(3))
    meta = desk.style("sans", sizes.small + 0.6, muted)
    unshown = unshown_on_page_one(report, desk.fonts)
    for line in (particulars(report), f"{coded(report)} · run {run}", unshown):
        if line:
            yield Item(
                desk.paragraph([Run(line, meta)], meta, desk.width, parent.add("P"), 1.34),
                before=desk.gap(2),
            )
    yield Item(chips(desk, parent), before=desk.gap(7))


def _logo(desk: Desk, parent: Element) -> tuple[tuple[float, Box], ...]:
    """The logo of the theme at the right margin, where it has one."""
    file, logo = desk.theme.logo_file(), desk.theme.logo
    if file is None or logo is None:
        return ()
    png = file.read_bytes()
    across, down = (int.from_bytes(png[at : at + 4]) for at in (16, 20))
    width = min(logo.height * across / down, desk.width / 3)
    height = width * down / across

    def paint(sheet: Sheet, x: float, bottom: float) -> None:
        sheet.image(x, bottom, width, height, png)

    element = parent.add("Figure", alt=logo.says)
    return ((desk.width - width, Figure(element, width, height, paint)),)


def title(desk: Desk, told: str, element: Element) -> Paragraph:
    """The title in lines of about one length, smaller where it is long."""
    for factor in SIZES:
        size = round(desk.theme.sizes.title * factor, 1)
        style = desk.style("serif_bold", size)
        if len(break_lines(words([Run(told, style)], desk.fonts), desk.width, desk.fonts)) <= 2:
            break
    bookmark = Bookmark("Brief", 0)
    return _clipped(desk, told, style, element, MOST_LINES, bookmark)


def _clipped(
    desk: Desk,
    text: str,
    style: Style,
    element: Element,
    most: int,
    bookmark: Bookmark | None = None,
) -> Paragraph:
    """Text in lines of about one length, cut with an ellipsis after `most` lines."""
    box = desk.paragraph(
        [Run(text, style)], style, desk.width, element, 1.17, even=True, bookmark=bookmark
    )
    if len(box.lines) <= most:
        return box
    kept = "".join(part.actual or part.text for line in box.lines[:most] for part in line)
    while True:
        kept = kept[: max(len(kept) - 1, 1)]
        kept = kept.rpartition(" ")[0] or kept
        box = desk.paragraph(
            [Run(kept + "…", style)], style, desk.width, element, 1.17, bookmark=bookmark
        )
        if len(box.lines) <= most:
            return box


def chips(desk: Desk, parent: Element) -> Box:
    """The labels of the sides, each in its colour."""
    half = desk.width / 2
    placed = []
    for place, (key, side) in enumerate(desk.wording.report.comparison.sides.items()):
        placed.append((place * half, _chip(desk, key, side.label, half, parent.add("P"))))
    return Beside(tuple(placed))


def _chip(desk: Desk, key: SideKey, label: str, width: float, element: Element) -> Padded:
    ink = desk.theme.sides[key]
    style = desk.style("semibold", desk.theme.sizes.body, ink.ink)
    letter = replace(style, size=style.size + 0.6)
    runs = [Run(f"{key.upper()}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}", letter), Run(label, style)]
    text = desk.paragraph(runs, style, width - 20, element, 1.3)
    text = replace(text, lines=text.lines[:3])
    return Padded(text, width, left=11, above=4, below=5, panel=ink.tint, bar=ink.ink, bar_width=3)
