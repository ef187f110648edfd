"""Permutation test: exactness, symmetry, and the right rate of false alarms."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import stats

from framing.stats.permutation import ratio_difference

units = st.lists(st.tuples(st.floats(-5, 5), st.integers(0, 4).map(float)), min_size=1, max_size=15)

scores = st.lists(st.integers(-3, 3).map(float), min_size=2, max_size=5)


def mean_difference(
    a: Sequence[float], b: Sequence[float], seed: int | None, draws: int = 1999
) -> float | None:
    """The p of the difference of two means, which are ratios over ones."""
    return ratio_difference([(x, 1.0) for x in a], [(x, 1.0) for x in b], seed, draws)


@given(units, units, st.integers(0, 2**40))
@settings(max_examples=60)
def test_p_is_equal_when_the_sides_are_exchanged(
    a: list[tuple[float, float]], b: list[tuple[float, float]], seed: int
) -> None:
    """Swapped sides have the same p to the last bit, and p lies in (0, 1]."""
    p = ratio_difference(a, b, seed, draws=199)
    assert ratio_difference(b, a, seed, draws=199) == p
    assert p is None or 0 < p <= 1


@given(units, units, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_the_order_of_the_units_does_not_matter(
    a: list[tuple[float, float]], b: list[tuple[float, float]], chance: random.Random
) -> None:
    """Units given in another order have the same p."""
    shuffled = list(a)
    chance.shuffle(shuffled)
    assert ratio_difference(shuffled, b, 3, draws=99) == ratio_difference(a, b, 3, draws=99)


def test_p_has_a_floor() -> None:
    """Two sets that could not lie farther apart have p near 1 / (draws + 1), never 0."""
    p = mean_difference([1.0] * 20, [0.0] * 20, seed=1, draws=999)
    assert p == 1 / 1000


def test_equal_sets_have_p_of_one() -> None:
    """Where nothing differs every shuffling lies at least as far apart."""
    assert mean_difference([2.0] * 9, [2.0] * 12, seed=1) == 1


def test_rounding_does_not_tell_equal_shufflings_apart() -> None:
    """Shufflings that differ from what was seen only by rounding count as equal."""
    p = mean_difference([0.1, 0.2, 0.3], [0.3, 0.2, 0.1], seed=8)
    assert p == 1


SMALL = ([3.1, 4.0, 4.4, 5.2, 6.0], [2.0, 2.9, 3.0, 3.6, 4.2, 4.3])


def scipys(a: list[float], b: list[float]) -> float:
    """The p of scipy's permutation test with every shuffling."""
    return float(
        stats.permutation_test(
            (a, b),
            lambda x, y, axis: abs(x.mean(axis=axis) - y.mean(axis=axis)),
            n_resamples=float("inf"),
            alternative="greater",
        ).pvalue
    )


def test_with_few_units_p_is_exact() -> None:
    """Of 11 units there are 462 shufflings: all are tried, whatever the seed."""
    assert mean_difference(*SMALL, seed=2) == pytest.approx(scipys(*SMALL), abs=1e-9)
    assert mean_difference(*SMALL, seed=2) == mean_difference(*SMALL, seed=3)


def test_the_published_example_of_seven_times() -> None:
    """Ernst 2004: of the 35 ways to choose the four treated of seven, four lie as far apart."""
    treated, standard = [19.0, 22.0, 25.0, 26.0], [23.0, 33.0, 40.0]
    assert mean_difference(treated, standard, seed=1) == pytest.approx(4 / 35, abs=1e-9)


def test_a_ratio_of_few_units_has_the_p_of_scipy() -> None:
    """Sums over sums, the units shuffled as wholes: scipy shuffles their places instead."""
    a = [(3.0, 4.0), (0.0, 1.0), (2.0, 2.0), (5.0, 9.0), (1.0, 1.0)]
    b = [(1.0, 5.0), (0.0, 3.0), (2.0, 7.0), (1.0, 2.0)]
    above, below = np.array([*a, *b]).T

    def gap(x: NDArray[np.int_], y: NDArray[np.int_], axis: int) -> NDArray[np.float64]:
        ratios = (above[z].sum(axis=axis) / below[z].sum(axis=axis) for z in (x, y))
        return np.asarray(np.abs(np.subtract(*ratios)))

    theirs = stats.permutation_test(
        (np.arange(5), np.arange(5, 9)), gap, n_resamples=float("inf"), alternative="greater"
    )
    assert ratio_difference(a, b, seed=1) == pytest.approx(theirs.pvalue, abs=1e-9)


@given(scores, scores)
@settings(max_examples=25)
def test_few_units_have_the_p_of_scipy(a: list[float], b: list[float]) -> None:
    """Two to five scores a side have the exact p that scipy gives."""
    assert mean_difference(a, b, seed=1) == pytest.approx(scipys(a, b), abs=1e-9)


def test_with_more_units_p_is_near_the_exact_one() -> None:
    """With fewer draws than shufflings p is scipy's exact p to within its chance."""
    p = mean_difference(*SMALL, seed=2, draws=461)
    assert p == pytest.approx(scipys(*SMALL), abs=0.03)


def test_without_a_seed_nothing_is_tested() -> None:
    """Where only values are wanted there is no p."""
    assert mean_difference(*SMALL, seed=None) is None


def test_false_alarms_are_as_rare_as_promised() -> None:
    """Of 400 comparisons of like with like about 5 % have p of at most .05."""
    chance = random.Random(5)
    alarms = 0
    for seed in range(400):
        values = [chance.choice([0.0, 0.0, 1.0, -1.0, 0.5]) for _ in range(24)]
        p = mean_difference(values[:10], values[10:], seed, draws=199)
        assert p is not None
        alarms += p <= 0.05
    assert 6 <= alarms <= 32


@pytest.mark.parametrize(("a", "b"), [([], [1.0]), ([1.0], [])])
def test_an_empty_set_is_not_tested(a: list[float], b: list[float]) -> None:
    """Without units on both sides there is no p."""
    assert mean_difference(a, b, seed=1) is None


def test_a_set_without_data_is_not_tested() -> None:
    """A set whose denominators sum to 0 has no ratio and no p."""
    assert ratio_difference([(0.0, 0.0)], [(1.0, 1.0)], seed=1) is None
