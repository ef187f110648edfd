"""Permutation test of the difference between two sets of units, such as two sides' sentences.

Asks: if which unit belongs to which side were shuffled, how often would the two ratios lie at
least as far apart as they do? Nothing is assumed about distributions, which suits scores that
are mostly 0. The units are pooled and sorted, and the smaller set is drawn from the pool, so the
answer depends neither on the order of the units nor on which side comes first: p is equal to the
last bit when the sides are exchanged.

Units of one paragraph resemble each other; the test treats them as exchangeable and is to that
extent too ready to find a difference. That is why stability is asked for beside it.

References: R. A. Fisher (1935), The Design of Experiments; B. Phipson and G. K. Smyth (2010),
Statistical Applications in Genetics and Molecular Biology 9(1), 39, for (b + 1) / (m + 1).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import comb, fsum

from framing.stats.draws import every_subset, subsets, weighted_sums

Unit = tuple[float, float]
"""A unit's numerator and denominator; a plain value x is (x, 1)."""


def ratio_difference(
    a: Sequence[Unit], b: Sequence[Unit], seed: int | None, draws: int = 1999
) -> float | None:
    """Two-sided p for the difference of Σ numerators / Σ denominators between two sets.

    Where there are no more shufflings than `draws`, all are tried and p is exact. Else p is never
    under 1 / (draws + 1). None where a set has no units, a denominator sums to 0, or there
    is no seed to draw from.
    Shufflings that leave a set without data count as at least as far apart.
    """
    import numpy as np

    if seed is None or not fsum(unit[1] for unit in a) or not fsum(unit[1] for unit in b):
        return None
    few = min(a, b, key=len)
    above, below = np.array(sorted([*a, *b]), dtype=np.float64).T
    all_tried = comb(len(above), len(few)) <= draws
    mask = (
        every_subset(len(above), len(few))
        if all_tried
        else subsets(len(above), len(few), draws, seed)
    )
    above_few, below_few = weighted_sums(mask, above), weighted_sums(mask, below)
    above_rest, below_rest = weighted_sums(1 - mask, above), weighted_sums(1 - mask, below)
    defined = (below_few != 0) & (below_rest != 0)
    gaps = np.abs(
        above_few[defined] / below_few[defined] - above_rest[defined] / below_rest[defined]
    )
    seen = abs(_ratio(a) - _ratio(b))
    tolerance = 1e-9 * max(1.0, seen)
    extreme = int(np.count_nonzero(gaps >= seen - tolerance)) + int(np.count_nonzero(~defined))
    return extreme / mask.shape[1] if all_tried else (extreme + 1) / (draws + 1)


def _ratio(units: Sequence[Unit]) -> float:
    """Sum over sum, rounded once, so that order does not matter."""
    return fsum(unit[0] for unit in units) / fsum(unit[1] for unit in units)
