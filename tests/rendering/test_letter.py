"""Page one as a letter: every number of it, in text and in HTML, and a picture of the chart."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sample
from PIL import Image

import framing
from framing.rendering import letter
from framing.rendering.fonts import Fonts
from framing.rendering.letter.picture import Picture
from framing.run.page_text import page_texts
from framing.themes import load_theme

NUMBER = re.compile(r"[+−]?\d+(?:[.,]\d+)*%?")
THEME = load_theme("brief")
SEED = Path(__file__).parents[2] / "seeds" / "000_440bc964de211b24.txt"
TAGS = set("html head meta title body table tr td th h1 h2 h3 p b i div span sup img br".split())
HOSTILE = '<script>alert(1)</script> & <img src="http://evil.test/x.png"> "quoted"'


class words(HTMLParser):
    """The words of a page, with its tags and what they point to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words, self.tags, self.attributes = list[str](), set[str](), dict[str, str]()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.words.append(" " if tag in ("td", "th", "tr", "div", "sup", "br") else "")
        self.attributes |= {name: value or "" for name, value in attrs if name in ("src", "alt")}

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


@pytest.fixture(scope="module")
def reports() -> dict[str, framing.Report]:
    """The seed's report, and one with something on every part of page one."""
    doc = framing.annotate(framing.read(SEED))
    seed = framing.compose(doc, framing.load(SEED.with_suffix(".toml")))
    return {"seed": seed, "sample": sample.report()}


@pytest.mark.parametrize("name", ["seed", "sample"])
def test_both_carry_every_number_of_page_one(reports: dict[str, framing.Report], name: str) -> None:
    """Each number that the PDF prints on its first page stands in the text and in the HTML."""
    report = reports[name]
    printed = page_texts(framing.render(report, "pdf"))[0]
    running = re.compile(r"framing \d|Page \d")
    body = " ".join(told for told in printed if not running.match(told))
    wanted = set(NUMBER.findall(body))
    assert len(wanted) > 15
    for told in (letter.letter_text(report, THEME), words(letter.letter_html(report, THEME)).text):
        assert not wanted - set(NUMBER.findall(told))


def test_text_and_html_say_the_same(reports: dict[str, framing.Report]) -> None:
    """What the one says in words the other says too, from the banner to the limits."""
    report = reports["seed"]
    text = " ".join(letter.letter_text(report, THEME).split()).casefold()
    page = words(letter.letter_html(report, THEME)).text.casefold()
    for told in (report.title, *(side.label for side in report.comparison.sides), "descriptive"):
        assert told.casefold() in text
        assert told.casefold() in page
    for heading in ("bottom line", "key findings", "scorecard", "what this does not show"):
        assert heading in text
        assert heading in page


def test_lines_of_text_are_short(reports: dict[str, framing.Report]) -> None:
    """Lines fit a window of 78 columns, but for words that are longer."""
    lines = letter.letter_text(reports["seed"], THEME, ("remark " * 40,)).splitlines()
    assert max(map(len, lines)) <= 78


def test_the_words_of_strangers_are_not_obeyed() -> None:
    """Markup in title, headline, labels and remarks is shown; nothing is fetched from outside."""
    report = sample.report((f"Tenants said {HOSTILE} to owners.",), HOSTILE, HOSTILE)
    page = words(letter.letter_html(report, THEME, (HOSTILE,), ("chart@framing", HOSTILE)))
    assert page.tags <= TAGS
    assert page.text.count("<script>alert(1)</script>") >= 3
    assert page.attributes == {"src": "cid:chart@framing", "alt": HOSTILE}
    assert "javascript" not in letter.letter_html(report, THEME).lower()


def test_control_characters_do_not_get_through() -> None:
    """What would turn text round or ring a bell is dropped."""
    report = sample.report(headline="Say \x07\u202egnp.exe\u200b here", title="a\x00b")
    for told in (letter.letter_text(report, THEME), letter.letter_html(report, THEME)):
        assert not {"\x07", "\u202e", "\x00"} & set(told)


def test_the_chart_is_a_picture_of_its_marks(reports: dict[str, framing.Report]) -> None:
    """A PNG of moderate size with the colours of both sides; its words tell the same values."""
    drawn = letter.chart(reports["seed"], THEME)
    assert drawn is not None
    picture = Image.open(io.BytesIO(drawn.png)).convert("RGB")
    assert picture.width > 1000
    assert len(drawn.png) < 100_000
    colours = {colour for _, colour in picture.getcolors(1 << 20) or []}
    for side in (THEME.sides.a.ink, THEME.sides.b.ink):
        ink = tuple(int(side[place : place + 2], 16) for place in (1, 3, 5))
        assert min(max(abs(x - y) for x, y in zip(ink, c, strict=True)) for c in colours) <= 6
    assert "Mentions: US-led resolution" in drawn.alt


def test_a_page_without_a_chart_has_no_picture(reports: dict[str, framing.Report]) -> None:
    """Where page one has no chart, none is drawn and the page shows none."""
    report = reports["sample"]
    bare = replace(report, sections=tuple(s for s in report.sections if s.part != "summary"))
    assert letter.chart(bare, THEME) is None
    assert "img" not in words(letter.letter_html(bare, THEME)).tags


def test_a_curve_is_drawn_where_it_runs() -> None:
    """A filled disc of four curves covers its middle and not its corners."""
    picture = Picture(Fonts(THEME), THEME, (10.0, 10.0))
    picture.path(
        ["9 5 m", "9 7.2 7.2 9 5 9 c", "2.8 9 1 7.2 1 5 c", "1 2.8 2.8 1 5 1 c",
         "7.2 1 9 2.8 9 5 c", "h"],
        fill="#000000",
    )  # fmt: skip
    shown = Image.open(io.BytesIO(picture.png())).convert("L")
    side = shown.width
    assert shown.getpixel((side // 2, side // 2)) == 0
    assert shown.getpixel((round(side * 0.14), round(side * 0.14))) == 255


def test_a_digest_tells_each_brief(reports: dict[str, framing.Report]) -> None:
    """Every headline, every bottom line, the figures of the table, in text and in HTML."""
    both = list(reports.values())
    text = " ".join(letter.digest_text(both, THEME, "2 briefs", ("remark",)).split())
    page = words(letter.digest_html(both, THEME, "2 briefs", ("remark",))).text
    for report in both:
        label = report.comparison.sides.a.label
        assert label in text
        assert label in page
    assert "Mentions: A 13, B 9" in text
    assert "A\N{NO-BREAK SPACE}13" in page or "A 13" in page
    assert text.count("Machine-coded") == page.count("Machine-coded") == 2
