"""Random draws: counts that add up, and a stream pinned for all machines."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.stats.draws import resamples, subsets, weighted_sums

PINNED_RESAMPLES = [[0, 2, 0, 2, 1], [1, 0, 1, 1, 2], [0, 3, 2, 0, 0]]
PINNED_SUBSETS = [[0, 0, 0, 1, 1], [0, 1, 0, 0, 1], [0, 1, 1, 0, 0]]


@given(st.integers(1, 40), st.integers(0, 2**32))
def test_each_resample_takes_as_many_units_as_there_are(units: int, seed: int) -> None:
    """Every draw's weights are counts that sum to the number of units."""
    weights = resamples(units, 20, seed)
    assert weights.shape == (units, 20)
    assert (weights >= 0).all()
    assert (weights.sum(axis=0) == units).all()


@given(st.integers(1, 40), st.integers(0, 2**32), st.data())
def test_each_subset_has_the_size_asked_for(units: int, seed: int, data: st.DataObject) -> None:
    """Every draw marks exactly `size` units with a one."""
    size = data.draw(st.integers(0, units))
    mask = subsets(units, size, 20, seed)
    assert set(np.unique(mask)) <= {0.0, 1.0}
    assert (mask.sum(axis=0) == size).all()


def test_the_stream_is_pinned() -> None:
    """Seed 7 gives these resamples and subsets, whatever the version of numpy."""
    assert resamples(5, 3, 7).T.tolist() == PINNED_RESAMPLES
    assert subsets(5, 2, 3, 7).T.tolist() == PINNED_SUBSETS


def test_draws_are_uniform() -> None:
    """Over many draws every unit is taken about equally often."""
    assert resamples(10, 4000, 1).mean(axis=1) == pytest.approx(np.ones(10), abs=0.06)
    assert subsets(10, 3, 4000, 1).mean(axis=1) == pytest.approx(np.full(10, 0.3), abs=0.03)


def test_shared_draws_cannot_be_changed() -> None:
    """Draws are kept for the next caller and therefore read-only."""
    with pytest.raises(ValueError, match="read-only"):
        resamples(5, 3, 7)[0, 0] = 9


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=30))
def test_weighted_sums_are_sums(values: list[float]) -> None:
    """Sums under weights equal the matrix product but for rounding."""
    weights = resamples(len(values), 20, 3)
    expected = np.array(values) @ weights
    assert weighted_sums(weights, np.array(values)) == pytest.approx(expected, abs=1e-6)
