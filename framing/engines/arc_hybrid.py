"""Many sentences parsed in step: the arc-hybrid transition system and its features, in numpy.

A state is a stack and what is left of the sentence. Three moves: *shift* the next word onto the
stack, attach the top of the stack to the *next word*, or to the word *below* it (Kuhlmann,
Gómez-Rodríguez & Satta 2011). The root stands after the last word. All sentences of a batch make
one move at a time, so that the work is done on arrays; a sentence's tree is the same in any batch.

A feature is a template and the atoms it joins (words, tags, relations, counts around the top of
the stack and the next word; Zhang & Nivre 2011), packed into one whole number below 2**50. The
numbers of all templates come from one matrix product of whole numbers, which is exact in float64.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

SHIFT, BELOW, NEXT = 0, 1, 2
NONE_ID, ROOT_ID = 0, 1

_WIDTH = {"w": 16, "t": 6, "r": 6, "n": 3}
_TEMPLATE_SHIFT = 44

_ATOMS = (
    "w:s0 t:s0 w:s1 t:s1 t:s2 w:b0 t:b0 w:b1 t:b1 w:b2 t:b2 "
    "t:s0l t:s0r r:s0l r:s0r w:s0l w:s0r t:s0l2 t:b0l r:b0l t:s1l t:s1r r:s1r t:s1r2 "
    "n:distance n:between n:s0left n:s0right n:b0left n:s1left n:s1right"
).split()

TEMPLATES = tuple(
    tuple(line.split())
    for line in (
        "", "w:s0", "t:s0", "w:s0 t:s0", "w:b0", "t:b0", "w:b0 t:b0", "w:b1", "t:b1", "w:b1 t:b1",
        "w:b2", "t:b2", "w:s1", "t:s1", "w:s1 t:s1", "t:s2",
        "w:s0 w:b0", "w:s0 t:s0 t:b0", "t:s0 w:b0 t:b0", "w:s0 t:b0", "t:s0 t:b0",
        "w:s1 w:s0", "t:s1 t:s0", "w:s1 t:s0", "t:s1 w:s0", "t:s1 t:s0 t:b0", "t:s2 t:s1 t:s0",
        "t:b0 t:b1", "t:b0 t:b1 t:b2", "t:s0 t:b0 t:b1",
        "t:s0 t:s0l", "t:s0 t:s0r", "t:s0 r:s0l", "t:s0 r:s0r", "t:b0 r:b0l",
        "t:s0 t:s0l t:b0", "t:s0 t:s0r t:b0", "t:s0 t:b0 t:b0l",
        "t:s1 t:s1r t:s0", "t:s1 t:s1l t:s0", "t:s1 t:s0 t:s0r", "t:s1 t:s0 t:s0l",
        "w:s1 t:s0 w:s0r", "t:s1 r:s1r t:s0", "t:s1 t:s0 r:s0l",
        "n:distance t:s0 t:b0", "w:s0 w:s0l", "w:s0 w:s0r",
        "t:s1 w:s0l t:s0", "w:s1 w:s0l", "t:s0 w:s0l", "w:s0l t:b0", "n:between t:s1 t:s0",
        "w:s0 t:s0r t:b0",
        "t:s1 n:s1left n:s1right t:s0", "w:s1 n:s1right t:s0",
        "t:s0 n:s0left n:s0right", "t:b0 n:b0left", "t:s1 t:s1r2 t:s0", "t:s0 t:s0l t:s0l2",
    )
)  # fmt: skip


def _packing() -> Array:
    """The matrix that packs atoms into feature numbers; its last column is the template's own."""
    matrix = np.zeros((len(TEMPLATES), len(_ATOMS) + 1))
    for row, atoms in enumerate(TEMPLATES):
        shift = 0
        for atom in atoms:
            matrix[row, _ATOMS.index(atom)] = 2.0**shift
            shift += _WIDTH[atom[0]]
        matrix[row, -1] = row * 2.0**_TEMPLATE_SHIFT
    return matrix


_PACKING = _packing()


