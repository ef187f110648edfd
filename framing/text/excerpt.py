"""Excerpts: as much of a sentence as a table has room for, around the words that matter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from framing.domain import Span
from framing.domain.extent import words

SLACK = 4
"""So many words more are shown where a mark or the sentence's end is that near."""
_BREAKS = frozenset(',;:–—()"“”')


def excerpt(text: str, sentence: Span, keep: Sequence[Span], most: int) -> Span:
    """The sentence, or at most `most` words of it around `keep`.

    It is cut where a mark stands, if it can, and between words. Where the words to keep stand too
    far from each other the last of them decide.
    """
    row = words(text, sentence)
    if len(row) <= most or not keep:
        return sentence
    last = max(k for k, word in enumerate(row) if word.start < max(keep).end)
    first = next(k for k, word in enumerate(row) if word.end > min(keep).start)
    first = max(first, last - most + 1)
    breaks = {0, len(row)} | {
        k + 1 for k, (one, two) in enumerate(pairwise(row)) if _is_break(text[one.end : two.start])
    }
    begin = max(k for k in breaks if k <= first)
    if last - begin >= most:
        begin = first
    ends = [k for k in breaks if last < k <= begin + most + SLACK]
    end = max(ends, default=begin + most)
    stop = sentence.end if end == len(row) else row[end - 1].end
    return Span(sentence.start if begin == 0 else row[begin].start, stop)


def _is_break(gap: str) -> bool:
    """Whether a mark stands between two words, and not inside a number or a compound."""
    return bool(_BREAKS & set(gap)) and any(map(str.isspace, gap))
