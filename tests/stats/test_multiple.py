"""Benjamini and Hochberg: their own example, agreement with scipy, order."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from framing.stats.multiple import adjusted

PUBLISHED = (
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
    0.5719, 0.6528, 0.7590, 1.0,
)  # fmt: skip
p_values = st.lists(st.floats(1e-6, 1), max_size=25)


def test_the_published_example_rejects_four() -> None:
    """Of the 15 p-values in Benjamini and Hochberg 1995, section 3.2, four pass at .05."""
    q_values = adjusted(PUBLISHED)
    assert [q <= 0.05 for q in q_values] == [True] * 4 + [False] * 11
    assert q_values[3] == pytest.approx(0.0095 * 15 / 4, abs=1e-9)
    assert q_values[4] == pytest.approx(0.0201 * 15 / 5, abs=1e-9)
    assert q_values[5] == q_values[6] == pytest.approx(0.0298 * 15 / 7, abs=1e-9)


@given(p_values)
def test_q_values_agree_with_scipy(values: list[float]) -> None:
    """Any family has scipy's adjusted values."""
    expected = list(false_discovery_control(values)) if values else []
    assert adjusted(values) == pytest.approx(expected, abs=1e-9)


@given(p_values)
def test_q_values_keep_the_order_of_p_values(values: list[float]) -> None:
    """A smaller p never has a larger q, equal p have equal q, and p ≤ q ≤ 1."""
    pairs = sorted(zip(values, adjusted(values), strict=True))
    assert all(p <= q <= 1 for p, q in pairs)
    assert [q for _, q in pairs] == sorted(q for _, q in pairs)


@given(p_values, st.randoms(use_true_random=False))
def test_the_order_of_the_family_does_not_matter(values: list[float], chance: Random) -> None:
    """Shuffling the family shuffles its q-values in the same way."""
    order = list(range(len(values)))
    chance.shuffle(order)
    whole = adjusted(values)
    assert adjusted([values[i] for i in order]) == tuple(whole[i] for i in order)
