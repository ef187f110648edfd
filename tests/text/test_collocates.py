"""Collocates: the measure that ranks them, and what counts as together."""

from __future__ import annotations

import pytest
from nltk.collocations import BigramAssocMeasures
from scipy.stats import chi2_contingency

from framing.text.collocates import collocates
from tests.text.articles import annotated


def test_the_likelihood_ratio_is_dunnings() -> None:
    """ "The swiss" of Dunning 1993, table 1, has 270.72."""
    found = BigramAssocMeasures.likelihood_ratio(110, (110 + 2442, 110 + 111), 31777)
    assert found == pytest.approx(270.72, abs=0.005)


@pytest.mark.parametrize("cells", [(110, 2442, 111, 29114), (7, 3, 12, 80), (3, 1, 1, 400)])
def test_the_likelihood_ratio_is_scipys(cells: tuple[int, int, int, int]) -> None:
    """The measure equals scipy's G² of the same table."""
    both, first, second, neither = cells
    found = BigramAssocMeasures.likelihood_ratio(both, (both + first, both + second), sum(cells))
    table = [[both, first], [second, neither]]
    expected = chi2_contingency(table, correction=False, lambda_="log-likelihood").statistic
    assert found == pytest.approx(expected, abs=1e-9)


def test_words_that_stand_together_more_than_once_are_collocates() -> None:
    """Twice together in one sentence is enough, over the end of a sentence never."""
    doc = annotated("Cheap homes sell. Dear boats sink. Cheap homes stay. Dear boats float.")
    assert collocates(doc, "home") == ("cheap",)
