"""Makes the frame model: `python -m training.frames --corpora DIR`.

Four logistic regressions a frame on the Narrative Frames Corpus, one on words, one on signs and
length, one on the encoder's states, one on the sentences in which it sees the frame; users and
non-users of a frame weigh the same: the score is that of an article of which nothing is known
beforehand. Features are standardised; the
penalty of each regression is chosen by cross-validation inside the training articles. No
randomness.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import framing
from framing.engines import sentence_frames
from framing.engines.frame_model import AGREEING, FILE, highest, mean_states, odds, signs, weighed
from framing.engines.stored import write_json
from framing.text.frames import lemmas, listed_shares
from training.options import corpora

CODED = ("conflict", "human_interest", "economic", "morality", "resolution")
PENALTIES = (0.03, 0.1, 0.3, 1.0)
RARE, COMMON = 4, 0.7
INNER = 5
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coded:
    """An article: what people said of the five frames, and what is put into the model."""

    fold: int
    labels: tuple[bool, ...]
    lemmas: tuple[str, ...]
    words: int
    shares: dict[str, float]
    states: tuple[float, ...]
    seen: dict[str, float]


def articles(folder: Path) -> list[Coded]:
    """The corpus, annotated; some minutes of one core."""
    lines = (folder / "narrative_frames" / "articles.jsonl").read_text("utf-8").splitlines()
    return [_coded(json.loads(line)) for line in lines]


def _coded(entry: dict[str, Any]) -> Coded:
    doc = framing.annotate(entry["text"])
    labels = tuple(bool(entry["labels"][frame]) for frame in CODED)
    states = mean_states(doc.text, doc.article.paragraphs, doc.sentences)
    apart = sentence_frames.sentence_states(doc.text, doc.article.paragraphs, doc.sentences)
    every = sentence_frames.chances(sentence_frames.model(), apart)
    seen = {
        frame: highest([row[i] for row in every]) for i, frame in enumerate(sentence_frames.FRAMES)
    }
    words = len(doc.tokens)
    return Coded(int(entry["fold"]), labels, lemmas(doc), words, listed_shares(doc), states, seen)


def rarities(among: list[Coded]) -> dict[str, float]:
    """Inverse document frequencies of the lemmas that are neither too rare nor too common."""
    counts = Counter(word for article in among for word in set(article.lemmas))
    kept = (w for w, n in sorted(counts.items()) if RARE <= n <= COMMON * len(among))
    return {word: round(math.log(len(among) / counts[word]), 4) for word in kept}


def fitted(among: list[Coded]) -> dict[str, Any]:
    """The model as it is stored."""
    rarity = rarities(among)
    words, states = _words(among, rarity), np.array([article.states for article in among])
    found = [
        (
            _regression(words, _alike(words), users),
            _regression(by_signs := _signs(among, frame), _apart(by_signs), users),
            _regression(states, _apart(states), users),
            _regression(sentences := _seen(among, frame), _apart(sentences), users),
        )
        for frame, users in zip(
            CODED, np.array([article.labels for article in among], float).T, strict=True
        )
    ]
    by_words, of_signs, by_states, by_sentences = (
        np.array([part[0] for part in row]).T for row in zip(*found, strict=True)
    )
    return {
        "frames": list(CODED),
        "intercept": [round(sum(float(free) for _, free in parts), 6) for parts in found],
        "words": {
            word: [value, *_short(row)]
            for (word, value), row in zip(rarity.items(), by_words, strict=True)
        },
        "signs": _short(of_signs[0]),
        "length": _short(of_signs[1]),
        "states": [_short(row) for row in by_states],
        "sentences": _short(by_sentences[0]),
    }


def _regression(table: Array, unit: Array, users: Array) -> tuple[Array, float]:
    """The weights of a table's columns and the intercept, as much of them as counts; columns are
    centred and multiplied by `unit` while they are learned."""
    centre = table.mean(0)
    scaled = (table - centre) * unit
    weights, free = regression(scaled, users, _penalty(scaled, users))
    weights = AGREEING * unit * weights
    return weights, AGREEING * free - float(centre @ weights)


def _short(row: Array) -> list[float]:
    return [float(f"{value:.5g}") for value in row]


def _signs(among: list[Coded], frame: str) -> Array:
    return np.array([signs(article.shares[frame], article.words) for article in among])


def _seen(among: list[Coded], frame: str) -> Array:
    return np.array([[odds(article.seen[frame])] for article in among])


def _words(among: list[Coded], rarity: dict[str, float]) -> Array:
    found = [weighed(article.lemmas, rarity) for article in among]
    return np.array([[row.get(word, 0.0) for word in rarity] for row in found])


def _alike(table: Array) -> Array:
    """One unit for all columns, under which two articles lie at a mean squared distance of 2."""
    apart = ((table - table.mean(0)) ** 2).sum(1).mean()
    return np.full(table.shape[1], 1 / math.sqrt(apart))


def _apart(table: Array) -> Array:
    """Units under which columns spread alike and two articles lie as far apart as by words."""
    units: Array = math.sqrt(1 / table.shape[1]) / (table.std(0) + 1e-6)
    return units


def _penalty(table: Array, labels: Array) -> float:
    """The penalty under which left-out articles are told best (log loss, both kinds alike)."""
    held = np.arange(len(labels)) % INNER

    def loss(penalty: float) -> float:
        total = 0.0
        for fold in range(INNER):
            out = held == fold
            weights, intercept = regression(table[~out], labels[~out], penalty)
            signed = (2 * labels[out] - 1) * (table[out] @ weights + intercept)
            total += float((balance(labels)[out] * np.logaddexp(0, -signed)).sum())
        return total

    return min(PENALTIES, key=loss)


def balance(labels: Array) -> Array:
    """Weights under which both kinds of article count the same."""
    users = labels.sum()
    return np.where(
        labels > 0, len(labels) / (2 * users), len(labels) / (2 * (len(labels) - users))
    )


def regression(table: Array, labels: Array, penalty: float) -> tuple[Array, float]:
    """Ridge logistic regression by Newton's method in the dual; the intercept is free."""
    size = len(labels)
    alike, weight = table @ table.T, balance(labels)
    system = np.zeros((size + 1, size + 1))
    system[:size, size] = system[size, :size] = 1
    dual, intercept = np.zeros(size), 0.0
    for _ in range(30):
        linear = alike @ dual + intercept
        chance = 1 / (1 + np.exp(-linear))
        curve = np.maximum(weight * chance * (1 - chance), 1e-6)
        system[:size, :size] = alike + np.diag(penalty / curve)
        target = linear + weight * (labels - chance) / curve
        found = np.linalg.solve(system, np.append(target, 0.0))
        done = np.abs(found[:size] - dual).max() < 1e-9
        dual, intercept = found[:size], float(found[size])
        if done:
            break
    return table.T @ dual, intercept


def main(folder: Path) -> None:
    """Train on the corpus in `folder` and store the coefficients among the weights."""
    file = write_json(FILE, fitted(articles(folder)))
    print(f"{file.name}: {file.stat().st_size} bytes")


if __name__ == "__main__":
    main(corpora(__doc__))
