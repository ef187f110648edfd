"""The two-sided container, on which even-handedness rests."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Pair, other

pairs = st.builds(Pair, st.integers(), st.integers())


@given(pairs)
def test_swapping_twice_changes_nothing(pair: Pair[int]) -> None:
    """A pair that is swapped twice is the pair it was."""
    assert pair.swap().swap() == pair


@given(pairs)
def test_swapping_exchanges_the_sides(pair: Pair[int]) -> None:
    """What stood on side a stands on side b after a swap, and the other way round."""
    assert (pair.swap().a, pair.swap().b) == (pair.b, pair.a)


@given(pairs)
def test_mapping_goes_with_swapping(pair: Pair[int]) -> None:
    """It makes no difference whether a function is applied before or after a swap."""
    assert pair.map(str).swap() == pair.swap().map(str)


def test_a_pair_is_read_by_key() -> None:
    """The keys of a pair are a and b, in this order."""
    pair = Pair("left", "right")
    assert pair["a"] == "left"
    assert pair["b"] == "right"
    assert pair.items() == (("a", "left"), ("b", "right"))
    assert (other("a"), other("b")) == ("b", "a")
