"""Lines of a dialogue with the words in quotation marks: "Mayor Ana Ruiz: “We agree.”".

Letters and hearings are often set so, each line with a name, a colon and a quotation, and not each
line a paragraph of its own. One colon before a quotation may be a label or a title's, so there must
be two such lines.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from framing.domain import Span
from framing.text.grammar.quotes import Quotation
from framing.text.speech.found import Found
from framing.text.speech.patterns.transcript import LABELS

_LEAST_LINES = 2
_SPOKEN = 3
_REACH = 160
_NAME = re.compile(
    r"(?:^|[:”\"]\s*:?\s+)(?::\s*)?(?P<name>[A-Z][\w.'’&-]*[ ]"
    r"(?:(?:[A-Z][\w.'’&-]*|of|the|for|to|and)[ ])*[A-Z][\w'’-]+)[ ]?(?P<colon>:)\s*$"
)


def lines(text: str, paragraphs: Sequence[Span], marks: Sequence[Quotation]) -> list[Found]:
    """The lines of a dialogue; `marks` are the outermost quotations, in order. A quotation that
    runs on into further paragraphs belongs to its line."""
    found: list[Found] = []
    going_on = False
    for mark in marks:
        if mark.continued and going_on and found:
            last = found[-1]
            found[-1] = Found(last.source, last.cue, (*last.content, mark.span))
            going_on = mark.open
            continue
        number = bisect_right(paragraphs, mark.span.start, key=lambda span: span.start) - 1
        offset = max(paragraphs[number].start if number >= 0 else 0, mark.span.start - _REACH)
        match = _NAME.search(text[offset : mark.span.start])
        going_on = False
        if match is None or match["name"].split()[0].lower() in LABELS:
            continue
        if mark.words(text) < _SPOKEN:
            continue
        name, colon = (
            Span(offset + match.start(x), offset + match.end(x)) for x in ("name", "colon")
        )
        found.append(Found((name,), (colon,), (mark.span,)))
        going_on = mark.open
    return found if len(found) >= _LEAST_LINES else []
