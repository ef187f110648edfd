"""How well it is told which frames a sentence carries, against our codings of 4,551 sentences.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.framed_sentences

Precision and recall, frame by frame, of the words of the lists alone and of what `framing` does:
words of the list where the encoder does not hold the frame for unlikely, and sentences in which it
holds it for likely. Each sentence is told by a regression that has not seen its text; the encoder
itself has, which makes the figures somewhat too good. An even bet of the coder counts half.
Intervals are percentiles of 2,000 resamples of texts. Takes some ten minutes of one core.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.accuracy.intervals import scored
from framing.domain.extent import touching
from framing.domain.span import Span
from framing.engines.sentence_frames import FRAMES
from framing.intake import from_text
from framing.text.annotate import annotate
from framing.text.frame_signs import listed_signs
from framing.text.frames import LIKELY, UNLIKELY
from training.encoder import framed
from training.sentence_frames import left_out, penalty_of, table


class Told(NamedTuple):
    """A sentence and a frame: how sure the coder was, and whether each way finds it."""

    gold: float
    by_lists: bool
    by_both: bool


Found = Callable[[Told], bool]


def texts() -> list[list[tuple[Told, ...]]]:
    """For each text its coded sentences, for each of them every frame."""
    held, coded = table(), framed.load()
    chances = left_out(held, penalty_of(held))
    out: dict[str, list[tuple[Told, ...]]] = {}
    words: dict[str, list[list[Span]]] = {}
    for one, chance in zip(coded, chances.tolist(), strict=True):
        if one.text not in words:
            signs = listed_signs(annotate(from_text(one.text)))
            words[one.text] = [sorted(x.span for x in signs if x.frame == f) for f in FRAMES]
        sentence = Span(*one.sentences[one.number])
        listed = [bool(touching(spans, sentence)) for spans in words[one.text]]
        told = (
            Told(gold, word, likely >= LIKELY or (word and likely >= UNLIKELY))
            for gold, word, likely in zip(one.shares, listed, chance, strict=True)
        )
        out.setdefault(one.text, []).append(tuple(told))
    return list(out.values())


def precision(number: int, found: Found) -> Callable[[Sequence[list[tuple[Told, ...]]]], float]:
    """Of what is found of one frame, the share that the coder found."""

    def pooled(parts: Sequence[list[tuple[Told, ...]]]) -> float:
        hits = [row[number].gold for part in parts for row in part if found(row[number])]
        return sum(hits) / max(1, len(hits))

    return pooled


def recall(number: int, found: Found) -> Callable[[Sequence[list[tuple[Told, ...]]]], float]:
    """Of what the coder found of one frame, the share that is found."""

    def pooled(parts: Sequence[list[tuple[Told, ...]]]) -> float:
        rows = [row[number] for part in parts for row in part]
        return sum(x.gold for x in rows if found(x)) / max(1.0, sum(x.gold for x in rows))

    return pooled


def main() -> None:
    """Print the scores."""
    parts = texts()
    ways: tuple[tuple[str, Found], ...] = (
        ("lists", lambda x: x.by_lists),
        ("both", lambda x: x.by_both),
    )
    for number, frame in enumerate(FRAMES):
        for name, found in ways:
            exact = scored(parts, precision(number, found))
            print(f"{frame:15} {name:5} P {exact}  R {scored(parts, recall(number, found))}")


if __name__ == "__main__":
    main()
