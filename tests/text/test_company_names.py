"""A company is named with and without its legal form, and a dash joins no names."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side

COMPARISON = framing.Comparison("", Pair(Side("Ardent", ("Ardent",)), Side("Bolt", ("Bolt",))))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A court heard Ardent Inc. on Monday.", ["Ardent"]),
        ("Ardent Corporation sued the Bolt Group over patents.", ["Ardent", "Bolt"]),
        (
            "The dispute is between a maker of lamps in San Jose - Ardent - and Bolt plc.",
            ["Ardent", "Bolt"],
        ),
        ("The Ardent Museum opened in spring.", []),
    ],
)
def test_a_legal_form_makes_no_longer_name(text: str, named: list[str]) -> None:
    """ "Inc." behind a name is the same company; "Museum" is something else."""
    doc = framing.annotate(text)
    assert [mention.span.of(text) for mention in framing.mentions(doc, COMPARISON)] == named
