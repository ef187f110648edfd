"""Scores of mentions on GUM's entities: whether what is said to refer to a side does.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.mentions [genre]

In each document of a genre (news, unless told otherwise) the two named entities that are mentioned
most often are the sides, under the names that the document gives them. A mention is right when it
holds the head of one of the entity's mentions in the gold. Documents of both parts are read.
The rules were revised while these scores and errors were looked at, and the tagger and the parser
have seen the train part: the figures say how well the rules fit, not how they do on new text. Words
and sentences are the treebank's, tags and trees ours.
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from framing.domain import (
    AnnotatedArticle,
    Article,
    Block,
    Mention,
    Origin,
    Pair,
    Side,
    SideKey,
    Span,
    Token,
)
from framing.engines.lemmatizer import lemma
from framing.text.mentions import find_mentions

_BRACKET = re.compile(r"\(([^()]+)\)?|([^()]+)\)")
_PRONOUN_TAGS = frozenset({"PRP", "PRP$"})


@dataclass
class Gold:
    """A document's tokens and its entities: for each the heads of its mentions, its names, and
    how often it is named."""

    tokens: list[Token] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: dict[str, set[int]] = field(default_factory=dict)
    names: dict[str, Counter[str]] = field(default_factory=dict)


def read(file: Path) -> Gold:
    """The gold of one document."""
    gold = Gold()
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        rows = [row for row in rows if row[0].isdigit()]
        base, start = len(gold.tokens), gold.tokens[-1].end + 1 if gold.tokens else 0
        words = [row[1] for row in rows]
        for word, penn in zip(words, tag(words), strict=True):
            gold.tokens.append(Token(start, start + len(word), word, penn, lemma(word, penn)))
            start += len(word) + 1
        gold.tags += [row[4] for row in rows]
        sentence = Span(gold.tokens[base].start, gold.tokens[-1].end)
        gold.sentences.append(sentence)
        if any(line.startswith("# newpar") for line in lines) or not gold.paragraphs:
            gold.paragraphs.append(sentence)
        gold.paragraphs[-1] = Span(gold.paragraphs[-1].start, sentence.end)
        _entities(gold, rows, base)
    return gold


def _entities(gold: Gold, rows: list[list[str]], base: int) -> None:
    """Add the mentions of one sentence."""
    opened: list[tuple[str, int]] = []
    parents = [int(row[6]) - 1 for row in rows]
    for place, row in enumerate(rows):
        found = re.search(r"Entity=([^|]+)", row[9])
        for match in _BRACKET.finditer(found.group(1) if found else ""):
            if match.group(1):
                opened.append((match.group(1).split("-")[0], place))
            group = match.group(2)
            if group is None and match.group(0).endswith(")"):
                group = opened[-1][0]
            if group is None:
                continue
            at = next((k for k in range(len(opened) - 1, -1, -1) if opened[k][0] == group), None)
            if at is None:
                continue
            _, first = opened.pop(at)
            inside = range(first, place + 1)
            head = next((k for k in inside if parents[k] not in inside), first)
            gold.heads.setdefault(group, set()).add(base + head)
            words = [(rows[k][1], rows[k][4]) for k in inside]
            while words and words[0][1] == "DT":
                words.pop(0)
            if words and all(penn.startswith("NNP") for _, penn in words):
                names = gold.names.setdefault(group, Counter())
                names[" ".join(word for word, _ in words)] += 1


def sides(gold: Gold) -> Pair[Side] | None:
    """The two entities named most often, with all their names; None where there are not two."""
    ranked = sorted(gold.names, key=lambda g: (-gold.names[g].total(), -len(gold.heads[g]), g))
    ranked = [group for group in ranked if gold.names[group].total() > 1][:2]
    if len(ranked) < 2 or set(gold.names[ranked[0]]) & set(gold.names[ranked[1]]):
        return None
    return Pair(*(Side(group, tuple(gold.names[group])) for group in ranked))


def count(counts: Counter[str], gold: Gold, name: str) -> list[str]:
    """Add one document's figures; what was found wrong is returned, to be read."""
    pair = sides(gold)
    if pair is None:
        return []
    text = ""
    for token in gold.tokens:
        text = text.ljust(token.start) + token.text
    origin = Origin(name, "text", "utf-8", "")
    blocks = tuple(Block("body", span) for span in gold.paragraphs)
    article = Article(text, origin, "", blocks)
    doc = AnnotatedArticle(article, tuple(gold.sentences), tuple(gold.tokens), (), ())
    found = find_mentions(doc, pair)
    wrong = []
    for mention in found:
        right = any(
            mention.start <= gold.tokens[k].start < mention.end
            for k in gold.heads[pair[mention.side].label]
        )
        counts[f"{mention.kind} given"] += 1
        counts[f"{mention.kind} right"] += right
        if not right:
            wrong.append(
                f"{name} {mention.kind} {pair[mention.side].names} {_around(text, mention)}"
            )
    for key, side in pair.items():
        _recall(counts, gold, side.label, key, found)
    return wrong


def _recall(
    counts: Counter[str], gold: Gold, group: str, key: SideKey, found: tuple[Mention, ...]
) -> None:
    for head in gold.heads[group]:
        penn = gold.tags[head]
        kind = "pronoun" if penn in _PRONOUN_TAGS else "name" if "NNP" in penn else "nominal"
        start = gold.tokens[head].start
        counts[f"{kind} gold"] += 1
        counts[f"{kind} found"] += any(m.start <= start < m.end and m.side == key for m in found)


def _around(text: str, mention: Mention) -> str:
    left, right = text[max(0, mention.start - 90) : mention.start], text[mention.end :][:50]
    return f"…{left}[{mention.span.of(text)}]{right}…"


def main() -> None:
    """Print precision and recall by kind; with a second argument also what is wrong."""
    folder = os.environ.get("FRAMING_CORPORA")
    if not folder:
        sys.exit("FRAMING_CORPORA is not set: the folder that holds ud_gum")
    genre = sys.argv[1] if len(sys.argv) > 1 else "news"
    counts: Counter[str] = Counter()
    for file in sorted(Path(folder).glob(f"ud_gum/*/GUM_{genre}_*.conllu")):
        wrong = count(counts, read(file), file.stem)
        if len(sys.argv) > 2:
            print(*wrong, sep="\n")
    for kind in ("name", "nominal", "pronoun"):
        given, right = counts[f"{kind} given"], counts[f"{kind} right"]
        asked, found = counts[f"{kind} gold"], counts[f"{kind} found"]
        print(
            f"{kind:8} precision {right / max(given, 1):.3f} ({right} of {given})"
            f"  recall {found / max(asked, 1):.3f} ({found} of {asked})"
        )


if __name__ == "__main__":
    main()
