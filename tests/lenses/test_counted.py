"""What is counted of mentions and voices, and what is not."""

from __future__ import annotations

import framing
from framing.domain import Finding, Pair, Side
from framing.lenses.salience import lens as salience
from framing.lenses.stance import lens as stance
from framing.lenses.voice import lens as voice
from framing.report import Table

EPA = Pair(
    Side("EPA", ("Environmental Protection Agency", "EPA")), Side("Lund", ("Peter Lund", "Lund"))
)


def findings(text: str) -> dict[str, Finding]:
    """The findings on mentions and voices by their keys."""
    doc = framing.annotate(text)
    found = (*salience.examine(doc, EPA).findings, *voice.examine(doc, EPA).findings)
    return {finding.key: finding for finding in found}


def test_what_has_one_paragraph_has_no_first() -> None:
    """Of a single paragraph, and without a headline, nothing stands in the first or in that."""
    found = findings("The EPA met Peter Lund. The EPA told Lund to leave.")
    assert found["salience.lead"].sides.a.withheld == "the article has only one paragraph"
    assert found["salience.headline"].sides.b.withheld == "the article has no headline"
    found = findings("The EPA met Peter Lund.\n\nThe EPA told Lund to leave, and he left.")
    assert found["salience.lead"].sides.a.value == 1


def test_names_of_one_body_are_one_voice() -> None:
    """What speaks under its whole name and by its letters is one voice."""
    text = "The EPA said that it is late. The Environmental Protection Agency said it would wait."
    assert findings(text)["voice.speakers"].sides.a.value == 1


def test_two_people_of_a_side_are_two_voices() -> None:
    """Also where both are names of the side."""
    sides = Pair(Side("Ticket", ("Ana Ruiz", "Ruiz", "Eva Lund", "Lund")), Side("Apex", ("Apex",)))
    doc = framing.annotate(
        "Ana Ruiz said that it is late. Eva Lund said that it is not. Apex left."
    )
    found = {x.key: x for x in voice.examine(doc, sides).findings}
    assert found["voice.speakers"].sides.a.value == 2


def test_who_has_no_name_may_be_a_side() -> None:
    """The "New York businessman" is no third party: nobody knows who. A report and a name are."""
    text = (
        "The New York businessman said that the port is old. The report says that it is safe."
        " Ana Ruiz said that it is not."
    )
    others = dict(findings(text)["voice.quotations"].others)
    assert (others["third_party"].value, others["unnamed"].value) == (2, 1)


def test_own_support_is_told_as_such() -> None:
    """Who backs itself is no other voice for it."""
    text = "Peter Lund said that Lund deserves praise and that he supports Lund. Lund left."
    doc = framing.annotate(text)
    table, _ = stance.present(stance.examine(doc, EPA)).blocks
    assert isinstance(table, Table)
    assert any(" (its own voice)" in cell for row in table.rows for cell in row)


def test_a_state_and_its_other_names_are_one_voice() -> None:
    """Also "the North", where the side has that name."""
    sides = Pair(
        Side("North Korea", ("North Korea", "Pyongyang", "the North")), Side("Apex", ("Apex",))
    )
    doc = framing.annotate(
        "North Korea said that it is late. Pyongyang said that it would wait. The North warned that"
        " it would leave. Apex left."
    )
    found = {x.key: x for x in voice.examine(doc, sides).findings}
    assert found["voice.speakers"].sides.a.value == 1
