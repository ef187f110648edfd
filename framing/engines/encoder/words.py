"""The encoder's words with their offsets and the features that are added to their pieces.

Features, one small embedding each: the case of the word (the vocabulary is uncased), whether it
stands inside quotation marks, and whether it opens a sentence or a paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from framing.engines.encoder.wordpiece import Vocabulary

WORD = re.compile(r"``|''|[^\W_]+|[^\w\s]|_")
LOWER, CAPITALISED, UPPER, MIXED, DIGITS, MARK = range(6)
OUTSIDE, INSIDE, OPENS, CLOSES = range(4)
CONTINUES, SENTENCE_START, PARAGRAPH_START = range(3)
_OPENING = frozenset({"“", "«", "``", "„"})
_CLOSING = frozenset({"”", "»"})
_STRAIGHT = frozenset({'"', "''", "＂", "‟"})


@dataclass(frozen=True, slots=True)
class Words:
    """Parallel lists, one entry a word: offsets, numbers of its pieces, features, and places.

    `sentence` and `paragraph` count from 0 in document order.
    """

    starts: list[int]
    ends: list[int]
    pieces: list[tuple[int, ...]]
    case: list[int]
    quotation: list[int]
    opening: list[int]
    sentence: list[int]
    paragraph: list[int]

    def __len__(self) -> int:
        return len(self.starts)


def case_of(word: str) -> int:
    """Which of the six kinds of case the word is written in."""
    if not word[0].isalnum():
        return MARK
    if word[0].isdigit():
        return DIGITS
    if word.islower():
        return LOWER
    if word.isupper():
        return UPPER if len(word) > 1 else CAPITALISED
    if word[0].isupper() and word[1:].islower():
        return CAPITALISED
    return MIXED if any(c.isupper() for c in word) else LOWER


def quotation_states(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """For each word of one paragraph: outside, inside, opens or closes a quotation.

    A straight mark opens where white space stands only before it, closes where white space stands
    only after it, and else does the opposite of the last one. A paragraph, or a sentence cut
    alone, whose first mark closes began inside the quotation. What is open at its end stays open.
    """
    states = [OUTSIDE] * len(spans)
    inside = False
    seen = False
    for i, (start, end) in enumerate(spans):
        word = text[start:end]
        if word in _OPENING:
            opens = True
        elif word in _CLOSING:
            opens = False
        elif word in _STRAIGHT:
            before = start == 0 or text[start - 1].isspace() or text[start - 1] in "([—–-"
            after = end == len(text) or text[end].isspace()
            opens = not inside if before == after else before
            if start == spans[0][0]:
                opens = True
        else:
            states[i] = INSIDE if inside else OUTSIDE
            continue
        if not opens and not inside and not seen:
            states[:i] = [INSIDE] * i
        states[i] = OPENS if opens else CLOSES
        inside, seen = opens, True
    return states


def read(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    sentences: Sequence[tuple[int, int]],
    vocabulary: Vocabulary,
) -> Words:
    """The words of the paragraphs, in order.

    `paragraphs` and `sentences` are half-open ranges of code points into `text`, each ascending
    and without overlap; a word belongs to the last sentence that starts at or before it. Words
    outside every paragraph are left out.
    """
    words = Words([], [], [], [], [], [], [], [])
    sentence_starts = [start for start, _ in sentences]
    for number, (first, last) in enumerate(paragraphs):
        spans = [match.span() for match in WORD.finditer(text, first, last)]
        words.quotation.extend(quotation_states(text, spans))
        previous = -1
        for i, (start, end) in enumerate(spans):
            word = text[start:end]
            sentence = max(0, bisect_right(sentence_starts, start) - 1)
            words.starts.append(start)
            words.ends.append(end)
            words.pieces.append(vocabulary.spell(word))
            words.case.append(case_of(word))
            words.sentence.append(sentence)
            words.paragraph.append(number)
            if i == 0:
                words.opening.append(PARAGRAPH_START)
            else:
                words.opening.append(CONTINUES if sentence == previous else SENTENCE_START)
            previous = sentence
    return words
