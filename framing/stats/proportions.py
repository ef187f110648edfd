"""Rates and their comparison: Wilson's, exact and Newcombe's intervals, Fisher's exact test.

Counts in an article are small, and the textbook interval p ± 1.96·√(p(1−p)/n) fails there: it
leaves [0, 1] and has no width at 0 of n. Score intervals do neither. Their coverage is right on
average and dips at single rates when n is small: there the interval is the exact one, which is
never too narrow. Fisher's test is summed in whole numbers, so ties are exact and the order of the
two sides cannot change a bit.

References: E. B. Wilson (1927), JASA 22, 209–212. C. J. Clopper and E. S. Pearson (1934),
Biometrika 26, 404–413. R. G. Newcombe (1998), Statistics in Medicine
17, 857–872 (one proportion, method 3) and 873–890 (difference, method 10). R. A. Fisher (1935),
The Design of Experiments, chapter II.
"""

from __future__ import annotations

from functools import lru_cache
from math import comb, fsum, sqrt
from statistics import NormalDist

from framing.stats.floors import EXACT_INTERVAL


def interval(k: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """The interval that is printed for a share: the exact one where n is small, else Wilson's."""
    return (exact if n < EXACT_INTERVAL else wilson)(k, n, level)


def wilson(k: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval for a share of `k` out of `n`, both ends within 0…1.

    Newcombe's 81 of 263:

    >>> low, high = wilson(81, 263)
    >>> round(low, 4), round(high, 4)
    (0.2553, 0.3662)

    Raises ValueError unless 0 ≤ k ≤ n and n > 0.
    """
    if not 0 <= k <= n or n == 0:
        raise ValueError(f"{k} of {n} is not a share")
    z = NormalDist().inv_cdf((1 + level) / 2)
    centre = k + z * z / 2
    half = z * sqrt(k * (n - k) / n + z * z / 4)
    low = 0.0 if k == 0 else (centre - half) / (n + z * z)
    high = 1.0 if k == n else (centre + half) / (n + z * z)
    return low, high


@lru_cache(maxsize=1024)
def exact(k: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Clopper and Pearson's interval for a share of `k` out of `n`, both ends within 0…1.

    Its ends are the rates at which so many or more, and so few or fewer, have a probability of
    half of 1 − `level`. None of 20:

    >>> low, high = exact(0, 20)
    >>> low, round(high, 4)
    (0.0, 0.1684)

    Raises ValueError unless 0 ≤ k ≤ n and n > 0.
    """
    if not 0 <= k <= n or n == 0:
        raise ValueError(f"{k} of {n} is not a share")
    tail = (1 - level) / 2
    low = 0.0 if k == 0 else 1 - _rate(n - k, n, tail)
    high = 1.0 if k == n else _rate(k, n, tail)
    return low, high


def _rate(k: int, n: int, tail: float) -> float:
    """The rate at which `k` or fewer of `n` have the probability `tail`, by halving."""
    low, high = 0.0, 1.0
    while low < (middle := (low + high) / 2) < high:
        terms = (comb(n, i) * middle**i * (1 - middle) ** (n - i) for i in range(k + 1))
        low, high = (middle, high) if fsum(terms) > tail else (low, middle)
    return high


def difference(k_a: int, n_a: int, k_b: int, n_b: int, level: float = 0.95) -> tuple[float, float]:
    """Newcombe's interval for the share of a minus the share of b, within −1…1.

    Exchanging the sides negates it exactly. Newcombe's 56 of 70 against 48 of 80:

    >>> low, high = difference(56, 70, 48, 80)
    >>> round(low, 4), round(high, 4)
    (0.0524, 0.3339)
    """
    low_a, high_a = wilson(k_a, n_a, level)
    low_b, high_b = wilson(k_b, n_b, level)
    share_a, share_b = k_a / n_a, k_b / n_b
    gap = share_a - share_b
    down = sqrt((share_a - low_a) ** 2 + (high_b - share_b) ** 2)
    up = sqrt((high_a - share_a) ** 2 + (share_b - low_b) ** 2)
    return max(-1.0, gap - down), min(1.0, gap + up)


def fisher(k_a: int, n_a: int, k_b: int, n_b: int) -> float:
    """Two-sided p of Fisher's exact test that `k_a` of `n_a` and `k_b` of `n_b` share one rate.

    The sum of the probabilities of all tables with the same margins that are no more likely than
    the one seen. The lady who told 3 of 4 cups right:

    >>> round(fisher(3, 4, 1, 4), 4)
    0.4857
    """
    if not (0 <= k_a <= n_a and 0 <= k_b <= n_b):
        raise ValueError(f"{k_a} of {n_a} and {k_b} of {n_b} are not shares")
    total = k_a + k_b
    first = max(0, total - n_b)
    chosen_a, chosen_b = comb(n_a, first), comb(n_b, total - first)
    seen = comb(n_a, k_a) * comb(n_b, k_b)
    unlikely = 0
    for k in range(first, min(n_a, total) + 1):
        ways = chosen_a * chosen_b
        if ways <= seen:
            unlikely += ways
        chosen_a = chosen_a * (n_a - k) // (k + 1)
        chosen_b = chosen_b * (total - k) // (n_b - total + k + 1)
    return unlikely / comb(n_a + n_b, total)
