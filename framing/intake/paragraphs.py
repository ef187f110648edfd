"""Text to paragraphs: where one ends and the next begins, however the lines were broken.

Three habits are met: a blank line between paragraphs, one paragraph a line, and lines broken by
hand or by an editor at some width. For the last, the width is found by the test that every greedy
wrapping passes: a line is no longer than the width, and would be with the next line's first word.
Where most lines of a run agree on one width, they are joined.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from framing.domain import Span

_LINE = re.compile(r"\S[^\n]*")
_WORD = re.compile(r"\S{1,120}")
_NARROWEST, _WIDEST = 40, 110
_SLACK = 8
_OPEN = re.compile(
    r"\s(?:an?|the|that|which|who|and|or|but|of|to|in|on|at|by|with|from|as|was|were|had|has|its)$"
)
_CLOSERS = "\"'”’»)]*"


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    gap: int  # line ends since the line before; two or more are a blank line

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text`, trimmed, in order; together they hold all but white space."""
    lines = _lines(text)
    if _is_one(text, lines):
        return [Span(lines[0].start, lines[-1].end)]
    width = _wrapped_at(text, lines)
    found: list[Span] = []
    for number, line in enumerate(lines):
        if number and line.gap == 1 and _continues(text, lines[number - 1], line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(Span(line.start, line.end))
    return found


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does, closing quotation marks and brackets aside."""
    return text[-12:].rstrip(_CLOSERS).endswith((".", "!", "?", "…", "。"))


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    before = 0
    for match in _LINE.finditer(text):
        start = match.start()
        end = start + len(match[0].rstrip())
        indent = start - text.rfind("\n", before, start) - 1 if start else 0
        gap = text.count("\n", before, start) if lines else 0
        lines.append(_Line(start, end, min(indent, 40), gap))
        before = end
    return lines


def _is_one(text: str, lines: list[_Line]) -> bool:
    """Whether the whole text is one paragraph in long lines of uneven width."""
    inner = lines[:-1]
    if not inner or any(line.gap > 1 or line.width > _WIDEST for line in lines):
        return False
    unfinished = sum(not ends_sentence(_ending(text, line)) for line in inner)
    return all(line.width >= 60 for line in inner) and 2 * unfinished > len(inner)


def _ending(text: str, line: _Line) -> str:
    return text[max(line.start, line.end - 12) : line.end]


def _reach(text: str, line: _Line, following: _Line) -> int:
    """How wide `line` would be with the first word of the next line."""
    word = _WORD.match(text, following.start, following.end)
    return line.width + 1 + (len(word[0]) if word else 0)


def _wrapped_at(text: str, lines: list[_Line]) -> int | None:
    """The width at which lines were broken, None where they were not."""
    steps = [0] * (_WIDEST + 2)
    pairs = [(x, y) for x, y in pairwise(lines) if y.gap == 1]
    unfinished = 0
    for line, following in pairs:
        low, high = max(line.width, _NARROWEST), min(_reach(text, line, following), _WIDEST + 1)
        if low < high:
            steps[low] += 1
            steps[high] -= 1
            unfinished += not ends_sentence(_ending(text, line))
    best, width, agree = 0, 0, 0
    for candidate, step in enumerate(steps):
        agree += step
        if agree > best:
            best, width = agree, candidate
    if best >= 2 and best >= 0.35 * len(pairs) and 2 * unfinished >= best:
        return width
    return None


def _continues(text: str, line: _Line, following: _Line, width: int | None) -> bool:
    """Whether `following`, on the very next line, goes on with the paragraph of `line`."""
    ending = _ending(text, line)
    finished = ends_sentence(ending) or ending[-1] in ":;"
    if not finished and (text[following.start].islower() or _OPEN.search(ending)):
        return True
    if width is None or line.width > width + _SLACK or following.width > width + _SLACK:
        return False
    if following.indent > line.indent:
        return False
    return _reach(text, line, following) > width - (0 if finished else _SLACK)
