"""Windows: which words the encoder sees together. Every word is in exactly one; none is dropped.

Whole paragraphs are packed while they fit; a paragraph that is longer than a window is cut at
sentence ends, a longer sentence between words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.engines.encoder.words import Words

WINDOW = 192


def pack(words: Words, size: int = WINDOW) -> list[tuple[int, int]]:
    """Half-open ranges of words, ascending, each of at most `size` pieces with CLS and SEP."""
    lengths = [len(pieces) for pieces in words.pieces]
    out: list[tuple[int, int]] = []
    start = end = used = 0
    for first, last in _fitting(words, lengths, size - 2):
        need = sum(lengths[first:last])
        if used and used + need > size - 2:
            out.append((start, end))
            start, used = first, 0
        used += need
        end = last
    if end > start:
        out.append((start, end))
    return out


def _fitting(words: Words, lengths: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Paragraphs, or where they are too long sentences, or where those are too long words."""
    for paragraph in _runs(words.paragraph, 0, len(words)):
        if sum(lengths[paragraph[0] : paragraph[1]]) <= room:
            yield paragraph
            continue
        for sentence in _runs(words.sentence, *paragraph):
            if sum(lengths[sentence[0] : sentence[1]]) <= room:
                yield sentence
            else:
                yield from ((word, word + 1) for word in range(*sentence))


def _runs(keys: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Ranges of equal neighbours in `keys[first:last]`."""
    start = first
    for i in range(first + 1, last + 1):
        if i == last or keys[i] != keys[start]:
            yield start, i
            start = i
