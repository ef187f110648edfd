"""The even events of NewsWCL50: articles of five outlets, with what people coded in them.

A coding is a phrase. Either it mentions a concept (an actor, a country, a group; also things and
events), or it tells a property of concepts: "threatened" makes its target an aggressor. The file of
codings counts sentences and words by another splitter than the file of texts; each phrase is
therefore looked for near the place that it gives, and left out where it is not found (6 of 4,464).

Reference: F. Hamborg, A. Zhukova and B. Gipp (2019), Automated Identification of Media Bias by Word
Choice and Labeling in News Articles.
"""

from __future__ import annotations

import csv
import hashlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from framing.domain import Span

ACTORS = frozenset({"ACTOR", "ACTOR-I", "COUNTRY", "GROUP"})
_FAR = 3
"""How many sentences the two files' counts may lie apart."""
_TIGHT_BEFORE = re.compile(r"[,.;:?!)\]%’”]|['’](?:s|re|ll|ve|m|d)|n['’]t|'|-")
_TIGHT_AFTER = frozenset("([$#‘“-")
_SPELLINGS = (("``", '"'), ("''", '"'), ("-LRB-", "("), ("-RRB-", ")"), ("--", "—"))
_LETTERS = str.maketrans("–―’‘“”", "——''\"\"")


@dataclass(frozen=True, slots=True)
class Coding:
    """A coded phrase: the type and name of its code, what concepts it is about, its place."""

    type: str
    name: str
    targets: tuple[str, ...]
    span: Span

    @property
    def concept(self) -> str:
        """What a mention refers to: "USA\\Trump" is Trump."""
        return self.name.split("\\")[-1].casefold()


@dataclass(frozen=True)
class Coded:
    """An article: its event, its outlet, its text and its codings."""

    event: str
    outlet: str
    text: str
    codings: tuple[Coding, ...]

    @property
    def properties(self) -> Iterator[Coding]:
        """The phrases that tell a property."""
        return (coding for coding in self.codings if coding.type == "PROPERTY")

    @cached_property
    def actors(self) -> dict[str, tuple[Span, ...]]:
        """Where each actor, country and group is mentioned."""
        found: dict[str, list[Span]] = {}
        for coding in self.codings:
            if coding.type in ACTORS:
                found.setdefault(coding.concept, []).append(coding.span)
        return {concept: tuple(spans) for concept, spans in found.items()}


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the file of texts, and where it stands in the text that is made of them."""

    sentence: int
    number: int
    text: str
    span: Span


def corpus() -> Path:
    """The folder of the corpus."""
    folder = os.environ.get("FRAMING_CORPORA")
    if not folder:
        sys.exit("FRAMING_CORPORA is not set: the folder that holds newswcl50")
    return Path(folder) / "newswcl50"


def fingerprint(folder: Path) -> str:
    """The hash of both files."""
    names = ("annotations_even_events.csv", "even_events.conll")
    return hashlib.sha256(b"".join((folder / name).read_bytes() for name in names)).hexdigest()


def articles(folder: Path) -> list[Coded]:
    """All articles, in the order of the file of texts."""
    codings: dict[tuple[str, str], list[dict[str, str]]] = {}
    with (folder / "annotations_even_events.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            codings.setdefault((row["event_id"], row["publisher_id"]), []).append(row)
    found = []
    for name, rows in _texts(folder / "even_events.conll"):
        event, outlet = name.split("_")
        text, words = _set(rows)
        coded = tuple(_located(words, codings[event, outlet]))
        found.append(Coded(event, outlet, text, coded))
    return found


def _texts(file: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Each document's name, and its words with the numbers of their sentence and their place."""
    for part in file.read_text(encoding="utf-8").split("#begin document ")[1:]:
        head, *lines = part.split("\n")
        rows = [line.split("\t") for line in lines if line.count("\t") >= 3]
        name = head.split(";")[0].split("/")[-1]
        yield name, [(int(row[1]), int(row[2]), row[3]) for row in rows]


def _set(rows: Sequence[tuple[int, int, str]]) -> tuple[str, list[_Word]]:
    """Words as running text, with a blank line where the file says that a line ends."""
    text, words, opened, tight = "", [], False, True
    for sentence, number, given in rows:
        word = given.replace("\\n", "").strip()
        if word:
            closing = word == '"' and opened
            if not (tight or closing or _TIGHT_BEFORE.fullmatch(word)):
                text += " "
            opened ^= word == '"'
            tight = word in _TIGHT_AFTER or (word == '"' and opened)
            words.append(_Word(sentence, number, word, Span(len(text), len(text) + len(word))))
            text += word
        if "\\n" in given and text:
            text, opened, tight = text.rstrip() + "\n\n", False, True
    return text, words


def _located(words: Sequence[_Word], rows: Sequence[dict[str, str]]) -> Iterator[Coding]:
    """The codings whose phrase stands near the place that they give."""
    letters, owners = "", list[_Word]()
    for word in words:
        plain = _plain(word.text)
        letters += plain
        owners += [word] * len(plain)
    for row in rows:
        phrase = _plain(row["code_mention"])
        places = [match.start() for match in re.finditer(f"(?={re.escape(phrase)})", letters)]
        places = [k for k in places if abs(owners[k].sentence - int(row["sentence"])) <= _FAR]
        if not places:
            continue
        first = min(places, key=lambda k: _distance(owners, k, row))
        span = Span(owners[first].span.start, owners[first + len(phrase) - 1].span.end)
        targets = tuple(t.strip().casefold() for t in row["target_concept"].split(";") if t)
        yield Coding(row["code_type"], row["code_name"], targets, span)


def _distance(owners: Sequence[_Word], place: int, row: dict[str, str]) -> tuple[bool, int]:
    """How far a place is from the one that a coding gives; inside of words comes last."""
    word = owners[place]
    inside = place > 0 and owners[place - 1] == word
    apart = abs(word.number - int(row["start"])) + 3 * abs(word.sentence - int(row["sentence"]))
    return inside, apart


def _plain(words: str) -> str:
    for written, meant in _SPELLINGS:
        words = words.replace(written, meant)
    return re.sub(r"\s+", "", words).translate(_LETTERS).casefold()
