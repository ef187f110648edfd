"""Whatever an article holds is data on the page, never a part of it."""

from __future__ import annotations

import pytest
import sample
from hypothesis import given, settings
from hypothesis import strategies as st
from page import Element, parse

from framing.rendering import render
from framing.rendering.html.markup import Markup, element, joined
from framing.report import (
    AnnotatedText,
    Bars,
    Block,
    Cards,
    Column,
    Concordance,
    Dots,
    Dumbbell,
    Lollipop,
    Note,
    Prose,
    Quotation,
    Report,
    Slope,
    Strip,
    Table,
)

ATTACKS = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "--><!doctype html><body>",
    "' onmouseover='alert(1)",
    "<![CDATA[ ]]> &lt;b&gt; &amp;",
)


def read(report: Report) -> Element:
    """The page of a report, read back."""
    return parse(render(report, "html"))


def shape(page: Element) -> list[tuple[str, tuple[str, ...]]]:
    """The tags and names of attributes of a page: its markup without its words."""
    return [(x.tag, tuple(x.attributes)) for x in page.all()]


@pytest.mark.parametrize("attack", ATTACKS)
def test_markup_is_printed_and_never_obeyed(attack: str) -> None:
    """Markup in title, headline and sentences leaves the page's own markup as it was."""
    harmless = "x" * 9
    made = read(sample.report((f"Tenants said {attack} to owners.",), attack, attack))
    plain = read(sample.report((f"Tenants said {harmless} to owners.",), harmless, harmless))
    assert shape(made) == shape(plain)
    assert made.all("h1")[0].text == " ".join(attack.split())
    assert attack in made.all("p", class_="text")[0].text
    assert len(made.all("script")) == 1


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
def test_an_element_holds_exactly_its_content(words: str) -> None:
    """Any words come back from text and attributes as they are, but for what can not be seen."""
    made = parse(element("p", words, title=words).encode("utf-8"))
    (one,) = made.all("p")
    assert len(made.all()) == 1
    assert one.attributes["title"].split() == one.text.replace("\N{NO-BREAK SPACE}", " ").split()


def test_only_markup_is_taken_as_markup() -> None:
    """A plain string is escaped wherever it stands; what an element returns is not, again."""
    inner = element("b", "<i>")
    assert inner == "<b>&lt;i&gt;</b>"
    assert element("p", inner, "<i>") == "<p><b>&lt;i&gt;</b>&lt;i&gt;</p>"
    assert joined(["<", inner]) == "&lt;<b>&lt;i&gt;</b>"
    assert isinstance(joined([]), Markup)


def test_nothing_can_change_the_order_of_the_page() -> None:
    """Overrides and controls are gone; the article's words stand apart in their own direction."""
    source = render(
        sample.report(("Ten\x00ants \u202eevil\u202c \x07said مرحبا to owners.",)), "html"
    )
    assert not {"\x00", "\u202e", "\u202c", "\x07"} & set(source.decode())
    told = parse(source).all("p", class_="text")[0]
    assert told.attributes["dir"] == "auto"
    assert "evil" in told.text
    assert "مرحبا" in told.text


def test_what_shapes_letters_and_pictures_stays() -> None:
    """Joiners and selectors, which browsers need to draw Persian or a family, are kept."""
    family = "👩\u200d👩\u200d👧"
    words = f"می\u200cخواهم {family} ❤\ufe0f"
    assert words in read(sample.report((f"Tenants {words}.",))).all("p", class_="text")[0].text


@pytest.mark.parametrize("word", ["x" * 4000, "Ж" * 4000, "汉" * 4000, "😀" * 900])
def test_any_word_makes_a_page(word: str) -> None:
    """Long words and rows of pictures are set."""
    made = read(sample.report((f"Tenants said {word} to owners.",), word, word))
    assert made.all("li", id="s1")


def test_empty_blocks_are_set_as_nothing() -> None:
    """A block without content breaks nothing."""
    blocks: tuple[Block, ...] = (
        Table((Column(("One",)),), (), "None."),
        Cards(()),
        Dumbbell((), "Nothing."),
        Dots((), -1, 1, "Nothing."),
        Bars((), "stacked", "Nothing."),
        Bars((), "paired", "Nothing."),
        Bars((), "grouped", "Nothing."),
        Lollipop((), "Nothing."),
        Strip((), "Nothing."),
        Slope((), "Nothing."),
        Concordance((), "Nothing."),
        AnnotatedText(()),
        Prose(()),
        Note(()),
        Quotation("Q9", "direct", (), "", (), None),
    )
    read(sample.report(extra=blocks))


def test_one_sentence_and_no_quotation_make_a_page() -> None:
    """A tiny article has all its parts."""
    made = read(sample.report(("Tenants.",), "y", "x"))
    assert "The article attributes nothing to anybody." in made.text
