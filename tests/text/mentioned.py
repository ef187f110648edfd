"""The mentions of a text, for tests."""

from __future__ import annotations

from articles import SIDES, annotated

from framing.domain import Pair, Side
from framing.text.sides.mentions import find_mentions

OPENING = "Many things were said at the long meeting in the old town hall on Monday. "


def found(text: str, sides: Pair[Side] = SIDES) -> list[tuple[str, str, str]]:
    """The mentions of a text as words, side and kind."""
    doc = annotated(OPENING + text)
    return [(m.span.of(doc.text), m.side, m.kind) for m in find_mentions(doc, sides)]


def words(text: str, sides: Pair[Side] = SIDES) -> list[str]:
    """The words of the mentions of a text."""
    return [word for word, _, _ in found(text, sides)]
