"""How likely people who code frames would say that an article uses one: logistic regressions.

Four look at an article, each at something else: at its words (tf-idf of lemmas, names left out),
at the share of its sentences with signs of the frame beside its length, at the mean of the
encoder's states over its words, and at the sentences in which the encoder most likely sees the
frame. They see much the same, so only a part of what they add up to counts. Sums are exact
(`math.fsum`), so the scores are the same everywhere.
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
AGREEING = 0.4
SENTENCES = 3
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Model:
    """Coefficients, one a frame where a sequence stands for frames; `words` holds the inverse
    document frequency of a lemma and then its coefficients, `states` has one row a state."""

    frames: tuple[str, ...]
    intercept: tuple[float, ...]
    words: Mapping[str, Sequence[float]]
    signs: tuple[float, ...]
    length: tuple[float, ...]
    states: Sequence[Sequence[float]]
    sentences: tuple[float, ...]


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that is shipped, loaded once a process."""
    return parsed(read_json(FILE))


def parsed(held: Mapping[str, Any]) -> Model:
    """The model from what its file holds."""
    return Model(
        tuple(held["frames"]),
        tuple(held["intercept"]),
        held["words"],
        tuple(held["signs"]),
        tuple(held["length"]),
        held["states"],
        tuple(held["sentences"]),
    )


def mean_states(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place]
) -> tuple[float, ...]:
    """The mean of each state over the words; empty where there are no words."""
    words, states = stated(text, paragraphs, sentences)
    if not len(words):
        return ()
    return tuple(math.fsum(column.tolist()) / len(words) for column in states.T)


def weighed(lemmas: Iterable[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """tf-idf of the lemmas whose inverse document frequency is known, of length 1."""
    counts = Counter(lemma for lemma in lemmas if lemma in rarity)
    found = {w: (1 + math.log(n)) * rarity[w] for w, n in sorted(counts.items())}
    length = math.sqrt(math.fsum(value * value for value in found.values()))
    return {word: value / length for word, value in found.items()}


def signs(share: float, words: int) -> tuple[float, float]:
    """What the second regression sees: the root of the share of sentences with signs, and the
    logarithm of the number of words."""
    return math.sqrt(share), math.log(words)


def likeliest(chances: Sequence[float]) -> tuple[int, ...]:
    """The numbers of the three sentences with the highest chances of a frame, in order."""
    return tuple(sorted(sorted(range(len(chances)), key=lambda i: -chances[i])[:SENTENCES]))


def highest(chances: Sequence[float]) -> float:
    """The mean chance of these sentences; 0 where there are none."""
    found = [chances[number] for number in likeliest(chances)]
    return math.fsum(found) / max(1, len(found))


def odds(chance: float) -> float:
    """The logarithm of the odds, within what a thousandth gives."""
    kept = min(max(chance, 0.001), 0.999)
    return math.log(kept / (1 - kept))


def added(
    held: Model,
    lemmas: Iterable[str],
    states: Sequence[float],
    words: int,
    seen: Mapping[str, float],
) -> dict[str, float]:
    """What all but the signs adds up to, frame by frame; `seen` is what `highest` gives."""
    found = weighed(lemmas, {word: row[0] for word, row in held.words.items()})
    out = {}
    for i, frame in enumerate(held.frames):
        parts = [held.intercept[i], held.length[i] * signs(0.0, words)[1]]
        parts += [held.words[word][i + 1] * value for word, value in found.items()]
        parts += [row[i] * value for row, value in zip(held.states, states, strict=True)]
        parts += [held.sentences[i] * odds(seen[frame])]
        out[frame] = math.fsum(parts)
    return out


def scores(held: Model, rest: Mapping[str, float], share: Mapping[str, float]) -> dict[str, float]:
    """Scores 0…1 from what the rest adds up to and each frame's share of sentences with signs."""
    out = {}
    for i, frame in enumerate(held.frames):
        total = rest[frame] + held.signs[i] * signs(share[frame], 1)[0]
        out[frame] = round(1 / (1 + math.exp(-total)), 6)
    return out
