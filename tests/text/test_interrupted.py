"""Contents that their attribution interrupts."""

from __future__ import annotations

import pytest
from marked import settled

from framing.text.speech.settled.interrupted import Interrupted


def whole(text: str, source: str, cue: str, content: str) -> str:
    """The content of an attribution with both its halves."""
    return settled(lambda layers: Interrupted(layers).whole, text, source, cue, content)[2]


@pytest.mark.parametrize("half", ["The old bridge", "is a danger to ships"])
def test_half_of_a_content(half: str) -> None:
    """What stands before and what stands behind the attribution belong together."""
    text = "The old bridge, she said, is a danger to ships."
    assert whole(text, "she", "said", half) == "The old bridge | is a danger to ships"


def test_more_of_the_same_subject() -> None:
    """What is told of the subject behind "and" is said too."""
    text = "The old bridge, she said, is a danger to ships, and has cost two million."
    found = whole(text, "she", "said", "The old bridge")
    assert found == "The old bridge | is a danger to ships, and has cost two million"


def test_end_of_the_clause() -> None:
    """Behind the clause the article may go on."""
    text = "The old bridge, she said, is a danger, but the port is open."
    found = whole(text, "she", "said", "The old bridge")
    assert found == "The old bridge | is a danger"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("She said the old bridge is a danger.", "She", "said", "the old bridge is a danger"),
        ("“The bridge”, she said, “is a danger.”", "she", "said", "“The bridge”"),
        ("The bridge is old, she said, and left.", "she", "said", "The bridge is old"),
    ],
)
def test_left_alone(text: str, source: str, cue: str, content: str) -> None:
    """Contents that nothing interrupts, and quotations, stay as they are."""
    assert whole(text, source, cue, content) == content
