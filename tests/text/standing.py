"""Whom an attribution supports and attacks, for tests of the words that tell so."""

from __future__ import annotations

import framing
from framing.domain import Pair, Side
from framing.text.reading import read_sides

SIDES = Pair(
    Side("Union", ("union", "Union"), people=("Ada Obi",)),
    Side("Owners", ("owners", "Owners"), people=("Tom Reed",)),
)
Stance = tuple[tuple[str, ...], tuple[str, ...]]
NOTHING: Stance = ((), ())


def stance(text: str) -> Stance:
    """Whom the last attribution of a text supports and attacks."""
    last = read_sides(framing.annotate(text), SIDES).attributions[-1]
    return last.supports, last.attacks
