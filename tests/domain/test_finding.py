"""Measures hold a value or a reason; findings turn with their sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Finding, Interval, Measure, Pair, difference

numbers = st.floats(-1e6, 1e6)


def measure(value: float | None) -> Measure:
    """A measure with this value, withheld for None."""
    return Measure(
        "x.y", "count", "tests", value=value, withheld="too little" if value is None else None
    )


def test_a_measure_without_value_and_reason_is_refused() -> None:
    """A measure that holds neither a value nor a reason can not be made."""
    with pytest.raises(ValueError, match="one of the two"):
        Measure("x.y", "count", "tests")


def test_a_measure_with_value_and_reason_is_refused() -> None:
    """A measure that holds both a value and a reason can not be made."""
    with pytest.raises(ValueError, match="one of the two"):
        Measure("x.y", "count", "tests", value=1.0, withheld="no")


@given(numbers, numbers, numbers, numbers)
def test_swapping_a_finding_negates_its_contrast(a: float, b: float, x: float, y: float) -> None:
    """Exchanging the sides changes the sign of the contrast and mirrors its interval."""
    low, high = sorted((x, y))
    sides = Pair(measure(a), measure(b))
    finding = Finding(
        "x.y", "", "", sides, difference(sides), contrast_interval=Interval(low, high)
    )
    swapped = finding.swap()
    assert swapped.contrast == -(a - b)
    assert swapped.contrast_interval == Interval(-high, -low)
    assert swapped.swap() == finding


def test_no_difference_where_one_side_is_withheld() -> None:
    """A contrast needs a value on both sides."""
    assert difference(Pair(measure(1.0), measure(None))) is None
