"""What is said of the difference of two tones."""

from __future__ import annotations

import pytest

import framing
from framing.lenses.tone import lens

SIDES = framing.Pair(framing.Side("Union", ("union",)), framing.Side("Owners", ("owners",)))
OWNERS = "The corrupt owners brutally betrayed everybody. "


@pytest.mark.parametrize(
    ("union", "how"),
    [
        ("The union was late again. ", "are more favourable to"),
        ("The union failed a little. ", "are less unfavourable to"),
    ],
)
def test_nothing_is_called_favourable_that_is_not(union: str, how: str) -> None:
    """Where both tones are below zero, the one is only less unfavourable."""
    found = lens.examine(framing.annotate((union + OWNERS) * 6), SIDES)["tone.net"]
    assert found.claim is not None and how in found.claim.differ
