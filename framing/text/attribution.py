"""Who says what: the attributions of a text.

Found in two steps that know nothing of each other. `found` marks the spans (which words are
source, cue and content); `described` says what such spans mean (kind, role, cue class, speaker).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from framing.domain import Attribution, CueClass, Kind, Span, Token
from framing.engines.encoder.attribution import attributions as coded
from framing.lexicons import load
from framing.text.found import Found
from framing.text.quotes import Quotation, outermost, quotations
from framing.text.rules import by_rules
from framing.text.speakers import Speakers

_CLASSES = frozenset(("neutral", "endorsing", "distancing", "accusing", "emphatic"))
_WORD = re.compile(r"\w")


def by_encoder(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span]
) -> tuple[Found, ...]:
    """The attributions that the encoder reads, in document order."""
    found = (
        Found(
            _spans(item.source),
            _spans(item.cue),
            _spans(item.content),
            item.probability,
            item.source_probability,
        )
        for item in coded(text, paragraphs, sentences)
    )
    return tuple(sorted(found, key=lambda item: item.place))


def _spans(places: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(*place) for place in places)


def found(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[Found, ...]:
    """The attributions of the paragraphs as spans, in document order."""
    return by_encoder(text, paragraphs, sentences)


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
    starts = [token.start for token in tokens]
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
                cue_class=cue_class(text, item.cue, _verb(tokens, starts, item.cue)),
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


def _verb(tokens: Sequence[Token], starts: Sequence[int], cue: Sequence[Span]) -> str:
    """The lemma of a cue's last verb, or of its last word where it has none."""
    words = [
        token
        for span in cue
        for token in tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    ]
    verbs = [word for word in words if word.tag.startswith("VB")]
    return next((word.lemma for word in reversed(verbs or words)), "")
