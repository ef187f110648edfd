"""A hedge belongs to the side of the clause that it hedges."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side, SideKey
from framing.text.appraisal.certainty import hedges
from framing.text.appraisal.hedged import hedged_side
from framing.text.reading import read_sides

SIDES = Pair(Side("Union", ("union", "Union")), Side("Owners", ("owners", "Owners")))


def bearing(text: str) -> list[SideKey | None]:
    """The side on whose clause each hedge of a text bears."""
    reading = read_sides(framing.annotate(text), SIDES)
    return [hedged_side(reading, span) for span in hedges(reading.doc)]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The union may strike against the owners.", "a"),
        ("The owners think that the union lost.", "a"),
        ("It is unclear whether the owners will pay, the union said.", "b"),
        ("The union rejected the claim that the owners lost money.", "b"),
        ("The owners were reportedly warned by the union.", "b"),
        ("Rain could hurt the owners.", "b"),
        ("The union's offer may fail.", "a"),
        ("The owners are expected to win.", "b"),
    ],
)
def test_a_hedge_bears_on_its_own_clause(text: str, side: SideKey) -> None:
    """Its subject's side, else the one side that the clause mentions; never who thinks so."""
    assert bearing(text) == [side]


@pytest.mark.parametrize(
    "text",
    [
        "The union left, and rain may fall.",
        "The owners think that it will rain.",
        "The union told of a possible flood.",
        "Rain may hurt the owners and the union.",
    ],
)
def test_a_hedge_on_neither_side_or_both_is_nobody_s(text: str) -> None:
    """It stands in a sentence on a side and bears on something else."""
    assert bearing(text) == [None]
