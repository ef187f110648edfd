"""Scores of speakers on GUM's news: whether a source resolves to the name of who speaks.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.speakers [genre] [wrong]

An attribution counts where the head of its source is the head of a gold mention of a person, an
organization or a place; the names of that mention's entity are its mentions in the whole document
whose head is a proper noun. A speaker is right where all its words stand in one such name and the
name's head, or a word that is joined flat to it, is among them: "Ruiz" is right for "Dr Ana Ruiz".
*right*: of the speakers that are given, those that are right; a speaker for an entity without any
name is wrong. *resolved*: of the attributions whose entity has a name, those with a speaker.

*found* is the figure that we go by: all attributions that we find in the plain text, judged by
their own source, so that one taken for the wrong source is not counted here but in `attribution`.
*given* takes the sources that GUM's discourse layer marks (`attribution.jsonl`, derived
automatically: 176 of the 221 lines of news have a source; most of the others are photo credits).
They are mostly bare subjects, without the apposition that may hold the name, and some are an "I"
inside a quotation. The rules were revised while scores and errors of both parts were looked at, and
encoder has seen the train part: the figures say how well the rules fit.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.accuracy.gum import Entity, Parsed, parsed
from benchmarks.accuracy.intervals import scored
from framing.domain import Attribution, Span
from framing.intake import from_text
from framing.text.annotate import annotate
from framing.text.grammar.layers import Layers
from framing.text.speech.attribution import described
from framing.text.speech.found import Found
from training.conllu import documents

_SPEAKING = frozenset(("person", "organization", "place"))
_JOINED = frozenset(("flat", "appos"))
_WORD = re.compile(r"\w+")
_NAMES = ("NNP", "NNPS")
FORMS = ("name", "noun", "pronoun")


@dataclass(frozen=True, slots=True)
class Judged:
    """A source, its form, whether its entity has a name, the speaker, whether that is right."""

    form: str
    named: bool
    speaker: str | None
    right: bool
    where: str


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a name, and those of them that stand for it."""

    words: frozenset[str]
    core: frozenset[str]


@dataclass
class Gold:
    """A document's text, its sentences and their entities, where each word starts, and the names
    of each entity."""

    text: str
    sentences: list[Parsed]
    starts: list[list[int]] = field(default_factory=list)
    names: dict[str, list[Name]] = field(default_factory=dict)

    def entity(self, source: Sequence[Span]) -> tuple[Parsed, Entity] | None:
        """The mention that a source is: of those with its head the one most like it."""
        for sentence, starts in zip(self.sentences, self.starts, strict=True):
            inside = {
                k for k, at in enumerate(starts) if any(s.start <= at < s.end for s in source)
            }
            head = next((k for k in sorted(inside) if sentence.heads[k] not in inside), None)
            if head is None:
                continue
            same = [entity for entity in sentence.entities if entity.head == head]
            if not same:
                return None
            return sentence, min(
                same, key=lambda entity: len(inside ^ set(range(entity.first, entity.last)))
            )
        return None


def read(file: Path) -> Gold:
    """The gold of one document."""
    document = next(documents(file))
    text, _, places = document.layout()
    gold = Gold(text, list(parsed(file)))
    for (start, _), words, sentence in zip(places, document.sentences, gold.sentences, strict=True):
        gold.starts.append([first for first, _ in words.spans(start)])
        for entity in sentence.entities:
            if name := _name(sentence, entity):
                gold.names.setdefault(entity.group, []).append(name)
    return gold


def _name(sentence: Parsed, entity: Entity) -> Name | None:
    """The name that a mention is or ends in ("team member Ana Ruiz")."""
    inside = range(entity.first, entity.last)
    joined = {entity.head}
    for _ in inside:
        joined |= {
            k for k in inside if sentence.heads[k] in joined and _label(sentence, k) in _JOINED
        }
    core = _words(*(sentence.words[k] for k in joined if sentence.tags[k] in _NAMES))
    return Name(_words(*(sentence.words[k] for k in inside)), core) if core else None


def _label(sentence: Parsed, place: int) -> str:
    return sentence.labels[place].partition(":")[0]


def _words(*written: str) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join(written).casefold()))


