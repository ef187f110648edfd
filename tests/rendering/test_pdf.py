"""The PDF, read back: what is printed is what was found, and nothing leads nowhere."""

from __future__ import annotations

import io
from typing import Literal

import pikepdf
import pytest
from reading import Page, on_the_page
from reading import pages as read

from framing.rendering import render
from framing.rendering.json_report import report_json
from framing.rendering.numbers import difference_text, value_text
from framing.report import Report
from framing.themes import load_theme


def test_page_one_prints_every_measure_of_the_scorecard(report: Report, pages: list[Page]) -> None:
    """Each value and difference stands on page one in the digits of the one number file."""
    words = pages[0].text
    for figure in report.figures[:10]:
        for side in figure.finding.sides:
            assert value_text(side) in words
        assert difference_text(figure.finding).replace("\N{NO-BREAK SPACE}", " ") in words


def test_page_one_stands_alone(pages: list[Page]) -> None:
    """Banner, bottom line, scorecard and limits are on page one, the first part on page two."""
    for words in (
        "COMPARATIVE FRAMING BRIEF",
        "Bottom line",
        "Scorecard",
        "What this does not show",
    ):
        assert words in pages[0].text
    assert "How each side is framed" in pages[1].text


@pytest.mark.parametrize("theme", ["brief", "plain", "contrast"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_theme_fits_every_paper(
    report: Report, theme: str, paper: Literal["a4", "letter"]
) -> None:
    """Page one is one page, nothing stands outside the margins, and all pages are numbered."""
    found = read(render(report, "pdf", theme, paper))
    assert "How each side is framed" in found[1].text
    on_the_page(found, load_theme(theme).page.margin - 2)
    for number, page in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in page.text


def test_all_fonts_are_embedded(brief: bytes) -> None:
    """Only the brief's own faces are named, and each travels inside the file."""
    with pikepdf.open(io.BytesIO(brief)) as pdf:
        fonts = {str(f.BaseFont): f for page in pdf.pages for f in page.Resources.Font.values()}
        assert fonts
        for name, font in fonts.items():
            assert "Framing" in name or "Droid" in name
            assert "/FontFile2" in font.FontDescriptor
            assert "/ToUnicode" in font


def test_no_raster_is_drawn(brief: bytes) -> None:
    """Charts are paths and text: no page has an image."""
    with pikepdf.open(io.BytesIO(brief)) as pdf:
        for page in pdf.pages:
            assert "/XObject" not in page.Resources


def test_every_link_leads_to_a_place_and_says_where(brief: bytes, report: Report) -> None:
    """Each link has a destination on a page of the file and words for those who can not see it."""
    count = 0
    with pikepdf.open(io.BytesIO(brief)) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        for page in pdf.pages:
            for annotation in page.get("/Annots", []):
                count += 1
                assert annotation.Dest[0].objgen in pages
                assert 0 <= float(annotation.Dest[3]) <= float(page.MediaBox[3])
                assert int(annotation.F) == 4, "a link that is not printed is no part of PDF/A"
                assert str(annotation.Contents).startswith(("Source of figure", "Sentence"))
    assert count > len(report.figures)


def test_bookmarks_name_the_parts_and_sections(brief: bytes) -> None:
    """The outline has the brief, its parts and their sections."""
    with pikepdf.open(io.BytesIO(brief)) as pdf, pdf.open_outline() as outline:
        root = outline.root
        assert [item.title for item in root] == ["Brief"]
        parts = {item.title: [kid.title for kid in item.children] for item in root[0].children}
    assert list(parts)[:2] == ["Bottom line", "How each side is framed"]
    assert "Sources of figures" in parts["Annexes"]


def test_findings_and_article_travel_inside(brief: bytes, report: Report) -> None:
    """report.json and the article's text are attached as they are."""
    with pikepdf.open(io.BytesIO(brief)) as pdf:
        found = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
        relations = [str(spec.AFRelationship) for spec in pdf.Root.AF]
    assert found["report.json"] == report_json(report)
    assert found["article.txt"].decode() == report.reading.doc.text
    assert relations == ["/Source", "/Data"]


def test_marks_lead_from_figures_to_sources(report: Report, text: str) -> None:
    """The mark of each figure is printed where it is used and in "Sources of figures"."""
    sources = text[text.index("Sources of figures") :]
    for figure in report.figures:
        assert f"{figure.mark} {figure.finding.label}" in sources


def test_the_article_is_there_sentence_by_sentence(report: Report, text: str) -> None:
    """Every sentence of the article stands in the annex under its number."""
    annex = text[text.index("A. The article") : text.index("B. Quotation ledger")]
    for number, sentence in enumerate(report.reading.sentences, 1):
        assert f"s{number}" in annex
        first = sentence.span.of(report.reading.doc.text).split()[0].strip("“")
        assert first in annex


def test_sides_are_marked_without_colour(text: str) -> None:
    """In the annex each mention of a side is followed by the side's letter."""
    annex = text[text.index("A. The article") :]
    assert "OwnersB call" in annex
    assert "TenantsA gathered" in annex


def test_json_is_what_the_json_module_writes(report: Report) -> None:
    """The format "json" is the report as data."""
    assert render(report, "json") == report_json(report)
