"""Hidden doers are found, and recovered where the article names them."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side
from framing.text.reading import read_sides
from framing.text.sides.doers import HiddenDoer, hidden_doers

SIDES = Pair(Side("Union", ("union", "Union")), Side("Owners", ("owners", "Owners")))


def hidden(text: str) -> list[HiddenDoer]:
    """The doings to the owners whose doer is hidden."""
    return list(hidden_doers(read_sides(framing.annotate(text), SIDES), "b"))


@pytest.mark.parametrize(
    ("text", "hiding"),
    [
        ("The owners were arrested on Monday.", "passive"),
        ("The arrest of the owners shocked the town.", "noun"),
        ("Some people attacked the owners.", "vague"),
    ],
)
def test_three_ways_of_hiding(text: str, hiding: str) -> None:
    """A passive, a noun, a doer who is nobody."""
    assert [one.hiding for one in hidden(text)] == [hiding]


@pytest.mark.parametrize(
    "text",
    [
        "The owners were arrested by the police.",
        "The police's arrest of the owners shocked the town.",
        "The arrest of the owners by the police shocked the town.",
        "Police made an arrest of the owners.",
        "The owners were known in the town.",
        "The union attacked the owners.",
        "The owners were arrested by Bob Hill. The arrest of the mayor shocked the town.",
    ],
)
def test_a_doer_who_is_named_is_not_hidden(text: str) -> None:
    """Nor is anybody behind a state, or behind what is done to others."""
    assert hidden(text) == []


def test_a_doer_is_recovered_where_the_article_names_one() -> None:
    """For the same doing to the same side, with the place."""
    text = "The owners were arrested on Monday. Police arrested the owners in the old town."
    (one,) = hidden(text)
    assert one.named is not None
    assert one.named.of(text) == "Police"
    noun = "The arrest of the owners shocked the town. Police arrested the owners."
    assert [x.named and x.named.of(noun) for x in hidden(noun)] == ["Police"]


@pytest.mark.parametrize(
    "rest",
    [
        "Police arrested the union.",
        "Police warned the owners.",
        "Police arrested the owners. Soldiers arrested the owners.",
        "Police did not arrest the owners.",
        "They arrested the owners.",
    ],
)
def test_a_doer_who_is_not_clear_is_not_recovered(rest: str) -> None:
    """Another side, another doing, two doers, a denial or a pronoun recover nobody."""
    passive = hidden("The owners were arrested on Monday. " + rest)
    assert passive[0].named is None


def test_a_doer_of_the_same_to_others_of_the_side_is_not_recovered() -> None:
    """Who defeated one of a side's people did not defeat the other."""
    sides = Pair(Side("Blues", ("Blues",), people=("Ann Lee", "Bob Ray")), Side("Reds", ("Reds",)))
    text = (
        "Ann Lee was defeated in the port. The Reds defeated Bob Ray. Bob Ray was defeated."
        " The politicians Ann Lee and Bob Ray were defeated."
    )
    one, two, both = hidden_doers(read_sides(framing.annotate(text), sides), "a")
    assert one.named is both.named is None
    assert two.named is not None
    assert two.named.of(text) == "The Reds"


@pytest.mark.parametrize(
    "text",
    [
        "The owners may be arrested.",
        "The owners were not arrested.",
        "The owners were expected to be arrested.",
        "The owners were asked to leave.",
    ],
)
def test_what_is_not_done_hides_nobody(text: str) -> None:
    """What is possible, denied or expected was done by nobody; nor is asking a deed."""
    assert hidden(text) == []
