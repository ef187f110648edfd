"""Dunning's G²: his own table, agreement with scipy, the floor, symmetry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, chi2_contingency

from framing.stats.keyness import g2, g2_p


def test_g2_gives_dunnings_published_value() -> None:
    """ "the swiss" has 270.72 in Dunning 1993, table 1."""
    assert g2(110, 110 + 2442, 111, 111 + 29114) == pytest.approx(270.72, abs=0.005)


def test_g2_is_withheld_where_counts_are_small() -> None:
    """Four uses against none in 300 words a side expect two each and have no G²."""
    assert g2(4, 300, 0, 300) is None
    assert g2(0, 0, 0, 0) is None


def test_g2_appears_exactly_at_the_floor() -> None:
    """Expected counts of five are enough, just under five are not."""
    assert g2(10, 300, 0, 300) is not None
    assert g2(9, 300, 0, 300) is None


@given(st.integers(0, 60), st.integers(0, 60))
def test_g2_agrees_with_scipy_and_is_equal_for_swapped_sides(k_a: int, k_b: int) -> None:
    """Where there is a value it is scipy's, and exchanging the sides moves no bit of it."""
    value = g2(k_a, 220, k_b, 180)
    assert g2(k_b, 180, k_a, 220) == value
    if value is not None:
        table = [[k_a, 220 - k_a], [k_b, 180 - k_b]]
        theirs = chi2_contingency(table, correction=False, lambda_="log-likelihood")
        assert value == pytest.approx(theirs.statistic, abs=1e-9)


@given(st.floats(0, 60))
def test_p_is_chi_square_with_one_degree_of_freedom(value: float) -> None:
    """The probability of G² is scipy's."""
    assert g2_p(value) == pytest.approx(chi2.sf(value, 1), abs=1e-9)


def test_counts_over_their_total_are_refused() -> None:
    """A count over its total is refused."""
    with pytest.raises(ValueError, match="not shares"):
        g2(5, 4, 0, 4)
