"""The shifts and the temperature of tone: which label a target gets, and how likely it is.

    FRAMING_CORPORA=… python -m training.encoder.calibrate FILE

The training mixes targets that people chose with any others, which are more often neutral. So
shifts are added to the scores of negative and positive: those with the best macro-F1 on our dev
part of NewsMTSC, all targets and those of sentences with several counted alike, in the mean over
all shifts near by, lest a few targets decide. Then the temperature of least log loss is chosen
(Guo et al. 2017, On calibration of modern neural networks). The file must have been exported
without either.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from framing.engines.encoder.encoder import Encoder
from framing.engines.encoder.inputs import TARGET
from framing.engines.encoder.weights_file import read
from training.encoder import newsmtsc
from training.encoder.examples import tone
from training.encoder.newsmtsc import Target

_AT_ONCE = 128
_SHIFTS = np.round(np.arange(0, 1.51, 0.05), 2)
_NEAR = 4
"""How many steps a shift may be away to be near: .2."""
_TEMPERATURES = tuple(round(0.5 + 0.02 * i, 2) for i in range(100))
Array = NDArray[np.float64]


def chosen(model: Encoder) -> tuple[float, tuple[float, float, float]]:
    """The temperature, one of 0.5, 0.52, … 2.48, and the shifts in its units."""
    targets = newsmtsc.load("dev")
    scores = _scores(model, targets)
    gold = np.array([target.label for target in targets])
    several = np.array([target.companions > 0 for target in targets])
    low, high = shifted(scores, gold, several)
    moved = scores + np.array([low, 0.0, high])
    temperature = min(_TEMPERATURES, key=lambda t: _loss(moved / t, gold))
    return temperature, (round(low / temperature, 2), 0.0, round(high / temperature, 2))


def _scores(model: Encoder, targets: Sequence[Target]) -> Array:
    """(targets, 3), with the names of the targets hidden."""
    windows = [tone(target, model.vocabulary, None, 1.0).window for target in targets]
    marked = [(window, window.features[:, 3] == TARGET) for window in windows]
    parts = [
        model.tone_scores(marked[at : at + _AT_ONCE]) for at in range(0, len(marked), _AT_ONCE)
    ]
    return np.concatenate(parts).astype(float)


def shifted(
    scores: Array, gold: NDArray[np.int64], several: NDArray[np.bool_]
) -> tuple[float, float]:
    """The shifts of negative and positive."""
    score = np.zeros((len(_SHIFTS), len(_SHIFTS)))
    for i, j in np.ndindex(score.shape):
        given = (scores + np.array([_SHIFTS[i], 0.0, _SHIFTS[j]])).argmax(1)
        score[i, j] = macro_f1(gold, given) + macro_f1(gold[several], given[several])
    inner = range(_NEAR, len(_SHIFTS) - _NEAR)
    near = {
        (i, j): score[i - _NEAR : i + _NEAR + 1, j - _NEAR : j + _NEAR + 1].mean()
        for i, j in product(inner, inner)
    }
    i, j = max(near, key=near.__getitem__)
    return float(_SHIFTS[i]), float(_SHIFTS[j])


def macro_f1(gold: NDArray[np.int64], given: NDArray[np.int64]) -> float:
    """The mean over the labels of F1."""
    right = [((gold == k) & (given == k)).sum() for k in range(3)]
    counts = [(gold == k).sum() + (given == k).sum() for k in range(3)]
    return float(np.mean([2 * n / max(1, of) for n, of in zip(right, counts, strict=True)]))


def _loss(scores: Array, gold: NDArray[np.int64]) -> float:
    """The mean log loss."""
    chance = _softmax(scores)[np.arange(len(gold)), gold]
    return float(-np.log(np.maximum(chance, 1e-6)).mean())


def _softmax(scores: Array) -> Array:
    high = np.exp(scores - scores.max(1, keepdims=True))
    out: Array = high / high.sum(1, keepdims=True)
    return out


def main() -> None:
    """Print them as `training.encoder.export` takes them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("weights", type=Path)
    temperature, shift = chosen(Encoder(read(parser.parse_args().weights)))
    print("--temperature", temperature, "--shift", *shift)


if __name__ == "__main__":
    main()
