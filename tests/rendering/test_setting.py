"""Sections become boxes that read well: short remarks, columns, tables, as many pages as needed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import sample
from reading import pages

from framing.rendering import render
from framing.rendering.boxes import Stack
from framing.rendering.columns import LEAST_REST, Columns
from framing.rendering.desk import Desk
from framing.rendering.fonts import Fonts
from framing.rendering.paragraph import Paragraph
from framing.rendering.set_prose import set_columns
from framing.rendering.setting import set_section
from framing.rendering.table import TableBox
from framing.rendering.tagging import Element
from framing.rendering.wording import Wording
from framing.report import Column, Prose, Report, Section, Table
from framing.themes import load_theme

THEME = load_theme()


@pytest.fixture
def desk(report: Report) -> Desk:
    """A desk for the sample report, as wide as a page of A4."""
    return Desk(Fonts(THEME), THEME, Wording(report, THEME), 493.0)


def heights(desk: Desk, *blocks: Prose) -> list[float]:
    """The heights of the boxes of some paragraphs."""
    items = set_section(desk, Section("", "method", "Title", "", blocks), Element("Sect"))
    return [item.box.height for item in items[1:]]


def test_a_remark_that_fits_one_line_takes_one(desk: Desk) -> None:
    """It may be wider than running text; a longer one is set in lines that read well."""
    line, longer = heights(desk, Prose(("word " * 22,), "small")), "word " * 60
    assert line[0] < 12
    assert heights(desk, Prose((longer,), "small"))[0] > 3 * line[0]


def test_three_paragraphs_stand_in_two_columns(desk: Desk) -> None:
    """Running text that goes on takes about half the height of one column of that width."""
    paragraph = Prose(("Running text that goes on for a while. " * 8,))
    alone = heights(desk, paragraph)[0]
    (columns,) = heights(desk, paragraph, paragraph, paragraph)
    assert columns < 3 * alone
    assert len(heights(desk, paragraph, paragraph)) == 2


def test_two_columns_go_on_over_a_page(desk: Desk) -> None:
    """Where they do not fit both columns fill the page, the rest is balanced, no line is lost."""
    blocks = [Prose((f"Running text that goes on for {place}. " * 9,)) for place in range(4)]
    (item,) = set_columns(desk, blocks, Element("Sect"))
    columns = item.box
    assert isinstance(columns, Columns)
    parts = columns.cut(columns.height * 0.6)
    assert parts is not None
    head, rest = parts
    assert head.height <= columns.height * 0.6
    assert [len(box.boxes) > 0 for _, box in head.boxes if isinstance(box, Stack)] == [True, True]
    assert rest.height < columns.height * 0.55
    lines = sum(len(box.lines) for _, half in head.boxes for box in getattr(half, "boxes", ()))
    lines += sum(len(box.lines) for box in rest.text.boxes if isinstance(box, Paragraph))
    whole = sum(len(box.lines) for box in columns.text.boxes if isinstance(box, Paragraph))
    assert lines == whole
    assert columns.cut(20) is None


def test_no_few_lines_of_columns_are_left_over(desk: Desk) -> None:
    """Where nearly all fits, some lines of each column go to the next page with the rest."""
    blocks = [Prose((f"Running text that goes on for {place}. " * 9,)) for place in range(4)]
    (item,) = set_columns(desk, blocks, Element("Sect"))
    columns = item.box
    assert isinstance(columns, Columns)
    for left in (1.0, 1.5, 2.5):
        parts = columns.cut(columns.height - left * columns.leading)
        assert parts is not None
        assert parts[1].height >= LEAST_REST * columns.leading
        assert parts[0].height <= columns.height - left * columns.leading


def test_no_row_of_a_table_is_left_alone(desk: Desk) -> None:
    """Where all rows but the last fit, the last two go to the next page."""
    rows = tuple(((f"row {number}",), ("words",)) for number in range(12))
    block = Table((Column(("A",)), Column(("B",))), rows, "A table.")
    section = Section("", "method", "Title", "", (block,))
    box = set_section(desk, section, Element("Sect"))[-1].box
    assert isinstance(box, TableBox)
    parts = box.cut(box.height - 5)
    assert parts is not None
    assert [len(part.rows) for part in parts] == [10, 2]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_annexes_begin_where_the_method_leaves_room(paper: str) -> None:
    """No page is left half empty before them; where less is left they begin on a page of their
    own."""
    for words in (1, 420):
        method = Section("", "method", "Method", "", (Prose(("word " * words,)),) * 2)
        report = sample.report()
        kept = tuple(x for x in report.sections if x.part in ("summary", "annex"))
        made = replace(report, sections=(*kept[:1], method, *kept[1:]))
        found = pages(render(made, "pdf", paper=paper))  # type: ignore[arg-type]
        (first,) = (page.text for page in found if re.search(r"(?m)^Annexes\s*$", page.text))
        assert ("Method" in first) is (words == 1)


def test_a_long_body_is_drawn_together(report: Report) -> None:
    """A brief that would need more pages than it should is set denser, until it does not."""
    more = tuple(Prose((f"{number} and words. " * 60,)) for number in range(2))
    loose = len(pages(render(report, "pdf")))
    section = replace(report.sections[1], blocks=(*report.sections[1].blocks, *more))
    longer = replace(report, sections=(report.sections[0], section, *report.sections[2:]))
    assert len(pages(render(longer, "pdf"))) <= loose + 1
