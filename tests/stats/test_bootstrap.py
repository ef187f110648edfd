"""Bootstrap: floors, coverage, agreement with scipy, and exact antisymmetry."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from framing.stats.bootstrap import (
    contrast_interval,
    percentiles,
    ratio_interval,
)
from framing.stats.draws import resamples
from framing.stats.floors import BOOTSTRAP_BLOCKS, BOOTSTRAP_UNITS

pairs = st.lists(st.tuples(*[st.integers(0, 9)] * 4), min_size=BOOTSTRAP_UNITS, max_size=30).map(
    lambda rows: [list(column) for column in zip(*rows, strict=True)]
)


def mean_interval(
    values: Sequence[float],
    seed: int | None,
    *,
    blocks: Sequence[int] | None = None,
    draws: int = 2000,
) -> tuple[float, float] | None:
    """The interval of a mean, which is a ratio over ones."""
    return ratio_interval(values, [1.0] * len(values), seed, blocks=blocks, draws=draws)


def test_fewer_units_than_the_floor_have_no_interval() -> None:
    """Seven values have no interval and eight have one."""
    values = [float(i) for i in range(BOOTSTRAP_UNITS)]
    assert mean_interval(values[:-1], seed=1) is None
    assert mean_interval(values, seed=1) is not None


def test_units_without_data_do_not_count_toward_the_floor() -> None:
    """Twenty units of which seven have a denominator have no interval."""
    below = [1.0] * 7 + [0.0] * 13
    assert ratio_interval([0.0] * 20, below, seed=1) is None


def test_fewer_blocks_than_the_floor_have_no_interval() -> None:
    """Twenty sentences in too few paragraphs have no interval."""
    values = [float(i) for i in range(20)]
    few = [i % (BOOTSTRAP_BLOCKS - 1) for i in range(20)]
    assert mean_interval(values, seed=1, blocks=few) is None
    assert mean_interval(values, seed=1, blocks=[i // 2 for i in range(20)]) is not None


def test_interval_of_a_constant_is_the_constant() -> None:
    """Where all units agree the interval has no width."""
    assert ratio_interval([2.0] * 10, [4.0] * 10, seed=5) == (0.5, 0.5)


def test_interval_lies_near_scipys() -> None:
    """The ends agree with scipy's percentile bootstrap but for the randomness of either."""
    chance = random.Random(4)
    values = [chance.gauss(3, 2) for _ in range(40)]
    theirs = stats.bootstrap(
        (np.array(values),), np.mean, method="percentile", n_resamples=9999,
        rng=np.random.default_rng(2),
    ).confidence_interval  # fmt: skip
    assert mean_interval(values, seed=9, draws=9999) == pytest.approx(
        (theirs.low, theirs.high), abs=0.06
    )


def test_the_ends_are_those_of_the_resampled_means() -> None:
    """Every resample written out and averaged by numpy: the same order statistics are the ends."""
    values = [1.0, 4.0, 2.5, 0.0, 3.0, 7.5, 2.0, 5.0, 1.5, 6.0]
    counts = resamples(len(values), 2000, 7).astype(int).T
    means = np.sort([np.mean(np.repeat(values, row)) for row in counts])
    assert mean_interval(values, seed=7) == pytest.approx((means[50], means[1949]), abs=1e-9)


def test_the_ends_of_a_contrast_are_those_of_the_resampled_ratios() -> None:
    """Two ratios over the same units, from every resample written out."""
    a = (
        [3.0, 0.0, 1.0, 2.0, 5.0, 1.0, 0.0, 4.0, 2.0],
        [4.0, 1.0, 1.0, 3.0, 6.0, 2.0, 1.0, 5.0, 2.0],
    )
    b = (
        [1.0, 2.0, 0.0, 1.0, 1.0, 3.0, 2.0, 0.0, 1.0],
        [2.0, 2.0, 1.0, 4.0, 3.0, 3.0, 5.0, 1.0, 1.0],
    )
    counts = resamples(9, 2000, 7).T
    gaps = np.sort(counts @ a[0] / (counts @ a[1]) - counts @ b[0] / (counts @ b[1]))
    assert contrast_interval(a, b, seed=7) == pytest.approx((gaps[50], gaps[1949]), abs=1e-9)


