"""Deviation of proportions: Gries's own example and its bounds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import cityblock

from framing.stats.dispersion import deviation, deviation_normalised

parts = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 200)), min_size=1, max_size=12)


def test_deviation_gives_the_published_example() -> None:
    """The letter a in the five parts of Gries 2008 has a DP of .18."""
    assert deviation((1, 2, 3, 4, 5), (9, 10, 10, 10, 11)) == pytest.approx(0.18, abs=1e-9)
    norm = deviation_normalised((1, 2, 3, 4, 5), (9, 10, 10, 10, 11))
    assert norm == pytest.approx(0.18 / 0.82, abs=1e-9)


@given(parts)
def test_deviation_is_half_the_distance_of_two_distributions(rows: list[tuple[int, int]]) -> None:
    """DP is scipy's city-block distance between the shares of uses and of words, halved."""
    counts, sizes = (np.array(column) for column in zip(*rows, strict=True))
    if counts.sum():
        expected = cityblock(counts / counts.sum(), sizes / sizes.sum()) / 2
        assert deviation(counts.tolist(), sizes.tolist()) == pytest.approx(expected, abs=1e-9)


def test_an_even_spread_has_no_deviation() -> None:
    """Uses in proportion to the parts' sizes have a DP of 0."""
    assert deviation((1, 2, 4), (10, 20, 40)) == pytest.approx(0)


def test_all_uses_in_the_smallest_part_deviate_most() -> None:
    """All uses in the smallest part have a DPnorm of 1."""
    assert deviation_normalised((7, 0, 0), (10, 20, 40)) == pytest.approx(1)


def test_no_uses_have_no_dispersion() -> None:
    """What is not used has no dispersion, and one part has no norm."""
    assert deviation((0, 0), (5, 6)) is None
    assert deviation_normalised((0, 0), (5, 6)) is None
    assert deviation_normalised((3,), (5,)) is None


@given(parts)
def test_deviation_is_a_share_and_ignores_the_order_of_parts(
    rows: list[tuple[int, int]],
) -> None:
    """DP and DPnorm lie in 0…1, DPnorm is no smaller, and the parts' order moves no bit."""
    counts, sizes = zip(*rows, strict=True)
    raw, norm = deviation(counts, sizes), deviation_normalised(counts, sizes)
    if raw is not None and norm is not None:
        assert 0 <= raw <= norm <= 1
    assert deviation(counts[::-1], sizes[::-1]) == raw
