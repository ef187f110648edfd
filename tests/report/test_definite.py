"""A label takes "the" where it is surely one definite thing, and else nothing."""

from __future__ import annotations

import pytest

from framing.domain import Claim, Finding, Measure, Pair, difference
from framing.report import SideName
from framing.report.definite import takes_the
from framing.report.grammar import say


@pytest.mark.parametrize(
    "label",
    [
        "Harbour Council",
        "Council",
        "Nordland Government",
        "Government of Nordland",
        "Northern Orthodox Church",
        "Church of the Sea",
        "rail strike",
        "Anti-harbour camp",
        "Dockers’ union",
        "People's Party of Nordland",
        "University of Larnby",
        "Prime Minister",
        "United Nations",
        "UN",
        "U.K.",
        "World Fishing Organization (WFO)",
    ],
)
def test_one_body_office_or_thing_takes_it(label: str) -> None:
    """Their heads are known: a body, an office, or a noun that can be counted."""
    assert takes_the(label)


@pytest.mark.parametrize(
    "label",
    [
        "Nordland",
        "North Nordland",
        "Ana Ruiz",
        "Prime Minister Ruiz",
        "Acme",
        "Larnby University",
        "Trinity Church",
        "dockers",
        "Critics of the harbour",
        "Nordland's plan",
        "the owners",
        "Our council",
        "Two unions",
        "Council and union",
        "Ruiz, Lund and council",
        "Gun control",
        "NATO",
        "港务局",
        "(union)",
        "of the sea",
        "",
    ],
)
def test_names_plurals_pairs_and_the_unknown_take_nothing(label: str) -> None:
    """A missing article is less of a fault than a wrong one."""
    assert not takes_the(label)


def test_the_article_is_large_where_it_begins_a_sentence() -> None:
    """The label itself is printed as it is."""
    sides = Pair(Measure("x.y", "count", "t", 4, n=4), Measure("x.y", "count", "t", 2, n=2))
    claim = Claim("{more} is seen before {less}.", "")
    found = Finding("x.y", "X", "", sides, difference(sides), claim=claim)
    told = say(found, ("rail strike", "Harbour Council"))
    assert told is not None
    assert told[:4] == ("The ", SideName("a"), " is seen before ", "the ")
