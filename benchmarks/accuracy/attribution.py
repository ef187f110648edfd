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

import os
import re
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from framing.domain import Span
from framing.text.annotate import tokens_of
from framing.text.attribution import found, kind_of
from framing.text.quotes import Quotation, outermost, quotations
from framing.text.sentences import sentence_spans

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

    def __str__(self) -> str:
        precision = self.right / max(1, self.found)
        recall = self.right / max(1, self.gold)
        f1 = 2 * self.right / max(1, self.gold + self.found)
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  (gold {self.gold})"


@dataclass
class Score:
    """All counts of a part of the corpus."""

    spans: dict[str, Count] = field(default_factory=lambda: {part: Count() for part in PARTS})
    document: Count = field(default_factory=Count)
    kinds: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in KINDS})
    sources: Counter[str] = field(default_factory=Counter)


def documents(folder: Path) -> Iterator[tuple[str, list[Spans]]]:
    """Text and gold attributions of each document, in alphabetical order."""
    for file in sorted((folder / "text").glob("*.txt")):
        name = re.compile(re.escape(file.stem) + r"_[^_]+\.ann")
        annotators = sorted(
            path for path in (folder / "attributions").iterdir() if name.fullmatch(path.name)
        )
        if annotators:
            yield (
                file.read_bytes().decode("utf-8"),
                gold(annotators[0].read_text(encoding="utf-8").splitlines()),
            )


def gold(lines: Iterable[str]) -> list[Spans]:
    """The attributions of a brat standoff file."""
    marked: dict[str, list[Span]] = {}
    result = []
    for line in sorted(lines, key=lambda line: line[:1] == "E"):
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        if line[:1] == "T":
            ranges = fields[1].split(" ", 1)[1].split(";")
            marked[fields[0]] = [Span(*map(int, piece.split())) for piece in ranges]
        elif line[:1] == "E":
            parts: dict[str, list[Span]] = {part: [] for part in PARTS}
            for argument in fields[1].split():
                kind, mark = argument.split(":")
                kind = kind.rstrip("0123456789").lower()
                if kind in parts:
                    parts[kind].extend(marked.get(mark, ()))
            result.append(Spans(*(tuple(sorted(parts[part])) for part in PARTS)))
    return result


def ours(text: str) -> tuple[list[Spans], list[Span], tuple[Quotation, ...]]:
    """What the rules find in a text, its sentences, and its quotations."""
    paragraphs = [Span(*match.span()) for match in re.finditer(r"\S(?:.*\S)?", text)]
    sentences = [Span(*span) for span in sentence_spans(text, paragraphs)]
    attributed = found(text, paragraphs, sentences, tokens_of(text, sentences))
    spans = [Spans(item.source, item.cue, item.content) for item in attributed]
    return spans, sentences, outermost(quotations(text, paragraphs))


def score(documents: Iterable[tuple[str, list[Spans]]]) -> Score:
    """Count a part of the corpus."""
    total = Score()
    for text, wanted in documents:
        given, sentences, marks = ours(text)
        for part in PARTS:
            expected = _cut(text, sentences, wanted, part)
            actual = _cut(text, sentences, given, part)
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
            total.sources["right" if same or _jaccard(one, other) >= 0.5 else "wrong"] += 1
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


def _matched(text: str, wanted: list[Spans], given: list[Spans]) -> list[tuple[int, int]]:
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


def main(part: str = "dev") -> None:
    """Print the scores of a part."""
    folder = os.environ.get("FRAMING_CORPORA")
    if not folder:
        print("attribution: set FRAMING_CORPORA to the folder of the corpora to measure")
        return
    total = score(documents(Path(folder) / "polnear" / part))
    for name, count in total.spans.items():
        print(f"{name:12} {count}")
    print(f"{'document':12} {total.document}")
    for name, count in total.kinds.items():
        print(f"{name:12} {count}")
    right, wrong = total.sources["right"], total.sources["wrong"]
    print(f"source right in {right / max(1, right + wrong):.3f} of {right + wrong} found")


if __name__ == "__main__":
    main(*sys.argv[1:2])
