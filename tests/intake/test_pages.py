"""Saved pages of several makes: what the page tells, and what is text and what is not."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from framing.domain import Article
from framing.errors import BadArticle
from framing.intake import read
from framing.intake.html import is_page

DATA = Path(__file__).parent / "data"
STORIES = sorted(path for path in DATA.glob("*.html") if path.stem != "script_only")
WORDS = "The council met on Tuesday and sold the hall to a buyer that it did not want to name. " * 3


def body(article: Article) -> str:
    return "\n".join(span.of(article.text) for span in article.paragraphs)


def saved(tmp_path: Path, html: str, name: str = "page.html") -> Article:
    path = tmp_path / name
    path.write_bytes(html.encode())
    return read(path)


@pytest.mark.parametrize(
    ("name", "headline", "outlet", "byline", "published", "paragraphs"),
    [
        (
            "newsarticle.html",
            "Vestria rejects Norland's plan for the Arda dam",
            "The Harbour Post",
            "Mira Holt",
            "2026-03-04",
            5,
        ),
        (
            "opengraph.html",
            "Port strike enters second week as unions reject offer",
            "Coastline Daily",
            "Tom Okafor",
            "2025-11-17",
            4,
        ),
        (
            "tables.html",
            "Council votes to close the old bridge",
            "The Valley Bulletin",
            "Peter Lang",
            "1999-06-12",
            4,
        ),
        (
            "cookie_wall.html",
            "Ministers clash over air tax at Brussels meeting",
            "Meridian",
            None,
            "2026-01-21",
            5,
        ),
        (
            "live_blog.html",
            "Election in Castellan: count under way – as it happened",
            "Northern Wire",
            "Ruth Abara",
            "2026-05-10",
            5,
        ),
    ],
)
def test_a_page_tells_who_wrote_what_where_and_when(
    name: str,
    headline: str,
    outlet: str,
    byline: str | None,
    published: str,
    paragraphs: int,
) -> None:
    """Headline, outlet, author and date come from the page, the story has all its paragraphs."""
    article = read(DATA / name)
    assert article.headline is not None
    assert article.headline.of(article.text) == headline
    assert article.outlet == outlet
    assert article.byline == byline
    assert article.published == published
    assert len(article.paragraphs) == paragraphs
    assert article.origin.media == "html"
    assert article.origin.sha256 == hashlib.sha256((DATA / name).read_bytes()).hexdigest()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_no_part_of_the_page_around_the_story_is_body(path: Path) -> None:
    """Menus, cookie notices, comments, links and rights are in no paragraph of the body."""
    text = body(read(path))
    for scrap in (
        "Home", "Subscribe", "Sign up", "cookies", "Accept", "harbourcat", "©", "Copyright",
        "Related", "Read more", "Log in", "Front page", "Advertisement", "Photo:", "Share",
    ):  # fmt: skip
        assert scrap not in text


def test_the_headline_is_put_in_front_where_the_page_keeps_it_apart() -> None:
    """The text begins with the headline as a block of its own."""
    article = read(DATA / "opengraph.html")
    assert article.text.startswith("Port strike enters second week as unions reject offer\n\n")
    assert article.blocks[0].kind == "headline"


def test_the_pieces_of_a_news_page_are_named() -> None:
    """Kicker, deck, dateline, advertisement and a heading between paragraphs."""
    article = read(DATA / "newsarticle.html")
    assert [block.kind for block in article.blocks] == [
        "kicker", "headline", "subhead", "dateline", "body", "body", "body", "furniture", "subhead",
        "body", "body",
    ]  # fmt: skip
    assert article.paragraphs[0].of(article.text).startswith("Vestria on Tuesday rejected")


def test_a_page_without_text_is_refused() -> None:
    """A page that a script would have filled holds no article."""
    with pytest.raises(BadArticle, match=r"no article text of 20 .* in this page; save it after"):
        read(DATA / "script_only.html")


def test_html_is_known_by_its_content(tmp_path: Path) -> None:
    """A page in a .txt file is a page, and a text in an .html file is a text."""
    page = f"<!DOCTYPE html><html><body><h1>The hall</h1><p>{WORDS}</p></body></html>"
    assert saved(tmp_path, page, "a.txt").origin.media == "html"
    assert saved(tmp_path, WORDS, "a.html").origin.media == "text"


@pytest.mark.parametrize(
    ("text", "name", "page"),
    [
        ("<!doctype html><title>x</title>", "a", True),
        ("\n <!-- saved -->\n<html>", "a", True),
        ('<?xml version="1.0"?><html xmlns="x">', "a", True),
        ("<div>word</div>", "a", True),
        ("The <b>bold</b> claim of <p>one</p>", "a.txt", False),
        ("The claim of <p>one</p>", "a.html", True),
        ("<b>Bold</b> claims", "a.txt", False),
        ("<p>aragraph without an end", "a.txt", False),
        ("a < b and b > c", "a.html", False),
    ],
)
def test_markup_inside_a_text_does_not_make_a_page(text: str, name: str, page: bool) -> None:
    """A page begins as one; a text may speak of tags."""
    assert is_page(text, name) is page


def test_markup_in_plain_text_is_left_as_it_is(tmp_path: Path) -> None:
    """What looks like tags in a text file is text."""
    text = f"He wrote <img src=x onerror=alert(1)> & left. {WORDS}"
    assert saved(tmp_path, text, "a.txt").text == text


def test_old_encodings_of_pages_are_followed(tmp_path: Path) -> None:
    """A page in Windows-1252 that declares it keeps its quotation marks."""
    path = tmp_path / "old.html"
    path.write_bytes((DATA / "opengraph.html").read_text("utf-8").encode("cp1252"))
    article = read(path)
    assert "“The offer is an insult,” said Dana Reyes" in article.text
    assert article.origin.encoding == "cp1252"


def test_breaks_part_paragraphs(tmp_path: Path) -> None:
    """Two line breaks in a division are the end of a paragraph, as in old pages."""
    parts = [WORDS.strip(), WORDS.replace("hall", "bridge").strip(), "Nobody was asked about it."]
    page = f"<html><body><h1>The hall is sold</h1><div>{'<br><br>'.join(parts)}</div></body></html>"
    article = saved(tmp_path, page)
    assert [span.of(article.text) for span in article.paragraphs] == parts


def test_divisions_with_links_and_bold_words_are_whole_paragraphs(tmp_path: Path) -> None:
    """Inline tags neither break a paragraph nor glue its words."""
    part = (
        "Norland <a href='/n'>left</a> the <b>river</b> commission, and <i>Vestria</i> stayed on."
    )
    page = f"<html><body><h1>The river</h1><div>{part}</div><div>{WORDS}</div></body></html>"
    article = saved(tmp_path, page)
    assert "Norland left the river commission, and Vestria stayed on." in body(article).split("\n")


def test_list_items_and_quotations_are_kept(tmp_path: Path) -> None:
    """Blocks other than paragraphs belong to the story, too, in their order."""
    page = (
        f"<html><body><article><h1>The hall is sold</h1><p>{WORDS}</p>"
        "<blockquote>We were never asked about the price.</blockquote>"
        "<ul><li>The hall was built in 1880.</li><li>It burned down in 1921.</li></ul>"
        f"<p>Nobody has said who will pay for the roof.</p></article></body></html>"
    )
    lines = body(saved(tmp_path, page)).split("\n")
    assert lines[1:] == [
        "We were never asked about the price.",
        "The hall was built in 1880.",
        "It burned down in 1921.",
        "Nobody has said who will pay for the roof.",
    ]


def test_headings_are_subheads_though_they_end_as_sentences(tmp_path: Path) -> None:
    """What the page sets as a heading is none of its sentences."""
    page = (
        f"<html><body><article><h1>The hall</h1><p>{WORDS}</p><h2>Who pays?</h2>"
        f"<p>{WORDS}</p></article></body></html>"
    )
    article = saved(tmp_path, page)
    subheads = [block.span for block in article.blocks if block.kind == "subhead"]
    assert [span.of(article.text) for span in subheads] == ["Who pays?"]


@pytest.mark.parametrize(
    "page",
    [
        "<html><p>a" * 50,
        "<html>" + "<div>" * 3000 + WORDS,
        "<html><body>" + "<table><tr><td>" * 500 + WORDS * 3,
        "<html>" + "<" * 10_000,
        "<html><p a='" + "x" * 100_000,
        f"<html><title>{'a - ' * 500}</title><p>{WORDS}",
        '<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":[1,{}],'
        f'"author":{{"name":[[]]}},"datePublished":"9999-99-99"}}</script></head><p>{WORDS}',
        f"<!doctype html>{WORDS}",
        "<html><p>" + "<p>a" * 100_001,
    ],
    ids=range(9),
)
def test_broken_pages_are_read_or_refused(tmp_path: Path, page: str) -> None:
    """Nothing that stands in a page makes anything but an article or one clear line."""
    try:
        article = saved(tmp_path, page)
    except BadArticle as error:
        assert "\n" not in str(error)
    else:
        assert article.paragraphs


def test_reading_a_page_says_nothing_and_is_the_same_every_time() -> None:
    """Nothing on standard error, and equal values under another hash seed and time zone."""
    program = (
        "import sys\nfrom framing.intake import read\n"
        "for path in sys.argv[1:]:\n    print(ascii(read(path)))\n"
    )
    paths = [str(path) for path in STORIES]
    printed = []
    for seed, zone in (("0", "UTC"), ("7", "Asia/Tokyo")):
        done = subprocess.run(
            [sys.executable, "-c", program, *paths],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stderr == ""
        printed.append(done.stdout)
    assert printed[0] == printed[1]


def test_where_a_word_may_be_parted_is_no_part_of_it(tmp_path: Path) -> None:
    """A page's hyphens that nobody sees would hide names and verbs."""
    page = f"<html><body><article><h1>The hall</h1><p>The uni&shy;on an&shy;nounced it. {WORDS}</p>"
    article = saved(tmp_path, page + "</article></body></html>")
    assert "The union announced it." in article.text
