"""How sure a finding is, in words."""

from __future__ import annotations

from typing import Any

import pytest

from framing.domain import Finding, Measure, Pair, Stability
from framing.report.sureness import brief_sureness, sureness


def finding(**known: Any) -> Finding:
    """A finding of which only its confidence matters."""
    nothing = Measure("x.y", "share", "tests", withheld="none")
    return Finding("x.y", "X", "", Pair(nothing, nothing), **known)


@pytest.mark.parametrize(
    ("known", "long", "short"),
    [
        ({}, "descriptive", "descriptive"),
        ({"stability": Stability(0, 0)}, "descriptive", "descriptive"),
        ({"stability": Stability(0, 1)}, "descriptive", "descriptive"),
        ({"stability": Stability(4, 4)}, "descriptive", "descriptive"),
        ({"stability": Stability(3, 5)}, "descriptive, holds in 3 of 5", "descriptive, 3 of 5"),
        (
            {"q": 0.4, "stability": Stability(9, 9)},
            "descriptive, may be chance, holds in 9 of 9",
            "descriptive, 9 of 9",
        ),
        (
            {"q": 0.1, "stability": Stability(9, 10), "confidence": "supported"},
            "supported, holds in 9 of 10",
            "supported, 9 of 10",
        ),
    ],
)
def test_confidence_chance_and_settings_stand_beside_a_finding(
    known: dict[str, Any], long: str, short: str
) -> None:
    """What was tested and did not pass may be chance; settings are told from five on."""
    assert (sureness(finding(**known)), brief_sureness(finding(**known))) == (long, short)


def test_values_of_unlike_things_are_said_not_to_be_compared() -> None:
    """Where both are there and their difference is not, nothing is more or less sure."""
    half = Measure("x.y", "share", "tests", 0.5, n=8)
    assert brief_sureness(Finding("x.y", "X", "", Pair(half, half))) == "not compared"
    assert brief_sureness(Finding("x.y", "X", "", Pair(half, half), 0.0)) == "descriptive"
