"""Tags and trees of a text's sentences, as the encoder reads them.

A token is known by the states of the first and the last word that it shares letters with.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import numpy as np

from framing.engines.encoder.encoder import encoder
from framing.engines.encoder.exact import Floats
from framing.engines.encoder.stated import Place, stated
from framing.engines.encoder.syntax_head import Tree
from framing.engines.encoder.words import Words

Sentences = tuple[tuple[Place, ...], ...]
_LONGEST = 200


def tags(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place], tokens: Sentences
) -> list[list[str]]:
    """The Penn tags of the tokens of each sentence.

    Places are half-open ranges of code points into `text`, ascending; `tokens` has a row for each
    sentence, which must stand in the paragraphs.
    """
    head = encoder().syntax
    rows = _rows(text, paragraphs, sentences, tokens)
    return [
        head.tags_of(states, [text[start:end] for start, end in places])
        for states, places in zip(rows, tokens, strict=True)
    ]


def trees(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place], tokens: Sentences
) -> list[Tree]:
    """The dependency tree of each sentence; `tags` says what is given.

    A sentence of more than 200 tokens is read in pieces, each with a root of its own.
    """
    head = encoder().syntax
    out = []
    for rows in _rows(text, paragraphs, sentences, tokens):
        heads: list[int] = []
        labels: list[str] = []
        for at in range(0, len(rows), _LONGEST):
            piece = head.tree_of(rows[at : at + _LONGEST])
            heads.extend(place if place < 0 else place + at for place in piece.heads)
            labels.extend(piece.labels)
        out.append(Tree(tuple(heads), tuple(labels)))
    return out


def ends_of(words: Words, token: Place) -> tuple[int, int, int]:
    """The first and last word that a token shares letters with, and 1 where it starts inside a
    word ("not" in "cannot"), else 0."""
    first = min(bisect_right(words.ends, token[0]), len(words) - 1)
    last = bisect_left(words.starts, token[1]) - 1
    return first, max(first, last), int(words.starts[first] < token[0])


def _rows(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place], tokens: Sentences
) -> Iterator[Floats]:
    """For each sentence the states of its tokens, (tokens, 2·HIDDEN)."""
    words, states = stated(text, paragraphs, sentences)
    inner = encoder().syntax.inner
    for row in tokens:
        if not row:
            yield np.zeros((0, inner.shape[1]), np.float32)
            continue
        ends = np.array([ends_of(words, token) for token in row])
        rows = np.concatenate([states[ends[:, 0]], states[ends[:, 1]]], 1)
        rows += inner[ends[:, 2]]
        yield rows
