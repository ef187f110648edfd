"""Scores of `framing.frames` on the Narrative Frames Corpus, by cross-validation.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.frames

Models are trained anew without the articles that they are scored on: ten folds of articles, and
the corpus's own two. AUC is the chance that an article which uses a frame scores above one that
does not, F1 that of the users at .5; "lists" scores an article by the share of its sentences with
signs, "sentences" by the three in which the encoder most likely sees the frame, as it learned it on
other texts. Intervals are percentiles of 2,000 resamples of articles, with the models kept. What
goes into the model was chosen on these articles, which makes the figures somewhat too good.
"""

from __future__ import annotations

import os
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.accuracy.intervals import scored
from framing.engines.frame_model import added, parsed, scores
from training.frames import CODED, Coded, articles, fitted

FOLDS = 10


class Judged(NamedTuple):
    """An article: per frame whether people found it, and our score."""

    gold: tuple[bool, ...]
    given: tuple[float, ...]


def judged(among: Sequence[Coded], folds: Sequence[int]) -> list[Judged]:
    """Each article by the model of the other folds."""
    found: dict[int, Judged] = {}
    for fold in sorted(set(folds)):
        held = parsed(fitted([a for a, f in zip(among, folds, strict=True) if f != fold]))
        for number, article in enumerate(among):
            if folds[number] == fold:
                rest = added(held, article.lemmas, article.states, article.words, article.seen)
                given = scores(held, rest, article.shares)
                found[number] = Judged(article.labels, tuple(given[f] for f in CODED))
    return [found[number] for number in range(len(among))]


def auc(rows: Sequence[tuple[bool, float]]) -> float:
    """The chance that a user scores above a non-user, ties counted half."""
    others = sorted(score for gold, score in rows if not gold)
    users = [score for gold, score in rows if gold]
    above = sum(bisect_left(others, score) + bisect_right(others, score) for score in users)
    pairs = len(users) * len(others)
    return above / (2 * pairs) if pairs else 0.5


def f1(rows: Sequence[tuple[bool, float]]) -> float:
    """F1 of the users at .5."""
    both = sum(gold for gold, _ in rows) + sum(score >= 0.5 for _, score in rows)
    return 2 * sum(gold and score >= 0.5 for gold, score in rows) / max(1, both)


def of(
    number: int, score: Callable[[Sequence[tuple[bool, float]]], float]
) -> Callable[[Sequence[Judged]], float]:
    """The score of one frame."""
    return lambda rows: score([(row.gold[number], row.given[number]) for row in rows])


def mean(
    score: Callable[[Sequence[tuple[bool, float]]], float],
) -> Callable[[Sequence[Judged]], float]:
    """The mean of the frames' scores."""
    every = [of(number, score) for number in range(len(CODED))]
    return lambda rows: sum(one(rows) for one in every) / len(every)


def table(name: str, rows: Sequence[Judged]) -> None:
    """Print a way's scores, the mean and frame by frame."""
    print(f"{name}: mean AUC {scored(rows, mean(auc))}  mean F1 {scored(rows, mean(f1))}")
    for number, frame in enumerate(CODED):
        print(f"  {frame:15} AUC {scored(rows, of(number, auc))}  F1 {of(number, f1)(rows):.3f}")


def main() -> None:
    """Print the scores."""
    among = articles(Path(os.environ["FRAMING_CORPORA"]))
    tenths = [number % FOLDS for number in range(len(among))]
    table("ten folds", judged(among, tenths))
    table("the corpus's two folds", judged(among, [article.fold for article in among]))
    table("sentences", [Judged(a.labels, tuple(a.seen[f] for f in CODED)) for a in among])
    table("lists", [Judged(a.labels, tuple(a.shares[f] for f in CODED)) for a in among])


if __name__ == "__main__":
    main()
