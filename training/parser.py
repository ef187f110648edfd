"""Trains the dependency parser on UD English EWT and GUM and stores its weights.

    FRAMING_CORPORA=… python -m training.parser

An averaged perceptron (Collins 2002) with a dynamic oracle (Goldberg & Nivre 2012): after the first
round the parser follows its own moves and is told what is still best there. Tags are jackknifed:
each fifth of the data is tagged by a tagger trained on the rest, so that the parser meets in
training the errors it will meet later. The `KEPT` features that matter most are kept, by their
largest weight times the root of how often they are met. Relations keep only the subtypes that
clauses ask for.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from framing.engines.arc_hybrid import BELOW, NEXT, SHIFT, Array, Batch
from framing.engines.parser import Parser, Weights, form_key, store
from training.options import corpora
from training.trees import Tree, ewt, gum

ROUNDS = 12
KEPT = 200_000
FOLDS = 5
BATCH = 32
SEED = 0


class Learner:
    """Weights while they are learned: one row a feature, one column an action."""

    def __init__(self, actions: Sequence[tuple[int, int]]) -> None:
        self.moves = np.array([move for move, _ in actions])
        self.labels = np.array([label for _, label in actions])
        self.rows: dict[int, int] = {}
        self.weights = np.zeros((1 << 18, len(actions)), np.float32)
        self.sums = np.zeros_like(self.weights)
        self.updates = 1

    def look_up(self, keys: Array) -> Array:
        """The rows of feature numbers, 0 for those never updated."""
        get = self.rows.get
        return np.array([[get(key, 0) for key in line] for line in keys.tolist()])

    def update(self, keys: Array, truth: int, guess: int) -> None:
        """Move the weights of one state's features from the guessed action to the true one."""
        rows = np.array([self.rows.setdefault(k, len(self.rows) + 1) for k in keys.tolist()])
        if len(self.rows) + 1 >= len(self.weights):
            self.weights = np.vstack([self.weights, np.zeros_like(self.weights)])
            self.sums = np.vstack([self.sums, np.zeros_like(self.sums)])
        for action, step in ((truth, 1.0), (guess, -1.0)):
            self.weights[rows, action] += step
            self.sums[rows, action] += step * self.updates
        self.updates += 1

    def averaged(self) -> Array:
        """The mean of the weights over all updates; row 0 is empty."""
        used = len(self.rows) + 1
        return self.weights[:used] - self.sums[:used] / self.updates


def learn(learner: Learner, batch: Batch, heads: Array, labels: Array, explore: float) -> None:
    """Parse a batch of trees, updating where the guess is not among the best moves."""
    dice = random.Random(learner.updates)
    while len(batch.active):
        keys = batch.features()
        scores = learner.weights[learner.look_up(keys)].sum(axis=0)
        legal = batch.legal()[:, learner.moves]
        allowed = legal & best(batch, learner, heads, labels)
        allowed = np.where(allowed.any(axis=1, keepdims=True), allowed, legal)
        guess = np.where(legal, scores, -np.inf).argmax(axis=1)
        truth = np.where(allowed, scores, -np.inf).argmax(axis=1)
        for column in np.flatnonzero(~allowed[np.arange(len(guess)), guess]).tolist():
            learner.update(keys[:, column], truth[column], guess[column])
            if dice.random() >= explore:
                guess[column] = truth[column]
        batch.move(learner.moves[guess], learner.labels[guess])


def best(batch: Batch, learner: Learner, heads: Array, labels: Array) -> Array:
    """Which actions lose no arc of the gold tree that can still be made."""
    rows = batch.active
    gold, (s0, s1, _), b0 = heads[rows], batch.tops(), batch.next[rows]
    line, places = np.arange(len(rows)), np.arange(batch.width)
    ahead = places >= b0[:, None]
    stacked = ~ahead & (batch.heads[rows] < 0)
    head_b0, head_s0 = gold[line, b0], gold[line, s0]
    child_ahead = (ahead & (gold == s0[:, None])).any(axis=1)
    shift = ~(stacked & (gold == b0[:, None])).any(axis=1)
    shift &= ~(stacked[line, np.maximum(head_b0, 0)] & (head_b0 >= 0) & (head_b0 != s0))
    below = (head_s0 < b0) & ~child_ahead
    following = (head_s0 != s1) & (head_s0 <= b0) & ~child_ahead
    free = np.stack([shift, below, following], axis=1)
    made = np.stack([shift & False, head_s0 == s1, head_s0 == b0], axis=1)
    right = learner.labels == labels[rows][line, s0][:, None]
    return free[:, learner.moves] & (~made[:, learner.moves] | right)


