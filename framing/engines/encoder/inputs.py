"""What the encoder is given for one window: piece numbers, features, and where words begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from framing.engines.encoder.wordpiece import CLS, SEP
from framing.engines.encoder.words import CONTINUES, MARK, Words

NO_MARK, TARGET, FURTHER = 0, 1, 2
MARKS = 3
"""The column of features that holds them."""
_FRAME = (MARK, 0, CONTINUES, NO_MARK)


@dataclass(frozen=True, slots=True)
class Window:
    """`numbers` (pieces,), `features` (pieces, 4), `first` (words,): each word's first piece.

    The columns of `features` are case, quotation, opening and mark; the first piece is CLS, the
    last SEP.
    """

    numbers: NDArray[np.int64]
    features: NDArray[np.int64]
    first: NDArray[np.int64]


def window(words: Words, first: int, last: int, marks: Sequence[int] | None = None) -> Window:
    """The words `[first, last)` as one window; `marks` says for each word of the text whether it
    belongs to the target of a tone (TARGET), mentions it again (FURTHER), or neither."""
    numbers, starts, rows = [CLS], [], [_FRAME]
    for i in range(first, last):
        pieces = words.pieces[i]
        mark = marks[i] if marks is not None else NO_MARK
        case, quotation = words.case[i], words.quotation[i]
        starts.append(len(numbers))
        numbers.extend(pieces)
        rows.append((case, quotation, words.opening[i], mark))
        if len(pieces) > 1:
            rows.extend([(case, quotation, CONTINUES, mark)] * (len(pieces) - 1))
    numbers.append(SEP)
    rows.append(_FRAME)
    return Window(np.array(numbers, np.int64), np.array(rows, np.int64), np.array(starts, np.int64))
