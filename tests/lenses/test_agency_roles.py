"""Which clauses count as deeds, and to whom something is done."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side
from framing.lenses.agency import acted_upon, acts
from framing.text.reading import read_sides

SIDES = Pair(
    Side("Union", ("union", "Union", "North Tara"), people=("Ann Lee",)),
    Side("Owners", ("owners", "Owners", "South Tara")),
)


def counted(text: str) -> tuple[float, float]:
    """In how many clauses the union acts and is acted upon."""
    reading = read_sides(framing.annotate(text), SIDES)
    return acts(reading, "a").value or 0, acted_upon(reading, "a").value or 0


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The union built a hall.", (1, 0)),
        ("The union has a hall.", (0, 0)),
        ("The union wants a hall.", (0, 0)),
        ("The paper quoted the union.", (0, 0)),
        ("The town needs the union.", (0, 0)),
        ("The police raided the union.", (0, 1)),
        ("The union faced charges.", (0, 1)),
        ("The union faced the owners.", (0, 0)),
        ("The owners faced the union.", (0, 0)),
        ("North and South Tara exchanged fire.", (0, 0)),
        ("Two veteran politicians Ann Lee and Bob Ray were defeated.", (0, 1)),
    ],
)
def test_deeds_and_what_is_done(text: str, roles: tuple[int, int]) -> None:
    """Being, having and wanting are no deeds; opponents who meet do nothing to each other."""
    assert counted(text) == roles
