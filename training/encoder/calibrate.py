"""The temperature of tone: what the scores are divided by, so that probabilities are honest.

    FRAMING_CORPORA=… python -m training.encoder.calibrate FILE

Chosen on our dev part of NewsMTSC for the least log loss (Guo et al. 2017, On calibration of
modern neural networks), for a weights file that was exported with temperature 1.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from framing.engines.encoder.encoder import Encoder
from framing.engines.encoder.exact import softmax
from framing.engines.encoder.inputs import TARGET
from framing.engines.encoder.weights_file import read
from training.encoder import newsmtsc
from training.encoder.examples import tone

_AT_ONCE = 128


def temperature(model: Encoder) -> float:
    """The best of 0.5, 0.52, … 2.48."""
    targets = newsmtsc.load("dev")
    windows = [tone(target, model.vocabulary, None, 1.0).window for target in targets]
    marked = [(window, window.features[:, 3] == TARGET) for window in windows]
    parts = [
        model.tone_scores(marked[at : at + _AT_ONCE]) for at in range(0, len(marked), _AT_ONCE)
    ]
    scores = np.concatenate(parts)
    gold = np.array([target.label for target in targets])

    def loss(divisor: float) -> float:
        given = softmax((scores / np.float32(divisor)).astype(np.float32))
        return float(-np.log(np.maximum(given[np.arange(len(gold)), gold], 1e-6)).mean())

    return min((round(0.5 + 0.02 * i, 2) for i in range(100)), key=loss)


def main() -> None:
    """Print the temperature."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("weights", type=Path)
    print(temperature(Encoder(read(parser.parse_args().weights))))


if __name__ == "__main__":
    main()
