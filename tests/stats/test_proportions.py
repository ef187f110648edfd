"""Rates: published tables, agreement with scipy, and symmetry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq
from scipy.stats import binom, binomtest, fisher_exact, norm

from framing.stats.floors import EXACT_INTERVAL
from framing.stats.proportions import difference, exact, fisher, interval, wilson


@st.composite
def share(draw: st.DrawFn, most: int = 60) -> tuple[int, int]:
    """A count and its total."""
    n = draw(st.integers(1, most))
    return draw(st.integers(0, n)), n


TINY = 1e-9


def score_roots(k: int, n: int) -> tuple[float, float]:
    """The two rates from which k of n lie 1.96 standard errors away."""
    rate, z = k / n, norm.ppf(0.975)

    def gap(p: float) -> float:
        return float((rate - p) ** 2 - z * z * p * (1 - p) / n)

    low = 0.0 if k == 0 else brentq(gap, 0, rate - TINY * (k == n), xtol=1e-14)
    high = 1.0 if k == n else brentq(gap, rate + TINY * (k == 0), 1, xtol=1e-14)
    return low, high


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
     (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_wilson_gives_newcombes_published_intervals(
    k: int, n: int, low: float, high: float
) -> None:
    """Wilson's interval equals the four examples in Newcombe 1998, table I, to four digits."""
    assert wilson(k, n) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("k_a", "n_a", "k_b", "n_b", "low", "high"),
    [(56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
     (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
     (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
     (10, 10, 0, 20, 0.6791, 1.0), (10, 10, 0, 10, 0.6075, 1.0)],
)  # fmt: skip
def test_difference_gives_newcombes_published_intervals(
    k_a: int, n_a: int, k_b: int, n_b: int, low: float, high: float
) -> None:
    """The interval of a difference equals Newcombe 1998, table II, method 10."""
    assert difference(k_a, n_a, k_b, n_b) == pytest.approx((low, high), abs=5e-5)


@given(share(), st.sampled_from([0.8, 0.95, 0.99]))
def test_wilson_agrees_with_scipy(counted: tuple[int, int], level: float) -> None:
    """Any share at any level has the interval that scipy gives."""
    expected = binomtest(*counted).proportion_ci(level, method="wilson")
    assert wilson(*counted, level) == pytest.approx((expected.low, expected.high), abs=1e-9)


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0.0, 0.1684),
     (1, 29, 0.0009, 0.1776)],
)  # fmt: skip
def test_the_exact_interval_is_clopper_and_pearsons(
    k: int, n: int, low: float, high: float
) -> None:
    """The exact interval equals the four examples in Newcombe 1998, table I, to four digits."""
    assert exact(k, n) == pytest.approx((low, high), abs=5e-5)


@given(share(), st.sampled_from([0.8, 0.95, 0.99]))
def test_the_exact_interval_agrees_with_scipy(counted: tuple[int, int], level: float) -> None:
    """Any share at any level has the exact interval that scipy gives."""
    expected = binomtest(*counted).proportion_ci(level, method="exact")
    assert exact(*counted, level) == pytest.approx((expected.low, expected.high), abs=1e-9)


def test_the_exact_interval_of_few_things_never_promises_too_much() -> None:
    """At every rate and every n that gets it, it covers the truth at least 95 % of the time."""
    for n in range(1, EXACT_INTERVAL):
        ends = [interval(k, n) for k in range(n + 1)]
        for rate in (i / 200 for i in range(1, 200)):
            covered = sum(
                binom.pmf(k, n, rate) for k, (low, high) in enumerate(ends) if low <= rate <= high
            )
            assert covered >= 0.95 - 1e-9


def test_many_things_have_wilsons_interval() -> None:
    """The exact interval is for few things."""
    assert interval(4, EXACT_INTERVAL) == wilson(4, EXACT_INTERVAL)
    assert interval(4, EXACT_INTERVAL - 1) == exact(4, EXACT_INTERVAL - 1)


