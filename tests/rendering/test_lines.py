"""Lines break where a reader would break them, and nothing is ever wider than its column."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.rendering.fonts import Fonts
from framing.rendering.linebreak import break_lines
from framing.rendering.runs import Run, Style, words
from framing.themes import load_theme

FONTS = Fonts(load_theme())
STYLE = Style("sans", 10.0, "#000000")


def lines(text: str, width: float, even: bool = False) -> list[str]:
    """The lines of a text in a column."""
    broken = break_lines(words([Run(text, STYLE)], FONTS), width, FONTS, even)
    return [
        "".join("".join(p.text for p in w.parts) + (w.space.text if w.space else "") for w in line)
        for line in broken
    ]


def test_a_title_has_lines_of_about_one_length() -> None:
    """An even paragraph has no short last line."""
    first, last = lines("Rent cap divides the tenants and the owners of the city", 180, even=True)
    assert abs(len(first) - len(last)) < 10


def test_a_last_word_is_not_left_alone() -> None:
    """A last line of one short word is lengthened from the lines above."""
    text = "The council will vote on a cap on rent on a"
    width = FONTS.width(text, "sans") * STYLE.size + 2
    assert len(lines(text + " day", width)[-1].split()) > 1


def test_a_long_word_is_cut_to_fit() -> None:
    """A word of 4,000 letters is cut between letters and none is lost."""
    broken = lines("x" * 4000, 100)
    assert "".join(broken) == "x" * 4000
    assert all(FONTS.width(line, "sans") * STYLE.size <= 100 for line in broken)


def test_han_breaks_between_characters_but_not_before_a_full_stop() -> None:
    """Han text, which has no spaces, fills its lines; punctuation stays with its character."""
    broken = lines("汉字汉字汉字。" * 10, 96)
    assert len(broken) > 3
    assert not any(line.startswith("。") for line in broken)


@pytest.mark.parametrize("text", ["U.S.", "−0.31", "41–79%", "s3", "n\xa0=\xa04"])
def test_short_tokens_stay_whole(text: str) -> None:
    """Abbreviations and figures are one word."""
    assert len(words([Run(text, STYLE)], FONTS)) == 1


@settings(deadline=None)
@given(st.text(max_size=200), st.floats(20, 300))
def test_no_line_is_wider_than_its_column(text: str, width: float) -> None:
    """Whatever the text, each line's words fit, but for a single character that can not."""
    for line in break_lines(words([Run(text, STYLE)], FONTS), width, FONTS):
        set_width = sum(word.width for word in line)
        spaces = sum(word.space.width for word in line[:-1] if word.space)
        characters = sum(len(part.text) for word in line for part in word.parts)
        assert set_width + spaces <= width + 0.02 or characters == 1
