"""What no font holds is told by the name of its script, and its characters are kept."""

from __future__ import annotations

import pytest

from framing.rendering.fonts import Fonts
from framing.rendering.runs import Run, Style, cut_long, words
from framing.rendering.scripts import BOX
from framing.themes.theme import load_theme


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    """The fonts of the usual theme."""
    return Fonts(load_theme())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("met وزير الخارجية here", "met [Arabic] here"),
        ("(สมชาย)", "([Thai])"),
        ("دנ now", "[Arabic,\N{NO-BREAK SPACE}Hebrew] now"),
        ("well 😀😀.", "well [symbol]."),
        ("xמy", f"x{BOX}y"),
        ("מx ם", f"{BOX}x [Hebrew]"),
        ("张伟 and Шевченко", "张伟 and Шевченко"),
    ],
)
def test_words_are_named_and_letters_inside_words_are_boxes(
    fonts: Fonts, text: str, shown: str
) -> None:
    """Spaces between words of one kind belong to them; every character is kept in its place."""
    pieces = fonts.pieces(text, "serif")
    assert "".join(piece.text for piece in pieces) == shown
    assert "".join(piece.actual or piece.text for piece in pieces) == text


def test_a_name_of_a_script_is_never_cut(fonts: Fonts) -> None:
    """Where no line holds it a box stands for all of it."""
    style = Style("sans", 10.0, "#000000")
    (word,) = words([Run("مرحبا", style)], fonts)
    assert word.parts[0].text == "[Arabic]"
    (narrow,) = cut_long(word, 20.0, fonts)
    assert [(part.text, part.actual) for part in narrow.parts] == [(BOX, "مرحبا")]


def test_text_is_shortened_to_the_room_that_there_is(fonts: Fonts) -> None:
    """A name of a script counts with its own width, and what is left out is told by an ellipsis."""
    text = "abc مرحبا مرحبا def"
    whole = fonts.set_width(text, "sans")
    assert fonts.shortened(text, "sans", whole) == text
    for room in (whole - 0.1, whole / 2, 1.2):
        short = fonts.shortened(text, "sans", room)
        assert short.endswith("…")
        assert fonts.set_width(short, "sans") <= room
