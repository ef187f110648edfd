"""Dependency trees of the treebanks, with the relations that clauses are made from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from framing.engines.tagger import plain

_KEPT = frozenset(
    "nsubj:pass nsubj:outer csubj:pass csubj:outer obl:agent aux:pass acl:relcl nmod:poss "
    "compound:prt".split()
)


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence's words, their Penn tags, the place of each word's head (the number of words for
    the root), its relation to it, and whether it is marked as passive."""

    words: list[str]
    tags: list[str]
    heads: list[int]
    labels: list[str]
    passive: list[bool]


def ewt(corpora: Path, part: str) -> list[Tree]:
    """The trees of one part of UD English EWT."""
    return read(corpora / "ud_ewt" / f"{part}.conllu")


def gum(corpora: Path, part: str) -> list[Tree]:
    """The trees of one part of UD English GUM."""
    files = sorted((corpora / "ud_gum" / part).glob("*.conllu"))
    return [tree for file in files for tree in read(file)]


def read(file: Path) -> list[Tree]:
    """The trees of one CoNLL-U file."""
    blocks = file.read_text(encoding="utf-8").strip().split("\n\n")
    return [_tree(block) for block in blocks]


def _tree(block: str) -> Tree:
    rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
    rows = [row for row in rows if row[0].isdigit()]
    return Tree(
        [plain(row[1]) for row in rows],
        [row[4] for row in rows],
        [int(row[6]) - 1 if row[6] != "0" else len(rows) for row in rows],
        [row[7] if row[7] in _KEPT else row[7].partition(":")[0] for row in rows],
        ["Voice=Pass" in row[5] for row in rows],
    )
