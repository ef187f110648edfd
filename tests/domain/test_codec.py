"""Nouns as JSON and back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import (
    Article,
    Block,
    Comparison,
    EarlierBrief,
    EarlierFigure,
    Interval,
    Measure,
    Origin,
    Override,
    Overrides,
    Pair,
    RunRecord,
    Side,
    Span,
)
from framing.domain.canonical import canonical
from framing.domain.codec import from_json, to_json

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MAYBE = st.none() | TEXTS
SPANS = st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*sorted(pair)))
NAMES = st.lists(TEXTS, max_size=3).map(tuple)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-99, 99)
ORIGINS = st.builds(Origin, TEXTS, st.sampled_from(["text", "html"]), TEXTS, TEXTS)
BLOCKS = st.builds(Block, st.sampled_from(["kicker", "body", "caption"]), SPANS)
ARTICLES = st.builds(
    Article, TEXTS, ORIGINS, TEXTS, st.lists(BLOCKS, max_size=3).map(tuple), st.none() | SPANS,
    MAYBE, MAYBE, MAYBE,
)  # fmt: skip
SIDES = st.builds(Side, TEXTS, NAMES, NAMES, NAMES, NAMES)
COMPARISONS = st.builds(
    Comparison, TEXTS, st.builds(Pair, SIDES, SIDES), NAMES, TEXTS,
    st.sampled_from(["a4", "letter"]), TEXTS, TEXTS,
)  # fmt: skip
MEASURES = st.builds(
    Measure, TEXTS, st.just("share"), TEXTS, NUMBERS, st.none(),
    st.none() | st.builds(Interval, NUMBERS, NUMBERS), st.integers(0, 9),
) | st.builds(Measure, TEXTS, st.just("count"), TEXTS, st.none(), TEXTS)  # fmt: skip
FIGURES = st.builds(EarlierFigure, TEXTS, TEXTS, TEXTS, st.builds(Pair, MEASURES, MEASURES))
EARLIER = st.builds(
    EarlierBrief, TEXTS, MAYBE, MAYBE, TEXTS, st.lists(FIGURES, max_size=2).map(tuple)
)
PLACES = st.lists(SPANS, max_size=2).map(tuple)
OVERRIDES = st.builds(
    Overrides, TEXTS, TEXTS,
    st.lists(
        st.builds(Override, st.just("attribution"), SPANS, TEXTS, TEXTS, TEXTS, PLACES, PLACES),
        max_size=2,
    ).map(tuple),
)  # fmt: skip
NAMED = st.dictionaries(TEXTS, TEXTS, max_size=3).map(lambda found: tuple(found.items()))
RECORDS = st.builds(
    RunRecord, NAMED, NAMED, NAMED, st.integers(0, 2**32 - 1), ORIGINS, COMPARISONS, MAYBE,
    st.none() | EARLIER, st.none() | OVERRIDES,
)  # fmt: skip


def there_and_back(kind: type[Any], value: Any) -> None:
    """The noun survives a file, and its second file has the bytes of the first."""
    written = canonical(to_json(value))
    read = from_json(kind, json.loads(written))
    assert read == value
    assert canonical(to_json(read)) == written


@given(ARTICLES)
def test_an_article_survives_json(article: Article) -> None:
    """An article is the same after it was written and read."""
    there_and_back(Article, article)


@given(COMPARISONS)
def test_a_comparison_survives_json(comparison: Comparison) -> None:
    """A comparison is the same after it was written and read."""
    there_and_back(Comparison, comparison)


@given(RECORDS)
def test_a_record_survives_json(record: RunRecord) -> None:
    """A record is the same after it was written and read, with the earlier brief and the
    overrides in it."""
    there_and_back(RunRecord, record)


ORIGIN = {"name": "a.txt", "media": "text", "encoding": "utf-8", "sha256": "0"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (ORIGIN | {"more": 1}, "more"),
        ({key: ORIGIN[key] for key in ("name", "media", "sha256")}, "encoding"),
        (ORIGIN | {"media": "pdf"}, "media"),
        (ORIGIN | {"name": 7}, "name"),
        ([], "Origin"),
        (None, "Origin"),
    ],
    ids=["a key more", "a key less", "an unknown word", "another type", "a list", "nothing"],
)
def test_reading_is_strict(data: Any, words: str) -> None:
    """What is not exactly a noun is refused with one line that says where."""
    with pytest.raises(ValueError, match=words) as caught:
        from_json(Origin, data)
    assert "\n" not in str(caught.value)
