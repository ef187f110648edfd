"""Frames of sentences of the training corpora, coded for this project.

`framed.tsv` holds places and codes, no text: the text's identifier in its corpus, where the
sentence starts and ends (code points), and a letter for each frame that it carries, with "?" where
that is an even bet.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from training import conllu
from training.encoder import newsmtsc, polnear
from training.encoder.corpora import corpora

_LETTERS = "chemrs"
_FILE = Path(__file__).with_name("framed.tsv")
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Framed:
    """A sentence, the `number`th of its text, and how likely it carries each frame."""

    text: str
    paragraphs: list[Place]
    sentences: list[Place]
    number: int
    shares: tuple[float, ...]


def load() -> list[Framed]:
    """The coded sentences with the texts in which they stand."""
    texts = {
        " ".join(row["primary_gid"].split()): _lone(row["sentence_normalized"])
        for row in newsmtsc.rows()
    }
    for document in polnear.load("train"):
        texts[document.name] = document.text, document.paragraphs, document.sentences
    for treebank in conllu.gum(corpora(), "train"):
        texts[treebank.name] = treebank.layout()
    out = []
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        name, start, _, code = line.split("\t")
        text, paragraphs, sentences = texts[name]
        number = bisect_right([first for first, _ in sentences], int(start)) - 1
        out.append(Framed(text, paragraphs, sentences, number, _shares(code)))
    return out


def _lone(text: str) -> tuple[str, list[Place], list[Place]]:
    return text, [(0, len(text))], [(0, len(text))]


def _shares(code: str) -> tuple[float, ...]:
    return tuple(
        0.0 if letter not in code else 0.5 if letter + "?" in code else 1.0 for letter in _LETTERS
    )
