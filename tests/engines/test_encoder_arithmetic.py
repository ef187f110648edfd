"""Exact products, soft-max, labels and the weights file."""

from __future__ import annotations

from itertools import product as combinations
from pathlib import Path

import numpy as np
import pytest

from framing.engines.encoder.exact import Linear, gelu, softmax, tree_sum
from framing.engines.encoder.labels import decoded, spans
from framing.engines.encoder.weights_file import read, write
from framing.errors import ResourceMissing


@pytest.mark.parametrize("inputs", [384, 768, 1536])
def test_a_layer_multiplies_whole_numbers_exactly(inputs: int) -> None:
    """The product equals the one of 64-bit integers, at the largest magnitudes there are."""
    matrix = np.full((inputs, 3), 127, np.int64)
    matrix[::2, 1] = -127
    x = np.full((2, inputs), 127.0, np.float32)
    x[1, ::3] = -127
    one, none = np.ones(3, np.float32), np.zeros(3, np.float32)
    got = Linear(matrix.astype(np.float32), one, none)(x)
    assert got.tolist() == (x.astype(np.int64) @ matrix).astype(np.float32).tolist()


def test_gelu_is_near_its_formula() -> None:
    """The table is off by no more than half a step."""
    x = np.linspace(-10, 40, 2001).astype(np.float32)
    true = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    got = gelu(x.copy())
    assert np.abs(got - np.minimum(true, 32)).max() < 0.006


def test_softmax_sums_to_one_and_keeps_order() -> None:
    """Probabilities are a distribution, larger for larger scores."""
    got = softmax(np.array([[1.0, 2.0, -40.0]], np.float32))
    assert got.sum() == pytest.approx(1)
    assert got[0, 1] > got[0, 0] > got[0, 2] >= 0


def test_the_tree_sum_is_the_sum() -> None:
    """Whole numbers are summed exactly."""
    assert tree_sum(np.arange(384, dtype=np.float32))[0] == 384 * 383 / 2


def valid(labels: tuple[int, ...]) -> bool:
    """Whether no span goes on that did not begin."""
    return all(
        label == 0 or label % 2 == 1 or (i > 0 and labels[i - 1] in (label, label - 1))
        for i, label in enumerate(labels)
    )


def test_decoding_finds_the_best_valid_sequence() -> None:
    """Equal to trying all sequences of four words."""
    rng = np.random.default_rng(3)
    for _ in range(12):
        scores = rng.standard_normal((4, 7)).astype(np.float32)
        best = max(
            (labels for labels in combinations(range(7), repeat=4) if valid(labels)),
            key=lambda labels: sum(float(scores[i, x]) for i, x in enumerate(labels)),
        )
        assert decoded(scores) == list(best)


def test_spans_end_where_the_next_begins() -> None:
    """Neighbouring spans of one role stay two."""
    found = spans([1, 2, 1, 0, 5, 6, 3])
    assert [(s.first, s.last, s.role) for s in found] == [
        (0, 2, 0), (2, 3, 0), (4, 6, 2), (6, 7, 1),
    ]  # fmt: skip


def test_a_weights_file_gives_back_what_was_written(tmp_path: Path) -> None:
    """Arrays, kinds and the description survive."""
    arrays = {"a": np.arange(6, dtype=np.int8).reshape(2, 3), "b": np.ones(5, np.float32)}
    write(tmp_path / "w.bin", arrays, {"base": "none"})
    back = read(tmp_path / "w.bin")
    assert back.about == {"base": "none"}
    assert all((back.arrays[name] == arrays[name]).all() for name in arrays)


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    """What is no weights file is refused in one line that says so."""
    path = tmp_path / "w.bin"
    path.write_bytes(b"PK")
    with pytest.raises(ResourceMissing, match="no framing-weights"):
        read(path)
