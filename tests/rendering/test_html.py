"""A page is whole, needs nothing but itself, and says what the report says."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
import sample
from page import Element, parse

import framing
from framing.rendering import render
from framing.rendering.alt import Teller
from framing.rendering.html.blocks import SETTERS
from framing.rendering.html.palette import by_day, by_night, contrast
from framing.rendering.numbers import value_text
from framing.report import Block, Report, Subheading
from framing.themes import load_theme, theme_names

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def source(report: Report) -> bytes:
    """The sample report as a page."""
    return render(report, "html")


@pytest.fixture(scope="module")
def page(source: bytes) -> Element:
    """The sample report as a page, read back."""
    return parse(source)


def test_every_kind_of_block_can_be_set() -> None:
    """There is a way to set each block that a section can hold."""
    assert {*SETTERS, Subheading} == {*get_args(Block)}


def test_every_link_leads_to_a_place_of_the_page(page: Element) -> None:
    """No link leads out of the page or to a place that is not there; no place has two names."""
    names = [x.attributes["id"] for x in page.all() if "id" in x.attributes]
    assert len(names) == len(set(names))
    links = [x.attributes["href"] for x in page.all("a")]
    assert len(links) > 50
    assert {link for link in links if link.removeprefix("#") not in names} == set()
    assert all(link.startswith("#") for link in links)


def test_every_figure_has_its_row_and_its_sentences_lead_back(
    page: Element, report: Report
) -> None:
    """Each mark names a row that names its sentences, and each of these names the mark."""
    for figure in report.figures:
        (row,) = page.all("tr", id=figure.mark)
        numbers = {
            link.attributes["href"]
            for span in row.all("span", class_="places")
            for link in span.all("a")
        }
        for place in numbers:
            (sentence,) = page.all("li", id=place.removeprefix("#"))
            assert f"#{figure.mark}" in [a.attributes["href"] for a in sentence.all("a")]


def test_the_lights_of_a_figure_are_its_sentences(page: Element, report: Report) -> None:
    """What the script lights up for a side is the evidence of that side."""
    text = report.reading.doc.text
    for figure in report.figures:
        (row,) = page.all("tr", id=figure.mark)
        for key, measure in figure.finding.sides.items():
            told = row.attributes.get(f"data-{key}", "")
            lit = set()
            for stretch in told.split():
                first, _, last = stretch.partition("-")
                lit |= set(range(int(first), int(last or first) + 1))
            body = [s.span for s in report.reading.sentences]
            wanted = {
                n
                for n, sentence in enumerate(body, 1)
                for span in measure.evidence
                if sentence.overlaps(span) and span.of(text)
            }
            assert lit == wanted


def test_the_page_asks_for_nothing(source: bytes, page: Element) -> None:
    """There is no address of anything outside, and the policy forbids to ask for one."""
    text = source.decode()
    (policy,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    rules = dict(rule.split(" ", 1) for rule in policy.attributes["content"].split("; "))
    assert rules["default-src"] == "'none'"
    bare = re.sub("base64,[A-Za-z0-9+/=]+", "", text)
    assert not re.search(r"https?:|//\w|@import|url\((?!data:font/woff2;\))", bare)
    assert {x.tag for x in page.all()} & {"img", "link", "iframe", "object", "base"} == set()
    assert not any(name.startswith("on") or name == "style" for x in page.all()
                   for name in x.attributes)  # fmt: skip
    for tag in ("style", "script"):
        content = source.split(f"<{tag}>".encode())[1].split(f"</{tag}>".encode())[0]
        digest = b64encode(sha256(content).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"


def test_the_page_has_its_landmarks_and_headings_in_order(page: Element) -> None:
    """One title, headings that skip no level, landmarks, a language, a link past the head."""
    levels = [int(x.tag[1]) for x in page.all() if re.fullmatch("h[1-6]", x.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    for tag in ("header", "nav", "main", "footer", "title"):
        assert len(page.all(tag)) == 1
    assert page.all("html")[0].attributes["lang"] == "en"
    assert page.all("a")[0].attributes == {"href": "#brief", "class": "skip"}


def test_every_table_says_what_it_shows_and_heads_its_cells(page: Element) -> None:
    """Tables have captions, heads of columns and of rows, and as many cells in each row."""
    tables = page.all("table")
    assert len(tables) > 4
    for table in tables:
        assert table.all("caption")[0].text
        heads, *rows = table.all("tr")
        assert any(x.attributes.get("scope") == "col" for x in heads.all("th"))
        for row in rows:
            (head,) = row.all("th")
            assert head.attributes["scope"] == "row"
            assert len(row.all("td")) + 1 == len(heads.content)


def test_charts_are_told_in_words_from_their_measures(page: Element, report: Report) -> None:
    """The drawing of each row says the values that it shows."""
    drawings = [x for x in page.all("svg") if x.attributes.get("role") == "img"]
    said = {x.attributes["aria-label"].replace("\N{NO-BREAK SPACE}", " ") for x in drawings}
    teller = Teller(report.comparison.sides, load_theme().numbers)
    for figure in report.figures[:8]:
        told = teller.values(figure.finding).replace("\N{NO-BREAK SPACE}", " ")
        if figure.finding.contrast is not None and figure.finding.sides.a.unit != "sentence":
            assert told in said
    for drawing in page.all("svg"):
        assert drawing.attributes.get("aria-hidden") == "true" or drawing in drawings


def test_the_page_says_what_the_report_says(page: Element, report: Report) -> None:
    """Each section, each sentence of the article and each figure's values are there."""
    words = page.text
    for section in report.sections:
        assert " ".join(section.title.split()) in words
    for figure in report.figures:
        (row,) = page.all("tr", id=figure.mark)
        for measure in figure.finding.sides:
            assert value_text(measure).replace("\N{NO-BREAK SPACE}", " ") in row.text
    for number, sentence in enumerate(report.reading.sentences, 1):
        (item,) = page.all("li", id=f"s{number}")
        (told,) = item.all("p", class_="text")
        bare = re.sub(r"[‹›]", "", _without_letters(told))
        wanted = " ".join(sentence.span.of(report.reading.doc.text).split())
        assert " ".join(bare.split()) == wanted


