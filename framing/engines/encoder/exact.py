"""Arithmetic that gives the same bits on every processor, with plain numpy.

Matrices are multiplied as integers that are held in float32: weights and activations are at most
127 in magnitude, so every partial sum stays below 2^24 and is exact, whatever the order of the
summation, the width of the vectors, fused multiply-add or the number of threads. What lies between
the products uses only operations that IEEE 754 rounds correctly (+ − × ÷ √), sums of floats in a
fixed order, and tables for the exponential and GELU.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_WHOLE = np.float32(127)
_EXACT_ROWS = 1040
_SMALLEST = np.float32(1e-20)
_GELU_STEPS, _GELU_LOW, _GELU_HIGH = 128, -8, 32
EXP_STEPS = np.float32(64)
EXP_PEAK = 680


def _gelu_table() -> Floats:
    values = []
    for i in range(_GELU_LOW * _GELU_STEPS, _GELU_HIGH * _GELU_STEPS + 1):
        v = i / _GELU_STEPS
        values.append(0.5 * v * (1 + math.tanh(math.sqrt(2 / math.pi) * (v + 0.044715 * v**3))))
    return np.array([round(value, 6) for value in values], np.float32)


def _exp_table() -> Floats:
    steps = range(16 * int(EXP_STEPS) + 1)
    return np.array([round(EXP_PEAK * math.exp(-i / float(EXP_STEPS))) for i in steps], np.float32)


def _fine_exp_table() -> Floats:
    steps = range(32 * 256 + 1)
    return np.array([round(math.exp(-i / 256) * (1 << 16)) for i in steps], np.float32)


_GELU = _gelu_table()
_EXP = _exp_table()
_FINE_EXP = _fine_exp_table()


@dataclass(frozen=True, slots=True)
class Linear:
    """A layer x·W + b: `matrix` holds W's integers as floats, `scale` one factor a column."""

    matrix: Floats
    scale: Floats
    bias: Floats

    def __call__(self, x: Floats, largest: Floats | None = None) -> Floats:
        """(rows, columns) from (rows, inputs).

        Each row is rounded to ±127 of its largest magnitude, or of `largest` (rows, 1) where the
        caller knows a bound.
        """
        if largest is None:
            largest = np.maximum(x.max(-1, keepdims=True), -x.min(-1, keepdims=True))
        largest = np.maximum(largest, _SMALLEST)
        whole = x * (_WHOLE / largest)
        np.rint(whole, out=whole)
        inputs = len(self.matrix)
        if inputs <= _EXACT_ROWS:
            out = whole @ self.matrix
        else:
            half = inputs // 2
            out = whole[:, :half] @ self.matrix[:half]
            out += whole[:, half:] @ self.matrix[half:]
        out *= largest * (1 / _WHOLE)
        out *= self.scale
        out += self.bias
        return out


def product(left: Floats, right: Floats) -> Floats:
    """left · rightᵀ for (rows, n) and (columns, n), each row rounded to ±127 of its largest."""
    unit_l = np.maximum(np.abs(left).max(1, keepdims=True), _SMALLEST) * (1 / _WHOLE)
    unit_r = np.maximum(np.abs(right).max(1, keepdims=True), _SMALLEST) * (1 / _WHOLE)
    out: Floats = np.rint(left * (1 / unit_l)) @ np.rint(right * (1 / unit_r)).T
    out *= unit_l
    out *= unit_r.T
    return out


def gelu(x: Floats) -> Floats:
    """GELU (tanh form) in steps of 1/128, in place; from 32 up its argument is taken as 32."""
    np.clip(x, _GELU_LOW, _GELU_HIGH, out=x)
    x *= np.float32(_GELU_STEPS)
    x += np.float32(0.5 - _GELU_LOW * _GELU_STEPS)
    places = x.astype(np.intp)
    return np.take(_GELU, places, out=x, mode="clip")


def tree_sum(x: Floats) -> Floats:
    """Sums over the last axis, kept as an axis of 1, in a fixed order. Its length is 3·2^k."""
    third = x.shape[-1] // 3
    out = x[..., :third] + x[..., third : 2 * third]
    out += x[..., 2 * third :]
    while out.shape[-1] > 1:
        half = out.shape[-1] // 2
        out = out[..., :half] + out[..., half:]
    return out


def normalised(x: Floats, gain: Floats, bias: Floats) -> Floats:
    """Layer norm over the last axis, in place."""
    share = np.float32(1 / x.shape[-1])
    x -= tree_sum(x) * share
    variance = tree_sum(x * x)
    variance *= share
    variance += np.float32(1e-12)
    x *= np.float32(1) / np.sqrt(variance)
    x *= gain
    x += bias
    return x


def attended(query: Floats, key: Floats, value: Floats) -> Floats:
    """Scaled dot-product attention of one window: (heads, size, length) from equal shapes.

    Queries are rounded one by one, keys and values with one scale a head. Soft-max weights are
    integers up to `EXP_PEAK`, their sum with 127 in the product below 2^24 for windows of at most
    192 pieces.
    """
    size = query.shape[1]
    unit_q = np.maximum(np.abs(query).max(1, keepdims=True), _SMALLEST) * (1 / _WHOLE)
    unit_k = np.maximum(np.abs(key).max((1, 2), keepdims=True), _SMALLEST) * (1 / _WHOLE)
    unit_v = np.maximum(np.abs(value).max((1, 2), keepdims=True), _SMALLEST) * (1 / _WHOLE)
    keys = np.rint(key * (1 / unit_k)).transpose(0, 2, 1)
    scores = np.matmul(keys, np.rint(query * (1 / unit_q)))
    np.subtract(scores.max(1, keepdims=True), scores, out=scores)
    scores *= unit_q * unit_k * (EXP_STEPS * np.float32(1 / math.sqrt(size)))
    scores += np.float32(0.5)
    np.minimum(scores, np.float32(len(_EXP) - 1), out=scores)
    np.take(_EXP, scores.astype(np.intp), out=scores, mode="clip")
    out: Floats = np.matmul(np.rint(value * (1 / unit_v)), scores)
    out *= unit_v / scores.sum(1, keepdims=True)
    return out


def softmax(scores: Floats) -> NDArray[np.float64]:
    """Probabilities over the last axis, from a table in steps of 1/256, exact sums."""
    steps = (scores.max(-1, keepdims=True) - scores) * np.float32(256) + np.float32(0.5)
    np.minimum(steps, np.float32(len(_FINE_EXP) - 1), out=steps)
    weights: NDArray[np.float64] = np.take(_FINE_EXP, steps.astype(np.intp), mode="clip").astype(
        np.float64
    )
    weights /= weights.sum(-1, keepdims=True)
    return weights
