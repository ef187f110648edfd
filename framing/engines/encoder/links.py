"""Links between labelled spans: which source a cue has, which cue a content belongs to.

Each dependent span chooses among the head spans near it, or none, by a biaffine score (Dozat &
Manning 2017) over the states of the spans' first and last words, plus how the two stand.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from framing.engines.encoder.body import linear
from framing.engines.encoder.exact import Floats, Linear, gelu, product, softmax
from framing.engines.encoder.link_places import place_codes
from framing.engines.encoder.weights_file import Array
from framing.engines.encoder.words import Words

WordSpan = tuple[int, int]


class Choice(NamedTuple):
    """The number of the head that was chosen (−1 for none), and how sure that is."""

    head: int
    probability: float


@dataclass(frozen=True, slots=True)
class Links:
    """The weights of one link head."""

    dependent: Linear
    head: Linear
    pair: Linear
    none: Linear
    between: Floats
    sentences: Floats
    paragraphs: Floats

    def __call__(
        self,
        states: Floats,
        words: Words,
        dependents: Sequence[WordSpan],
        heads: Sequence[WordSpan],
    ) -> list[Choice]:
        """What each dependent chooses among the heads of its paragraph and the ones beside it.

        Both sequences ascend. Time grows linearly with the text.
        """
        if not dependents:
            return []
        left = gelu(self.dependent(_ends(states, dependents)))
        none = self.none(left)
        if not heads:
            return [Choice(-1, 1.0)] * len(dependents)
        left = self.pair(left)
        right = gelu(self.head(_ends(states, heads)))
        rooms = [words.paragraph[first] for first, _ in heads]
        out: list[Choice] = []
        while len(out) < len(dependents):
            start = len(out)
            room = words.paragraph[dependents[start][0]]
            end = start + 1
            while end < len(dependents) and words.paragraph[dependents[end][0]] == room:
                end += 1
            near = slice(bisect_left(rooms, room - 1), bisect_right(rooms, room + 1))
            codes = place_codes(
                [first for first, _ in dependents[start:end]],
                [first for first, _ in heads[near]],
                words.sentence,
                words.paragraph,
            )
            scores = product(left[start:end], right[near])
            scores += self.between[codes[..., 0]]
            scores += self.sentences[codes[..., 1]]
            scores += self.paragraphs[codes[..., 2]]
            for row in softmax(np.concatenate([none[start:end], scores], 1)).tolist():
                best = max(range(len(row)), key=row.__getitem__)
                out.append(Choice(near.start + best - 1 if best else -1, row[best]))
        return out


def _ends(states: Floats, spans: Sequence[WordSpan]) -> Floats:
    places = np.array(spans)
    return np.concatenate([states[places[:, 0]], states[places[:, 1] - 1]], 1)


def links(arrays: Mapping[str, Array], name: str) -> Links:
    """The link head that a weights file holds under `name`."""
    return Links(
        linear(arrays, f"{name}.dependent"),
        linear(arrays, f"{name}.head"),
        linear(arrays, f"{name}.pair"),
        linear(arrays, f"{name}.none"),
        arrays[f"{name}.between"],
        arrays[f"{name}.sentences"],
        arrays[f"{name}.paragraphs"],
    )
