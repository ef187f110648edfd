"""Quotation marks: which words stand between which marks.

Newspapers mix straight, curly, low, angle and doubled single marks, use single marks for
quotations, apostrophes and feet, forget to close, and open every paragraph of a long quotation
with a mark that only the last one closes. Marks are paired here, once and in one pass, by their
shape, by the white space around them and by a stack; what finds no partner is no quotation, so
that one stray mark never turns half an article into speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from framing.domain import Span

Family = Literal["double", "single", "angle"]

MARKS = frozenset('"“”„«»')
"""The marks by which a piece of text is told to begin or end a quotation."""

OPENING_MARKS = frozenset('"“„«')
"""Those of them that may open one."""

_MARK = re.compile(r"''|``|[\"“”„‟«»‹›'‘’‚‛]")
_FAMILY: dict[str, Family] = {
    **dict.fromkeys(("''", "``", '"', "“", "”", "„", "‟"), "double"),
    **dict.fromkeys(("'", "‘", "’", "‚", "‛"), "single"),
    **dict.fromkeys(("«", "»", "‹", "›"), "angle"),
}
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|n|bout|round)\b|\d\ds?\b", re.IGNORECASE)
_OPENING_BEFORE = frozenset("([{—–-/“‘„«‹\"'‚`")
_SHORT_WORDS = 6
_REACH = 6
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: `span` with the marks, `inner` without.

    `depth` is 0 for a quotation that stands in no other. `continued` tells that it carries on
    the quotation of the paragraph before, `open` that the paragraph ends without a closing mark
    because the next one carries it on.
    """

    span: Span
    inner: Span
    family: Family
    depth: int = 0
    continued: bool = False
    open: bool = False

    def words(self, text: str) -> int:
        """How many words stand between the marks."""
        return sum(1 for _ in _WORD.finditer(text, self.inner.start, self.inner.end))


@dataclass(slots=True)
class _Opened:
    start: int
    width: int
    family: Family
    low: bool
    maybe: int = -1


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """All quotations of the paragraphs, nested ones included, in order of their opening mark."""
    found: list[Quotation] = []
    carried = False
    number = 0
    rest: Span | None = None
    while rest is not None or number < len(paragraphs):
        paragraph = paragraphs[number] if rest is None else rest
        number += rest is None
        rest = None
        closed, unclosed = _paired(text, paragraph)
        following = paragraphs[number] if number < len(paragraphs) else None
        last = _continuing(unclosed, closed, text, following)
        if last is not None:
            inner = Span(last.start + last.width, paragraph.end)
            span = Span(last.start, paragraph.end)
            closed.append(Quotation(span, inner, last.family, open=True))
        closed = _with_depth(closed)
        first = paragraph.start + _indent(text, paragraph)
        if carried and closed and closed[0].span.start == first:
            closed[0] = replace(closed[0], continued=True)
        carried = last is not None
        found.extend(closed)
        if last is None:
            further = paragraphs[number : number + _REACH]
            pieces = _running(text, unclosed, closed, paragraph, further)
            found.extend(pieces)
            if pieces:
                number += len(pieces) - 1
                rest = Span(pieces[-1].span.end, paragraphs[number - 1].end)
    return tuple(found)


