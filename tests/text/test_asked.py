"""Who was asked and gave no answer."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side
from framing.lenses.silence import lens
from framing.text.reading import read_sides
from framing.text.sides.asked import asked_in_vain

SIDES = Pair(Side("Acme", ("Acme",)), Side("Union", ("union", "Union")))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Acme declined to comment.", True),
        ("A spokesman for Acme declined to comment on the strike.", True),
        ("Acme did not respond to a request for comment.", True),
        ("Acme didn't immediately reply to emails.", True),
        ("Acme could not be reached.", True),
        ("A representative for Acme did not return calls.", True),
        ("Acme declined an offer from the union.", False),
        ("Acme responded to the questions.", False),
        ("Acme did not respond to the attack.", False),
        ("The union said that Acme declined to comment.", False),
    ],
)
def test_the_press_s_phrases_tell_who_was_asked(text: str, asked: bool) -> None:
    """In the outlet's words, of a side or of who speaks for it; one a sentence."""
    reading = read_sides(framing.annotate(f"The union met Acme. {text}"), SIDES)
    assert (len(asked_in_vain(reading, "a")), asked_in_vain(reading, "b")) == (int(asked), ())


def test_who_was_asked_is_not_unheard() -> None:
    """Silence after a question is no silence of the article."""
    doc = framing.annotate("The union condemned Acme. Acme declined to comment.")
    found = lens.examine(doc, SIDES)
    assert found["silence.unanswered"].sides.a.withheld == "it was asked, and gave no answer"
    assert found["silence.asked"].sides.a.value == 1
    doc = framing.annotate("The union condemned Acme. Acme left the town.")
    assert lens.examine(doc, SIDES)["silence.unanswered"].sides.a.value == 1