def jackknifed(trees: list[Tree]) -> list[list[str]]:
    """Tags for each tree by a tagger that has not seen it."""
    from nltk.tag.perceptron import PerceptronTagger

    tags: list[list[str]] = [[] for _ in trees]
    for fold in range(FOLDS):
        random.seed(SEED)
        tagger = PerceptronTagger(load=False)
        seen = [t for k, t in enumerate(trees) if k % FOLDS != fold]
        tagger.train([list(zip(t.words, t.tags, strict=True)) for t in seen], nr_iter=5)
        for k in range(fold, len(trees), FOLDS):
            tags[k] = [tag for _, tag in tagger.tag(trees[k].words)]
    return tags


def train(trees: list[Tree], tags: list[list[str]]) -> Weights:
    """The weights learned from trees whose words carry these tags."""
    counts = Counter(form_key(word) for tree in trees for word in tree.words)
    words = ["", "\0root", "\0rare", *sorted(w for w, n in counts.items() if n > 1)]
    tag_names = ["", "\0root", *sorted({tag for tree in trees for tag in tree.tags})]
    labels = ["", *sorted({label for tree in trees for label in tree.labels})]
    actions = [(SHIFT, 0), *((m, k) for m in (BELOW, NEXT) for k in range(1, len(labels)))]
    word_of = {word: number for number, word in enumerate(words)}
    tag_of = {tag: number for number, tag in enumerate(tag_names)}
    label_of = {label: number for number, label in enumerate(labels)}
    data = [
        (
            [word_of.get(form_key(word), 2) for word in tree.words],
            [tag_of.get(tag, 0) for tag in own_tags],
            tree.heads,
            [label_of[label] for label in tree.labels],
        )
        for tree, own_tags in zip(trees, tags, strict=True)
    ]
    learner = Learner(actions)
    dice = random.Random(SEED)
    for number in range(ROUNDS):
        start = time.time()
        data.sort(key=lambda row: (len(row[0]) + dice.random() * 4, row[0]))
        batches = [data[at : at + BATCH] for at in range(0, len(data), BATCH)]
        dice.shuffle(batches)
        for rows in batches:
            batch = Batch([row[0] for row in rows], [row[1] for row in rows])
            heads = np.full((len(rows), batch.width), -1)
            gold_labels = np.zeros((len(rows), batch.width), np.int64)
            for k, row in enumerate(rows):
                heads[k, : len(row[0])], gold_labels[k, : len(row[0])] = row[2], row[3]
            learn(learner, batch, heads, gold_labels, 0.0 if number == 0 else 0.9)
        spent = time.time() - start
        print(number, learner.updates, len(learner.rows), f"{spent:.0f} s", flush=True)
    return pruned(learner, words, tag_names, labels, actions, data)


def pruned(
    learner: Learner,
    words: list[str],
    tags: list[str],
    labels: list[str],
    actions: list[tuple[int, int]],
    data: list[tuple[list[int], list[int], list[int], list[int]]],
) -> Weights:
    """The averaged weights of the features that matter most when the data is parsed."""
    keys, values = np.array(list(learner.rows)), learner.averaged()[1:]
    whole = Weights.made(words, tags, labels, actions, keys, values)
    parser, seen = Parser(whole), np.zeros(len(keys) + 1, np.int64)
    data.sort(key=lambda row: len(row[0]))
    for at in range(0, len(data), 256):
        rows = data[at : at + 256]
        parser.run(Batch([r[0] for r in rows], [r[1] for r in rows]), seen)
    weight = np.sqrt(seen[1:]) * np.abs(whole.values[1:].astype(np.int64)).max(axis=1)
    kept = np.sort(np.argsort(-weight, kind="stable")[:KEPT])
    return Weights.made(words, tags, labels, actions, keys[kept], values[kept])


def main(folder: Path) -> None:
    """Train on both treebanks and store the weights."""
    trees = ewt(folder, "train") + gum(folder, "train")
    print(store(train(trees, jackknifed(trees))))


if __name__ == "__main__":
    main(corpora(__doc__))