def judged(gold: Gold, attributions: Sequence[Attribution]) -> Iterator[Judged]:
    """The attributions that count."""
    for item in attributions:
        found = gold.entity(item.source) if item.source else None
        if found is None or found[1].kind not in _SPEAKING:
            continue
        sentence, entity = found
        names = gold.names.get(entity.group, [])
        said = _words(item.speaker or "") - {"the"}
        right = any(said <= name.words and said & name.core for name in names)
        tag = sentence.tags[entity.head]
        form = "pronoun" if tag in {"PRP", "WP", "DT"} else "name" if tag in _NAMES else "noun"
        begin, end = item.source[0].start, item.source[-1].end
        where = f"{gold.text[max(0, begin - 60) : begin]}[{gold.text[begin:end]}]"
        yield Judged(form, bool(names), item.speaker, bool(item.speaker) and right, where)


def given(gold: Gold, lines: Sequence[dict[str, str]]) -> tuple[Found, ...]:
    """The sources of a document's lines of `attribution.jsonl`, where they stand."""
    found = set()
    for line in lines:
        wanted = tuple((line["source"] or "").split())
        for sentence, starts in zip(gold.sentences, gold.starts, strict=True):
            places = [
                k
                for k in range(len(starts))
                if wanted and sentence.words[k : k + len(wanted)] == wanted
            ]
            text = gold.text[starts[0] : starts[-1] + len(sentence.words[-1])]
            if places and text == line["sentence"]:
                last = places[0] + len(wanted) - 1
                found.add(Span(starts[places[0]], starts[last] + len(sentence.words[last])))
    return tuple(Found((span,), (), ()) for span in sorted(found))


def right(parts: Sequence[Sequence[Judged]]) -> float:
    """Of the speakers that are given, the share that is right."""
    found = [item for part in parts for item in part if item.speaker]
    return sum(item.right for item in found) / max(1, len(found))


def resolved(parts: Sequence[Sequence[Judged]]) -> float:
    """Of the attributions whose entity has a name, the share with a speaker."""
    named = [item for part in parts for item in part if item.named]
    return sum(item.speaker is not None for item in named) / max(1, len(named))


def views(file: Path, lines: Sequence[dict[str, str]]) -> dict[str, list[Judged]]:
    """What one document adds to each view."""
    gold = read(file)
    doc = annotate(from_text(gold.text))
    layers = Layers(doc.text, doc.article.paragraphs, doc.sentences, doc.tokens)
    marked = described(layers, given(gold, lines))
    return {
        "found": list(judged(gold, doc.attributions)),
        "given": list(judged(gold, marked)),
    }


def both(folder: Path, genre: str = "news") -> dict[str, list[dict[str, list[Judged]]]]:
    """The views of all documents, by part."""
    lines = [
        json.loads(line)
        for line in (folder / "attribution.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    return {
        part: [
            views(file, [line for line in lines if line["doc"] == file.stem])
            for file in sorted((folder / part).glob(f"GUM_{genre}_*.conllu"))
        ]
        for part in ("train", "dev")
    }


def main(genre: str = "news", wrong: str = "") -> None:
    """Print the scores; with a second argument also what is wrong or has no speaker."""
    folder = os.environ.get("FRAMING_CORPORA")
    if not folder:
        sys.exit("FRAMING_CORPORA is not set: the folder that holds ud_gum")
    parts = both(Path(folder) / "ud_gum", genre)
    for view in ("found", "given"):
        every = {part: [document[view] for document in found] for part, found in parts.items()}
        every = {"all": every["train"] + every["dev"], **every}
        forms = {
            form: [[item for item in part if item.form == form] for part in every["all"]]
            for form in FORMS
        }
        for name, documents_ in {**every, **forms}.items():
            items = [item for part in documents_ for item in part]
            print(
                f"{view} {name:8} right {scored(documents_, right)}"
                f" of {sum(item.speaker is not None for item in items):3}"
                f"  resolved {scored(documents_, resolved)}"
                f" of {sum(item.named for item in items):3}"
            )
        if wrong:
            for item in (item for part in every["all"] for item in part):
                if (item.speaker and not item.right) or (item.named and not item.speaker):
                    print(f"  {item.where} {item.speaker}".replace("\n", " "))


if __name__ == "__main__":
    main(*sys.argv[1:3])
