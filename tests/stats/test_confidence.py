"""The three confidence words and the floors behind them."""

from __future__ import annotations

from typing import Literal

import pytest

from framing.stats.confidence import word
from framing.stats.floors import enough


@pytest.mark.parametrize(
    ("p_value", "q_value", "stability", "expected"),
    [
        (0.01, 0.10, (9, 10), "supported"),
        (0.01, 0.10, (5, 5), "supported"),
        (0.10, 0.101, (10, 10), "suggestive"),
        (0.101, 0.101, (10, 10), "descriptive"),
        (0.01, 0.05, (8, 9), "suggestive"),
        (0.01, 0.05, (4, 4), "suggestive"),
        (0.01, 0.05, None, "suggestive"),
        (None, None, (12, 12), "suggestive"),
        (0.05, 0.3, (4, 4), "descriptive"),
        (0.05, 0.3, (5, 10), "descriptive"),
        (None, None, None, "descriptive"),
    ],
)
def test_the_word_follows_from_test_and_stability(
    p_value: float | None,
    q_value: float | None,
    stability: tuple[int, int] | None,
    expected: Literal["supported", "suggestive", "descriptive"],
) -> None:
    """Both make a finding supported, one suggestive unless the test speaks of chance."""
    assert word(p_value, q_value, stability) == expected


def test_nothing_is_supported_whose_interval_holds_zero() -> None:
    """A word whose log-odds may as well be nought is suggestive at most."""
    assert word(0.01, 0.05, (10, 10), clear=False) == "suggestive"
    assert word(0.01, 0.05, (4, 4), clear=False) == "descriptive"


def test_too_little_text_is_only_described() -> None:
    """Below the floors no test and no stability lift a finding above descriptive."""
    assert word(0.001, 0.001, (12, 12), enough=False) == "descriptive"


@pytest.mark.parametrize(
    ("sentences", "words", "article", "expected"),
    [
        ((8, 8), (120, 120), 200, True),
        ((7, 30), (120, 900), 2000, False),
        ((8, 8), (900, 119), 2000, False),
        ((8, 8), (120, 120), 199, False),
    ],
)
def test_every_side_and_the_article_must_reach_their_floors(
    sentences: tuple[int, int], words: tuple[int, int], article: int, expected: bool
) -> None:
    """One side, or the article, under its floor is enough to keep silent, whichever side."""
    assert enough(sentences, words, article) is expected
    assert enough(sentences[::-1], words[::-1], article) is expected
