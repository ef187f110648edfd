"""Small articles of our own, and the seed, for the tests of the lenses."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from framing.domain import AnnotatedArticle, Comparison, Pair, Side

SEED = Path(__file__).parents[2] / "seeds" / "000_440bc964de211b24.txt"


@pytest.fixture(scope="session")
def seed_doc() -> AnnotatedArticle:
    """The seed, annotated."""
    return framing.annotate(framing.read(SEED))


@pytest.fixture(scope="session")
def seed_comparison() -> Comparison:
    """The comparison file that stands beside the seed."""
    return framing.load(SEED.with_suffix(".toml"))


@pytest.fixture(scope="session")
def sides() -> Pair[Side]:
    """The two sides of the made-up articles."""
    return Pair(
        Side("Union", ("union", "Union"), people=("Ada Obi",)),
        Side("Owners", ("owners", "Owners"), people=("Tom Reed",)),
    )
