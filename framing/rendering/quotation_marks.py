"""Quotation marks for direct speech of which the article shows none at one end, or at both.

A quotation may go on over several stretches: the article marks the first and the last at most, so
that marks are set before the first and after the last, and never where there is one.
"""

from __future__ import annotations

from collections.abc import Sequence

_CLOSES = {'"': '"', "“": "”", "‘": "’", "'": "'", "«": "»", "„": "“"}
_OPENS = {'"': '"', "”": "“", "’": "‘", "'": "'", "»": "«"}
_AFTER = " .,;:!?…"
"""What may stand between the end of a quotation and its mark, or behind it."""


def missing_marks(pieces: Sequence[str]) -> tuple[str, str]:
    """The mark to set before the first piece and the one after the last: of the kind that the
    other end has, and nothing where a mark stands."""
    if not pieces:
        return "", ""
    first, last = pieces[0].lstrip()[:1], pieces[-1].rstrip(_AFTER)[-1:]
    opens, closes = first in _CLOSES, last in _OPENS
    before = "" if opens else _OPENS[last] if closes else "“"
    after = "" if closes else _CLOSES[first] if opens else "”"
    return before, after
