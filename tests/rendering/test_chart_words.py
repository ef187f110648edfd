"""The words of charts are text of the brief, whatever the kind of chart and whoever reads it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
import sample
from reading import pages
from test_charts import THEME, drawn, measure, moved

from framing.rendering import charts, render
from framing.rendering.desk import Desk
from framing.rendering.fonts import Fonts
from framing.rendering.pdf import PAPERS
from framing.rendering.wording import Wording
from framing.report import (
    Bar,
    Bars,
    Block,
    Dots,
    Dumbbell,
    Lollipop,
    Report,
    Segment,
    Slope,
    Strip,
)

BLOCKS: dict[str, tuple[type, ...]] = {
    "bars": (Bars,),
    "dots": (Dots,),
    "dumbbell": (Dumbbell,),
    "lollipop": (Lollipop,),
    "slope": (Slope,),
    "strip": (Strip,),
}


def every_kind(report: Report) -> list[Block]:
    """A chart of every kind, bars in every layout: those of the sample and those it lacks."""
    found = [block for section in report.sections for block in section.blocks]
    pair = moved("a", measure(0.21), measure(0.77)), moved("b", measure(0.34), measure(0.34))
    parts = Segment("a", measure(41, "count")), Segment("b", measure(17, "count"))
    layouts: tuple[Literal["stacked", "paired", "grouped"], ...] = ("stacked", "paired", "grouped")
    bars = (Bars((Bar(f"Жест {layout} 汉字", parts),), layout, "C.") for layout in layouts)
    return [*found, Slope((pair,), "C."), *bars]


def by_pdfium(brief: bytes, folder: Path) -> str:
    """All words of a brief, as browsers find them."""
    return " ".join(page.text for page in pages(brief))


def by_pdftotext(brief: bytes, folder: Path) -> str:
    """All words of a brief, as poppler's program finds them: "4 : 0" it takes for one word."""
    program = shutil.which("pdftotext")
    if not program:
        pytest.skip("pdftotext is not installed: pdfium alone reads the brief")
    file = folder / "brief.pdf"
    file.write_bytes(brief)
    told = subprocess.run([program, "-enc", "UTF-8", file, "-"], capture_output=True, check=True)
    return told.stdout.decode()


@pytest.mark.parametrize("read", [by_pdfium, by_pdftotext])
def test_all_words_of_charts_are_found_in_the_brief(
    report: Report, read: Callable[[bytes, Path], str], tmp_path: Path
) -> None:
    """Labels, values, keys and axes of every kind of chart are text, to be searched and read."""
    painters = {name: getattr(charts, name) for name in charts.__all__ if name.islower()}
    del painters["chart_scale"]
    assert painters.keys() == BLOCKS.keys()
    made = every_kind(report)
    brief = render(sample.report(extra=tuple(made)), "pdf")
    text = "".join(read(brief, tmp_path).split())
    width = PAPERS["a4"][0] - 2 * THEME.page.margin
    desk = Desk(Fonts(THEME), THEME, Wording(report, THEME), width)
    for name, kinds in BLOCKS.items():
        words = {
            "".join(words.split())
            for block in made
            if isinstance(block, kinds)
            for words in drawn(desk, painters[name](desk, block)).words
        }
        assert len(words) > 4
        assert [one for one in sorted(words) if one not in text] == []
