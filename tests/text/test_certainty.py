"""Hedges and boosters are found under the part of speech in which they are meant."""

from __future__ import annotations

import pytest

from framing.text.certainty import boosters, hedges
from tests.text.articles import annotated


def words(text: str) -> tuple[list[str], list[str]]:
    """The hedges and the boosters of a text."""
    doc = annotated(text)
    return [span.of(text) for span in hedges(doc)], [span.of(text) for span in boosters(doc)]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The union may strike.", "may"),
        ("The union reportedly won.", "reportedly"),
        ("It is unclear whether it won.", "unclear"),
    ],
)
def test_hedges(text: str, hedge: str) -> None:
    """Words that hold back are hedges and no boosters."""
    found, insisted = words(text)
    assert any(hedge in entry for entry in found)
    assert insisted == []


@pytest.mark.parametrize(
    ("text", "booster"),
    [("The union clearly won.", "clearly"), ("The union must win.", "must")],
)
def test_boosters(text: str, booster: str) -> None:
    """Words that insist are boosters and no hedges."""
    held_back, found = words(text)
    assert found == [booster]
    assert held_back == []


def test_the_month_of_may_is_no_hedge() -> None:
    """A word counts under its own part of speech only."""
    assert words("The union met in May.") == ([], [])
