"""Dependency trees for tagged sentences, by our own averaged perceptron.

`training/parser.py` makes the weights from UD English EWT and GUM. They are whole numbers, so that
scores are exact and a tree is the same on every machine and in any batch. Scores and rights stand
in weights/README.md. Loaded when first used.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from framing.engines.arc_hybrid import Array, Batch
from framing.engines.feature_table import build, look_up
from framing.engines.stored import WEIGHTS
from framing.engines.tagger import plain
from framing.errors import ResourceMissing

_FILE = "parser.npz"
_SCALE = 50
_RARE = 2
_BATCH_WORDS = 2_000
_LONGEST = 200
_NUMBER = re.compile(r"\d")


class Tree(NamedTuple):
    """For each word the place of its head, -1 for the root of its piece, and its relation to it."""

    heads: tuple[int, ...]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Weights:
    """What training stores: names of the numbers, actions, and the feature table with its rows."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    labels: tuple[str, ...]
    actions: Array
    table: Array
    rows: Array
    values: Array

    @classmethod
    def made(
        cls,
        words: Sequence[str],
        tags: Sequence[str],
        labels: Sequence[str],
        actions: Sequence[tuple[int, int]],
        keys: Array,
        values: Array,
    ) -> Weights:
        """Weights from feature numbers and one row of values for each."""
        table, rows = build(keys)
        scaled = np.clip(np.round(values * _SCALE), -32000, 32000).astype(np.int16)
        padded = np.vstack([np.zeros((1, values.shape[1]), np.int16), scaled])
        return cls(tuple(words), tuple(tags), tuple(labels), np.array(actions), table, rows, padded)


class Parser:
    """A parser holding its weights."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._words = {word: number for number, word in enumerate(weights.words)}
        self._tags = {tag: number for number, tag in enumerate(weights.tags)}
        self._moves, self._labels = weights.actions.T

    def parse(self, sentences: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[Tree]:
        """The trees of sentences given as words and Penn tags, in their order."""
        pieces = [
            (number, at, words[at : at + _LONGEST], tags[at : at + _LONGEST])
            for number, (words, tags) in enumerate(sentences)
            for at in range(0, len(words), _LONGEST)
        ]
        pieces.sort(key=lambda piece: len(piece[2]))
        heads: list[list[int]] = [[-1] * len(words) for words, _ in sentences]
        labels: list[list[str]] = [[""] * len(words) for words, _ in sentences]
        names = self._weights.labels
        while pieces:
            count = max(1, _BATCH_WORDS // len(pieces[-1][2]))
            taken, pieces = pieces[-count:], pieces[:-count]
            batch = Batch(
                [[self._words.get(form_key(word), _RARE) for word in piece[2]] for piece in taken],
                [[self._tags.get(tag, 0) for tag in _tag_keys(piece[3])] for piece in taken],
            )
            self.run(batch)
            for row, (number, at, words, _) in enumerate(taken):
                size = len(words)
                heads[number][at : at + size] = [
                    -1 if head == size else head + at for head in batch.heads[row, :size].tolist()
                ]
                labels[number][at : at + size] = [
                    names[label] for label in batch.relations[row, :size].tolist()
                ]
        return [Tree(tuple(h), tuple(r)) for h, r in zip(heads, labels, strict=True)]

    def run(self, batch: Batch, seen: Array | None = None) -> None:
        """Make all moves of a batch; `seen` counts how often each row of weights is met."""
        weights = self._weights
        while len(batch.active):
            rows = look_up(weights.table, weights.rows, batch.features())
            if seen is not None:
                seen += np.bincount(rows.ravel(), minlength=len(seen))
            scores = weights.values[rows].sum(axis=0, dtype=np.int32)
            legal = batch.legal()[:, self._moves]
            action = np.where(legal, scores, np.iinfo(np.int32).min).argmax(axis=1)
            batch.move(self._moves[action], self._labels[action])


def parse(sentences: Sequence[tuple[Sequence[str], Sequence[str]]]) -> list[Tree]:
    """The trees of sentences given as words and Penn tags, in their order."""
    return _parser().parse(sentences)


def form_key(word: str) -> str:
    """The word as the parser knows it: lower case, plain marks, every digit a nought."""
    return _NUMBER.sub("0", plain(word).lower())


def _tag_keys(tags: Sequence[str]) -> list[str]:
    """The tags as the parser knows them: a plural inside a name is as good as a singular ("United
    Nations General Assembly")."""
    following = [*tags[1:], ""]
    return [
        "NNP" if tag == "NNPS" and after == "NNP" else tag
        for tag, after in zip(tags, following, strict=True)
    ]


def store(weights: Weights) -> Path:
    """Store weights where `parse` finds them."""
    file = WEIGHTS / _FILE
    filled = weights.values != 0
    np.savez_compressed(
        file,
        words=np.array("\n".join(weights.words)),
        tags=np.array("\n".join(weights.tags)),
        labels=np.array("\n".join(weights.labels)),
        actions=weights.actions,
        table=weights.table,
        rows=weights.rows,
        filled=filled.sum(axis=1).astype(np.uint8),
        columns=np.nonzero(filled)[1].astype(np.uint8),
        nonzero=weights.values[filled],
    )
    return file


@cache
def _parser() -> Parser:
    try:
        with np.load(WEIGHTS / _FILE, allow_pickle=False) as stored:
            words, tags, labels = (
                tuple(str(stored[name]).split("\n")) for name in ("words", "tags", "labels")
            )
            actions, table, rows = (stored[name] for name in ("actions", "table", "rows"))
            filled, columns, nonzero = (stored[k] for k in ("filled", "columns", "nonzero"))
    except (OSError, ValueError, KeyError) as error:
        message = f"weights {_FILE} can not be read ({error}): reinstall framing-brief"
        raise ResourceMissing(message) from error
    values = np.zeros((len(filled), len(actions)), np.int16)
    values[np.repeat(np.arange(len(filled)), filled), columns] = nonzero
    return Parser(Weights(words, tags, labels, actions, table, rows, values))
