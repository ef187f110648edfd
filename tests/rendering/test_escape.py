"""What must not be printed is dropped; all else is printed as it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.rendering.escape import clean


def test_controls_and_overrides_are_dropped() -> None:
    """Control characters, bidirectional overrides and zero-width characters leave no trace."""
    assert clean("a\x00b\x07c\x1bd\x85\u202ee\u2066f\u200bg\ufeffh") == "abcd efgh"


def test_white_space_is_one_space() -> None:
    """Line ends, tabs and runs of spaces become one space; a no-break space stays."""
    assert clean("a\n\n b\t c\u2028d\xa0e") == "a b c d\xa0e"


def test_markup_is_text() -> None:
    """Markup is left as it is: nothing reads it later."""
    assert clean('<b>&amp; <img src="x">') == '<b>&amp; <img src="x">'


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """Cleaned text is clean."""
    assert clean(clean(text)) == clean(text)
