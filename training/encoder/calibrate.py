"""The shift and the temperature of tone: which label a target gets, and how likely it is.

    FRAMING_CORPORA=… python -m training.encoder.calibrate

The training mixes targets that people chose with any others, which are more often neutral. So one
shift is added to the scores of negative and positive: that with the best macro-F1 on our dev part
of NewsMTSC, all targets and those of sentences with several counted alike, in the mean over the
shifts near by, lest a few targets decide. Then the temperature of least log loss is chosen (Guo et
al. 2017, On calibration of modern neural networks). Scores are those of the weights that the
package holds, through `framing.tone_toward`, without their own shift and temperature.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

import framing
from framing.engines.encoder.encoder import encoder
from training.encoder import newsmtsc
from training.encoder.newsmtsc import Target

_SHIFTS = np.round(np.arange(-0.2, 1.51, 0.05), 2)
_NEAR = 4
"""How many steps a shift may be away to be near: .2."""
_TEMPERATURES = tuple(round(0.5 + 0.02 * i, 2) for i in range(100))
Array = NDArray[np.float64]


def chosen() -> tuple[float, float]:
    """The temperature, one of 0.5, 0.52, … 2.48, and the shift in its units."""
    targets = newsmtsc.load("dev")
    scores = _scores(targets)
    gold = np.array([target.label for target in targets])
    several = np.array([target.companions > 0 for target in targets])
    shift = shifted(scores, gold, several)
    moved = scores + np.array([shift, 0.0, shift])
    temperature = min(_TEMPERATURES, key=lambda t: _loss(moved / t, gold))
    return temperature, round(shift / temperature, 2)


def _scores(targets: Sequence[Target]) -> Array:
    """(targets, 3)."""
    about = encoder().about
    found = []
    for target in targets:
        tone = framing.tone_toward(framing.annotate(target.text), framing.Span(*target.span))
        found.append([tone.probabilities[label] for label in ("negative", "neutral", "positive")])
    scores: Array = np.log(np.maximum(found, 1e-9)) - np.array(about["shift"])
    return scores * float(about["temperature"])


def shifted(scores: Array, gold: NDArray[np.int64], several: NDArray[np.bool_]) -> float:
    """The shift of negative and positive."""
    score = []
    for shift in _SHIFTS:
        given = (scores + np.array([shift, 0.0, shift])).argmax(1)
        score.append(macro_f1(gold, given) + macro_f1(gold[several], given[several]))
    around = np.convolve(score, np.full(2 * _NEAR + 1, 1 / (2 * _NEAR + 1)), "valid")
    return float(_SHIFTS[_NEAR + int(around.argmax())])


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
    temperature, shift = chosen()
    print("--temperature", temperature, "--shift", shift, 0, shift)


if __name__ == "__main__":
    main()
