"""What the brief calls the roles of sources."""

from __future__ import annotations

import framing
from framing.report.speakers import role_told


def test_roles_are_told_as_a_reader_understands_them() -> None:
    """A chief executive is no institution, and who has no office in the text may have one."""
    text = "Ana Ruiz, chief executive of Acme, said it is late. Carl Lund said that it is dear."
    first, second = framing.annotate(text).attributions
    assert (first.role, role_told(first)) == ("institution", "institutional")
    assert (second.role, role_told(second)) == ("citizen", "no office told")
