"""A score with its 95 % interval: percentiles of 2,000 resamples of documents."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

DRAWS = 2_000
SEED = 0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Score:
    """A score over all documents with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def scored(parts: Sequence[T], pooled: Callable[[Sequence[T]], float]) -> Score:
    """What `pooled` makes of all documents' parts, and of documents drawn with replacement."""
    order = random.Random(SEED)
    draws = sorted(pooled(order.choices(parts, k=len(parts))) for _ in range(DRAWS))
    return Score(pooled(parts), draws[DRAWS * 25 // 1000], draws[DRAWS * 975 // 1000 - 1])
