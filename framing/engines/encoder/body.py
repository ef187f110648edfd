"""The transformer's forward pass over packed windows, in exact arithmetic.

Windows are laid end to end without padding: layers that look at one piece run over blocks of rows,
attention runs window by window. So the states of a window do not depend on what it is run with, and
behind the last attention only the pieces that are asked for are carried on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from framing.engines.encoder.exact import Floats, Linear, attended, gelu, normalised
from framing.engines.encoder.weights_file import Array

HIDDEN, HEADS = 384, 12
FEATURES = ("case", "quotation", "opening", "mark")
_ROWS = 256
_FLOOR = np.float32(0.2)


@dataclass(frozen=True, slots=True)
class Norm:
    """Gain and bias of a layer norm."""

    gain: Floats
    bias: Floats

    def __call__(self, x: Floats) -> Floats:
        return normalised(x, self.gain, self.bias)


@dataclass(frozen=True, slots=True)
class Layer:
    """One transformer layer."""

    qkv: Linear
    out: Linear
    norm1: Norm
    up: Linear
    down: Linear
    norm2: Norm


@dataclass(frozen=True, slots=True)
class Body:
    """Embeddings (words as int8 with a scale a row) and layers."""

    word: NDArray[np.int8]
    word_scale: Floats
    position: Floats
    features: tuple[Floats, ...]
    norm: Norm
    layers: tuple[Layer, ...]

    def __call__(
        self,
        numbers: NDArray[np.intp],
        features: NDArray[np.intp],
        bounds: Sequence[int],
        wanted: NDArray[np.intp],
    ) -> Floats:
        """(wanted, HIDDEN) states of those pieces of windows laid end to end that are `wanted`.

        `numbers` (pieces,) and `features` (pieces, 4) describe the pieces; window i is
        `[bounds[i], bounds[i + 1])` and holds at most 192 of them.
        """
        x = self.word[numbers].astype(np.float32)
        x *= self.word_scale[numbers]
        places = np.concatenate([np.arange(b - a) for a, b in pairwise(bounds)])
        x += self.position[places]
        for i, table in enumerate(self.features):
            x += table[features[:, i]]
        self.norm(x)
        *lower, last = self.layers
        for layer in lower:
            _feed(layer, x, _seen(layer, x, bounds))
        seen = _seen(last, x, bounds)[wanted]
        x = x[wanted]
        _feed(last, x, seen)
        return x


def _seen(layer: Layer, x: Floats, bounds: Sequence[int]) -> Floats:
    """What each piece sees of its window: a layer's attention."""
    projected = np.empty((len(x), 3 * HIDDEN), np.float32)
    for start in range(0, len(x), _ROWS):
        projected[start : start + _ROWS] = layer.qkv(x[start : start + _ROWS])
    seen = np.empty_like(x)
    for first, last in pairwise(bounds):
        split = projected[first:last].reshape(last - first, 3, HEADS, HIDDEN // HEADS)
        query, key, value = split.transpose(1, 2, 3, 0)
        seen[first:last] = attended(query, key, value).reshape(HIDDEN, last - first).T
    return seen


def _feed(layer: Layer, x: Floats, seen: Floats) -> None:
    """The rest of a layer, piece by piece, in place."""
    for start in range(0, len(x), _ROWS):
        rows = x[start : start + _ROWS]
        rows += layer.out(seen[start : start + _ROWS])
        layer.norm1(rows)
        inner = gelu(layer.up(rows))
        rows += layer.down(inner, np.maximum(inner.max(-1, keepdims=True), _FLOOR))
        layer.norm2(rows)


def linear(arrays: Mapping[str, Array], name: str) -> Linear:
    """The layer that a weights file holds under `name`."""
    matrix = arrays[f"{name}.matrix"].astype(np.float32)
    return Linear(matrix, arrays[f"{name}.scale"], arrays[f"{name}.bias"])


def body(arrays: Mapping[str, Array]) -> Body:
    """The body that a weights file holds."""
    layers: list[Layer] = []
    while f"layers.{len(layers)}.qkv.matrix" in arrays:
        prefix = f"layers.{len(layers)}."
        layers.append(
            Layer(
                linear(arrays, prefix + "qkv"),
                linear(arrays, prefix + "out"),
                _norm(arrays, prefix + "norm1"),
                linear(arrays, prefix + "up"),
                linear(arrays, prefix + "down"),
                _norm(arrays, prefix + "norm2"),
            )
        )
    return Body(
        arrays["word.matrix"],
        arrays["word.scale"],
        arrays["position"],
        tuple(arrays[name] for name in FEATURES),
        _norm(arrays, "norm"),
        tuple(layers),
    )


def _norm(arrays: Mapping[str, Array], name: str) -> Norm:
    return Norm(arrays[f"{name}.gain"], arrays[f"{name}.bias"])
