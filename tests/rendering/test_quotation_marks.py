"""Direct speech stands in one pair of quotation marks, the article's own where it has them."""

from __future__ import annotations

import pytest

from framing.rendering.quotation_marks import missing_marks


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (["rents fell"], "“rents fell”"),
        (['"Rents fell."'], '"Rents fell."'),
        (['"Rents fell.', 'They fell twice."'], '"Rents fell. … They fell twice."'),
        (["Rents fell.", "They fell twice.”"], "“Rents fell. … They fell twice.”"),
        (['"Rents fell', "they fell twice"], '"Rents fell … they fell twice"'),
        (['"Rents fell", ', '"they fell twice".'], '"Rents fell",  … "they fell twice".'),
        (["« Les loyers »"], "« Les loyers »"),
        (["Die Mieten“"], "“Die Mieten“”"),
        ([], ""),
    ],
)
def test_marks_are_set_only_where_the_article_has_none(pieces: list[str], shown: str) -> None:
    """The mark that is set is of the kind that stands at the other end."""
    before, after = missing_marks(pieces)
    assert before + " … ".join(pieces) + after == shown