def _without_letters(told: Element) -> str:
    """The words of a sentence without the letters of sides."""
    return "".join(
        x if isinstance(x, str) else "" if x.tag == "sup" else x._words() for x in told.content
    )


def test_exchanging_the_sides_exchanges_the_columns() -> None:
    """The page of the exchanged comparison has each side's words in the other's column."""
    seed = ROOT / "seeds" / "000_440bc964de211b24.txt"
    doc, comparison = framing.annotate(framing.read(seed)), framing.load(seed.with_suffix(".toml"))
    swapped = replace(comparison, sides=comparison.sides.swap())
    one, other = (
        parse(framing.render(framing.compose(doc, x), "html")) for x in (comparison, swapped)
    )
    assert _sided(one, "a", "b") == _sided(other, "b", "a")
    assert [m.text for m in one.all("mark", class_="a")] == [
        m.text for m in other.all("mark", class_="b")
    ]


def _sided(page: Element, first: str, second: str) -> dict[str, tuple[str, ...]]:
    """What the rows of "Sources of figures" say in the columns of two sides, by figure."""
    found = {}
    for row in page.all("tr"):
        if "id" in row.attributes and "data-figure" in row.attributes:
            cells = (row.all("td", class_=f"{side} narrow")[0].text for side in (first, second))
            lights = (row.attributes.get(f"data-{side}", "") for side in (first, second))
            found[row.attributes["id"]] = (*cells, *lights)
    return found


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize("palette", [by_day, by_night], ids=["day", "night"])
def test_words_can_be_read_on_their_grounds(name: str, palette: object) -> None:
    """In every theme, by day and by night, words stand out from their grounds by 4.5 to 1."""
    colours = palette(load_theme(name))  # type: ignore[operator]
    grounds = ["paper", "panel", "a-tint", "b-tint", "third-tint", "unnamed-tint"]
    for word in ("ink", "muted", "link"):
        for ground in grounds:
            assert contrast(colours[word], colours[ground]) >= 4.5, (word, ground)
    for side in ("a", "b"):
        for ground in ("paper", "panel", f"{side}-tint"):
            assert contrast(colours[side], colours[ground]) >= 4.5, (side, ground)


def test_contrast_is_that_of_wcag() -> None:
    """Black on white has 21, equal colours 1, and #767676 is the lightest grey with 4.5."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#A0410A", "#A0410A") == 1.0
    assert contrast("#767676", "#FFFFFF") >= 4.5 > contrast("#777777", "#FFFFFF")


def test_the_same_report_gives_the_same_bytes_anywhere(source: bytes, tmp_path: Path) -> None:
    """Another process with another hash seed, locale and time zone makes the same page."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import sample;"
        "from framing.rendering import render;"
        "sys.stdout.buffer.write(render(sample.report(), 'html'))"
    )
    environment = {
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent)],
        cwd=tmp_path, env=environment, check=True, capture_output=True,
    )  # fmt: skip
    assert done.stdout == source


def test_a_page_needs_no_library_of_the_pdf() -> None:
    """Setting a page loads neither ReportLab, matplotlib nor pikepdf."""
    code = (
        "import sys, framing.rendering.html;"
        "print([x for x in ('reportlab', 'matplotlib', 'pikepdf') if x in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


def test_the_page_is_small(source: bytes) -> None:
    """With all its fonts the page of a short article is under 400 kB."""
    assert len(source) < 400_000
    assert sample.HEADLINE.encode() in source
