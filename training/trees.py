"""Dependency trees of the treebanks over their raw text, with the relations that clauses need."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training import conllu

Place = tuple[int, int]
_KEPT = frozenset(
    "nsubj:pass nsubj:outer csubj:pass csubj:outer obl:agent aux:pass acl:relcl nmod:poss "
    "compound:prt".split()
)


@dataclass(frozen=True, slots=True)
class Tree:
    """For each word of a sentence its Penn tag, the place of its head (the number of words for the
    root), its relation to it, and whether it is marked as passive."""

    tags: list[str]
    heads: list[int]
    labels: list[str]
    passive: list[bool]


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its paragraphs, sentences, and the tokens and tree of each sentence."""

    text: str
    paragraphs: list[Place]
    sentences: list[Place]
    tokens: list[list[Place]]
    trees: list[Tree]


def load(corpora: Path, part: conllu.Part) -> list[Document]:
    """The documents of one part of UD English EWT, then GUM."""
    files = sorted((corpora / "ud_gum" / part).glob("*.conllu"))
    return [
        document
        for file in (corpora / "ud_ewt" / f"{part}.conllu", *files)
        for document in _documents(file)
    ]


def _documents(file: Path) -> list[Document]:
    blocks = iter(file.read_text(encoding="utf-8").strip().split("\n\n"))
    out = []
    for document in conllu.documents(file):
        text, paragraphs, sentences = document.layout()
        tokens = [
            sentence.spans(start)
            for sentence, (start, _) in zip(document.sentences, sentences, strict=True)
        ]
        trees = [_tree(next(blocks)) for _ in sentences]
        out.append(Document(text, paragraphs, sentences, tokens, trees))
    return out


def _tree(block: str) -> Tree:
    rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
    rows = [row for row in rows if row[0].isdigit()]
    return Tree(
        [row[4] for row in rows],
        [int(row[6]) - 1 if row[6] != "0" else len(rows) for row in rows],
        [row[7] if row[7] in _KEPT else row[7].partition(":")[0] for row in rows],
        ["Voice=Pass" in row[5] for row in rows],
    )
