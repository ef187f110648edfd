"""Dunning's log-likelihood G², given only where its approximation can be trusted.

G² is compared with a chi-square distribution, which it follows only where every cell of the
two-by-two table expects a handful of words. Articles are short, so that is rare: with 300 words
a side, four uses against none gives p = .019 where the exact test says .12. Below the floor there
is no value.

Reference: T. Dunning (1993), Accurate methods for the statistics of surprise and coincidence,
Computational Linguistics 19, 61–74. Floor: W. G. Cochran (1954), Biometrics 10, 417–451.
"""

from __future__ import annotations

from math import erfc, fsum, log, sqrt

from framing.stats.floors import EXPECTED_COUNT


def g2(k_a: int, n_a: int, k_b: int, n_b: int) -> float | None:
    """G² of `k_a` uses in `n_a` words against `k_b` in `n_b`; 0 where the rates are equal.

    None where any expected count is under 5. Equal to the last bit when the sides are exchanged.
    Dunning's "the swiss":

    >>> round(g2(110, 110 + 2442, 111, 111 + 29114), 2)
    270.72
    """
    if not (0 <= k_a <= n_a and 0 <= k_b <= n_b):
        raise ValueError(f"{k_a} of {n_a} and {k_b} of {n_b} are not shares")
    total = n_a + n_b
    uses = k_a + k_b
    if not total:
        return None
    cells = (
        (k_a, n_a * uses / total),
        (k_b, n_b * uses / total),
        (n_a - k_a, n_a * (total - uses) / total),
        (n_b - k_b, n_b * (total - uses) / total),
    )
    if min(expected for _, expected in cells) < EXPECTED_COUNT:
        return None
    return max(0.0, 2 * fsum(seen * log(seen / expected) for seen, expected in cells if seen))


def g2_p(value: float) -> float:
    """The probability of a G² at least so large by chance (chi-square, one degree of freedom)."""
    return erfc(sqrt(value / 2))
