"""An article that is hard to export: signs beyond the basic plane, quotations over line ends."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side
from framing.exports.annotated import Annotated, with_sides
from framing.text.reading import read_sides

TEXT = """Council votes on harbour plan 🚢

The town council approved the harbour plan 🏛️ on Monday. "The harbour will
bring jobs — 千の仕事," said Mayor Ada Stone, "and the town\twill not
regret it." Residents of the town did not fear the noise.

The port, according to a report, was praised by the council. Critics claimed that the town's
lawyers had misled the port 😀. "We were never asked," the residents complained.
"""
SIDES = Pair(
    Side("Harbour", ("harbour", "port")),
    Side("Town", ("town", "council", "residents"), people=("Ada Stone",)),
)


@pytest.fixture(scope="session")
def annotated() -> Annotated:
    """The article as it is exported, with its sides."""
    return with_sides("vote", read_sides(framing.annotate(TEXT), SIDES))