class Batch:
    """The states of some sentences that are parsed in step.

    Words and tags come as numbers, `NONE_ID` and `ROOT_ID` being kept for no word and the root.
    `active` holds the sentences that are not done yet. Each sentence has a row of places: its
    words, the root, and at the end a place that stands for no word at all.
    """

    def __init__(self, words: Sequence[Sequence[int]], tags: Sequence[Sequence[int]]) -> None:
        size = len(words)
        self.lengths = np.array([len(row) for row in words])
        self.width = width = int(self.lengths.max()) + 4
        self.none = width - 1
        self.words, self.tags = np.zeros((2, size, width), np.int64)
        for row, (word_row, tag_row) in enumerate(zip(words, tags, strict=True)):
            length = len(word_row)
            self.words[row, :length], self.tags[row, :length] = word_row, tag_row
            self.words[row, length] = self.tags[row, length] = ROOT_ID
        shape = (size, width)
        self.heads = np.full(shape, -1)
        self.relations = np.zeros(shape, np.int64)
        self.left, self.left2, self.right, self.right2 = np.full((4, *shape), self.none)
        self.lefts, self.rights = np.zeros((2, *shape), np.int64)
        self.stack = np.full((size, width + 3), self.none)
        self.depth, self.next = np.zeros((2, size), np.int64)
        self.active = np.arange(size)

    def tops(self) -> tuple[Array, Array, Array]:
        """The three upper places of each active sentence's stack, the top first."""
        rows, top = self.active, self.depth[self.active] + 2
        return self.stack[rows, top], self.stack[rows, top - 1], self.stack[rows, top - 2]

    def features(self) -> Array:
        """The feature numbers of the active states: one row a template, one column a state."""
        rows = self.active
        s0, s1, s2 = self.tops()
        b0 = self.next[rows]
        words, tags, relations = self.words, self.tags, self.relations
        s0l, s0r, b0l = self.left[rows, s0], self.right[rows, s0], self.left[rows, b0]
        s1l, s1r = self.left[rows, s1], self.right[rows, s1]
        atoms = np.empty((len(_ATOMS) + 1, len(rows)))
        atoms[:-1] = (
            words[rows, s0], tags[rows, s0], words[rows, s1], tags[rows, s1], tags[rows, s2],
            words[rows, b0], tags[rows, b0], words[rows, b0 + 1], tags[rows, b0 + 1],
            words[rows, b0 + 2], tags[rows, b0 + 2],
            tags[rows, s0l], tags[rows, s0r], relations[rows, s0l], relations[rows, s0r],
            words[rows, s0l], words[rows, s0r], tags[rows, self.left2[rows, s0]],
            tags[rows, b0l], relations[rows, b0l],
            tags[rows, s1l], tags[rows, s1r], relations[rows, s1r],
            tags[rows, self.right2[rows, s1]],
            np.where(self.depth[rows] > 0, np.minimum(7, b0 - s0), 0),
            np.where(self.depth[rows] > 1, np.minimum(7, s0 - s1), 0),
            np.minimum(3, self.lefts[rows, s0]), np.minimum(3, self.rights[rows, s0]),
            np.minimum(3, self.lefts[rows, b0]),
            np.minimum(3, self.lefts[rows, s1]), np.minimum(3, self.rights[rows, s1]),
        )  # fmt: skip
        atoms[-1] = 1
        return (_PACKING @ atoms).astype(np.int64)

    def legal(self) -> Array:
        """Which of the three moves each active sentence may make: one row a sentence."""
        depth, ahead = self.depth[self.active], self.next[self.active] < self.lengths[self.active]
        return np.stack([ahead, depth >= 2, (depth > 0) & (ahead | (depth == 1))], axis=1)

    def move(self, moves: Array, relations: Array) -> None:
        """Make one move in each active sentence; those that are done leave `active`."""
        s0, s1, _ = self.tops()
        rows = self.active[moves == SHIFT]
        self.stack[rows, self.depth[rows] + 3] = self.next[rows]
        self.depth[rows] += 1
        self.next[rows] += 1
        for kind, head in ((BELOW, s1), (NEXT, self.next[self.active])):
            chosen = moves == kind
            self._attach(self.active[chosen], s0[chosen], head[chosen], relations[chosen], kind)
        rows = self.active
        self.active = rows[(self.next[rows] < self.lengths[rows]) | (self.depth[rows] > 0)]

    def _attach(self, rows: Array, child: Array, head: Array, relation: Array, kind: int) -> None:
        self.depth[rows] -= 1
        self.stack[rows, self.depth[rows] + 3] = self.none
        self.heads[rows, child], self.relations[rows, child] = head, relation
        first, second, count = (
            (self.right, self.right2, self.rights)
            if kind == BELOW
            else (self.left, self.left2, self.lefts)
        )
        second[rows, head], first[rows, head] = first[rows, head], child
        count[rows, head] += 1
