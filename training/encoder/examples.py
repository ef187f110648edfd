"""Training examples: windows of pieces with what is to be learned from them, varied each epoch.

Variations: a document cut into lone sentences, windows of several sizes, curly marks made
straight, names exchanged, sentence starts left out. For tone, the target's name is often hidden
behind MASK, so that what is said decides and not who is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from framing.engines.encoder.inputs import FURTHER, TARGET, Window, window
from framing.engines.encoder.names import conceal
from framing.engines.encoder.syntax import ends_of
from framing.engines.encoder.syntax_head import RELATIONS, TAGS
from framing.engines.encoder.windows import WINDOW, pack
from framing.engines.encoder.wordpiece import Vocabulary
from framing.engines.encoder.words import CONTINUES, Words, read
from training import trees
from training.encoder import labelled
from training.encoder.exchange import exchange
from training.encoder.framed import Framed
from training.encoder.newsmtsc import Target
from training.encoder.polnear import Document

_LINKS = (", while ", "; ", ", but ", ", and ", " as ")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """The tokens of a window's sentences, one entry each: first pieces of its first and last word,
    whether it starts inside a word, its sentence, and the gold tag, head (a token of the window,
    −1 for the root) and relation as numbers."""

    ends: list[tuple[int, int]]
    inner: list[int]
    sentence: list[int]
    tags: list[int]
    heads: list[int]
    relations: list[int]


@dataclass(frozen=True, slots=True)
class Example:
    """One window and what is to be learned from it.

    For attribution `labels` has one entry a word, `spans` its labelled spans, `places` the number
    of each word's sentence and paragraph; for tone `tone` is how the label is shared out and
    `ours` whether it was coded for this project; for syntax `parsed` holds the trees; for frames
    `frames` says how likely each is in the sentence of the words `[sentence[0], sentence[1])`. The
    rest is empty.
    """

    window: Window
    labels: list[int]
    spans: list[labelled.Piece]
    places: list[tuple[int, int]]
    tone: tuple[float, float, float] | None = None
    ours: bool = False
    frames: tuple[float, ...] | None = None
    sentence: tuple[int, int] = (0, 0)
    parsed: Parsed | None = None


def attribution(
    document: Document, vocabulary: Vocabulary, rng: np.random.Generator | None
) -> Iterator[Example]:
    """The windows of one article; without `rng` as they are read in use, with it varied."""
    text = document.text
    if rng is not None and rng.random() < 0.2:
        text = text.translate(_STRAIGHT)
    size = WINDOW
    if rng is not None and rng.random() < 0.3:
        for sentence in document.sentences:
            lone = read(text, [sentence], [sentence], vocabulary)
            yield from _windows(lone, document, text, vocabulary, rng, size)
        return
    if rng is not None and rng.random() < 0.2:
        size = int(rng.integers(64, WINDOW))
    words = read(text, document.paragraphs, document.sentences, vocabulary)
    yield from _windows(words, document, text, vocabulary, rng, size)


def _varied(
    words: Words, text: str, vocabulary: Vocabulary, rng: np.random.Generator | None, size: int
) -> Iterator[tuple[int, int, Window]]:
    """The windows with first and last words; names exchanged and openings left out in some."""
    if rng is not None and rng.random() < 0.2:
        forms = [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
        for place, name in exchange(forms, rng).items():
            words.pieces[place] = vocabulary.spell(name)
    for first, last in pack(words, size):
        built = window(words, first, last)
        if rng is not None and rng.random() < 0.1:
            built.features[2:, 2] = CONTINUES
        yield first, last, built


def _windows(
    words: Words,
    document: Document,
    text: str,
    vocabulary: Vocabulary,
    rng: np.random.Generator | None,
    size: int,
) -> Iterator[Example]:
    spans = labelled.pieces(words, document.attributions)
    labels = labelled.labels(spans, len(words))
    for first, last, built in _varied(words, text, vocabulary, rng, size):
        inside = [
            labelled.Piece(s.role, max(s.first, first) - first, min(s.last, last) - first, s.owners)
            for s in spans
            if s.first < last and s.last > first
        ]
        places = [(words.sentence[i], words.paragraph[i]) for i in range(first, last)]
        yield Example(built, labels[first:last], inside, places)


def syntax(
    document: trees.Document, vocabulary: Vocabulary, rng: np.random.Generator | None
) -> Iterator[Example]:
    """The windows of one text with the trees of the sentences that stand in them whole."""
    text, size = document.text, WINDOW
    blocks = document.paragraphs
    if rng is not None and rng.random() < 0.3:
        blocks = document.sentences
    elif rng is not None and rng.random() < 0.2:
        size = int(rng.integers(64, WINDOW))
    words = read(text, blocks, document.sentences, vocabulary)
    for first, last, built in _varied(words, text, vocabulary, rng, size):
        parsed = _parsed(document, words, first, last, built)
        if parsed.tags:
            yield Example(built, [], [], [], parsed=parsed)


def _parsed(document: trees.Document, words: Words, first: int, last: int, built: Window) -> Parsed:
    out = Parsed([], [], [], [], [], [])
    start, end = words.starts[first], words.ends[last - 1]
    for number, (tokens, tree) in enumerate(zip(document.tokens, document.trees, strict=True)):
        if tokens[0][0] < start or tokens[-1][1] > end:
            continue
        before, count = len(out.tags), len(tokens)
        for token, tag, head, label in zip(tokens, tree.tags, tree.heads, tree.labels, strict=True):
            one, two, inside = ends_of(words, token)
            out.ends.append((int(built.first[one - first]), int(built.first[two - first])))
            out.inner.append(inside)
            out.sentence.append(number)
            out.tags.append(TAGS.index(tag))
            out.heads.append(-1 if head == count else before + head)
            out.relations.append(RELATIONS.index(label))
    return out


def joined(target: Target, other: Target, rng: np.random.Generator) -> Target:
    """A sentence made of two, with the target of the first: what the other says is not about it."""
    own, strange = target.text.rstrip(" ."), other.text.rstrip(" .")
    link = _LINKS[int(rng.integers(len(_LINKS)))]
    if rng.random() < 0.5:
        return replace(target, text=f"{own}{link}{strange}.")
    by = len(strange) + len(link)

    def moved(span: tuple[int, int]) -> tuple[int, int]:
        return span[0] + by, span[1] + by

    text = f"{strange}{link}{own}."
    return replace(
        target, text=text, span=moved(target.span), others=tuple(map(moved, target.others))
    )


def tone(
    target: Target, vocabulary: Vocabulary, rng: np.random.Generator | None, hide: float
) -> Example:
    """The sentence with the target marked; with probability `hide` its name is hidden."""
    text = target.text
    if rng is not None and rng.random() < 0.3:
        text = text.translate(_STRAIGHT)
    whole = (0, len(text))
    words = read(text, [whole], [whole], vocabulary)
    marks = [0] * len(words)
    for kind, spans in ((FURTHER, target.others), (TARGET, (target.span,))):
        for start, end in spans:
            for i in range(len(words)):
                if words.starts[i] < end and words.ends[i] > start:
                    marks[i] = kind
    forms = [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]
    places = [i for i, mark in enumerate(marks) if mark == TARGET]
    if hide and (rng.random() if rng is not None else 0.0) < hide:
        conceal(words, forms, places)
    elif rng is not None and rng.random() < 0.3:
        for place, name in exchange(forms, rng, places).items():
            words.pieces[place] = vocabulary.spell(name)
    first, last = next((a, b) for a, b in pack(words) if a <= places[0] < b)
    return Example(
        window(words, first, last, marks), [], [], [], tone=target.shares, ours=target.ours
    )


def frames(framed: Framed, vocabulary: Vocabulary, rng: np.random.Generator) -> Example:
    """A coded sentence, often with some of those around it."""
    around = rng.integers(0, 4, 2) if rng.random() < 0.6 else (0, 0)
    at = framed.number
    kept = framed.sentences[max(0, at - int(around[0])) : at + 1 + int(around[1])]
    start, end = kept[0][0], kept[-1][1]
    blocks = [(max(a, start), min(b, end)) for a, b in framed.paragraphs if a < end and b > start]
    words = read(framed.text, blocks, kept, vocabulary)
    own = framed.sentences[at]
    held = [i for i in range(len(words)) if words.ends[i] > own[0] and words.starts[i] < own[1]]
    first, last, built = next(
        found
        for found in _varied(words, framed.text, vocabulary, rng, WINDOW)
        if held[0] < found[1]
    )
    sentence = (held[0] - first, min(held[-1] + 1, last) - first)
    return Example(built, [], [], [], frames=framed.shares, sentence=sentence)
