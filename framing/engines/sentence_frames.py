"""How likely a sentence carries each of six frames.

A logistic regression a frame on the mean of the encoder's states over the sentence's words. States
are added in the order of the words and their weights exactly (`math.fsum`), so the chances are the
same everywhere.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from typing import Any

import numpy as np

from framing.engines.encoder.body import HIDDEN
from framing.engines.encoder.exact import Floats
from framing.engines.encoder.stated import Place, stated
from framing.engines.stored import read_json

FILE = "sentence_frames.json.gz"
FRAMES = ("conflict", "human_interest", "economic", "morality", "responsibility", "resolution")


@dataclass(frozen=True, slots=True)
class SentenceModel:
    """An intercept for each of `FRAMES`, and for each its row of coefficients, one a state."""

    intercept: tuple[float, ...]
    states: Sequence[Sequence[float]]


@lru_cache(maxsize=1)
def model() -> SentenceModel:
    """The model that is shipped, loaded once a process."""
    return parsed(read_json(FILE))


def parsed(held: Mapping[str, Any]) -> SentenceModel:
    """The model from what its file holds."""
    return SentenceModel(tuple(held["intercept"]), held["states"])


def sentence_states(text: str, paragraphs: Sequence[Place], sentences: Sequence[Place]) -> Floats:
    """(sentences, HIDDEN): for each sentence the mean state of its words, read where they stand.
    Zeros where there is no word."""
    words, states = stated(text, paragraphs, sentences)
    out = np.zeros((len(sentences), HIDDEN), np.float32)
    for row, (start, end) in zip(out, sentences, strict=True):
        own = states[bisect_left(words.starts, start) : bisect_left(words.starts, end)]
        for state in own:
            row += state
        row /= np.float32(max(1, len(own)))
    return out


def chances(held: SentenceModel, states: Floats) -> tuple[tuple[float, ...], ...]:
    """For each row of states the chance, 0…1, of each of `FRAMES`."""
    return tuple(
        tuple(
            round(1 / (1 + math.exp(-free - math.fsum(map(mul, weights, row)))), 6)
            for free, weights in zip(held.intercept, held.states, strict=True)
        )
        for row in states.tolist()
    )
