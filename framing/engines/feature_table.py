"""A stored table from feature numbers to rows of weights: two looks each, ready when loaded.

Cuckoo hashing (Pagh & Rodler 2004): each number stands at one of two places, so that a whole array
of numbers is looked up with two reads and no loop. Row 0 stands for "not in the table".
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_FIRST, _SECOND = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_TRIES = 500


def build(keys: Array) -> tuple[Array, Array]:
    """Places for the keys: the key at each place (-1: none) and its row, counted from 1."""
    bits = int(np.ceil(np.log2(max(len(keys), 1) * 2.5)))
    while (held := _placed(keys, bits)) is None:
        bits += 1
    table = np.full(1 << bits, -1, np.int64)
    rows = np.zeros(1 << bits, np.int32)
    places, owners = np.array(list(held), np.int64), np.array(list(held.values()), np.int64)
    table[places], rows[places] = keys[owners], owners + 1
    return table, rows


def _placed(keys: Array, bits: int) -> dict[int, int] | None:
    """The key at each place that is taken, by its number; None where one finds no place."""
    first, second = (places.tolist() for places in _places(keys, bits))
    held: dict[int, int] = {}
    for number in range(len(keys)):
        moved, place = number, first[number]
        for _ in range(_TRIES):
            if place not in held:
                held[place] = moved
                break
            held[place], moved = moved, held[place]
            place = second[moved] if place == first[moved] else first[moved]
        else:
            return None
    return held


def look_up(table: Array, rows: Array, keys: Array) -> Array:
    """The row of each key, 0 for those that are not in the table."""
    bits = len(table).bit_length() - 1
    first, second = _places(keys, bits)
    found = np.where(table[first] == keys, rows[first], 0)
    return np.maximum(found, np.where(table[second] == keys, rows[second], 0))


def _places(keys: Array, bits: int) -> tuple[Array, Array]:
    """The two places at which each key may stand."""
    shift, plain = np.uint64(64 - bits), keys.astype(np.uint64)
    first, second = (plain * _FIRST) >> shift, (plain * _SECOND) >> shift
    return first.astype(np.int64), second.astype(np.int64)
