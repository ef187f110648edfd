"""The article's words as a table shows them: without the punctuation at their ends, and cut."""

from __future__ import annotations

from collections.abc import Iterable

from framing.domain import Span
from framing.domain.extent import words
from framing.report.text import Text, Words

PUNCTUATION = " \t\n,;:-\N{EN DASH}\N{EM DASH}"


def bare(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans without commas, colons and dashes at either end; one that is nothing else, as the
    dash before a name that closes a quotation, is left out."""
    found = (_bare(text, span) for span in spans)
    return tuple(span for span in found if span is not None)


def first_words(text: str, span: Span, most: int) -> Text:
    """A span, or its first words and an ellipsis."""
    there = words(text, span)
    if len(there) <= most:
        return (Words(span),)
    return (Words(Span(span.start, there[most - 1].end)), " …")


def _bare(text: str, span: Span) -> Span | None:
    shown = span.of(text)
    start = span.start + len(shown) - len(shown.lstrip(PUNCTUATION))
    end = span.end - len(shown) + len(shown.rstrip(PUNCTUATION))
    return Span(start, end) if start < end else None
