"""Text that sets badly makes a good brief all the same."""

from __future__ import annotations

import pytest
import sample
from reading import flat, on_the_page, pages

from framing.rendering import render
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

MARKUP = '<b>bold</b> & <img src="/etc/hostname"> <a href="file:///etc/passwd">x</a> <para>'


def read(report: Report) -> tuple[str, int]:
    """The words of a brief and its number of pages; nothing may stand off the page."""
    found = pages(render(report, "pdf"))
    on_the_page(found, 40)
    return flat(" ".join(page.text for page in found)), len(found)


def test_markup_is_printed_and_never_obeyed() -> None:
    """Markup in headline, title and sentences is there to be read."""
    words, _ = read(sample.report((f"Tenants said {MARKUP} to owners.",), MARKUP, MARKUP))
    assert words.count("<b>bold</b>") >= 3
    assert '<img src="/etc/hostname">' in words.replace("\n", "")


@pytest.mark.parametrize("word", ["x" * 80, "x" * 4000, "Ж" * 4000, "汉" * 4000])
def test_a_very_long_word_is_cut(word: str) -> None:
    """A word of 80 or of 4,000 letters stays inside its column, in any script."""
    words, _ = read(sample.report((f"Tenants said {word} to owners.",), word, word))
    assert word[0] * 30 in words


def test_a_very_long_headline_leaves_page_one_alone() -> None:
    """Title and headline are shortened, and page one stays one page."""
    long = "A headline that goes on and on " * 20
    report = sample.report(headline=long, title=long)
    found = pages(render(report, "pdf", paper="letter"))
    assert "What this does not show" in found[0].text
    assert "How each side is framed" in found[1].text


def test_what_no_font_holds_is_told() -> None:
    """Arabic and emoji are shown as what they are, a note says so, and copying gives the words."""
    words, _ = read(sample.report(("Tenants مرحبا بكم said 😀 to owners; xמ.",)))
    assert "are not in the fonts of this brief" in words
    assert "مرحبا بكم said" in words
    assert "; xמ." in words
    assert "[Arabic], [symbol] and □ stand for them" in words


def test_what_is_not_shown_on_page_one_is_explained_there() -> None:
    """Where words of the title or the headline are not shown page one says so, and else nothing."""
    said = "[Arabic] stands for what the fonts of this brief do not hold"
    inside = sample.report(("Tenants مرحبا said so to owners.",))
    for report, told in ((sample.report(headline="Tenants مرحبا"), True), (inside, False)):
        first = pages(render(report, "pdf"))[0].text
        assert (said in flat(first)) is told


def test_scripts_that_the_fonts_hold_need_no_note(text: str) -> None:
    """Greek, Cyrillic and Han are set, the latter by the fall-back face."""
    for word in ("陈美玲", "Шевченко", "Παππάς"):
        assert word in text
    assert "not in the fonts" not in text


def test_control_characters_leave_no_trace() -> None:
    """Controls and overrides do not reach the page."""
    words, _ = read(sample.report(("Ten\x00ants \u202eevil\u202c \x07said so to owners.",)))
    assert "evil" in words


def test_one_sentence_and_no_quotation_make_a_brief() -> None:
    """A tiny article has all its parts."""
    words, pages = read(sample.report(("Tenants.",), "y", "x"))
    assert "The article attributes nothing to anybody." in words
    assert pages >= 3


def test_empty_blocks_are_set_as_nothing() -> None:
    """A block without content draws nothing and breaks nothing."""
    blocks: tuple[Block, ...] = (
        Table((Column(("One",)),), (), "None."),
        Cards(()),
        Dumbbell((), "Nothing."),
        Dots((), -1, 1, "Nothing."),
        Bars((), "stacked", "Nothing."),
        Bars((), "paired", "Nothing."),
        Lollipop((), "Nothing."),
        Slope((), "Nothing."),
        Strip((), "Nothing."),
        Concordance((), "Nothing."),
        AnnotatedText(()),
        Prose(()),
        Note(()),
        Quotation("Q9", "direct", (), "", (), None),
    )
    read(sample.report(extra=blocks))


def test_a_long_table_repeats_its_heads() -> None:
    """Three hundred rows run over pages, each with the table's heads."""
    rows = tuple(((f"row {i}",), ("word " * (i % 20),), ("x" * i,)) for i in range(300))
    columns = (Column(("Alpha",)), Column(("Beta",)), Column(("Gamma",), side="a"))
    words, pages = read(sample.report(extra=(Table(columns, rows, "Three hundred rows."),)))
    assert words.count("Alpha Beta Gamma") > 5
    for number in (0, 150, 299):
        assert f"row {number}" in words
    assert pages > 10


def test_a_cell_taller_than_a_page_runs_over() -> None:
    """A cell of 3,000 words is cut between lines, and its end is there."""
    rows = ((("a",), ("tall " * 3000 + "end",)), (("b",), ("short",)))
    words, _ = read(sample.report(extra=(Table((Column(("A",)), Column(("B",))), rows, "Tall."),)))
    assert "end" in words
    assert words.count("tall ") > 2500