def test_the_ends_of_a_ratio_are_those_of_the_resampled_paragraphs() -> None:
    """Whole paragraphs resampled, each written out with all its sentences: the same ends."""
    above = [3.0, 0.0, 1.0, 2.0, 5.0, 1.0, 0.0, 4.0, 2.0, 1.0, 6.0, 0.0]
    below = [4.0, 1.0, 1.0, 3.0, 6.0, 2.0, 1.0, 5.0, 2.0, 2.0, 7.0, 3.0]
    blocks = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    ratios = []
    for row in resamples(6, 2000, 7).astype(int).T:
        drawn = [
            unit for block, times in enumerate(row) for unit in [2 * block, 2 * block + 1] * times
        ]
        ratios.append(sum(above[i] for i in drawn) / sum(below[i] for i in drawn))
    ratios.sort()
    expected = (ratios[50], ratios[1949])
    assert ratio_interval(above, below, 7, blocks=blocks) == pytest.approx(expected, abs=1e-9)


@given(st.lists(st.floats(-1e3, 1e3), min_size=1, max_size=200), st.sampled_from([0.8, 0.95]))
def test_percentiles_are_order_statistics(values: list[float], level: float) -> None:
    """As many draws lie below the lower end as above the upper; what is no number is no draw."""
    low, high = percentiles(np.array([*values, np.nan]), level)
    cut = round((1 - level) / 2 * len(values))
    trimmed = np.sort(values)[cut : len(values) - cut]
    assert (low, high) == (trimmed[0], trimmed[-1])


def test_without_a_seed_there_is_no_interval() -> None:
    """Where only values are wanted nothing is drawn."""
    assert mean_interval([1.0, 2.0] * 8, seed=None) is None


def test_interval_covers_the_true_mean_about_as_often_as_it_says() -> None:
    """Of 300 samples of 25 units, the nominal 95 % interval covers between 90 and 97 %."""
    chance = random.Random(11)
    hits = 0
    for seed in range(300):
        values = [chance.expovariate(1) + chance.gauss(0, 2) for _ in range(25)]
        interval = mean_interval(values, seed)
        assert interval is not None
        hits += interval[0] <= 1 <= interval[1]
    assert 270 <= hits <= 291


def test_blocks_widen_the_interval_where_paragraphs_agree_within() -> None:
    """Sentences that repeat their paragraph's value count for less than independent ones."""
    values = [float(i // 4 % 5) for i in range(40)]
    single = mean_interval(values, seed=2)
    block = mean_interval(values, seed=2, blocks=[i // 4 for i in range(40)])
    assert single is not None
    assert block is not None
    assert block[1] - block[0] > 1.4 * (single[1] - single[0])


@given(pairs, st.integers(0, 2**40))
@settings(max_examples=50)
def test_contrast_is_negated_by_exchanging_the_sides(columns: list[list[float]], seed: int) -> None:
    """Swapped sides give the same interval with its sign changed, to the last bit."""
    a, b = (columns[0], columns[1]), (columns[2], columns[3])
    there, back = (contrast_interval(*sides, seed, draws=200) for sides in ((a, b), (b, a)))
    assert (there is None) == (back is None)
    if there and back:
        assert back == (-there[1], -there[0])


@given(pairs, st.integers(0, 2**40))
@settings(max_examples=30)
def test_an_interval_depends_on_nothing_but_its_arguments(
    columns: list[list[float]], seed: int
) -> None:
    """The same call gives the same bits, and its ends are in order."""
    first = ratio_interval(columns[0], columns[1], seed, draws=200)
    assert first == ratio_interval(columns[0], columns[1], seed, draws=200)
    assert first is None or first[0] <= first[1]


def test_sides_over_different_units_are_refused() -> None:
    """A contrast needs both ratios over the same units."""
    with pytest.raises(ValueError, match="9 units and side b 8"):
        contrast_interval(([1.0] * 9, [1.0] * 9), ([1.0] * 8, [1.0] * 8), seed=1)
