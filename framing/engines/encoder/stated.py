"""The states of a text's words, remembered: several codings of one text read the same states."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.engines.encoder.encoder import encoder
from framing.engines.encoder.exact import Floats
from framing.engines.encoder.words import Words, read

Place = tuple[int, int]
_LONGEST_REMEMBERED = 100_000


def stated(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place]
) -> tuple[Words, Floats]:
    """The words of the paragraphs and their states, (words, HIDDEN), which must not be changed.

    Two texts are remembered, none of more than 100,000 characters: some 60 MB at the most.
    """
    if len(text) > _LONGEST_REMEMBERED:
        return _read(text, paragraphs, sentences)
    return _remembered(text, tuple(paragraphs), tuple(sentences))


def _read(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place]
) -> tuple[Words, Floats]:
    model = encoder()
    words = read(text, paragraphs, sentences, model.vocabulary)
    states = model.word_states(words)
    states.flags.writeable = False
    return words, states


_remembered = lru_cache(maxsize=2)(_read)
