"""How likely a sentence, read alone, carries each of six frames.

A logistic regression a frame on the mean of the encoder's states over the sentence's words. States
are added in the order of the words and their weights exactly (`math.fsum`), so the chances are the
same everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from typing import Any

import numpy as np

from framing.engines.encoder.body import HIDDEN
from framing.engines.encoder.encoder import encoder
from framing.engines.encoder.exact import Floats
from framing.engines.encoder.inputs import window
from framing.engines.encoder.windows import pack
from framing.engines.encoder.words import read
from framing.engines.stored import read_json

FILE = "sentence_frames.json.gz"
FRAMES = ("conflict", "human_interest", "economic", "morality", "responsibility", "resolution")
Place = tuple[int, int]


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


def sentence_states(text: str, sentences: Sequence[Place]) -> Floats:
    """(sentences, HIDDEN): for each sentence, read alone, the mean state of its words; of one that
    is longer than a window, of those in the first. Zeros where there is no word."""
    reader = encoder()
    windows, owners = [], []
    for number, place in enumerate(sentences):
        words = read(text, [place], [place], reader.vocabulary)
        if len(words):
            windows.append(window(words, *pack(words)[0]))
            owners.append(number)
    out = np.zeros((len(sentences), HIDDEN), np.float32)
    for number, held, states in zip(owners, windows, reader.states(windows), strict=True):
        for state in states[held.first]:
            out[number] += state
        out[number] /= np.float32(len(held.first))
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
