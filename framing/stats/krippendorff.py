"""Krippendorff's alpha for nominal data: how far coders agree beyond what chance would bring.

1 is perfect agreement, 0 what is to be expected where codings are drawn from one hat, below 0 is
systematic disagreement. Alpha takes any number of coders and leaves out what one of them did not
code; a unit that only one coded says nothing. Where all values are the same there is nothing to
tell apart, and alpha is not defined. Krippendorff asks for .800 to rely on data, and for .667 to
draw tentative conclusions.

The interval is that of a percentile bootstrap over units; draws without variation are left out.

References: K. Krippendorff (2011), Computing Krippendorff's alpha-reliability; K. Krippendorff
(2019), Content Analysis, 4th edition, chapter 12.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from math import fsum
from typing import TYPE_CHECKING

from framing.stats.bootstrap import percentiles
from framing.stats.draws import resamples, weighted_sums
from framing.stats.floors import BOOTSTRAP_UNITS

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

Unit = Sequence[Hashable]
"""The values that the coders gave to one thing, those that gave none left out."""


def pairable(units: Sequence[Unit]) -> list[Unit]:
    """The units that at least two coded."""
    return [unit for unit in units if len(unit) > 1]


def alpha(units: Sequence[Unit]) -> float | None:
    """Krippendorff's alpha of nominal values, None where nothing varies.

    Two coders, ten units, Krippendorff's (2011) example A:

    >>> pairs = zip("0100000010", "1110010000", strict=True)
    >>> round(alpha([tuple(pair) for pair in pairs]), 3)
    0.095
    """
    counted = pairable(units)
    totals = Counter(value for unit in counted for value in unit)
    values = totals.total()
    expected = values**2 - sum(count**2 for count in totals.values())
    if not expected:
        return None
    return 1 - (values - 1) * fsum(map(_disagreement, counted)) / expected


def alpha_interval(
    units: Sequence[Unit], seed: int, *, draws: int = 2000, level: float = 0.95
) -> tuple[float, float] | None:
    """The interval of alpha, None under the floor of units and where all of them agree: of
    disagreement that was never seen a bootstrap can not tell how much there may be."""
    counted = pairable(units)
    if len(counted) < BOOTSTRAP_UNITS or not any(map(_disagreement, counted)):
        return None
    weights = resamples(len(counted), draws, seed)
    return percentiles(_alphas(counted, weights), level)


def _disagreement(unit: Unit) -> float:
    """Pairs of unequal values, each coder's against each other's, by how many others there are."""
    counts = Counter(unit)
    return (len(unit) ** 2 - sum(count**2 for count in counts.values())) / (len(unit) - 1)


def _alphas(units: Sequence[Unit], weights: NDArray[float64]) -> NDArray[float64]:
    """Alpha under each draw's weights; not a number where a draw holds no variation."""
    import numpy as np

    def summed(values: Sequence[float]) -> NDArray[float64]:
        return weighted_sums(weights, np.asarray(values, dtype=np.float64))

    total = summed([len(unit) for unit in units])
    expected = total**2
    for value in dict.fromkeys(value for unit in units for value in unit):
        expected -= summed([unit.count(value) for unit in units]) ** 2
    expected[expected == 0] = np.nan
    return np.asarray(1 - (total - 1) * summed([_disagreement(unit) for unit in units]) / expected)
