"""The temperature and the shifts of tone, so that probabilities are honest.

    FRAMING_CORPORA=… python -m training.encoder.calibrate FILE

Scores are divided by the temperature, then the shifts are added to negative and positive: the
training mixes targets that people chose with any others, which are more often neutral. Chosen on
our dev part of NewsMTSC for the least log loss (Guo et al. 2017, On calibration of modern neural
networks), for a weights file that was exported without either.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from framing.engines.encoder.encoder import Encoder
from framing.engines.encoder.inputs import TARGET
from framing.engines.encoder.weights_file import read
from training.encoder import newsmtsc
from training.encoder.examples import tone

_AT_ONCE = 128
Array = NDArray[np.float64]


def chosen(model: Encoder) -> tuple[float, tuple[float, float, float]]:
    """The best temperature of 0.5, 0.52, … 2.48 and the shifts that go with it."""
    targets = newsmtsc.load("dev")
    windows = [tone(target, model.vocabulary, None, 1.0).window for target in targets]
    marked = [(window, window.features[:, 3] == TARGET) for window in windows]
    parts = [
        model.tone_scores(marked[at : at + _AT_ONCE]) for at in range(0, len(marked), _AT_ONCE)
    ]
    scores = np.concatenate(parts).astype(float)
    gold = np.eye(3)[[target.label for target in targets]]
    found = []
    for i in range(100):
        temperature = round(0.5 + 0.02 * i, 2)
        shift, loss = shifted(scores / temperature, gold)
        found.append((loss, temperature, shift))
    _, temperature, shift = min(found)
    return temperature, shift


def shifted(scores: Array, gold: Array) -> tuple[tuple[float, float, float], float]:
    """The shifts of least log loss, that of neutral 0, by Newton's method; and that loss."""
    shift = np.zeros(3)
    for _ in range(30):
        chance = _softmax(scores + shift)
        slope = (chance - gold).mean(0)[[0, 2]]
        curve = (np.diag(chance.mean(0)) - chance.T @ chance / len(gold))[np.ix_([0, 2], [0, 2])]
        shift[[0, 2]] -= np.linalg.solve(curve, slope)
    low, _, high = (round(float(value), 2) for value in shift)
    chance = _softmax(scores + np.array([low, 0.0, high]))
    return (low, 0.0, high), float(-np.log(np.maximum((chance * gold).sum(1), 1e-6)).mean())


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
