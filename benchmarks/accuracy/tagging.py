"""Scores of words, tags, lemmas and sentences on the treebanks' dev parts.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.tagging

No engine has seen the dev parts. Text is put together as it was written, sentences joined by a
space and paragraphs by an empty line, and goes through our own splitter, tokenizer, tagger and
lemmatizer; where a line says *gold*, the treebank's words or tags are given instead. A word counts
as found when both its ends are right. Intervals are percentiles of 2,000 resamples of documents.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from benchmarks.accuracy.intervals import scored
from framing.engines.encoder.syntax import tags
from framing.engines.lemmatizer import lemma
from framing.text.grammar.sentences import sentence_spans
from framing.text.grammar.tokenize import word_spans
from training.conllu import Document, ewt, gum

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Share:
    """What a document adds to a score: how much was right, of how much."""

    right: int
    of: int


def shares(document: Document) -> dict[str, Share]:
    """What one document adds to each score."""
    text, blocks, sentences = document.layout()
    found = sentence_spans(text, blocks)
    block_ends = {end for _, end in blocks}
    gold_ends = {end for _, end in sentences}
    found_ends = {end for _, end in found}
    gold = [
        (span, word)
        for (start, _), sentence in zip(sentences, document.sentences, strict=True)
        for span, word in zip(sentence.spans(start), sentence.words, strict=True)
    ]
    own = _tagged(text, blocks, found, [word_spans(text[a:b], a) for a, b in found])
    spans = [s.spans(a) for s, (a, _) in zip(document.sentences, sentences, strict=True)]
    given = [label for _, label in _tagged(text, blocks, sentences, spans)]
    words = [word for _, word in gold]
    return {
        "sentence ends": _overlap(gold_ends, found_ends),
        "sentence ends inside paragraphs": _overlap(
            gold_ends - block_ends, found_ends - block_ends
        ),
        "whole sentences": _overlap(set(sentences), set(found)),
        "words": _overlap({span for span, _ in gold}, {span for span, _ in own}),
        "words and tags": _overlap({(span, word.tag) for span, word in gold}, set(own)),
        "tags, gold words": _equal([word.tag for word in words], given),
        "lemmas, gold words and tags": _equal(
            [word.lemma for word in words], [lemma(word.form, word.tag) for word in words]
        ),
        "lemmas, gold words": _equal(
            [word.lemma for word in words],
            [lemma(word.form, label) for word, label in zip(words, given, strict=True)],
        ),
    }


def _tagged(
    text: str, blocks: Spans, sentences: Spans, words: list[Spans]
) -> list[tuple[tuple[int, int], str]]:
    given = tags(text, blocks, sentences, tuple(map(tuple, words)))
    return [pair for row in zip(words, given, strict=True) for pair in zip(*row, strict=True)]


def _overlap(gold: AbstractSet[object], found: AbstractSet[object]) -> Share:
    """A document's part of an F1: twice what both have, of the sum of what each has."""
    return Share(2 * len(gold & found), len(gold) + len(found))


def _equal(gold: Sequence[str], found: Sequence[str]) -> Share:
    return Share(sum(a == b for a, b in zip(gold, found, strict=True)), len(gold))


def pooled(parts: Sequence[Share]) -> float:
    """The score of all documents together."""
    return sum(part.right for part in parts) / max(1, sum(part.of for part in parts))


def columns(documents: Sequence[Document]) -> dict[str, list[Share]]:
    """For each score what every document adds to it."""
    tables = [shares(document) for document in documents]
    return {name: [table[name] for table in tables] for name in tables[0]}


def fingerprint(corpora: Path) -> str:
    """The hash of the dev parts: floors hold for these very files."""
    files = [corpora / "ud_ewt" / "dev.conllu", *sorted((corpora / "ud_gum" / "dev").iterdir())]
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def main() -> None:
    """Print the scores of both treebanks."""
    folder = os.environ.get("FRAMING_CORPORA")
    if folder is None:
        sys.exit("FRAMING_CORPORA is not set: it names the folder that holds ud_ewt and ud_gum")
    corpora = Path(folder)
    print(f"corpora {fingerprint(corpora)[:16]}, dev parts")
    for name, documents in (("EWT", ewt(corpora, "dev")), ("GUM", gum(corpora, "dev"))):
        print(f"{name}: {len(documents)} documents")
        for label, parts in columns(documents).items():
            found = scored(parts, pooled)
            print(f"  {label:32} {found}")


if __name__ == "__main__":
    main()
