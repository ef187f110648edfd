"""Scores of attributions on PolNeAR: exact spans by sentence, whole attributions by document.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.attribution [part]

The part is dev unless told otherwise; conventions and lists were learned from train. Sentence view:
a span of source, cue or content, cut at sentence ends, counts where both its ends are right.
Document view: an attribution is found where its content shares at least half of its characters with
the gold content (Jaccard, white space aside), each matched once, best first; among those the source
is right by the same measure. Kinds are told by the quotation marks of the gold content, and of ours
where there is none. Of several annotators the alphabetically first is read.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, field
from typing import NamedTuple

from benchmarks.accuracy.intervals import scored
from framing.domain import Span
from framing.intake import from_text
from framing.text.annotate import annotate
from framing.text.grammar.quotes import outermost, quotations
from framing.text.speech.attribution import kind_of
from training.encoder.polnear import Segments, load

PARTS = ("source", "cue", "content")
KINDS = ("direct", "mixed", "indirect")


class Spans(NamedTuple):
    """An attribution as spans, gold or ours."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass
class Count:
    """Right, in the gold, and found."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def add(self, right: int, gold: int, found: int) -> None:
        """Count some more."""
        self.right, self.gold, self.found = self.right + right, self.gold + gold, self.found + found


def f1(counts: Sequence[Count]) -> float:
    """F1 of all documents together."""
    return 2 * _right(counts) / max(1, sum(count.gold + count.found for count in counts))


def precision(counts: Sequence[Count]) -> float:
    """The share of what was found that is right."""
    return _right(counts) / max(1, sum(count.found for count in counts))


def recall(counts: Sequence[Count]) -> float:
    """The share of what there is that was found."""
    return _right(counts) / max(1, sum(count.gold for count in counts))


def _right(counts: Sequence[Count]) -> int:
    return sum(count.right for count in counts)


@dataclass
class Score:
    """All counts of a document. A source is counted among the attributions that were found."""

    spans: dict[str, Count] = field(default_factory=lambda: {part: Count() for part in PARTS})
    document: Count = field(default_factory=Count)
    kinds: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in KINDS})
    sources: Count = field(default_factory=Count)


def documents(part: str) -> list[tuple[str, list[Spans]]]:
    """Text and gold attributions of each document, in alphabetical order."""
    return [
        (document.text, [Spans(*map(_spans, astuple(gold))) for gold in document.attributions])
        for document in load(part)
    ]


def _spans(segments: Segments) -> tuple[Span, ...]:
    return tuple(Span(*segment) for segment in segments)


def score(text: str, wanted: Sequence[Spans]) -> Score:
    """What one document adds to each count."""
    doc = annotate(from_text(text))
    given = [Spans(item.source, item.cue, item.content) for item in doc.attributions]
    marks = outermost(quotations(text, doc.article.paragraphs))
    total = Score()
    for part in PARTS:
        expected = _cut(text, doc.sentences, wanted, part)
        actual = _cut(text, doc.sentences, given, part)
        total.spans[part].add(len(expected & actual), len(expected), len(actual))
    wanted = [item for item in wanted if item.content]
    pairs = _matched(text, wanted, given)
    total.document.add(len(pairs), len(wanted), len(given))
    paired = {mine: theirs for theirs, mine in pairs}
    for theirs, item in enumerate(wanted):
        kind = kind_of(text, item.content, marks)
        total.kinds[kind].add(int(theirs in paired.values()), 1, 0)
    for mine, item in enumerate(given):
        known = wanted[paired[mine]] if mine in paired else item
        total.kinds[kind_of(text, known.content, marks)].add(0, 0, 1)
    for theirs, mine in pairs:
        one, other = _letters(text, wanted[theirs].source), _letters(text, given[mine].source)
        same = not one and not other
        total.sources.add(int(same or _jaccard(one, other) >= 0.5), 1, 1)
    return total


def _cut(text: str, sentences: Sequence[Span], items: Iterable[Spans], part: str) -> set[Span]:
    """The spans of one part, cut at the ends of sentences, without white space at their ends."""
    starts = [sentence.start for sentence in sentences]
    result = set()
    for span in (span for item in items for span in getattr(item, part)):
        for sentence in sentences[max(0, bisect_right(starts, span.start) - 1) :]:
            if sentence.start >= span.end:
                break
            start, end = max(span.start, sentence.start), min(span.end, sentence.end)
            piece = text[start:end]
            start += len(piece) - len(piece.lstrip())
            end -= len(piece) - len(piece.rstrip())
            if start < end:
                result.add(Span(start, end))
    return result


def _letters(text: str, spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(*span) if not text[at].isspace()}


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _matched(text: str, wanted: Sequence[Spans], given: Sequence[Spans]) -> list[tuple[int, int]]:
    """Pairs of gold and found attributions with half of their content in common, best first."""
    one = [_letters(text, item.content) for item in wanted]
    other = [_letters(text, item.content) for item in given]
    candidates = [
        (_jaccard(a, b), i, j)
        for i, a in enumerate(one)
        for j, b in enumerate(other)
        if not a.isdisjoint(b)
    ]
    pairs: list[tuple[int, int]] = []
    for overlap, i, j in sorted(candidates, reverse=True):
        if overlap >= 0.5 and not any(i == a or j == b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def columns(scores: Sequence[Score]) -> dict[str, list[Count]]:
    """For each line of the table what every document adds to it."""
    return {
        **{part: [one.spans[part] for one in scores] for part in PARTS},
        "document": [one.document for one in scores],
        **{kind: [one.kinds[kind] for one in scores] for kind in KINDS},
    }


def main(part: str = "dev") -> None:
    """Print the scores of a part."""
    scores = [score(*document) for document in documents(part)]
    for name, counts in columns(scores).items():
        gold = sum(count.gold for count in counts)
        exact = f"P {precision(counts):.3f} R {recall(counts):.3f}"
        print(f"{name:10} F1 {scored(counts, f1)}  {exact}  gold {gold}")
    print(f"source right among those found: {scored([one.sources for one in scores], recall)}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
