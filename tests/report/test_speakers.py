"""Who counts as one voice, and what the brief calls the roles of sources."""

from __future__ import annotations

import framing
from framing.domain import Pair, Side
from framing.lenses.voice import lens
from framing.report.speakers import role_told, voices
from framing.text.reading import read_sides

TEXT = (
    "Dan Lee came with Ida Lee, his wife. Dan Lee said that the plan is good. “It is mine,” Lee"
    " said. Ida Lee said that it is late."
)
SIDES = Pair(Side("Dan Lee", ("Dan Lee", "Lee")), Side("Ida Lee", ("Ida Lee",)))


def test_a_surname_and_the_full_name_are_one_voice_of_a_side() -> None:
    """Even where somebody of the other side has the surname."""
    reading = read_sides(framing.annotate(TEXT), SIDES)
    assert voices(reading.voice_of("a")) == {"Dan Lee": "Dan Lee", "Lee": "Dan Lee"}
    assert lens.examine(reading.doc, SIDES)["voice.speakers"].sides.map(
        lambda measure: measure.value
    ) == Pair(1, 1)


def test_roles_are_told_as_a_reader_understands_them() -> None:
    """A chief executive is no institution, and who has no office in the text may have one."""
    text = "Ana Ruiz, chief executive of Acme, said it is late. Carl Lund said that it is dear."
    first, second = framing.annotate(text).attributions
    assert (first.role, role_told(first)) == ("institution", "institutional")
    assert (second.role, role_told(second)) == ("citizen", "no office told")
