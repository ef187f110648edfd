"""Makes the model that sees frames in single sentences: ridge logistic regressions.

    FRAMING_CORPORA=… python -m training.sentence_frames

Six frames of the sentences in `training/encoder/framed.tsv`, on the mean of the encoder's states.
An even bet counts half as a user. No randomness. Prints the AUC of each frame on texts left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.engines.sentence_frames import FILE, FRAMES, sentence_states
from framing.engines.stored import write_json
from training.encoder import framed

PENALTIES = (30.0, 100.0, 300.0)
FOLDS = 5
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Table:
    """The coded sentences: states (sentences, HIDDEN), shares (sentences, frames), and the number
    of the text that each stands in."""

    states: Array
    shares: Array
    text: NDArray[np.int64]


def table() -> Table:
    """The coded sentences, read by the encoder; some two minutes of one core."""
    coded = framed.load()
    texts = {one.text: one for one in coded}
    means = {
        text: sentence_states(text, one.paragraphs, one.sentences) for text, one in texts.items()
    }
    states = [means[one.text][one.number] for one in coded]
    numbers = {text: i for i, text in enumerate(dict.fromkeys(one.text for one in coded))}
    return Table(
        np.array(states, float),
        np.array([one.shares for one in coded]),
        np.array([numbers[one.text] for one in coded]),
    )


def fitted(held: Table) -> dict[str, Any]:
    """The model as it is stored."""
    centre, unit = held.states.mean(0), 1 / (held.states.std(0) + 1e-6)
    scaled = (held.states - centre) * unit
    penalty = penalty_of(held)
    intercept, rows = [], []
    for shares in held.shares.T:
        weights, free = _regression(scaled, shares, penalty)
        rows.append([float(f"{value:.5g}") for value in weights * unit])
        intercept.append(round(free - float(np.array(rows[-1]) @ centre), 6))
    return {"intercept": intercept, "states": rows}


def left_out(held: Table, penalty: float) -> Array:
    """(sentences, frames) chances, each by regressions that have not seen the sentence's text."""
    out = np.empty_like(held.shares)
    for fold in range(FOLDS):
        own = held.text % FOLDS == fold
        centre, spread = held.states[~own].mean(0), held.states[~own].std(0) + 1e-6
        known, new = ((held.states[rows] - centre) / spread for rows in (~own, own))
        for i in range(len(FRAMES)):
            weights, free = _regression(known, held.shares[~own, i], penalty)
            out[own, i] = 1 / (1 + np.exp(-(new @ weights + free)))
    return out


def penalty_of(held: Table) -> float:
    """The penalty under which left-out sentences are told best (log loss)."""

    def loss(penalty: float) -> float:
        chance = np.clip(left_out(held, penalty), 1e-6, 1 - 1e-6)
        return float(-(held.shares * np.log(chance) + (1 - held.shares) * np.log1p(-chance)).sum())

    return min(PENALTIES, key=loss)


def _regression(table: Array, shares: Array, penalty: float) -> tuple[Array, float]:
    """Weights of the columns and a free intercept, by Newton's method."""
    wide = np.hstack([table, np.ones((len(table), 1))])
    found, ridge = np.zeros(wide.shape[1]), np.full(wide.shape[1], penalty)
    ridge[-1] = 0.0
    for _ in range(30):
        chance = 1 / (1 + np.exp(-(wide @ found)))
        slope = wide.T @ (chance - shares) + ridge * found
        curve = (wide * (chance * (1 - chance))[:, None]).T @ wide + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        found -= step
        if np.abs(step).max() < 1e-9:
            break
    return found[:-1], float(found[-1])


def auc(users: NDArray[np.bool_], chance: Array) -> float:
    """How often a sentence with the frame has a higher chance than one without."""
    with_it, without = chance[users], np.sort(chance[~users])
    below = np.searchsorted(without, with_it, "left") + np.searchsorted(without, with_it, "right")
    return float(below.mean() / (2 * len(without)))


def main() -> None:
    """Train, store, and tell how well texts that were left out are read."""
    held = table()
    penalty = penalty_of(held)
    chance = left_out(held, penalty)
    for i, frame in enumerate(FRAMES):
        users = held.shares[:, i] > 0.5
        print(f"{frame:15} AUC {auc(users, chance[:, i]):.3f}  in {users.sum()} sentences")
    file = write_json(FILE, fitted(held))
    print(f"{file.name}: {file.stat().st_size} bytes, penalty {penalty}")


if __name__ == "__main__":
    main()
