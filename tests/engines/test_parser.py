"""The parser and what it is made of."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.engines.feature_table import build, look_up
from framing.engines.parser import form_key, parse

SENTENCE = (
    ["The", "council", "adopted", "the", "plan", "."],
    ["DT", "NN", "VBD", "DT", "NN", "."],
)


def test_a_plain_sentence() -> None:
    """Subject, object and determiners of a plain sentence are found."""
    (tree,) = parse([SENTENCE])
    assert tree.heads == (1, 2, -1, 4, 2, 2)
    assert tree.labels == ("det", "nsubj", "root", "det", "obj", "punct")


def test_nothing_gives_nothing() -> None:
    """No sentences give no trees, and an empty sentence an empty one."""
    assert parse([]) == []
    empty, full = parse([([], []), SENTENCE])
    assert empty.heads == ()
    assert full == parse([SENTENCE])[0]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(["NN", "VBD", "DT", "IN", ",", "??"]), max_size=12)))
def test_a_tree_is_the_same_in_any_company(tags: list[list[str]]) -> None:
    """Every word has a head in its sentence or is its root, whatever else is parsed beside it."""
    rows = [([f"w{k}" for k in range(len(row))], row) for row in tags]
    for row, tree in zip(rows, parse(rows), strict=True):
        assert tree == parse([row])[0]
        assert sum(head < 0 for head in tree.heads) == bool(row[0])
        assert all(-1 <= head < len(row[0]) and head != k for k, head in enumerate(tree.heads))


def test_a_very_long_sentence_is_parsed_in_pieces() -> None:
    """A sentence of thousands of words gets a head for each, none of them out of reach."""
    words = SENTENCE[0][:-1] * 900
    (tree,) = parse([(words, SENTENCE[1][:-1] * 900)])
    assert len(tree.heads) == len(words)
    assert max(tree.heads) < len(words)


@pytest.mark.parametrize(("word", "key"), [("China’s", "china's"), ("1948", "0000"), ("“", "``")])
def test_words_are_known_by_a_plain_form(word: str, key: str) -> None:
    """Case, typographic marks and the value of digits do not make a new word."""
    assert form_key(word) == key


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(0, 2**50), min_size=1, max_size=200), st.integers(0, 2**50))
def test_the_table_finds_what_is_in_it(keys: set[int], other: int) -> None:
    """Each key leads to its own row, and what is not in the table to row 0."""
    held = np.array(sorted(keys))
    table, rows = build(held)
    assert look_up(table, rows, held).tolist() == list(range(1, len(held) + 1))
    if other not in keys:
        assert look_up(table, rows, np.array([other])).tolist() == [0]
