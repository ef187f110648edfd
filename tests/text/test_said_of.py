"""Loaded words belong to the side of which they are said, not to whoever the sentence names."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side, SideKey
from framing.text.appraisal.loaded import loaded_words
from framing.text.reading import read_sides
from framing.text.sides.said_of import said_of

SIDES = Pair(
    Side("Union", ("union", "Union"), people=("Ada Obi",)),
    Side("Owners", ("owners", "Owners"), people=("Tom Reed",)),
)


def told(text: str, sides: Pair[Side] = SIDES) -> list[tuple[str, SideKey | None]]:
    """The loaded words of a text, each with the side of which it is said."""
    reading = read_sides(framing.annotate(text), sides)
    return [
        (hit.span.of(text).lower(), said_of(reading, hit.span, hit.class_.startswith("verb")))
        for hit in loaded_words(reading.doc)
    ]


@pytest.mark.parametrize(
    ("text", "word", "side"),
    [
        ("The reckless union met the owners.", "reckless", "a"),
        ("The union told the mayor that the owners are reckless.", "reckless", "b"),
        ("The union called the owners' plan absurd.", "absurd", "b"),
        ("The union described the owners as a cabal.", "cabal", "b"),
        ("Owners read the union's propaganda.", "propaganda", "a"),
        ("The union spread propaganda against the owners.", "propaganda", "a"),
        ("The owners seized the hall of the union.", "seized", "b"),
        ("The hall was seized by the owners.", "seized", "b"),
        ("The union has a common-sense plan, the owners know.", "common-sense", "a"),
        ("The owners are mired in debt, the union said.", "mired in", "b"),
    ],
)
def test_a_loaded_word_belongs_to_whom_it_is_said_of(text: str, word: str, side: SideKey) -> None:
    """Described, named so, owner, maker, doer: in a sentence on both sides too."""
    assert (word, side) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They took such reckless action after the union met.",
        "The union condemned the massacre in Lomond.",
        "The union will silence any radio that sends propaganda.",
        "The union met beside the notorious prison.",
        "The hall of the union was seized at night.",
        "The union read anti-owners propaganda.",
        "The absurd play was seen by the union.",
    ],
)
def test_a_word_that_is_said_of_neither_side_belongs_to_nobody(text: str) -> None:
    """That the sentence names one side alone does not make the word that side's."""
    assert [side for _, side in told(text)] == [None]


def test_exchanged_sides_exchange_whom_words_are_said_of() -> None:
    """The sides are told apart by their names, not by their order."""
    text = "The reckless union met. The owners spread propaganda."
    assert [side for _, side in told(text)] == ["a", "b"]
    assert [side for _, side in told(text, SIDES.swap())] == ["b", "a"]
