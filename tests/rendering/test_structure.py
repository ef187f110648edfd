"""The structure tree: everything on a page is read in order, or is told to be decoration."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
import pytest


@pytest.fixture(scope="module")
def pdf(brief: bytes) -> Iterator[pikepdf.Pdf]:
    """The brief, opened."""
    with pikepdf.open(io.BytesIO(brief)) as opened:
        yield opened


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """All structure elements in reading order."""
    found: list[Any] = []

    def walk(node: Any) -> None:
        if "/S" in node:
            found.append(node)
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                walk(kid)

    walk(pdf.Root.StructTreeRoot.K)
    return found


def test_all_marked_content_has_an_owner(pdf: pikepdf.Pdf) -> None:
    """Each numbered run of content on a page is found again in the parent tree."""
    owners = pdf.Root.StructTreeRoot.ParentTree.Nums
    table = {int(owners[i]): owners[i + 1] for i in range(0, len(owners), 2)}
    for page in pdf.pages:
        content = page.Contents.read_bytes().decode("latin-1")
        numbers = [int(number) for number in re.findall(r"/MCID (\d+)", content)]
        assert numbers == list(range(len(numbers)))
        assert len(table[int(page.StructParents)]) == len(numbers)


def test_nothing_is_drawn_outside_marked_content(pdf: pikepdf.Pdf) -> None:
    """Text and paths stand between BDC or BMC and EMC, which never nest."""
    shown = {"Tj", "f", "S", "B"}
    for page in pdf.pages:
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            assert depth in (0, 1)
            assert depth == 1 or name not in shown


def test_headings_never_skip_a_level(pdf: pikepdf.Pdf) -> None:
    """After a heading of one level comes at most the next level."""
    levels = [int(str(e.S)[2:]) for e in elements(pdf) if re.fullmatch(r"/H\d", str(e.S))]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_are_regular_and_have_heads(pdf: pikepdf.Pdf) -> None:
    """All rows of a table have as many cells; the first row and column are heads with a scope."""
    tables = [element for element in elements(pdf) if str(element.S) == "/Table"]
    assert tables
    for table in tables:
        rows = [list(row.K) for row in table.K]
        assert len({len(row) for row in rows}) == 1
        assert {str(cell.A.Scope) for cell in rows[0]} == {"/Column"}
        assert {str(row[0].A.Scope) for row in rows[1:]} <= {"/Row"}
        assert str(table.A.Summary)


def test_each_chart_says_what_it_shows(pdf: pikepdf.Pdf) -> None:
    """Every figure has a text with both labels and its values, and its place on the page."""
    figures = [element for element in elements(pdf) if str(element.S) == "/Figure"]
    kinds = Counter(str(figure.Alt).split(".")[0].split(" of ")[0] for figure in figures)
    assert len(figures) == 7
    assert set(kinds) == {"Dumbbell chart", "Dot chart", "Bar chart", "Lollipop chart", "Strip"}
    dumbbell = next(str(f.Alt) for f in figures if str(f.Alt).startswith("Dumbbell"))
    assert "Doer share: Tenants’ union 62% (44–80%), Property owners 38% (20–56%)" in dumbbell
    assert all(len(figure.A.BBox) == 4 for figure in figures)


def test_rows_of_charts_lead_to_their_figures(pdf: pikepdf.Pdf) -> None:
    """Each row of a chart has behind its label the mark of its figure, as a link."""
    figures = [element for element in elements(pdf) if str(element.S) == "/Figure"]
    charts = {str(figure.Alt).split(".")[0]: figure for figure in figures}
    for kind in ("Dumbbell chart", "Dot chart"):
        chart = charts[kind]
        rows = str(chart.Alt).count(";") + 1
        links = [kid for kid in chart.K if "/S" in kid and str(kid.S) == "/Link"]
        assert len(links) == rows
        for link in links:
            assert str(link.K[1].Obj.Contents).startswith("Source of figure")


def test_links_are_read_with_their_words(pdf: pikepdf.Pdf) -> None:
    """A link's element holds the words that one sees and the annotation itself."""
    links = [element for element in elements(pdf) if str(element.S) == "/Link"]
    assert links
    for link in links:
        assert [str(kid.Type) for kid in link.K] == ["/MCR", "/OBJR"]


def test_the_file_says_its_title_language_and_standards(pdf: pikepdf.Pdf) -> None:
    """Title, language, PDF/UA-1 and PDF/A-3a are told in the metadata."""
    assert str(pdf.Root.Lang) == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in packet
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in packet
    assert "Rent cap: the tenants’ union" in packet
