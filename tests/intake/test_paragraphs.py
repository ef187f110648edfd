"""Where a paragraph ends, in each of the three habits of breaking lines."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.intake.paragraphs import ends_sentence, paragraphs

FIRST = (
    "The council of Brenn voted on Monday evening to sell the old town hall, after a debate of "
    "nearly four hours in which the mayor was heard three times."
)
SECOND = (
    "Opponents said that the price was far too low. They asked for a second opinion, which the "
    "council refused by nine votes to six."
)


def parts(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_blank_lines_part_paragraphs_and_spaces_around_are_left_out() -> None:
    """A line of nothing but spaces is blank; what is found is trimmed."""
    assert parts(f"\n\n  {FIRST} \n \t\n{SECOND}\n") == [FIRST, SECOND]


def test_one_paragraph_a_line_needs_no_blank_lines() -> None:
    """Long lines one under the other are paragraphs of their own."""
    assert parts(f"{FIRST}\n{SECOND}\n{FIRST}") == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize("width", [50, 64, 72, 79, 100])
def test_wrapped_lines_are_joined(width: int) -> None:
    """Paragraphs that were broken at a width come back whole, line breaks inside."""
    text = "\n\n".join(textwrap.fill(part, width) for part in (FIRST, SECOND, FIRST))
    assert [part.replace("\n", " ") for part in parts(text)] == [FIRST, SECOND, FIRST]


def test_wrapped_paragraphs_without_blank_lines_end_at_their_short_line() -> None:
    """Where wrapped paragraphs follow each other at once, a short last line parts them."""
    text = "\n".join(textwrap.fill(part, 60) for part in (FIRST, SECOND, FIRST))
    assert [part.replace("\n", " ") for part in parts(text)] == [FIRST, SECOND, FIRST]


def test_an_indented_line_begins_a_paragraph() -> None:
    """In wrapped text without blank lines the indent parts paragraphs."""
    body = [textwrap.fill(part, 70, initial_indent="    ") for part in (FIRST, SECOND, FIRST)]
    assert [part.replace("\n", " ") for part in parts("\n".join(body))] == [FIRST, SECOND, FIRST]


def test_a_headline_over_wrapped_text_stays_apart() -> None:
    """A short line above wrapped text is not drawn into it."""
    text = "Brenn sells its town hall\n" + textwrap.fill(FIRST, 72)
    assert parts(text)[0] == "Brenn sells its town hall"
    assert len(parts(text)) == 2


def test_a_line_that_goes_on_in_small_letters_is_joined() -> None:
    """A break in the middle of a sentence is no end of a paragraph, whatever its width."""
    assert len(parts("The mayor said that he\nwould not resign.")) == 1


def test_two_wrapped_lines_are_one_paragraph_though_the_second_begins_with_a_name() -> None:
    """A single paragraph broken once is not taken for a headline and a sentence."""
    text = (
        "The council adopted the resolution on Thursday, which had been submitted by\n"
        "Norland and was backed by forty others."
    )
    assert len(parts(text)) == 1


def test_long_lines_of_uneven_width_are_one_paragraph() -> None:
    """Text broken by hand, now here, now there, is not taken for headings."""
    text = (
        "The council adopted the resolution on Thursday, which had been sent by Norland, but\n"
        "Vestria said that it would not follow a text on which it had never been asked by anyone\n"
        "Lund included, before the vote."
    )
    assert len(parts(text)) == 1


def test_a_line_that_can_not_end_there_goes_on() -> None:
    """After an article or a preposition nothing new begins, capitals or not."""
    assert len(parts(f"The mayor of\nBrenn left.\n\n{FIRST}")) == 2


def test_short_sentences_on_lines_of_like_length_are_not_joined() -> None:
    """Finished sentences of one width are a list, not a wrapped paragraph."""
    lines = [
        f"The member for district {number} voted against the sale." for number in range(10, 20)
    ]
    assert parts("\n".join(lines)) == lines


def test_a_list_after_a_colon_is_not_joined() -> None:
    """Items that begin in small letters do not run into the line that introduces them."""
    assert len(parts("The plan has two parts:\nselling the hall\n\nand building a new one")) == 3


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He left.", True),
        ("“He left.”", True),
        ("(He left!)", True),
        ("Did he leave?'", True),
        ("He left…", True),
        ("He left", False),
        ("He left:", False),
        ("“The leaving”", False),
    ],
)
def test_the_end_of_a_sentence_is_seen_behind_quotes_and_brackets(text: str, ends: bool) -> None:
    """A full stop counts when only closing marks follow it."""
    assert ends_sentence(text) is ends


@given(st.text(alphabet="ab .\n\t\u2028\x0c\xa0", max_size=200))
def test_paragraphs_cover_all_that_is_not_white_space(text: str) -> None:
    """Paragraphs are trimmed, ordered, disjoint, and between them is only white space."""
    before = 0
    for span in paragraphs(text):
        assert not text[before : span.start].strip()
        assert span.of(text) == span.of(text).strip() != ""
        before = span.end
    assert not text[before:].strip()
