"""Canonical JSON has one spelling for each value."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Span
from framing.domain.canonical import canonical, digest

texts = st.text(st.characters(exclude_categories=["Cs"]))
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=12,
)  # fmt: skip


@given(values)
def test_canonical_json_reads_back(value: object) -> None:
    """What is written is JSON and says the same."""
    assert json.loads(canonical(value)) == value


def test_keys_are_sorted_and_minus_zero_is_zero() -> None:
    """Two spellings of one value give the same bytes."""
    assert canonical({"b": -0.0, "a": 1}) == b'{"a":1,"b":0.0}\n'
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})


def test_spans_are_written_as_pairs() -> None:
    """A span is a list of its start and end."""
    assert canonical((Span(1, 2), None)) == b"[[1,2],null]\n"


def test_numbers_that_are_none_are_refused() -> None:
    """NaN has no place in a record."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical(float("nan"))
