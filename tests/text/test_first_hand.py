"""Who is the source where a sentence goes on, and where a medium hands on what others said."""

from __future__ import annotations

import pytest
from articles import annotated

from framing.domain import Span
from framing.text.carried_on import carried_on
from framing.text.found import Found
from framing.text.relays import Relays
from framing.text.syntax import forest

Parts = tuple[str, str, str]


def spans(text: str, words: str) -> tuple[Span, ...]:
    """The place of some words."""
    return (Span(text.index(words), text.index(words) + len(words)),) if words else ()


def item(text: str, parts: Parts) -> Found:
    """An attribution with these words as source, cue and content."""
    source, cue, content = (spans(text, words) for words in parts)
    return Found(source, cue, content)


def words(text: str, found: Found) -> Parts:
    """The source, cue and content of an attribution."""
    one, two, three = (
        " | ".join(span.of(text) for span in part)
        for part in (found.source, found.cue, found.content)
    )
    return one, two, three


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
    doc = annotated(text)
    content = "it was “late”" if "“" in text else "it was late"
    first = item(text, ("Ruiz", "said", content))
    second = item(text, ("", cue, "the port is closed"))
    found = carried_on(doc.text, doc.sentences, doc.tokens, [first, second])
    assert words(text, found[1])[0] == source


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
    doc = annotated(text)
    (found,) = Relays(doc.tokens, forest(doc)).first_hand([item(text, given)])
    assert words(text, found) == expected
