"""Log-odds with an informative prior: the formula, shrinkage, exact antisymmetry."""

from __future__ import annotations

from math import log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import logit
from scipy.stats import beta, norm

from framing.stats.log_odds import log_odds

counts = st.integers(0, 50)
priors = st.floats(1e-4, 40)


def test_the_value_follows_the_published_equations() -> None:
    """Equations 15, 16 and 18 worked by hand for 9 of 100 against 2 of 100, prior 1 of 50."""
    result = log_odds(9, 100, 2, 100, prior=1.0, prior_total=50.0)
    delta, variance = log(10 / 140) - log(3 / 147), 1 / 10 + 1 / 140 + 1 / 3 + 1 / 147
    assert (result.delta, result.variance) == pytest.approx((delta, variance), abs=1e-9)
    assert result.z == pytest.approx(delta / sqrt(variance), abs=1e-9)
    ends = norm.interval(0.95, delta, sqrt(variance))
    assert (result.low, result.high) == pytest.approx(ends, abs=1e-9)


@given(counts, counts, priors)
def test_the_value_is_the_difference_of_logits(k_a: int, k_b: int, prior: float) -> None:
    """delta is scipy's logit of one posterior mean less that of the other."""
    found = log_odds(k_a, 210, k_b, 170, prior=prior, prior_total=300.0)
    means = (k_a + prior) / 510, (k_b + prior) / 470
    assert found.delta == pytest.approx(logit(means[0]) - logit(means[1]), abs=1e-9)


def test_the_interval_is_that_of_the_posterior() -> None:
    """The ends are the 2.5th and 97.5th percentile of log-odds drawn from both Beta posteriors."""
    found = log_odds(60, 900, 30, 800, prior=9.0, prior_total=100.0)
    a = beta(69, 931).rvs(200_000, random_state=1)
    b = beta(39, 861).rvs(200_000, random_state=2)
    low, high = np.percentile(logit(a) - logit(b), [2.5, 97.5])
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.02)


def test_a_word_of_one_side_only_has_a_shy_z() -> None:
    """Fourteen uses against none in 300 words a side have a z of about 1: z is not a test."""
    assert 0.9 < log_odds(14, 300, 0, 300, prior=0.03, prior_total=500).z < 1.2


@given(counts, counts, priors)
def test_exchanging_the_sides_negates_exactly(k_a: int, k_b: int, prior: float) -> None:
    """delta and z change sign, the variance stays, the interval is mirrored, to the last bit."""
    there = log_odds(k_a, 210, k_b, 170, prior=prior, prior_total=300.0)
    back = log_odds(k_b, 170, k_a, 210, prior=prior, prior_total=300.0)
    assert (back.delta, back.z, back.variance) == (-there.delta, -there.z, there.variance)
    assert (back.low, back.high) == (-there.high, -there.low)


@given(st.integers(1, 50), priors)
def test_a_larger_prior_pulls_toward_no_difference(k: int, prior: float) -> None:
    """Ten times the prior brings a word of one side nearer to zero."""
    small = log_odds(k, 200, 0, 200, prior=prior, prior_total=100.0)
    large = log_odds(k, 200, 0, 200, prior=prior * 10, prior_total=1000.0)
    assert 0 < large.delta < small.delta


@pytest.mark.parametrize(
    ("k", "n", "prior"), [(5, 4, 1.0), (-1, 4, 1.0), (1, 4, 0.0), (1, 4, 10.0)]
)
def test_impossible_counts_and_priors_are_refused(k: int, n: int, prior: float) -> None:
    """A count over its total, or a prior outside its size, is refused."""
    with pytest.raises(ValueError, match="exceeds its total"):
        log_odds(k, n, 0, 4, prior=prior, prior_total=10.0)