def outermost(found: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """The quotations that stand in no other."""
    return tuple(quotation for quotation in found if quotation.depth == 0)


def is_short(text: str, quotation: Quotation) -> bool:
    """Whether the words are a term, a title or a phrase rather than a sentence of speech."""
    ending = quotation.inner.of(text).rstrip()[-1:]
    return quotation.words(text) <= _SHORT_WORDS and ending not in {".", "!", "?", "…"}


def short_quotations(
    text: str, found: Sequence[Quotation], contents: Iterable[Span] = ()
) -> tuple[Quotation, ...]:
    """Short quotations that nobody is said to have said: scare quotes, titles, borrowed phrases.

    `contents` are the contents of the attributions; what stands in one of them has a speaker.
    """
    taken = sorted(contents)
    free: list[Quotation] = []
    reached, index = -1, 0
    for quotation in outermost(found):
        while index < len(taken) and taken[index].start <= quotation.span.start:
            reached = max(reached, taken[index].end)
            index += 1
        if quotation.inner.end > reached and is_short(text, quotation):
            free.append(quotation)
    return tuple(free)


def _paired(text: str, paragraph: Span) -> tuple[list[Quotation], list[_Opened]]:
    """Quotations that open and close in the paragraph, and the marks left open."""
    stack: list[_Opened] = []
    depth = dict.fromkeys(("double", "single", "angle"), 0)
    closed: list[Quotation] = []

    def close(family: Family, start: int, end: int) -> None:
        while True:
            top = stack.pop()
            depth[top.family] -= 1
            if top.family == family:
                break
            if top.maybe >= 0:
                closed.append(_quotation(top, top.maybe, top.maybe + 1))
        closed.append(_quotation(top, start, end))

    at = paragraph.start
    while match := _MARK.search(text, at, paragraph.end):
        start, end = match.span()
        if (
            end - start == 2
            and text[end : end + 1] == "'"
            and stack
            and stack[-1].family == "single"
        ):
            end -= 1
        at = end
        mark = text[start:end]
        family = _FAMILY[mark]
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        top = next((item for item in reversed(stack[-1:]) if item.family == family), None)
        opens, closes = _roles(mark, before, after, depth[family] > 0, bool(top and top.low))
        if family == "single" and opens and _ELISION.match(text, end):
            opens = False
        if closes and depth[family]:
            if family == "single" and top and _maybe_possessive(text, start, end, paragraph.end):
                top.maybe = start if top.maybe < 0 else top.maybe
                continue
            close(family, start, end)
        elif opens:
            stack.append(_Opened(start, end - start, family, mark in "„‚"))
            depth[family] += 1
    left: list[_Opened] = []
    for item in stack:
        if item.maybe >= 0:
            closed.append(_quotation(item, item.maybe, item.maybe + 1))
        else:
            left.append(item)
    return closed, left


def _quotation(opened: _Opened, start: int, end: int) -> Quotation:
    inner = Span(opened.start + opened.width, start)
    return Quotation(Span(opened.start, end), inner, opened.family)


def _roles(mark: str, before: str, after: str, is_open: bool, low: bool) -> tuple[bool, bool]:
    """Whether a mark may open and whether it may close a quotation, by shape and place."""
    starts = (before.isspace() or before in _OPENING_BEFORE) and not after.isspace()
    ends = not before.isspace() and not after.isalnum()
    if mark in "„‚":
        return True, False
    if mark in "“‟‘‛``":
        return (not low and (starts or mark != "‘")), low or (is_open and ends and not starts)
    if mark in "«»‹›":
        return starts or not is_open, is_open and (ends or not starts)
    if mark in "”’":
        return mark == "”" and starts and not is_open, ends or mark == "”"
    if mark == "'":
        return starts, ends
    if before.isspace() and after.isspace():
        return not is_open, is_open
    return starts and not (is_open and ends), not starts or (is_open and ends)


def _maybe_possessive(text: str, start: int, end: int, limit: int) -> bool:
    """Whether a single mark may be the apostrophe of a plural ("the states' rights")."""
    follows = text[end : min(end + 2, limit)]
    return (
        text[start - 1] in "sS" and len(follows) == 2 and follows[0] == " " and follows[1].isalpha()
    )


def _indent(text: str, paragraph: Span) -> int:
    words = paragraph.of(text)
    return len(words) - len(words.lstrip())


def _continuing(
    unclosed: list[_Opened], closed: list[Quotation], text: str, following: Span | None
) -> _Opened | None:
    """The open mark that the next paragraph carries on, if it opens with a mark of its kind."""
    opened = [item for item in unclosed if item.family == "double"]
    if len(opened) != 1 or following is None:
        return None
    match = _MARK.match(text, following.start + _indent(text, following), following.end)
    if match is None or _FAMILY[match.group()] != "double":
        return None
    later = any(q.family == "double" and q.span.start > opened[0].start for q in closed)
    return None if later else opened[0]


def _running(
    text: str,
    unclosed: list[_Opened],
    closed: list[Quotation],
    paragraph: Span,
    further: Sequence[Span],
) -> list[Quotation]:
    """A quotation that is closed, without a mark at the start of each paragraph, some paragraphs
    on: a piece for each. It opens behind a comma or colon, or its two marks are curly, so that it
    is plain from their shape which opens and which closes."""
    opened = [item for item in unclosed if item.family == "double"]
    if len(opened) != 1 or any(q.span.start > opened[0].start for q in closed):
        return []
    first = opened[0]
    introduced = text[paragraph.start : first.start].rstrip()[-1:] in {",", ":"}
    curly = text[first.start] == "“"
    if not introduced and not curly:
        return []
    inner = Span(first.start + first.width, paragraph.end)
    if not inner.of(text).strip():
        return []
    pieces = [Quotation(Span(first.start, paragraph.end), inner, "double", open=True)]
    for span in further:
        marks = _MARK.finditer(text, *span)
        mark = next((m for m in marks if _FAMILY[m.group()] == "double"), None)
        if mark is None:
            pieces.append(Quotation(span, span, "double", continued=True, open=True))
            continue
        start, end = mark.span()
        after = text[end] if end < span.end else " "
        shaped = introduced or mark.group() == "”"
        if start == span.start or text[start - 1].isspace() or after.isalnum() or not shaped:
            return []
        pieces.append(
            Quotation(Span(span.start, end), Span(span.start, start), "double", continued=True)
        )
        return pieces
    return []


def _with_depth(closed: list[Quotation]) -> list[Quotation]:
    """The quotations in order, each with the number of quotations around it; empty ones go."""
    ordered = sorted((q for q in closed if q.inner.start < q.inner.end), key=lambda q: q.span)
    ends: list[int] = []
    result: list[Quotation] = []
    for quotation in ordered:
        while ends and ends[-1] <= quotation.span.start:
            ends.pop()
        result.append(replace(quotation, depth=len(ends)))
        ends.append(quotation.span.end)
    return result
