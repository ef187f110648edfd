"""Who says what: the attributions of a text.

In two steps: `found` marks the spans (which words are source, cue and content), `described` says
what such spans mean (kind, role, cue class, speaker). The passes of the former stand in
`framing.text.speech.passes`. Who speaks in those that count is told without the unsure ones.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Attribution, CueClass, Kind, Span, Token
from framing.lexicons import load
from framing.text.grammar.layers import Layers
from framing.text.grammar.quotes import OPENING_MARKS, Quotation
from framing.text.speech.found import SURE, Found, verb_of
from framing.text.speech.passes import found
from framing.text.speech.speakers.speakers import Speakers

_CLASSES = frozenset(("neutral", "endorsing", "distancing", "accusing", "emphatic"))
_WORD = re.compile(r"\w")


def attributions(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
    """The attributions of a text's paragraphs that count, numbered Q1, Q2 …, and those that are
    too unsure to count, numbered U1, U2 …; both in document order."""
    layers = Layers(text, paragraphs, sentences, tokens)
    every = found(layers)
    unsure = [x for x in described(layers, every) if x.probability < SURE]
    return (
        described(layers, [item for item in every if item.probability >= SURE]),
        tuple(replace(x, id=f"U{number}") for number, x in enumerate(unsure, start=1)),
    )


def described(layers: Layers, spans: Sequence[Found]) -> tuple[Attribution, ...]:
    """The attributions that these spans, in document order, are: numbered Q1, Q2 …, with kind,
    speaker, role and class of cue. Who speaks may be told by those before it."""
    text = layers.text
    people = Speakers(layers.forest, layers.row.tokens, layers.quoted, spans)
    result = []
    for number, item in enumerate(spans, start=1):
        speaker, role = people.of(item.source)
        result.append(
            Attribution(
                id=f"Q{number}",
                source=item.source,
                cue=item.cue,
                content=item.content,
                kind=kind_of(text, item.content, layers.marks, item.cue),
                speaker=speaker,
                cue_class=cue_class(text, item.cue, verb_of(layers.row.inside(item.cue))),
                role=role,
                probability=item.probability,
            )
        )
    return tuple(result)


def kind_of(
    text: str, content: Sequence[Span], marks: Sequence[Quotation], cue: Sequence[Span] = ()
) -> Kind:
    """Direct where every word stands in quotation marks, or a mark alone gives a paragraph to who
    says it (a transcript, a post); mixed where some words do, else indirect. A quotation may open
    and not close, or close in another paragraph; one in which the cue stands itself quotes whoever
    tells it, and not the source."""
    if cue and not any(_WORD.search(span.of(text)) for span in cue):
        return "direct"
    inside = outside = False
    for span in content:
        at = span.start
        number = max(0, bisect_right(marks, at, key=lambda mark: mark.span.start) - 1)
        while number < len(marks) and marks[number].span.start < span.end:
            mark = marks[number]
            number += 1
            if mark.span.end <= at or any(mark.span.holds(part) for part in cue):
                continue
            outside = outside or bool(_WORD.search(text, at, max(at, mark.span.start)))
            inside = True
            at = mark.span.end
        outside = outside or bool(_WORD.search(text, at, max(at, span.end)))
    if not inside:
        opened = content and all(span.of(text)[0] in OPENING_MARKS for span in content)
        return "direct" if opened else "indirect"
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
