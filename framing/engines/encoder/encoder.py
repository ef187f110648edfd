"""The encoder: weights, vocabulary and heads, read when first used, and states for windows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from framing.engines.encoder.body import HIDDEN, body, linear
from framing.engines.encoder.exact import Floats, gelu
from framing.engines.encoder.inputs import MARKS, TARGET, Window, window
from framing.engines.encoder.links import Links, links
from framing.engines.encoder.syntax_head import Syntax, syntax
from framing.engines.encoder.weights_file import Weights, read
from framing.engines.encoder.windows import pack
from framing.engines.encoder.wordpiece import Vocabulary
from framing.engines.encoder.words import Words
from framing.engines.stored import WEIGHTS

_PIECES_AT_ONCE = 4096
_WHOLE = np.array([0])
"""The first piece of a window, which stands for the whole."""


class Encoder:
    """One shared body with the heads for attribution, syntax and tone."""

    def __init__(self, weights: Weights) -> None:
        arrays = weights.arrays
        self.about = weights.about
        self.vocabulary = Vocabulary(arrays["vocabulary"].tobytes().decode().split("\n"))
        self._body = body(arrays)
        self.labels = linear(arrays, "labels")
        self.source_links: Links = links(arrays, "source_links")
        self.cue_links: Links = links(arrays, "cue_links")
        self.syntax: Syntax = syntax(arrays)
        self.tone_inner = linear(arrays, "tone_inner")
        self.tone_outer = linear(arrays, "tone_outer")

    def states(self, windows: Sequence[Window], wanted: Sequence[NDArray[np.intp]]) -> list[Floats]:
        """(pieces, HIDDEN) for each window, of the pieces whose numbers are `wanted` there; the
        same bits however windows are grouped."""
        out: list[Floats] = []
        start = 0
        while start < len(windows):
            bounds, end = [0], start
            while end < len(windows) and (
                end == start or bounds[-1] + len(windows[end].numbers) <= _PIECES_AT_ONCE
            ):
                bounds.append(bounds[-1] + len(windows[end].numbers))
                end += 1
            group, places = windows[start:end], wanted[start:end]
            states = self._body(
                np.concatenate([w.numbers for w in group]),
                np.concatenate([w.features for w in group]),
                bounds,
                np.concatenate([first + own for first, own in zip(bounds, places, strict=False)]),
            )
            out += np.split(states, np.cumsum([len(own) for own in places])[:-1])
            start = end
        return out

    def word_states(self, words: Words) -> Floats:
        """(words, HIDDEN): the state of each word's first piece."""
        if not len(words):
            return np.zeros((0, HIDDEN), np.float32)
        windows = [window(words, first, last) for first, last in pack(words)]
        return np.concatenate(self.states(windows, [w.first for w in windows]))

    def tone_scores(self, windows: Sequence[Window]) -> Floats:
        """(windows, 3) scores of negative, neutral, positive toward the pieces marked as target."""
        targets = [np.flatnonzero(w.features[:, MARKS] == TARGET) for w in windows]
        rows = np.empty((len(windows), 2 * HIDDEN), np.float32)
        wanted = [np.concatenate([_WHOLE, target]) for target in targets]
        for row, (whole, *target) in zip(rows, self.states(windows, wanted), strict=True):
            row[:HIDDEN] = whole
            total = np.zeros(HIDDEN, np.float32)
            for piece in target:
                total += piece
            row[HIDDEN:] = total / np.float32(len(target))
        return self.tone_outer(gelu(self.tone_inner(rows)))


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The encoder that is shipped, loaded once a process."""
    return Encoder(read(WEIGHTS / "encoder.bin"))
