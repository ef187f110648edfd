"""Attributions by rules: the closed patterns of reported speech, found without any training.

Transcripts, signatures, verbs of saying with their complements, "according to", and quotations that
carry on from sentence to sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import Span
from framing.text.grammar.layers import Layers
from framing.text.grammar.passage import SPEECH, Passage, passages
from framing.text.grammar.quotes import Quotation
from framing.text.speech.found import Found
from framing.text.speech.patterns.cue import drafts_of
from framing.text.speech.patterns.draft import Draft
from framing.text.speech.patterns.licence import takes_quotation
from framing.text.speech.patterns.transcript import spoken


def by_rules(layers: Layers) -> tuple[Found, ...]:
    """The attributions of the paragraphs as spans, in document order."""
    text, marks = layers.text, layers.marks
    lines = spoken(text, layers.paragraphs, marks)
    paragraphs, sentences = _led_on(text, layers.paragraphs, layers.sentences, marks)
    growing: list[_Growing] = []
    carrier: _Growing | None = None
    for passage in passages(text, paragraphs, sentences, layers.row.tokens, marks):
        line = lines.get(passage.span)
        if line is not None:
            own, carrier = [_Growing([line[0]], [line[1]], [line[2]], "say")], None
        else:
            own, carrier = _in_passage(passage, carrier)
        growing.extend(own)
    found = (
        Found(tuple(item.source), tuple(item.cue), tuple(sorted(item.content))) for item in growing
    )
    return tuple(sorted(found, key=lambda item: item.place))


def _led_on(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], marks: Sequence[Quotation]
) -> tuple[Sequence[Span], Sequence[Span]]:
    """Paragraphs and sentences, those that end in a comma or colon one with the quotation that
    opens the next paragraph."""
    opening = {mark.span.start for mark in marks}
    joined: list[Span] = []
    led: set[int] = set()
    for span in paragraphs:
        if joined and span.start in opening and joined[-1].of(text).rstrip()[-1:] in {",", ":"}:
            joined[-1] = Span(joined[-1].start, span.end)
            led.add(span.start)
        else:
            joined.append(span)
    return joined, [sentence for sentence in sentences if sentence.start not in led]


@dataclass(slots=True)
class _Growing:
    """Spans of an attribution whose quotation may still go on in the next sentence."""

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    verb: str


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
