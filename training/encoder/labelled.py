"""Attributions as the encoder learns them: a BIO label a word, and links between spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from framing.engines.encoder.words import Words
from training.encoder.polnear import Gold

SOURCE, CUE, CONTENT = range(3)
IGNORED = -100


@dataclass(frozen=True, slots=True)
class Piece:
    """A labelled span of words `[first, last)` and the attributions that it belongs to."""

    role: int
    first: int
    last: int
    owners: frozenset[int]


def pieces(words: Words, golds: Sequence[Gold]) -> list[Piece]:
    """The spans of all attributions over words, ascending, without overlap.

    A span is cut where the text given leaves words out; of overlapping spans the first stays.
    """
    owners: dict[tuple[int, int, int], set[int]] = {}
    for number, gold in enumerate(golds):
        for role, segments in enumerate((gold.source, gold.cue, gold.content)):
            for start, end in segments:
                first = bisect_right(words.ends, start)
                last = bisect_left(words.starts, end)
                if first < last:
                    owners.setdefault((first, last, role), set()).add(number)
    out: list[Piece] = []
    for (first, last, role), owned in sorted(owners.items(), key=lambda item: item[0]):
        if not out or first >= out[-1].last:
            out.append(Piece(role, first, last, frozenset(owned)))
    return out


def labels(spans: Sequence[Piece], length: int) -> list[int]:
    """0 outside, 1 + 2·role for the first word of a span, 2 + 2·role for the others."""
    out = [0] * length
    for span in spans:
        out[span.first : span.last] = [2 + 2 * span.role] * (span.last - span.first)
        out[span.first] = 1 + 2 * span.role
    return out


def links(spans: Sequence[Piece], dependent: int, head: int) -> list[int]:
    """For each span of the role `dependent`, which span of the role `head` it belongs to.

    Counted among the spans of that role; −1 where its attribution has none here.
    """
    heads = [span for span in spans if span.role == head]
    out = []
    for span in spans:
        if span.role == dependent:
            found = [i for i, other in enumerate(heads) if other.owners & span.owners]
            out.append(found[0] if found else -1)
    return out
