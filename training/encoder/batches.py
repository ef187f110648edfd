"""Batches of windows of similar length, as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from framing.engines.encoder.link_places import place_codes
from training.encoder.examples import Example
from training.encoder.labelled import CONTENT, CUE, IGNORED, SOURCE, Piece, links


@dataclass(frozen=True, slots=True)
class LinkBatch:
    """Dependent and head spans of a batch as first pieces of first and last word, padded."""

    dependents: Tensor
    heads: Tensor
    places: Tensor
    head_mask: Tensor
    gold: Tensor


def group(examples: Sequence[Example], room: int, rng: np.random.Generator) -> list[list[int]]:
    """Numbers of examples in batches of at most `room` padded pieces, in random order."""
    lengths = np.array([len(e.window.numbers) for e in examples])
    order = np.lexsort((rng.random(len(examples)), lengths // 4))
    out: list[list[int]] = []
    batch: list[int] = []
    for i in order[::-1]:
        if batch and (len(batch) + 1) * lengths[batch[0]] > room:
            out.append(batch)
            batch = []
        batch.append(int(i))
    out.append(batch)
    return [out[i] for i in rng.permutation(len(out))]


def padded(rows: Sequence[Sequence[int] | NDArray[np.int64]], filler: int) -> Tensor:
    """(rows, longest) with `filler` after the end of each."""
    out = np.full((len(rows), max(map(len, rows))), filler, np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def inputs(batch: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Piece numbers, features and what is no padding."""
    numbers = padded([e.window.numbers for e in batch], 0)
    features = torch.stack(
        [padded([e.window.features[:, i] for e in batch], 0) for i in range(4)], -1
    )
    mask = padded([np.ones(len(e.window.numbers), np.int64) for e in batch], 0).bool()
    return numbers, features, mask


def source_links(batch: Sequence[Example]) -> LinkBatch | None:
    """Cues as dependents, sources as heads."""
    return _links(batch, CUE, SOURCE)


def cue_links(batch: Sequence[Example]) -> LinkBatch | None:
    """Contents as dependents, cues as heads. What has no cue in its window is not learned."""
    return _links(batch, CONTENT, CUE)


def _links(batch: Sequence[Example], dependent: int, head: int) -> LinkBatch | None:
    left = [[s for s in e.spans if s.role == dependent] for e in batch]
    right = [[s for s in e.spans if s.role == head] for e in batch]
    rows, columns = max(map(len, left)), max(map(len, right))
    if not rows or not columns:
        return None
    places = np.zeros((len(batch), rows, columns, 3), np.int64)
    mask = np.zeros((len(batch), 1, columns), bool)
    gold = np.full((len(batch), rows), IGNORED, np.int64)
    for i, example in enumerate(batch):
        if left[i] and right[i]:
            places[i, : len(left[i]), : len(right[i])] = place_codes(
                [s.first for s in left[i]], [s.first for s in right[i]], *_rooms(example)
            )
        mask[i, 0, : len(right[i])] = True
        found = links(example.spans, dependent, head)
        missing = IGNORED if dependent == CONTENT else 0
        gold[i, : len(left[i])] = [f + 1 if f >= 0 else missing for f in found]
    ends = [_ends(batch, side, width) for side, width in ((left, rows), (right, columns))]
    return LinkBatch(
        ends[0], ends[1], torch.from_numpy(places), torch.from_numpy(mask), torch.from_numpy(gold)
    )


def _rooms(example: Example) -> tuple[list[int], list[int]]:
    return [s for s, _ in example.places], [p for _, p in example.places]


def _ends(batch: Sequence[Example], spans: list[list[Piece]], width: int) -> Tensor:
    out = np.zeros((len(batch), width, 2), np.int64)
    for i, (example, row) in enumerate(zip(batch, spans, strict=True)):
        for j, span in enumerate(row):
            out[i, j] = example.window.first[span.first], example.window.first[span.last - 1]
    return torch.from_numpy(out)


def span_states(x: Tensor, ends: Tensor) -> Tensor:
    """(batch, spans, 2·hidden): the states of each span's first and last word."""
    rows = torch.arange(len(x))[:, None, None]
    picked: Tensor = x[rows, ends]
    return picked.flatten(2)
