"""Who says what: the attributions of a text.

Found in two steps that know nothing of each other. `found` marks the spans (which words are
source, cue and content); `described` says what such spans mean (kind, role, cue class, speaker).
Whatever finds better spans can take the place of the first step.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import Attribution, CueClass, Kind, Span, Token
from framing.lexicons import load
from framing.text.cue import drafts_of
from framing.text.draft import Draft
from framing.text.licence import takes_quotation
from framing.text.passage import SPEECH, Passage, passages
from framing.text.quotes import Quotation, outermost, quotations
from framing.text.speakers import Speakers
from framing.text.transcript import signed, transcript

_CLASSES = frozenset(("neutral", "endorsing", "distancing", "accusing", "emphatic"))
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Found:
    """Spans of an attribution, in document order each; `verb` is the lemma of the cue."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    verb: str


def found(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[Found, ...]:
    """The attributions of the paragraphs as spans, in document order."""
    marks = outermost(quotations(text, paragraphs))
    spoken = {**transcript(text, paragraphs), **signed(text, paragraphs, marks)}
    growing: list[_Growing] = []
    carrier: _Growing | None = None
    for passage in passages(text, paragraphs, sentences, tokens, marks):
        line = spoken.get(passage.span)
        if line is not None:
            own, carrier = [_Growing([line[0]], [line[1]], [line[2]], "say")], None
        else:
            own, carrier = _in_passage(passage, carrier)
        growing.extend(own)
    ordered = sorted(growing, key=lambda item: item.place)
    return tuple(
        Found(tuple(item.source), tuple(item.cue), tuple(sorted(item.content)), item.verb)
        for item in ordered
    )


def attributions(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[Attribution, ...]:
    """The attributions of a text's paragraphs, in document order, numbered Q1, Q2 …"""
    return described(text, paragraphs, tokens, found(text, paragraphs, sentences, tokens))


def described(
    text: str, paragraphs: Sequence[Span], tokens: Sequence[Token], spans: Sequence[Found]
) -> tuple[Attribution, ...]:
    """The attributions that these spans are: with kind, speaker, role and class of cue."""
    marks = outermost(quotations(text, paragraphs))
    people = Speakers(tokens, paragraphs)
    result = []
    for number, item in enumerate(spans, start=1):
        speaker, role = people.of(item.source)
        result.append(
            Attribution(
                id=f"Q{number}",
                source=item.source,
                cue=item.cue,
                content=item.content,
                kind=kind_of(text, item.content, marks),
                speaker=speaker,
                cue_class=cue_class(text, item.cue, item.verb),
                role=role,
            )
        )
    return tuple(result)


def kind_of(text: str, content: Sequence[Span], marks: Sequence[Quotation]) -> Kind:
    """Direct where every word stands in quotation marks, mixed where some do, else indirect."""
    inside = outside = False
    for span in content:
        at = span.start
        number = max(0, bisect_right(marks, at, key=lambda mark: mark.span.start) - 1)
        while number < len(marks) and marks[number].span.start < span.end:
            mark = marks[number]
            number += 1
            if mark.span.end <= at:
                continue
            outside = outside or bool(_WORD.search(text, at, max(at, mark.span.start)))
            inside = True
            at = mark.span.end
        outside = outside or bool(_WORD.search(text, at, max(at, span.end)))
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def cue_class(text: str, cue: Sequence[Span], verb: str) -> CueClass:
    """How the cue lets its source speak: by its whole words, by its verb, else neutral."""
    for span in cue:
        for adverb in span.of(text).lower().split():
            found_class = load("cues", "modifiers").class_of(adverb)
            if found_class is not None:
                return _class(found_class)
    words = " ".join(span.of(text).lower().rstrip(":,; ") for span in cue)
    particle = f"{verb} {words.split()[-1]}" if words else verb
    for scope in ("phrases", "verbs", "nouns"):
        for entry in (words, particle, verb):
            found_class = load("cues", scope).class_of(entry)
            if found_class is not None:
                return _class(found_class)
    return "neutral"


def _class(name: str) -> CueClass:
    return name if name in _CLASSES else "neutral"  # type: ignore[return-value]


@dataclass(slots=True)
class _Growing:
    """Spans of an attribution whose quotation may still go on in the next sentence."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    verb: str

    @property
    def place(self) -> tuple[int, int]:
        spans = self.source + self.cue + self.content
        return min(span.start for span in spans), max(span.end for span in spans)


def _in_passage(
    passage: Passage, carrier: _Growing | None
) -> tuple[list[_Growing], _Growing | None]:
    """The attributions of a paragraph, and the one that may go on in the next paragraph."""
    items = passage.items
    made: list[_Growing] = []
    taken: set[int] = set()
    heir = carrier if passage.continued or _only_speech(passage, 0, len(items)) else None
    for low, high in passage.sentences:
        drafts = [draft for draft in drafts_of(items, low, high) if _new(draft, taken)]
        for draft in drafts:
            for first, last in draft.content:
                taken.update(range(first, last))
            made.append(_spans(passage, draft))
            if draft is drafts[0] or draft.verb == "according to" or takes_quotation(draft.verb):
                heir = made[-1]
        if drafts or (heir is None and low not in taken):
            continue
        if _only_speech(passage, low, high) and low not in taken and heir is not None:
            heir.content.append(_speech(passage, low, high))
        elif low not in taken:
            heir = None
    return made, heir


def _new(draft: Draft, taken: set[int]) -> bool:
    return not any(first in taken for first, _ in draft.content)


def _spans(passage: Passage, draft: Draft) -> _Growing:
    def chars(ranges: Sequence[tuple[int, int]]) -> list[Span]:
        return [passage.chars(first, last) for first, last in ranges if first < last]

    return _Growing(chars(draft.source), chars(draft.cue), chars(draft.content), draft.verb)


def _only_speech(passage: Passage, low: int, high: int) -> bool:
    """Whether the items are quotations of speech and nothing else but marks."""
    inside = passage.items[low:high]
    others = [item for item in inside if item.tag != SPEECH]
    words = any(item.quoted or any(map(str.isalnum, item.word)) for item in others)
    return len(others) < len(inside) and not words


def _speech(passage: Passage, low: int, high: int) -> Span:
    speech = [item for item in passage.items[low:high] if item.tag == SPEECH]
    return Span(speech[0].start, speech[-1].end)
