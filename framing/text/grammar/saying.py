"""Verbs of saying."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.text.grammar.tags import TENSED

SAYING = frozenset("say tell add note argue warn ask write reply explain claim announce".split())
"""Those whose subject is nearly always somebody who speaks."""

TELLING = SAYING | frozenset(
    "insist continue declare observe conclude recall remark admit acknowledge stress report "
    "state".split()
)
"""Those and the others that may stand beside a quotation."""


def is_said_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a place, if there is one, is a tensed verb of saying ("Ruiz | said")."""
    return any(token.tag in TENSED and token.lemma in SAYING for token in tokens[at : at + 1])
