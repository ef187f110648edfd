"""Gries's deviation of proportions: is something spread over the text or all in one place?

DP is half the summed distance between the share of the uses and the share of the words that each
part of the text holds. 0: spread exactly as the text is; near 1: all in one small part. DPnorm
divides by the largest value that the parts allow.

References: S. Th. Gries (2008), Dispersions and adjusted frequencies in corpora, International
Journal of Corpus Linguistics 13, 403–437; J. Lijffijt and S. Th. Gries (2012), ibid. 17, 147–149.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum


def deviation(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """DP, 0…1, of `counts` uses in parts of `sizes` words; None where nothing is used.

    Gries's example, the letter a in five parts:

    >>> round(deviation((1, 2, 3, 4, 5), (9, 10, 10, 10, 11)), 2)
    0.18
    """
    uses, words = sum(counts), sum(sizes)
    if not uses:
        return None
    gaps = (abs(k / uses - n / words) for k, n in zip(counts, sizes, strict=True))
    return fsum(gaps) / 2


def deviation_normalised(counts: Sequence[int], sizes: Sequence[int]) -> float | None:
    """DPnorm, 0…1: DP over 1 − the share of the smallest part; None where nothing is used or
    there is only one part."""
    raw = deviation(counts, sizes)
    smallest = min((n for n in sizes if n), default=0)
    if raw is None or smallest == sum(sizes):
        return None
    return min(1.0, raw / (1 - smallest / sum(sizes)))
