"""What every page carries: the band in the sides' colours and the line at the foot."""

from __future__ import annotations

from typing import NamedTuple

from framing.rendering.sheet import Sheet
from framing.themes import Theme

BAND = 6.0
BASE = 25.0


class Running(NamedTuple):
    """What the foot of each page says."""

    version: str
    run: str
    title: str
    pages: int


def draw_running(sheet: Sheet, theme: Theme, running: Running) -> None:
    """Draw band and foot on the sheet's current page, as artifacts."""
    width, height = sheet.size
    size = theme.sizes.small - 0.6
    left, right = theme.page.margin, width - theme.page.margin
    number = f"Page {sheet.page + 1} of {running.pages}"
    room = right - left - sheet.fonts.width(number, "sans") * size - 24
    with sheet.tagged(None):
        sheet.rectangle(0, height - BAND, width / 2, BAND, theme.sides.a.ink)
        sheet.rectangle(width / 2, height - BAND, width / 2, BAND, theme.sides.b.ink)
        sheet.line(left, BASE + 13, right, BASE + 13, theme.colours.rule)
        words = f"framing {running.version} · run {running.run} · {running.title}"
        x = left
        shown = sheet.fonts.shortened(words, "sans", room / size)
        for piece in sheet.fonts.pieces(shown, "sans"):
            sheet.text(x, BASE, piece.text, piece.face, size, theme.colours.muted)
            x += sheet.fonts.width(piece.text, piece.face) * size
        end = right - sheet.fonts.width(number, "sans") * size
        sheet.text(end, BASE, number, "sans", size, theme.colours.muted)
