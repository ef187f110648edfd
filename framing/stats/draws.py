"""Random draws that are the same on every machine: resamples and subsets from a recorded seed.

Only the raw stream of the PCG64 generator is used, because numpy promises that it never changes;
what numpy makes of it (`integers`, `permutation`) it may change between versions. Draws depend
on nothing but the seed and the sizes asked for, never on the data or on which side comes first.

Reference: M. E. O'Neill (2014), PCG: a family of simple fast space-efficient statistically good
algorithms for random number generation; D. Lemire (2019), ACM TOMACS 29(1), for scaling.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@lru_cache(maxsize=8)
def resamples(units: int, draws: int, seed: int) -> NDArray[np.float64]:
    """How often each unit is taken when `units` of them are drawn with replacement.

    Shape (units, draws), read-only; each column sums to `units`.
    """
    import numpy as np

    raw = np.random.PCG64(seed).random_raw(units * draws)
    picks = ((raw >> np.uint64(32)) * np.uint64(units)) >> np.uint64(32)
    cells = picks.astype(np.int64).reshape(draws, units) + units * np.arange(draws)[:, None]
    counts = np.bincount(cells.ravel(), minlength=units * draws).reshape(draws, units)
    weights = np.ascontiguousarray(counts.T, dtype=np.float64)
    weights.flags.writeable = False
    return weights


@lru_cache(maxsize=8)
def subsets(units: int, size: int, draws: int, seed: int) -> NDArray[np.float64]:
    """Random subsets of `size` out of `units`, as ones and zeros.

    Shape (units, draws), read-only; each column sums to `size`.
    """
    import numpy as np

    keys = np.random.PCG64(seed).random_raw(units * draws).reshape(draws, units)
    chosen = np.argpartition(keys, min(size, units - 1), axis=1)[:, :size]
    mask = np.zeros((units, draws))
    mask[chosen, np.arange(draws)[:, None]] = 1.0
    mask.flags.writeable = False
    return mask


@lru_cache(maxsize=8)
def every_subset(units: int, size: int) -> NDArray[np.float64]:
    """All subsets of `size` out of `units`, as ones and zeros.

    Shape (units, number of subsets), read-only; each column sums to `size`.
    """
    import numpy as np

    chosen = np.array(list(combinations(range(units), size)), dtype=np.int64)
    mask = np.zeros((units, len(chosen)))
    mask[chosen, np.arange(len(chosen))[:, None]] = 1.0
    mask.flags.writeable = False
    return mask


def weighted_sums(weights: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The sum of `values` (units) under each draw's weights (units, draws); shape (draws,).

    Added up unit by unit: a matrix product would round differently from one processor to the
    next.
    """
    import numpy as np

    sums = np.zeros(weights.shape[1])
    for row, value in zip(weights, values, strict=True):
        if value:
            sums += row * value
    return sums
