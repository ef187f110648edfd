"""Which pronouns are a side, and which are somebody else, in sentences of our own."""

from __future__ import annotations

import pytest
from articles import annotated

from framing.domain import Pair, Side
from framing.text.sides.mentions import find_mentions

OPENING = "Many things were said at the long meeting in the old town hall on Monday. "


def found(text: str, sides: Pair[Side]) -> list[tuple[str, str]]:
    """The mentions of a text as words and side."""
    doc = annotated(OPENING + text)
    return [(m.span.of(doc.text), m.side) for m in find_mentions(doc, sides)]


def words(text: str, sides: Pair[Side]) -> list[str]:
    """The words of the mentions of a text."""
    return [word for word, _ in found(text, sides)]


def test_it_may_stand_for_what_happened() -> None:
    """ "It is a striking move" tells of the deed, "it is a big union" of the side."""
    sides = Pair(Side("Acme", ("Acme",)), Side("Apex", ("Apex",)))
    assert words("Acme plans to lift the limits. It's a striking move.", sides) == ["Acme"]
    assert words("Acme plans to lift the limits. It is a big company.", sides) == ["Acme", "It"]
    assert words("Acme met on Monday. It is an alliance of towns.", sides) == ["Acme", "It"]


def test_who_is_a_person() -> None:
    """ "He" behind "an architect who said" is the architect, not the one whom he worked for."""
    sides = Pair(Side("Ruiz", ("Donald Ruiz", "Ruiz")), Side("Apex", ("Apex",)))
    text = (
        "Donald Ruiz spoke on Monday. “That makes me smart,” Ruiz said. Ruiz did not pay an"
        " architect who said he was cheated."
    )
    assert words(text, sides) == ["Donald Ruiz", "Ruiz", "Ruiz"]


def test_who_says_is_not_who_is_named_in_it() -> None:
    """ "He" who speaks of Ruiz by name is not Ruiz."""
    sides = Pair(Side("Ruiz", ("Peter Ruiz", "Ruiz")), Side("Apex", ("Apex",)))
    text = (
        "Peter Ruiz came on Monday. He then defended the remark, saying, “Something funny was going"
        " on with Ruiz.”"
    )
    assert words(text, sides) == ["Peter Ruiz", "Ruiz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruiz's running mate, Peter Holm, plans to print his own book.", ["Ruiz"]),
        ("Ruiz accused Holm of lying, though a review shows he was right.", ["Ruiz"]),
        ("Ruiz told the Herald: “I am tired, because I think he treats me badly.”", ["Ruiz"]),
        ("Ruiz told the Herald that “I am not fine because he treats me badly.”", ["Ruiz"]),
    ],
)
def test_somebody_else_is_meant(text: str, expected: list[str]) -> None:
    """ "His own" is whose name stands beside the noun; "he" behind an object may be that one, and
    is not who speaks."""
    sides = Pair(Side("Ruiz", ("Peter Ruiz", "Ruiz")), Side("Apex", ("Apex",)))
    assert words(f"Peter Ruiz met Carl Holm. {text}", sides) == ["Peter Ruiz", *expected]


def test_an_object_is_not_its_subject() -> None:
    """Who does something to "him" is another; "himself" is the same."""
    sides = Pair(Side("Holm", ("Peter Holm",)), Side("Lund", ("Carl Lund", "Lund")))
    both = "President Peter Holm met Carl Lund on Monday."
    assert found(f"{both} Holm held Lund's hand and praised him.", sides)[-1][1] == "b"
    alone = "President Peter Holm spoke on Monday."
    assert words(f"{alone} Holm praised him.", sides) == ["Peter Holm", "Holm"]
    assert words(f"{alone} Holm praised himself.", sides) == ["Peter Holm", "Holm", "himself"]


def test_who_speaks_is_not_he_in_the_own_words() -> None:
    """Who means himself says "I"; in another's words "he" may be that one."""
    sides = Pair(Side("Holm", ("Peter Holm", "Holm")), Side("Lund", ("Lund",)))
    own = "“We have to make him perfect,” Mr. Holm said, adding, “He is perfect.”"
    assert words(own, sides) == ["Holm"]
    told = "Peter Holm came. “He is perfect,” said the mayor, Ana Ruiz."
    assert words(told, sides) == ["Peter Holm", "He"]
