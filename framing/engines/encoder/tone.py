"""Tone toward a target: how favourable a sentence is toward what stands at a span.

The target is marked in the encoder's input, so two targets in one sentence can differ. A target's
name is hidden from the encoder: what is said decides, not who is named.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from framing.engines.encoder.encoder import Encoder, encoder
from framing.engines.encoder.exact import softmax
from framing.engines.encoder.inputs import FURTHER, TARGET, Window, window
from framing.engines.encoder.names import conceal
from framing.engines.encoder.windows import pack
from framing.engines.encoder.words import read

Place = tuple[int, int]
LABELS = ("negative", "neutral", "positive")


@dataclass(frozen=True, slots=True)
class Toward:
    """A target and the sentence that is judged; `others` are its further mentions there."""

    sentence: Place
    target: Place
    others: tuple[Place, ...] = ()


def tones(targets: Sequence[tuple[str, Toward]]) -> list[tuple[float, float, float]]:
    """For each target, which comes with the text that its places count from, the calibrated
    probabilities of negative, neutral and positive; even ones for a target that holds no word."""
    model = encoder()
    prepared = [marked(text, target, model) for text, target in targets]
    known = [p for p in prepared if p is not None]
    if not known:
        return [(1 / 3, 1 / 3, 1 / 3)] * len(targets)
    scores = model.tone_scores(known)
    scores /= np.float32(model.about["temperature"])
    scores += np.array(model.about["shift"], np.float32)
    rows = iter(softmax(scores).tolist())
    return [(1 / 3, 1 / 3, 1 / 3) if p is None else tuple(next(rows)) for p in prepared]


def marked(text: str, toward: Toward, model: Encoder) -> Window | None:
    """The window of the sentence that holds the target; None where no word stands there."""
    words = read(text, [toward.sentence], [toward.sentence], model.vocabulary)
    marks = [0] * len(words)
    for kind, places in ((FURTHER, toward.others), (TARGET, (toward.target,))):
        for start, end in places:
            first, last = bisect_right(words.ends, start), bisect_left(words.starts, end)
            marks[first:last] = [kind] * max(0, last - first)
    if TARGET not in marks:
        return None
    forms = [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
    conceal(words, forms, [i for i, mark in enumerate(marks) if mark == TARGET])
    place = marks.index(TARGET)
    first, last = next((a, b) for a, b in pack(words) if a <= place < b)
    return window(words, first, last, marks)
