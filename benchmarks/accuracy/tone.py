"""Scores of tone toward a target on NewsMTSC: macro-F1, calibration, the unsure band.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.tone

The part is our own dev split of NewsMTSC's training file, by article (`training.encoder.newsmtsc`);
the encoder has not seen it, its temperature was chosen on it. Every sentence goes through
`framing.annotate` and every target through `framing.tone_toward`. The expected calibration error
is that of the most probable label in ten bins. Intervals are percentiles of 2,000 resamples of
articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import framing
from benchmarks.accuracy.intervals import scored
from training.encoder.newsmtsc import Target, load

LABELS = ("negative", "neutral", "positive")
SURE = 0.6
BINS = 10


class Judged(NamedTuple):
    """A target: its label in the corpus and ours, how sure we are, whether it stands alone."""

    gold: str
    given: str
    sure: float
    alone: bool


def judged() -> list[list[Judged]]:
    """The targets of each article."""
    targets = sorted(load("dev"), key=lambda target: target.article)
    return [
        [_judge(target) for target in group]
        for _, group in groupby(targets, key=lambda target: target.article)
    ]


def _judge(target: Target) -> Judged:
    tone = framing.tone_toward(framing.annotate(target.text), framing.Span(*target.span))
    sure = max(tone.probabilities.values())
    return Judged(LABELS[target.label], tone.label, sure, target.companions == 0)


def macro(articles: Sequence[Sequence[Judged]]) -> float:
    """The mean of the three labels' F1."""
    every = [item for article in articles for item in article]
    return sum(_f1(every, label) for label in LABELS) / len(LABELS)


def _f1(items: Sequence[Judged], label: str) -> float:
    right = sum(item.gold == item.given == label for item in items)
    both = sum(item.gold == label for item in items) + sum(item.given == label for item in items)
    return 2 * right / max(1, both)


def calibration(items: Sequence[Judged]) -> float:
    """The expected calibration error: how far confidence and accuracy part, by bins."""
    bins: dict[int, list[Judged]] = {}
    for item in items:
        bins.setdefault(min(BINS - 1, int(item.sure * BINS)), []).append(item)
    apart = (
        abs(sum(item.sure for item in held) - sum(item.gold == item.given for item in held))
        for held in bins.values()
    )
    return sum(apart) / max(1, len(items))


def main() -> None:
    """Print the scores."""
    articles = judged()
    several = [[item for item in article if not item.alone] for article in articles]
    every = [item for article in articles for item in article]
    sure = [item for item in every if item.sure >= SURE]
    accurate = sum(item.gold == item.given for item in sure) / max(1, len(sure))
    print(f"macro-F1 {scored(articles, macro)}  targets {len(every)}, articles {len(articles)}")
    print(f"macro-F1, several targets in a sentence {scored(several, macro)}")
    print(f"expected calibration error {calibration(every):.3f}")
    print(f"p >= {SURE}: {len(sure) / len(every):.3f} of targets, accuracy {accurate:.3f}")


if __name__ == "__main__":
    main()
