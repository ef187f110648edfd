"""Benjamini and Hochberg's correction for asking many questions of one article.

Of the findings that pass at q = .10, about one in ten is expected to be chance. The family of
tests must be declared beforehand, and its size told.

Reference: Y. Benjamini and Y. Hochberg (1995), Controlling the false discovery rate, Journal of
the Royal Statistical Society B 57, 289–300.
"""

from __future__ import annotations

from collections.abc import Sequence


def adjusted(p_values: Sequence[float]) -> tuple[float, ...]:
    """The q-value of each p, in the order given: the smallest false discovery rate at which its
    test would pass. Never under its p, never over 1, and ordered as the p-values are."""
    order = sorted(range(len(p_values)), key=p_values.__getitem__, reverse=True)
    q_values = [1.0] * len(p_values)
    smallest = 1.0
    for above, index in enumerate(order):
        rank = len(p_values) - above
        smallest = min(smallest, p_values[index] * len(p_values) / rank)
        q_values[index] = max(smallest, p_values[index])
    return tuple(q_values)
