"""Reading brat standoff back: the attributions and mentions that a person left in a `.ann` file.

What is read is what `framing.exports.brat` writes, after a person has marked, unmarked and
recoded in it. Marks and relations of other kinds are passed over. Every mark is held against the
article: its words must be those that stand at its place.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from framing.domain import Span
from framing.errors import BadOverrides
from framing.exports.brat import (
    ATTRIBUTES,
    BOTH,
    CONTENT,
    CONTENT_SOURCE,
    CUE_CONTENT,
    CUE_SOURCE,
    MENTION,
    RELATIONS,
    SPEAKER,
)

_MARK = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)", re.DOTALL)
_RELATION = re.compile(r"R\d+\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*")
_ATTRIBUTE = re.compile(r"[AM]\d+\t(\S+) (\S+)(?: (\S+))?\s*")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (\S+)\t(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReadAttribution:
    """An attribution as a person left it. Places are cut at line ends. What was not coded is
    None; `supports` and `attacks` are then empty."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    speaker: str | None
    coding: Mapping[str, str]

    def sides(self, attribute: str) -> tuple[str, ...]:
        """The sides that an attribute such as "Supports" names."""
        value = self.coding.get(attribute, "")
        return ("a", "b") if value == BOTH else tuple(value)


@dataclass(frozen=True, slots=True)
class ReadMention:
    """A mention as a person left it; `side` and `kind` are None where they were not coded."""

    place: Span
    side: str | None
    kind: str | None


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a `.ann` file holds, in document order."""

    attributions: tuple[ReadAttribution, ...]
    mentions: tuple[ReadMention, ...]


@dataclass(slots=True)
class _File:
    marks: dict[str, tuple[str, tuple[Span, ...]]] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    coded: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    notes: dict[str, str] = field(default_factory=dict)

    def of_kind(self, wanted: str) -> list[str]:
        """The names of the marks of a kind."""
        return [name for name, (kind, _) in self.marks.items() if kind == wanted]

    def places(self, names: Iterable[str]) -> tuple[Span, ...]:
        """Where some marks stand, taken together."""
        return tuple(sorted(place for name in {*names} for place in self.marks[name][1]))


def read_brat(content: str, text: str, where: str) -> ReadBack:
    """The codings in the content of a `.ann` file for an article's text.

    Raises BadOverrides, with the line of the file, for what can not be read and for marks that do
    not fit the text.
    """
    read = _File()
    numbered = list(enumerate(content.lstrip("\ufeff").replace("\r\n", "\n").split("\n"), 1))
    for wanted in "T", "RAM#":
        for number, line in numbered:
            if line[:1] and line[0] in wanted:
                _read_line(read, line, text, f"{where}, line {number}")
    attributions = (_attribution(read, name) for name in read.of_kind(CONTENT))
    mentions = (_mention(read, name) for name in read.of_kind(MENTION))
    return ReadBack(
        tuple(sorted(attributions, key=lambda one: one.content)),
        tuple(sorted(mentions, key=lambda one: one.place)),
    )


def _read_line(read: _File, line: str, text: str, where: str) -> None:
    if found := _MARK.fullmatch(line):
        name, kind, places, words = found.groups()
        read.marks[name] = kind, _places(places, words, text, where)
    elif found := _RELATION.fullmatch(line):
        kind, *ends = found.groups()
        if kind in RELATIONS:
            for end, wanted in zip(ends, RELATIONS[kind], strict=True):
                _marked(read, end, wanted, where)
            read.relations.append((kind, ends[0], ends[1]))
    elif found := _ATTRIBUTE.fullmatch(line):
        kind, name, value = found.groups()
        if kind in ATTRIBUTES:
            holder, values = ATTRIBUTES[kind]
            _marked(read, name, holder, where)
            if values and value not in values:
                raise BadOverrides(f"{where}: {kind} is {value!r}: expected {', '.join(values)}")
            read.coded[name][kind] = value or ""
    elif found := _NOTE.fullmatch(line):
        read.notes[found.group(1)] = found.group(2)
    else:
        raise BadOverrides(f"{where}: it can not be read as brat standoff: {line[:40]!r}")


def _places(told: str, words: str, text: str, where: str) -> tuple[Span, ...]:
    places = tuple(Span(*map(int, pair.split())) for pair in told.split(";"))
    stands = " ".join(place.of(text) for place in places)
    if any(place.start >= place.end or place.end > len(text) for place in places):
        raise BadOverrides(f"{where}: the place {told} is not in the article")
    if stands.replace("\n", " ") != words:
        raise BadOverrides(
            f"{where}: at {told} the article has {stands[:40]!r}, not {words[:40]!r}:"
            " the marks are of another text"
        )
    return tuple(sorted(places))


def _marked(read: _File, name: str, wanted: str, where: str) -> None:
    kind, _ = read.marks.get(name, ("nothing", ()))
    if kind != wanted:
        raise BadOverrides(
            f"{where}: {name} marks {kind.lower()}, and {wanted.lower()} is expected"
        )


def _attribution(read: _File, name: str) -> ReadAttribution:
    cues = [one for kind, one, other in read.relations if (kind, other) == (CUE_CONTENT, name)]
    holders = {(CONTENT_SOURCE, name), *((CUE_SOURCE, cue) for cue in cues)}
    sources = [other for kind, one, other in read.relations if (kind, one) in holders]
    note = read.notes.get(name, "")
    return ReadAttribution(
        read.places([name]),
        read.places(sources),
        read.places(cues),
        note.removeprefix(SPEAKER).strip() or None if note.startswith(SPEAKER) else None,
        dict(read.coded[name]),
    )


def _mention(read: _File, name: str) -> ReadMention:
    places, coded = read.marks[name][1], read.coded[name]
    where = Span(places[0].start, places[-1].end)
    return ReadMention(where, coded.get("Side"), coded.get("MentionKind"))
