"""The article's words in tables: without the punctuation around them, and cut."""

from __future__ import annotations

import pytest

from framing.domain import Span
from framing.report import Words
from framing.report.bare import bare, first_words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("continued:", ["continued"]),
        ("the president of the region,", ["the president of the region"]),
        (" – said ", ["said"]),
        ("the union (UAAR)", ["the union (UAAR)"]),
        ("-", []),
        ("", []),
    ],
)
def test_punctuation_at_the_ends_is_left_out(words: str, shown: list[str]) -> None:
    """A cue that is a dash is no word; brackets belong to what they stand in."""
    found = bare(words, (Span(0, len(words)),))
    assert [span.of(words) for span in found] == shown


def test_long_words_are_cut_with_an_ellipsis() -> None:
    """What has as many words as may stand stays as it is."""
    text = "posts on the message board of the site"
    everything = Span(0, len(text))
    assert first_words(text, everything, 8) == (Words(everything),)
    assert first_words(text, everything, 3) == (Words(Span(0, 12)), " …")
