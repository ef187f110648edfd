"""Attributions as the encoder reads them, deeds left out.

The encoder has learned PolNeAR's notion of attribution, in which attitudes count beside speech
("opposed the plan"). Deeds done to a thing ("adopted the plan", "was backed by them") are near to
them and sometimes taken for them; what has neither a verb nor quotation marks in its content is
kept only where its cue can hold such a content.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from framing.domain import Span, Token
from framing.engines.encoder.attribution import attributions
from framing.text.found import Found
from framing.text.licence import holds, is_cue

_FINITE = frozenset(("MD", "TO", "VB", "VBD", "VBP", "VBZ"))
_RELATIVE = frozenset(("that", "which", "who"))
_MARKS = frozenset("\"“”„«»")


def by_encoder(
    text: str, paragraphs: Sequence[Span], sentences: Sequence[Span], tokens: Sequence[Token]
) -> tuple[Found, ...]:
    """The attributions of the paragraphs, in document order, sure ones and unsure ones."""
    starts = [token.start for token in tokens]

    def inside(spans: Iterable[Span]) -> list[Token]:
        return [
            token
            for span in spans
            for token in tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        ]

    found = (
        Found(
            _joined(text, item.source),
            _joined(text, item.cue),
            _joined(text, item.content),
            item.probability,
            item.source_probability,
        )
        for item in attributions(text, paragraphs, sentences)
    )
    kept = (item for item in found if not _is_deed(text, item, inside))
    return tuple(sorted(kept, key=lambda item: item.place))


def verb_of(cue: Sequence[Token]) -> str:
    """The lemma of a cue's last verb, or of its last word where it has none."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    return next((word.lemma for word in reversed(verbs or cue)), "")


def _joined(text: str, places: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The places in order, those with only white space between them made one."""
    joined: list[Span] = []
    for start, end in places:
        if joined and not text[joined[-1].end : start].strip():
            joined[-1] = Span(joined[-1].start, end)
        else:
            joined.append(Span(start, end))
    return tuple(joined)


def _is_deed(text: str, item: Found, inside: Callable[[Iterable[Span]], list[Token]]) -> bool:
    """Whether the cue is something done to a thing, and the content nothing but that thing."""
    cue = inside(item.cue)
    if not any(word.tag.startswith("VB") for word in cue):
        return False
    verb = verb_of(cue)
    if is_cue(verb) or (holds(verb) and cue[-1].lemma != "by"):
        return False
    return _is_thing(text, item.content, inside(item.content))


def _is_thing(text: str, content: Sequence[Span], words: Sequence[Token]) -> bool:
    """Whether a content is a noun phrase: without a verb of its own (those of relative clauses
    aside) and without a quotation at its edges."""
    if any(span.of(text)[0] in _MARKS or span.of(text)[-1] in _MARKS for span in content):
        return False
    verb = next((place for place, word in enumerate(words) if word.tag in _FINITE), None)
    return verb is None or (verb > 1 and words[verb - 1].text.lower() in _RELATIVE)
