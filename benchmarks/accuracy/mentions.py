"""Scores of mentions on GUM's entities: whether what is said to refer to a side does.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.mentions [genre]

In each document of a genre (news, unless told otherwise) the two named entities that are mentioned
most often are the sides, under the names that the document gives them. A mention is right when it
holds the head of one of the entity's mentions in the gold. Documents of both parts are read.
The rules were revised while these scores and errors were looked at, and the encoder has
seen the train part: the figures say how well the rules fit, not how they do on new text. Words
and sentences are the treebank's, tags and trees ours.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pathlib import Path

from benchmarks.accuracy.gum import Entity, Parsed, parsed
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
from framing.engines.encoder.syntax import tags
from framing.engines.lemmatizer import lemma
from framing.text.sides.mentions import find_mentions

_PRONOUN_TAGS = frozenset({"PRP", "PRP$"})


@dataclass
class Gold:
    """A document's text, tokens and entities: for each the heads of its mentions, its names, and
    how often it is named."""

    text: str = ""
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    paragraphs: list[Span] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: dict[str, set[int]] = field(default_factory=dict)
    names: dict[str, Counter[str]] = field(default_factory=dict)


def read(file: Path) -> Gold:
    """The gold of one document."""
    gold = Gold()
    places: list[tuple[Span, ...]] = []
    for sentence in parsed(file):
        base, start = len(gold.tags), len(gold.text)
        ends = list(accumulate((len(word) + 1 for word in sentence.words), initial=start))
        places.append(tuple(Span(at, end - 1) for at, end in pairwise(ends)))
        gold.text += " ".join(sentence.words) + " "
        gold.tags += sentence.tags
        span = Span(start, len(gold.text) - 1)
        gold.sentences.append(span)
        if sentence.opens_paragraph or not gold.paragraphs:
            gold.paragraphs.append(span)
        gold.paragraphs[-1] = Span(gold.paragraphs[-1].start, span.end)
        for entity in sentence.entities:
            _enter(gold, entity, sentence, base)
    given = tags(gold.text, gold.paragraphs, gold.sentences, tuple(places))
    for row, labels in zip(places, given, strict=True):
        for span, penn in zip(row, labels, strict=True):
            word = span.of(gold.text)
            gold.tokens.append(Token(*span, word, penn, lemma(word, penn)))
    return gold


def _enter(gold: Gold, entity: Entity, sentence: Parsed, base: int) -> None:
    """Add one mention of a sentence whose words begin at `base`."""
    gold.heads.setdefault(entity.group, set()).add(base + entity.head)
    inside = range(entity.first, entity.last)
    words = [(sentence.words[k], sentence.tags[k]) for k in inside]
    while words and words[0][1] == "DT":
        words.pop(0)
    if words and all(penn.startswith("NNP") for _, penn in words):
        names = gold.names.setdefault(entity.group, Counter())
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
    text = gold.text
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
