"""How likely people who code frames would say that an article uses one: logistic regressions.

What is put in: the mean and the largest value of each of the encoder's states over the article's
words, the words themselves (tf-idf of lemmas, names left out), and the shares of its sentences with
signs, of the frame itself and of every item of all frames. Sums are exact (`math.fsum`), so the
scores are the same everywhere.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from framing.engines.encoder.stated import stated
from framing.engines.stored import read_json

FILE = "frames.json.gz"
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Model:
    """Coefficients, one a frame where a tuple stands for frames; `words` holds the inverse
    document frequency of a lemma and then its coefficients, `items` is keyed "frame.item"."""

    frames: tuple[str, ...]
    intercept: tuple[float, ...]
    mean: tuple[tuple[float, ...], ...]
    largest: tuple[tuple[float, ...], ...]
    own: tuple[float, ...]
    items: Mapping[str, Sequence[float]]
    words: Mapping[str, Sequence[float]]


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that is shipped, loaded once a process."""
    return parsed(read_json(FILE))


def parsed(held: Mapping[str, Any]) -> Model:
    """The model from what its file holds."""
    return Model(
        tuple(held["frames"]),
        tuple(held["intercept"]),
        tuple(map(tuple, held["mean"])),
        tuple(map(tuple, held["largest"])),
        tuple(held["own"]),
        held["items"],
        held["words"],
    )


def pooled(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place]
) -> tuple[list[float], list[float]]:
    """Mean and largest value of each state over the words; empty where there are no words."""
    words, states = stated(text, paragraphs, sentences)
    if not len(words):
        return [], []
    mean = [math.fsum(column) / len(words) for column in states.T.tolist()]
    return mean, states.max(0).tolist()


def weighed(lemmas: Iterable[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """tf-idf of the lemmas whose inverse document frequency is known, of length 1."""
    counts = Counter(lemma for lemma in lemmas if lemma in rarity)
    found = {w: (1 + math.log(n)) * rarity[w] for w, n in sorted(counts.items())}
    length = math.sqrt(math.fsum(value * value for value in found.values()))
    return {word: value / length for word, value in found.items()}


def by_words(
    held: Model, mean: Sequence[float], largest: Sequence[float], lemmas: Iterable[str]
) -> list[float]:
    """What states and words add up to, frame by frame."""
    words = weighed(lemmas, {word: row[0] for word, row in held.words.items()})
    return [
        math.fsum(
            [
                held.intercept[i],
                *(a * b for a, b in zip(held.mean[i], mean, strict=True)),
                *(a * b for a, b in zip(held.largest[i], largest, strict=True)),
                *(held.words[word][i + 1] * value for word, value in words.items()),
            ]
        )
        for i in range(len(held.frames))
    ]


def scores(
    held: Model, added: Sequence[float], own: Mapping[str, float], items: Mapping[str, float]
) -> dict[str, float]:
    """Scores 0…1 from what states and words add up to and from shares of sentences with signs.

    `own` holds the share of each frame, `items` those of "frame.item", as far as there are any.
    """
    out = {}
    for i, frame in enumerate(held.frames):
        parts = [added[i], held.own[i] * math.sqrt(own[frame])]
        parts += [row[i] * math.sqrt(items.get(key, 0.0)) for key, row in held.items.items()]
        out[frame] = round(1 / (1 + math.exp(-math.fsum(parts))), 6)
    return out
