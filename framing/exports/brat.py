"""brat standoff: the article's text, its annotations, and the configuration that names them.

An attribution is up to three marked stretches of text with relations from its cue to its source
and its content; without a cue the content is related to the source. What was coded stands in
attributes of the content, the speaker's name in its note. Mentions and clauses are marked too.

Places count code points. brat does not mark over line ends, so a place that holds one is written
as a discontinuous one; `framing.exports.brat_reading` takes such pieces together again.

Reference: Stenetorp et al. (2012), brat: a web-based tool for NLP-assisted text annotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from framing.domain import CueClass, Kind, MentionKind, Role, SidedAttribution, Span
from framing.domain.annotation import Voice
from framing.exports.annotated import Annotated

SOURCE, CUE, CONTENT, MENTION = "Source", "Cue", "Content", "Mention"
PREDICATE, PARTICIPANT = "Predicate", "Participant"
CUE_SOURCE, CUE_CONTENT, CONTENT_SOURCE = "Cue_Source", "Cue_Content", "Content_Source"
SPEAKER = "speaker: "
"""How the note of a content begins that names its speaker."""
BOTH = "both"
_SIDES = ("a", "b")

RELATIONS: Mapping[str, tuple[str, str]] = {
    CUE_SOURCE: (CUE, SOURCE),
    CUE_CONTENT: (CUE, CONTENT),
    CONTENT_SOURCE: (CONTENT, SOURCE),
    "Agent": (PREDICATE, PARTICIPANT),
    "Patient": (PREDICATE, PARTICIPANT),
}
ATTRIBUTES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "Kind": (CONTENT, get_args(Kind)),
    "Role": (CONTENT, get_args(Role)),
    "CueClass": (CONTENT, get_args(CueClass)),
    "SpeakerSide": (CONTENT, _SIDES),
    **dict.fromkeys(("About", "Supports", "Attacks"), (CONTENT, (*_SIDES, BOTH))),
    "Side": (MENTION, _SIDES),
    "MentionKind": (MENTION, get_args(MentionKind)),
    "Voice": (PREDICATE, get_args(Voice)),
    "Negated": (PREDICATE, ()),
}
_BETWEEN_LINES = re.compile(r"[^\n]+")


def brat(annotated: Annotated) -> dict[str, bytes]:
    """Text, annotations and configuration, as a folder of brat holds them."""
    return {
        f"{annotated.name}.txt": annotated.text.encode(),
        f"{annotated.name}.ann": "".join(_Writer(annotated).lines()).encode(),
        "annotation.conf": _configuration().encode(),
    }


def pieces(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, cut at line ends: as brat holds what they mark."""
    return tuple(
        sorted(
            Span(*found.span())
            for span in spans
            for found in _BETWEEN_LINES.finditer(text, span.start, span.end)
        )
    )


class _Writer:
    """Writes the annotations of one article, each with a number of its kind."""

    def __init__(self, annotated: Annotated) -> None:
        self._told = annotated
        self._numbers = dict.fromkeys("TRA#", 0)

    def lines(self) -> Iterator[str]:
        """All lines, thing by thing in document order."""
        for sided in self._told.attributions:
            yield from self._attribution(sided)
        for mention in self._told.mentions:
            mark, line = self._mark(MENTION, (mention.span,))
            yield line
            yield from self._attributes(mark, {"Side": mention.side, "MentionKind": mention.kind})
        yield from self._clauses()

    def _attribution(self, sided: SidedAttribution) -> Iterator[str]:
        one = sided.attribution
        content, line = self._mark(CONTENT, one.content)
        yield line
        holder, relation = content, CONTENT_SOURCE
        if one.cue:
            holder, line = self._mark(CUE, one.cue)
            yield line
            yield self._relation(CUE_CONTENT, holder, content)
            relation = CUE_SOURCE
        if one.source:
            source, line = self._mark(SOURCE, one.source)
            yield line
            yield self._relation(relation, holder, source)
        coding = {
            "Kind": one.kind,
            "Role": one.role,
            "CueClass": one.cue_class,
            "SpeakerSide": sided.speaker_side or "",
            "About": _which(sided.about),
            "Supports": _which(sided.supports),
            "Attacks": _which(sided.attacks),
        }
        yield from self._attributes(content, coding)
        if one.speaker:
            name = " ".join(one.speaker.split())
            yield f"{self._number('#')}\tAnnotatorNotes {content}\t{SPEAKER}{name}\n"

    def _clauses(self) -> Iterator[str]:
        for sided in self._told.clauses:
            clause = sided.clause
            predicate, line = self._mark(PREDICATE, (clause.predicate,))
            yield line
            for name, place in (("Agent", clause.agent), ("Patient", clause.patient)):
                if place:
                    mark, line = self._mark(PARTICIPANT, (place,))
                    yield line
                    yield self._relation(name, predicate, mark)
            yield from self._attributes(predicate, {"Voice": clause.voice})
            if clause.negated:
                yield f"{self._number('A')}\tNegated {predicate}\n"

    def _mark(self, kind: str, spans: Sequence[Span]) -> tuple[str, str]:
        """The name of a stretch of text and its line."""
        cut = pieces(self._told.text, spans)
        places = ";".join(f"{piece.start} {piece.end}" for piece in cut)
        words = " ".join(piece.of(self._told.text) for piece in cut)
        mark = self._number("T")
        return mark, f"{mark}\t{kind} {places}\t{words}\n"

    def _relation(self, kind: str, one: str, other: str) -> str:
        return f"{self._number('R')}\t{kind} Arg1:{one} Arg2:{other}\n"

    def _attributes(self, mark: str, coding: Mapping[str, str]) -> Iterator[str]:
        for name, value in coding.items():
            if value:
                yield f"{self._number('A')}\t{name} {mark} {value}\n"

    def _number(self, kind: str) -> str:
        self._numbers[kind] += 1
        return f"{kind}{self._numbers[kind]}"


def _which(sides: Sequence[str]) -> str:
    return BOTH if len(sides) > 1 else "".join(sides)


def _configuration() -> str:
    relations = (f"{name} Arg1:{one}, Arg2:{two}" for name, (one, two) in RELATIONS.items())
    attributes = (
        f"{name} Arg:{kind}" + (f", Value:{'|'.join(values)}" if values else "")
        for name, (kind, values) in ATTRIBUTES.items()
    )
    rooms = {
        "entities": (SOURCE, CUE, CONTENT, MENTION, PREDICATE, PARTICIPANT),
        "relations": (*relations, "<OVERLAP> Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"),
        "events": (),
        "attributes": tuple(attributes),
    }
    return "\n".join(
        f"[{name}]\n" + "".join(f"{x}\n" for x in told) for name, told in rooms.items()
    )
