"""The encoder: weights, vocabulary and heads, read when first used, and states for windows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from framing.engines.encoder.body import HIDDEN, body, linear
from framing.engines.encoder.exact import Floats, gelu
from framing.engines.encoder.inputs import Window, window
from framing.engines.encoder.links import Links, links
from framing.engines.encoder.syntax_head import Syntax, syntax
from framing.engines.encoder.weights_file import Weights, read
from framing.engines.encoder.windows import pack
from framing.engines.encoder.wordpiece import Vocabulary
from framing.engines.encoder.words import Words
from framing.engines.stored import WEIGHTS

_PIECES_AT_ONCE = 4096


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

    def states(self, windows: Sequence[Window]) -> list[Floats]:
        """(pieces, HIDDEN) for each window; the same bits however windows are grouped."""
        out: list[Floats] = []
        start = 0
        while start < len(windows):
            bounds, end = [0], start
            while end < len(windows) and (
                end == start or bounds[-1] + len(windows[end].numbers) <= _PIECES_AT_ONCE
            ):
                bounds.append(bounds[-1] + len(windows[end].numbers))
                end += 1
            group = windows[start:end]
            states = self._body(
                np.concatenate([w.numbers for w in group]),
                np.concatenate([w.features for w in group]),
                bounds,
            )
            out.extend(states[a:b] for a, b in pairwise(bounds))
            start = end
        return out

    def word_states(self, words: Words) -> Floats:
        """(words, HIDDEN): the state of each word's first piece."""
        if not len(words):
            return np.zeros((0, HIDDEN), np.float32)
        windows = [window(words, first, last) for first, last in pack(words)]
        states = self.states(windows)
        return np.concatenate([s[w.first] for s, w in zip(states, windows, strict=True)])

    def tone_scores(self, marked: Sequence[tuple[Window, NDArray[np.bool_]]]) -> Floats:
        """(windows, 3) scores of negative, neutral, positive toward the pieces that are true."""
        states = self.states([window for window, _ in marked])
        rows = np.empty((len(marked), 2 * states[0].shape[1]), np.float32)
        for row, state, (_, target) in zip(rows, states, marked, strict=True):
            total = np.zeros(state.shape[1], np.float32)
            for piece in state[target]:
                total += piece
            row[:] = np.concatenate([state[0], total / np.float32(target.sum())])
        return self.tone_outer(gelu(self.tone_inner(rows)))


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The encoder that is shipped, loaded once a process."""
    return Encoder(read(WEIGHTS / "encoder.bin"))
