"""Subheads in single quotation marks."""

from __future__ import annotations

from framing.intake import from_text

LEAD = "The council met on Tuesday, and the water minister spoke for three hours about the flood."
THIRD = "The commission was founded in 1961 and has met every spring since then, war or no war."


def test_a_subhead_in_single_marks() -> None:
    """A title in single marks, with a name and no stop, is a subhead; what may be said is body."""
    title = "‘Ministry and Lomond to blame for flood’"
    for line, kind in (
        (title, "subhead"),
        ("‘They lied to all of us in Lomond’", "body"),
        ("‘Owners out’", "body"),
        ("‘Lomond is to blame for it, and Vestria.’", "body"),
    ):
        article = from_text("\n\n".join((LEAD, line, THIRD)))
        told = [(block.kind, block.span.of(article.text)) for block in article.blocks]
        assert (kind, line) in told
