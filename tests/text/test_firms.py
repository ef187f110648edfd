"""Which sides are firms, as the text tells, and what "the company" then stands for."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side
from framing.text.reading import read_sides

SIDES = Pair(Side("Zenit", ("Zenit",)), Side("Regulators", ("regulators", "Harbour Ministry")))
RIVALS = Pair(Side("Zenit", ("Zenit",)), Side("Bright Vale", ("Bright Vale",)))


def taken_up(text: str, sides: Pair[Side]) -> list[tuple[str, str]]:
    """The noun phrases that take a side up, each with its side."""
    mentions = read_sides(framing.annotate(text), sides).mentions
    return [
        (m.span.of(text), m.side)
        for m in mentions
        if m.kind == "nominal" and m.span.of(text).lower() in ("the company", "the firm")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port fined retailer Zenit. The company left.", [("The company", "a")]),
        ("Zenit's shares fell. The firm left.", [("The firm", "a")]),
        ("Zenit staff came. The port fined the firm.", [("the firm", "a")]),
        ("The port fined Zenit. The company left.", []),
        ("The port fined retailer Zenit and a supplier. The company left.", []),
        ("The port fined retailer Zenit. Orbita paid. The company left.", []),
        ("The retailer Zenit met Orbita. The company left.", []),
    ],
)
def test_a_firm_is_the_company(text: str, expected: list[tuple[str, str]]) -> None:
    """A name beside words that only firms have, while no other firm may be meant."""
    assert taken_up(text, SIDES) == expected


def test_who_speaks_of_one_firm_is_the_other() -> None:
    """Of two firms the company that tells something of the one is the other."""
    text = "The retailer Zenit sued the brand Bright Vale. The company says Bright Vale is a copy."
    assert taken_up(text, RIVALS) == [("The company", "a")]


def test_of_two_firms_nothing_tells_which() -> None:
    """Where both are in view and neither is spoken of, nobody is guessed."""
    assert (
        taken_up("The retailer Zenit sued the brand Bright Vale. The company left.", RIVALS) == []
    )
