"""Who is the source where a sentence goes on, and where a medium hands on what others said."""

from __future__ import annotations

import pytest
from marked import Marked, Parts

from framing.text.speech.settled.carried_on import carried_on
from framing.text.speech.settled.relays import Relays


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Ruiz said it was late, adding the port is closed.", "adding", "Ruiz"),
        ("Ruiz said it was “late”, adding the port is closed.", "adding", "Ruiz"),
        ("Ruiz said it was late. Claims went on adding the port is closed.", "adding", ""),
        ("Ruiz said it was late, and sailors left, adding the port is closed.", "adding", ""),
    ],
)
def test_participle_goes_on(text: str, cue: str, source: str) -> None:
    """A participle right behind what somebody says is theirs, and nobody's behind anything else."""
    marked = Marked(text)
    content = "it was “late”" if "“" in text else "it was late"
    first = marked.found("Ruiz", "said", content)
    second = marked.found("", cue, "the port is closed")
    assert marked.words(carried_on(marked.layers, [first, second])[1])[0] == source


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        (
            "According to the Lomond Herald, quoting the minister Ana Ruiz, the port is open.",
            ("the Lomond Herald", "According to", "the port is open"),
            ("the minister Ana Ruiz", "According to", "the port is open"),
        ),
        (
            "The newspaper reported that Ana Ruiz had said the port is open.",
            ("The newspaper", "reported", "that Ana Ruiz had said the port is open"),
            ("Ana Ruiz", "had said", "the port is open"),
        ),
        (
            "The newspaper, citing delays, reported that the port is closed.",
            ("The newspaper", "reported", "that the port is closed"),
            ("The newspaper", "reported", "that the port is closed"),
        ),
        (
            "The newspaper reported that the ship left when Ana Ruiz said it must.",
            ("The newspaper", "reported", "that the ship left when Ana Ruiz said it must"),
            ("The newspaper", "reported", "that the ship left when Ana Ruiz said it must"),
        ),
        (
            "The mayor said that Ana Ruiz had said the port is open.",
            ("The mayor", "said", "that Ana Ruiz had said the port is open"),
            ("The mayor", "said", "that Ana Ruiz had said the port is open"),
        ),
    ],
)
def test_medium_that_relays(text: str, given: Parts, expected: Parts) -> None:
    """Whom a medium quotes is the source; what it says itself, and what a person says, stays."""
    marked = Marked(text)
    (found,) = Relays(marked.layers).first_hand([marked.found(*given)])
    assert marked.words(found) == expected
