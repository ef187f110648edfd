"""Attributions: who says what, in which words, as the encoder reads it.

Words are labelled source, cue or content; each content chooses its cue and each cue its source. A
cue with its contents and source is one attribution. A content that finds no cue near it stands
alone, without cue and source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np
from numpy.typing import NDArray

from framing.engines.encoder.encoder import Encoder, encoder
from framing.engines.encoder.exact import softmax
from framing.engines.encoder.labels import CONTENT, CUE, SOURCE, decoded, spans
from framing.engines.encoder.stated import stated
from framing.engines.encoder.words import Words, read

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution: half-open ranges of code points, each ascending; source and cue may be
    empty. `probability` is how sure the encoder is that there is this attribution with most of
    this content, `source_probability` that the source (or its absence) is right."""

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    probability: float
    source_probability: float


def attributions(
    text: str,
    paragraphs: Sequence[Place],
    sentences: Sequence[Place],
    model: Encoder | None = None,
) -> list[Found]:
    """The attributions of the paragraphs, in the order of their contents.

    `paragraphs` and `sentences` are half-open ranges of code points into `text`, ascending. Time
    and memory grow linearly with the text.
    """
    if model is None:
        model = encoder()
        words, states = stated(text, paragraphs, sentences)
    else:
        words = read(text, paragraphs, sentences, model.vocabulary)
        states = model.word_states(words)
    if not len(words):
        return []
    scores = model.labels(states)
    probabilities = softmax(scores)
    found = spans(decoded(scores))
    roles = [[(s.first, s.last) for s in found if s.role == role] for role in range(3)]
    sources, cues, contents = roles
    to_cue = model.cue_links(states, words, contents, cues)
    to_source = model.source_links(states, words, cues, sources)
    said: dict[int, list[int]] = {}
    for number, choice in enumerate(to_cue):
        said.setdefault(choice.head, []).append(number)
    out: list[Found] = []
    for number in said.pop(-1, []):
        alone = contents[number]
        sure = _mean(probabilities, alone, CONTENT)
        out.append(Found((), (), _places(words, [alone]), sure, 1.0))
    for cue, mine in said.items():
        who = to_source[cue]
        source = [sources[who.head]] if who.head >= 0 else []
        sure = min(
            max(_mean(probabilities, contents[i], CONTENT) for i in mine),
            _mean(probabilities, cues[cue], CUE),
            max(to_cue[i].probability for i in mine),
        )
        known = min([who.probability, *(_mean(probabilities, s, SOURCE) for s in source)])
        places = _places(words, [contents[i] for i in mine])
        out.append(Found(_places(words, source), _places(words, [cues[cue]]), places, sure, known))
    return sorted(out, key=lambda found: found.content)


def _mean(probabilities: NDArray[np.float64], span: Place, role: int) -> float:
    """Mean probability over a span's words that they have its role."""
    rows = probabilities[span[0] : span[1], 1 + 2 * role : 3 + 2 * role].tolist()
    return fsum(begin + inside for begin, inside in rows) / len(rows)


def _places(words: Words, found: Sequence[Place]) -> tuple[Place, ...]:
    return tuple((words.starts[first], words.ends[last - 1]) for first, last in found)
