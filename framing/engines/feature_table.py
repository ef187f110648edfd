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
    """Places for the keys: the key at each place (-1: none) and its row, counted from 1.

    Raises ValueError where a key finds no place, which a table twice as large mends.
    """
    bits = int(np.ceil(np.log2(max(len(keys), 1) * 2.5)))
    first, second = (places.tolist() for places in _places(keys, bits))
    held: dict[int, int] = {}
    for row in range(len(keys)):
        moved, place = row, first[row]
        for _ in range(_TRIES):
            if place not in held:
                held[place] = moved
                break
            held[place], moved = moved, held[place]
            place = second[moved] if place == first[moved] else first[moved]
        else:
            raise ValueError(f"{len(keys)} keys do not fit into 2**{bits} places")
    table = np.full(1 << bits, -1, np.int64)
    rows = np.zeros(1 << bits, np.int32)
    places, owners = np.array(list(held)), np.array(list(held.values()))
    table[places], rows[places] = keys[owners], owners + 1
    return table, rows


def look_up(table: Array, rows: Array, keys: Array) -> Array:
    """The row of each key, 0 for those that are not in the table."""
    bits = len(table).bit_length() - 1
    first, second = _places(keys, bits)
    found = np.where(table[first] == keys, rows[first], 0)
    return np.maximum(found, np.where(table[second] == keys, rows[second], 0))


def _places(keys: Array, bits: int) -> tuple[Array, Array]:
    """The two places at which each key may stand."""
    shift, plain = np.uint64(64 - bits), keys.astype(np.uint64)
    return ((plain * _FIRST) >> shift).astype(np.int64), ((plain * _SECOND) >> shift).astype(
        np.int64
    )