@pytest.mark.parametrize(("k", "n"), [(0, 0), (3, 2), (-1, 4)])
def test_the_exact_interval_refuses_what_is_not_a_share(k: int, n: int) -> None:
    """Counts that exceed their total, or no observations at all, are refused."""
    with pytest.raises(ValueError, match="not a share"):
        exact(k, n)


@given(share(), share())
def test_difference_is_put_together_from_the_roots_of_the_score_equation(
    a: tuple[int, int], b: tuple[int, int]
) -> None:
    """Newcombe's method 10 worked from the score equation, whose roots scipy finds."""
    (low_a, high_a), (low_b, high_b) = score_roots(*a), score_roots(*b)
    rate_a, rate_b = a[0] / a[1], b[0] / b[1]
    down = ((rate_a - low_a) ** 2 + (high_b - rate_b) ** 2) ** 0.5
    up = ((high_a - rate_a) ** 2 + (rate_b - low_b) ** 2) ** 0.5
    expected = (max(-1, rate_a - rate_b - down), min(1, rate_a - rate_b + up))
    assert difference(*a, *b) == pytest.approx(expected, abs=1e-9)


@given(share())
def test_wilson_holds_the_share_within_the_unit_interval(counted: tuple[int, int]) -> None:
    """The interval lies in 0…1 and the share lies in the interval."""
    low, high = wilson(*counted)
    assert 0 <= low <= counted[0] / counted[1] <= high <= 1


@pytest.mark.parametrize(("k", "n"), [(0, 0), (3, 2), (-1, 4)])
def test_wilson_refuses_what_is_not_a_share(k: int, n: int) -> None:
    """Counts that exceed their total, or no observations at all, are refused."""
    with pytest.raises(ValueError, match="not a share"):
        wilson(k, n)


@given(share(), share())
def test_difference_is_negated_by_exchanging_the_sides(
    a: tuple[int, int], b: tuple[int, int]
) -> None:
    """Swapped sides give the same interval with its sign changed, to the last bit."""
    low, high = difference(*a, *b)
    assert difference(*b, *a) == (-high, -low)
    assert -1 <= low <= a[0] / a[1] - b[0] / b[1] <= high <= 1


def test_fisher_gives_the_tea_tasting_result() -> None:
    """Three of four cups against one of four has p = 34/70, two-sided."""
    assert fisher(3, 4, 1, 4) == 34 / 70


def test_fisher_gives_the_value_quoted_in_the_method() -> None:
    """Four uses against none in 300 words a side has p = .12, not G²'s .019."""
    assert fisher(4, 300, 0, 300) == pytest.approx(0.1237, abs=5e-4)


@given(share(), share())
def test_fisher_agrees_with_scipy(a: tuple[int, int], b: tuple[int, int]) -> None:
    """Any two shares have the two-sided p that scipy gives."""
    table = [[a[0], a[1] - a[0]], [b[0], b[1] - b[0]]]
    assert fisher(*a, *b) == pytest.approx(fisher_exact(table).pvalue, abs=1e-9)


@given(share(400), share(400))
def test_fisher_is_a_probability_and_equal_for_swapped_sides(
    a: tuple[int, int], b: tuple[int, int]
) -> None:
    """p lies in (0, 1] and does not move by a bit when the sides are exchanged."""
    p = fisher(*a, *b)
    assert 0 < p <= 1
    assert fisher(*b, *a) == p


def test_fisher_works_on_counts_beyond_floating_point() -> None:
    """Tables of tens of thousands of words, whose factorials no float holds, have a p."""
    assert 0 < fisher(900, 20000, 700, 21000) < 1e-6


def test_fisher_refuses_counts_over_their_total() -> None:
    """A count over its total is refused."""
    with pytest.raises(ValueError, match="not shares"):
        fisher(5, 4, 0, 4)
