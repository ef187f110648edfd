"""Labels of words, decoded: the best sequence in which a span begins before it goes on.

Labels are 0 outside and, for the roles source, cue, content (0, 1, 2), 1 + 2·role where a span
begins and 2 + 2·role where it goes on.
"""

from __future__ import annotations

from dataclasses import dataclass

from framing.engines.encoder.exact import Floats

SOURCE, CUE, CONTENT = range(3)


@dataclass(frozen=True, slots=True, order=True)
class Labelled:
    """A span of words `[first, last)` with its role."""

    first: int
    last: int
    role: int


def decoded(scores: Floats) -> list[int]:
    """The best label for each word from (words, 7) scores (Viterbi; hard constraints only)."""
    back: list[list[int]] = []
    best = [0.0] + [float("-inf")] * 6
    for row in scores.tolist():
        top = max(range(7), key=best.__getitem__)
        came = [top] * 7
        new = [best[top] + row[0]] * 7
        for role in range(3):
            begin, inside = 1 + 2 * role, 2 + 2 * role
            new[begin] = best[top] + row[begin]
            came[inside] = begin if best[begin] >= best[inside] else inside
            new[inside] = best[came[inside]] + row[inside]
        back.append(came)
        best = new
    label = max(range(7), key=best.__getitem__)
    out = []
    for came in reversed(back):
        out.append(label)
        label = came[label]
    return out[::-1]


def spans(labels: list[int]) -> list[Labelled]:
    """The spans of a valid sequence of labels, ascending."""
    out: list[Labelled] = []
    start = -1
    for i, label in enumerate([*labels, 0]):
        goes_on = label > 0 and label % 2 == 0
        if start >= 0 and not goes_on:
            out.append(Labelled(start, i, (labels[start] - 1) // 2))
            start = -1
        if label % 2 == 1:
            start = i
    return out
