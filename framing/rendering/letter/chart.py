"""The chart of page one for a letter: as a picture, and what it shows in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from framing.rendering.desk import Desk
from framing.rendering.letter.page import summary_sections
from framing.rendering.wording import Wording
from framing.report import Dumbbell, Report
from framing.themes import Theme

if TYPE_CHECKING:
    from framing.rendering.sheet import Sheet

WIDTH, MARGIN = 350.0, 6.0
"""In points. Drawn this narrow, the letters can still be read on a telephone."""


class Chart(NamedTuple):
    """A PNG file, and what it shows for those who do not see it."""

    png: bytes
    alt: str


def chart(report: Report, theme: Theme) -> Chart | None:
    """The chart of page one, or None where page one has none."""
    from framing.rendering.charts import LABEL, dumbbell
    from framing.rendering.fonts import Fonts
    from framing.rendering.letter.picture import Picture

    blocks = [
        block
        for section in summary_sections(report)
        for block in section.blocks
        if isinstance(block, Dumbbell)
    ]
    if not blocks:
        return None
    theme = replace(theme, sizes=replace(theme.sizes, chart=LABEL))
    fonts = Fonts(theme)
    wording = Wording(report, theme)
    drawing = dumbbell(Desk(fonts, theme, wording, WIDTH), blocks[0])
    picture = Picture(fonts, theme, (WIDTH + 2 * MARGIN, drawing.height + 2 * MARGIN))
    drawing.paint(cast("Sheet", picture), MARGIN, MARGIN)
    marks = {figure.finding.key: figure.mark for figure in report.figures}
    for x, y, key in drawing.marks:
        place = MARGIN + x, MARGIN + y + LABEL * 0.1
        picture.text(*place, marks[key], "semibold", LABEL * 0.68, theme.colours.link)
    return Chart(picture.png(), drawing.alt)
