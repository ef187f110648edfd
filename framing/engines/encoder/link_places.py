"""How two labelled spans stand to each other, as three small codes that the link heads read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

FAR = 3


def place_codes(
    dependents: Sequence[int],
    heads: Sequence[int],
    sentence: Sequence[int],
    paragraph: Sequence[int],
) -> NDArray[np.int64]:
    """(dependents, heads, 3) codes for spans given by their first words.

    The first code, 0–7, says whether the head stands before (0–3) or after (4–7) and how many
    other heads stand between (three and more are one code); the second, 0–4, the distance in
    sentences from two before to two after; the third whether they share a paragraph (0), the head
    stands in the one before (1) or after (2), or further away (3).
    """
    left = np.array(dependents, np.int64)[:, None]
    right = np.array(heads, np.int64)[None, :]
    after = right > left
    rank = np.arange(len(heads))[None, :]
    earlier = (right < left).sum(1, keepdims=True)
    between = np.where(after, rank - earlier, earlier - 1 - rank).clip(0, 3)
    near = (_at(sentence, heads) - _at(sentence, dependents)[:, None]).clip(-2, 2) + 2
    step = _at(paragraph, heads) - _at(paragraph, dependents)[:, None]
    block = np.where(step == 0, 0, np.where(step == -1, 1, np.where(step == 1, 2, FAR)))
    return np.stack([between + 4 * after, near, block], -1)


def _at(values: Sequence[int], places: Sequence[int]) -> NDArray[np.int64]:
    return np.array([values[place] for place in places], np.int64)
