"""The best tree over scores of heads."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.engines.encoder.arborescence import best_tree

_SCORE = st.integers(-20, 20).map(float)


def leads_to_root(heads: tuple[int, ...]) -> bool:
    """Whether every word comes to the root along its heads."""
    for word in range(len(heads)):
        at, steps = word, 0
        while at >= 0 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at >= 0:
            return False
    return True


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_tree_with_the_same_root_scores_higher(data: st.DataObject) -> None:
    """Among all trees under the chosen root, tried one by one, none has a higher sum of scores."""
    size = data.draw(st.integers(1, 5))
    root = data.draw(st.lists(_SCORE, min_size=size, max_size=size))
    row = st.lists(_SCORE, min_size=size, max_size=size)
    scores = data.draw(st.lists(row, min_size=size, max_size=size))
    heads = best_tree(root, scores)
    assert heads.count(-1) == 1
    assert leads_to_root(tuple(heads))
    top = heads.index(-1)
    choices = [[-1] if i == top else [j for j in range(size) if j != i] for i in range(size)]
    sums = [
        sum(scores[i][j] for i, j in enumerate(tree) if j >= 0)
        for tree in product(*choices)
        if leads_to_root(tree)
    ]
    assert sum(scores[i][j] for i, j in enumerate(heads) if j >= 0) == max(sums)


def test_a_circle_is_opened_where_it_costs_least() -> None:
    """Two words that prefer each other are parted where the loss is smaller."""
    scores = [[0.0, 9.0, 1.0], [8.0, 0.0, 5.0], [0.0, 0.0, 0.0]]
    assert best_tree([0.0, 0.0, 5.0], scores) == [1, 2, -1]


def test_one_word_and_none() -> None:
    """A lone word is the root, and nothing gives nothing."""
    assert best_tree([3.0], [[0.0]]) == [-1]
    assert best_tree([], []) == []


def test_many_words_that_go_round() -> None:
    """A circle of two hundred words is opened without running out of depth."""
    size = 200
    scores = [[0.0] * size for _ in range(size)]
    for word in range(size):
        scores[word][(word + 1) % size] = 5.0
    heads = best_tree([1.0] + [0.0] * (size - 1), scores)
    assert heads == [-1, *range(2, size), 0]
