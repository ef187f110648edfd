"""Verbs of saying."""

from __future__ import annotations

SAYING = frozenset("say tell add note argue warn ask write reply explain claim announce".split())
"""Those whose subject is nearly always somebody who speaks."""

TELLING = SAYING | frozenset(
    "insist continue declare observe conclude recall remark admit acknowledge stress report "
    "state".split()
)
"""Those and the others that may stand beside a quotation."""
