"""Makes the frame model: `python -m training.frames --corpora DIR`.

One logistic regression a frame on the Narrative Frames Corpus, in which users and non-users of a
frame weigh the same: the score is that of an article of which nothing is known beforehand. Groups
of features are standardised and weighed as a whole; the penalty of each frame is chosen by
cross-validation inside the training articles. No randomness.
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
from framing.engines.frame_model import FILE, pooled, weighed
from framing.engines.stored import write_json
from framing.lexicons import load
from framing.text.frames import FRAMES, lemmas, shares
from training.options import corpora

CODED = ("conflict", "human_interest", "economic", "morality", "resolution")
ITEMS = tuple(f"{frame}.{item}" for frame in FRAMES for item in load("frames", frame).questions)
PENALTIES = (0.3, 1.0, 3.0)
WEIGHTS = {"mean": 0.5, "largest": 0.5, "own": 1.0, "items": 0.5, "words": 4.0}
RARE, COMMON = 4, 0.7
INNER = 5
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Coded:
    """An article: what people said of the five frames, and what is put into the model."""

    fold: int
    labels: tuple[bool, ...]
    mean: list[float]
    largest: list[float]
    own: dict[str, float]
    items: dict[str, float]
    lemmas: tuple[str, ...]


def articles(folder: Path) -> list[Coded]:
    """The corpus, annotated; some minutes of one core."""
    lines = (folder / "narrative_frames" / "articles.jsonl").read_text("utf-8").splitlines()
    return [_coded(json.loads(line)) for line in lines]


def _coded(entry: dict[str, Any]) -> Coded:
    doc = framing.annotate(entry["text"])
    mean, largest = pooled(doc.text, doc.article.paragraphs, doc.sentences)
    own, items = shares(doc)
    labels = tuple(bool(entry["labels"][frame]) for frame in CODED)
    return Coded(int(entry["fold"]), labels, mean, largest, own, items, lemmas(doc))


def rarities(among: list[Coded]) -> dict[str, float]:
    """Inverse document frequencies of the lemmas that are neither too rare nor too common."""
    counts = Counter(word for article in among for word in set(article.lemmas))
    kept = (w for w, n in sorted(counts.items()) if RARE <= n <= COMMON * len(among))
    return {word: round(math.log(len(among) / counts[word]), 4) for word in kept}


def fitted(among: list[Coded]) -> dict[str, Any]:
    """The model as it is stored."""
    rarity = rarities(among)
    blocks = {
        "mean": np.array([article.mean for article in among]),
        "largest": np.array([article.largest for article in among]),
        "items": np.sqrt([[a.items.get(key, 0.0) for key in ITEMS] for a in among]),
        "words": _words(among, rarity),
    }
    columns: dict[str, list[list[float]]] = {name: [] for name in [*blocks, "own"]}
    intercepts = []
    for i, frame in enumerate(CODED):
        blocks["own"] = np.sqrt([[article.own[frame]] for article in among])
        labels = np.array([article.labels[i] for article in among], float)
        centres = {name: block.mean(0) for name, block in blocks.items()}
        units = {name: _unit(name, block) for name, block in blocks.items()}
        table = np.hstack([(b - centres[name]) * units[name] for name, b in blocks.items()])
        weights, intercept = regression(table, labels, _penalty(table, labels))
        start = 0
        for name, block in blocks.items():
            raw = weights[start : start + block.shape[1]] * units[name]
            start += block.shape[1]
            intercept -= float(raw @ centres[name])
            columns[name].append([float(f"{value:.5g}") for value in raw])
        intercepts.append(round(intercept, 6))
    return {
        "frames": list(CODED),
        "intercept": intercepts,
        "mean": columns["mean"],
        "largest": columns["largest"],
        "own": [column[0] for column in columns["own"]],
        "items": dict(zip(ITEMS, map(list, zip(*columns["items"], strict=True)), strict=True)),
        "words": {
            word: [rarity[word], *row]
            for word, row in zip(rarity, zip(*columns["words"], strict=True), strict=True)
        },
    }


def _words(among: list[Coded], rarity: dict[str, float]) -> Array:
    found = [weighed(article.lemmas, rarity) for article in among]
    return np.array([[row.get(word, 0.0) for word in rarity] for row in found])


def _unit(name: str, block: Array) -> Array:
    """The factors of a group: each column to its spread, words all alike; then the group's."""
    if name == "words":
        apart = ((block - block.mean(0)) ** 2).sum(1).mean()
        return np.full(block.shape[1], math.sqrt(WEIGHTS[name] / apart))
    factors: Array = math.sqrt(WEIGHTS[name] / block.shape[1]) / (block.std(0) + 1e-6)
    return factors


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
