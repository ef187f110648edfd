"""The best tree over the words of a sentence, given a score for each possible head of each word.

Exactly one word hangs from the root: the one for which that is most favourable against its best
other head. Below it Chu and Liu (1965) and Edmonds (1967): every word takes its best head; where
that makes a circle, the circle becomes one word, and is opened where that costs least.
"""

from __future__ import annotations

from collections.abc import Sequence

_NEVER = float("-inf")


def best_tree(root: Sequence[float], scores: Sequence[Sequence[float]]) -> list[int]:
    """The head of each word, −1 for the one that hangs from the root.

    `root[i]` is the score of word i as the root, `scores[i][j]` that of word j as the head of word
    i; a word is never its own head. Of equal scores the first word counts.
    """
    size = len(root)
    if size < 2:
        return [-1] * size
    others = [max(s for j, s in enumerate(row) if j != i) for i, row in enumerate(scores)]
    top = max(range(size), key=lambda i: root[i] - others[i])
    rows = {
        i: {j: row[j] for j in range(size) if j != i} for i, row in enumerate(scores) if i != top
    }
    heads = _heads(rows, top)
    return [heads.get(i, -1) for i in range(size)]


def _heads(rows: dict[int, dict[int, float]], top: int) -> dict[int, int]:
    """The head of every word but `top`, from the scores of its possible heads."""
    best = {i: max(row, key=row.__getitem__) for i, row in rows.items()}
    circle = _circle(best, top)
    if not circle:
        return best
    inside = set(circle)
    merged = max(max(rows), top, *(j for row in rows.values() for j in row)) + 1
    lost = {i: rows[i][best[i]] for i in circle}
    into: dict[int, tuple[float, int]] = {}
    smaller: dict[int, dict[int, float]] = {}
    out_of: dict[int, int] = {}
    for i, row in rows.items():
        if i in inside:
            for j, score in row.items():
                gain = score - lost[i]
                if j not in inside and gain > into.get(j, (_NEVER, -1))[0]:
                    into[j] = (gain, i)
            continue
        smaller[i] = {j: score for j, score in row.items() if j not in inside}
        within = [j for j in row if j in inside]
        if within:
            out_of[i] = max(within, key=row.__getitem__)
            smaller[i][merged] = row[out_of[i]]
    smaller[merged] = {j: gain for j, (gain, _) in into.items()}
    heads = _heads(smaller, top)
    above = heads.pop(merged)
    opened = into[above][1]
    return (
        {i: out_of[i] if head == merged else head for i, head in heads.items()}
        | {i: best[i] for i in circle}
        | {opened: above}
    )


def _circle(heads: dict[int, int], top: int) -> list[int]:
    """The words of a circle among the heads; none where all lead to `top`."""
    safe = {top}
    for start in heads:
        path: list[int] = []
        at = start
        while at not in safe and at not in path:
            path.append(at)
            at = heads[at]
        if at not in safe:
            return path[path.index(at) :]
        safe.update(path)
    return []
