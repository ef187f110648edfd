"""Marks of the language in which something was said ("((it))"), which wikis set behind words that
they translated: furniture of the page, no words of the article and none of whoever speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.domain import Span
from framing.domain.extent import touching

_MARK = re.compile(r"\(\([a-z]{2,3}(?:-[a-z]{2,4})?\)\)")


def language_marks(text: str) -> tuple[Span, ...]:
    """The marks of language of a text, in order.

    >>> language_marks('She said it was "good" ((fr)).')
    (Span(start=23, end=29),)
    """
    return tuple(Span(*found.span()) for found in _MARK.finditer(text))


def without_marks(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans without the marks of language inside and beside them, and without the white space
    and the lone stops that would be left at their edges."""
    marks = language_marks(text)
    kept: list[Span] = []
    for span in spans:
        at = span.start
        inside = touching(marks, span)
        for mark in inside:
            kept.append(_trimmed(text, Span(at, max(at, mark.start))))
            at = mark.end
        rest = _trimmed(text, Span(at, max(at, span.end)))
        kept.append(rest if not inside or any(map(str.isalnum, rest.of(text))) else Span(at, at))
    return tuple(span for span in kept if span.start < span.end)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    first = span.start + len(words) - len(words.lstrip())
    return Span(first, max(first, span.start + len(words.rstrip())))
