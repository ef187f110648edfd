"""The states of a text's words, remembered: several codings of one text read the same states."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from framing.engines.encoder.encoder import encoder
from framing.engines.encoder.exact import Floats
from framing.engines.encoder.words import Words, read

Place = tuple[int, int]
_SHORT, _LONG = 100_000, 600_000


def stated(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place]
) -> tuple[Words, Floats]:
    """The words of the paragraphs and their states, (words, HIDDEN), which must not be changed.

    Remembered are two texts of up to 100,000 characters, some 60 MB, and one of up to 600,000,
    some 200 MB.
    """
    if len(text) > _LONG:
        return _read(text, paragraphs, sentences)
    remembered = _short if len(text) <= _SHORT else _long
    return remembered(text, tuple(paragraphs), tuple(sentences))


def _read(
    text: str, paragraphs: Sequence[Place], sentences: Sequence[Place]
) -> tuple[Words, Floats]:
    model = encoder()
    words = read(text, paragraphs, sentences, model.vocabulary)
    states = model.word_states(words)
    states.flags.writeable = False
    return words, states


_short = lru_cache(maxsize=2)(_read)
_long = lru_cache(maxsize=1)(_read)
