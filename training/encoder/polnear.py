"""PolNeAR: news articles with the source, cue and content of every attribution (Newell 2018)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from training.encoder.corpora import corpora
from training.encoder.sentences import paragraphs, sentences

Segments = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution: segments of code points; source and cue may be empty."""

    source: Segments
    cue: Segments
    content: Segments


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its paragraphs, sentences and attributions."""

    name: str
    text: str
    paragraphs: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    attributions: list[Gold]


def load(part: str) -> list[Document]:
    """The documents of `train` or `dev` by name; of several annotators the first is taken."""
    folder = corpora() / "polnear" / part
    out = []
    for path in sorted((folder / "text").glob("*.txt")):
        annotations = sorted(
            other
            for other in (folder / "attributions").glob("*.ann")
            if other.stem == path.stem or other.stem.rsplit("_", 1)[0] == path.stem
        )
        with path.open(encoding="utf-8", newline="") as handle:
            text = handle.read()
        with annotations[0].open(encoding="utf-8", newline="") as handle:
            golds = _attributions(handle.read())
        blocks = paragraphs(text)
        cut = [span for block in blocks for span in sentences(text, block)]
        out.append(Document(path.stem, text, blocks, cut, golds))
    return out


def _attributions(standoff: str) -> list[Gold]:
    segments: dict[str, Segments] = {}
    for number, places in re.findall(r"^(T\d+)\t\w[\w-]* ([\d; ]+)\t", standoff, re.M):
        pairs = (place.split() for place in places.split(";"))
        segments[number] = tuple((int(a), int(b)) for a, b in pairs)
    out = []
    for line in re.findall(r"^E\d+\t(.*)$", standoff, re.M):
        roles: dict[str, list[tuple[int, int]]] = {"Source": [], "Cue": [], "Content": []}
        for part in line.split():
            role, _, number = part.partition(":")
            role = role.rstrip("0123456789")
            if role in roles:
                roles[role].extend(segments.get(number, ()))
        source, cue, content = (tuple(sorted(spans)) for spans in roles.values())
        if source or cue or content:
            out.append(Gold(source, cue, content))
    return out
