"""Paragraphs that name their speaker by place and mark alone: transcripts ("LEE: We agree.") and
quotations with a signature ("“We agree.” – Ann Lee").

One line with a colon may be a label ("Photo: Reuters"), so a name counts as a speaker's only where
it is written in capitals throughout, or opens several paragraphs and is no label.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from framing.domain import Span
from framing.text.grammar.quotes import Quotation

_LINE = re.compile(
    r"(?P<name>(?:[A-Z][\w.'’-]{0,30}[ ]){0,3}[A-Z][\w.'’-]{1,30}"
    r"(?:[ ]\([\w .,-]{1,40}\))?)[ ]?(?P<colon>:)\s+(?=\S)"
)
LABELS = frozenset(
    "photo image picture video source sources note editor's update related read watch see more"
    " correction advertisement caption published topics tags summary background question answer"
    " q a ps nb pro con where when what who why how also example conclusion".split()
)
_LEAST_LINES = 2
_SIGNATURE = re.compile(
    r"\s*(?P<dash>[–—-]{1,2})\s*(?P<name>[A-Z][\w.'’-]{0,30}"
    r"(?:[ ](?:[A-Z][\w.'’-]{0,30}|de|van|von)){0,4}(?:, [\w .'’-]{1,80})?)\.?\s*"
)


def spoken(
    text: str, paragraphs: Sequence[Span], marks: Sequence[Quotation]
) -> Mapping[Span, tuple[Span, Span, Span]]:
    """The paragraphs that name their speaker by form alone: each with name, mark and what is said,
    in document order; `marks` are the outermost quotations."""
    lines = {**transcript(text, paragraphs), **signed(text, paragraphs, marks)}
    return {paragraph: lines[paragraph] for paragraph in paragraphs if paragraph in lines}


def transcript(text: str, paragraphs: Sequence[Span]) -> Mapping[Span, tuple[Span, Span, Span]]:
    """The paragraphs that are lines of a transcript: each with name, colon and what is said."""
    lines: dict[Span, tuple[Span, Span, Span]] = {}
    names: Counter[str] = Counter()
    for paragraph in paragraphs:
        match = _LINE.match(text, *paragraph)
        if match is None or match["name"].split()[0].lower().replace("’", "'") in LABELS:
            continue
        said = Span(match.end(), paragraph.end)
        if said.start >= said.end:
            continue
        names[match["name"]] += 1
        lines[paragraph] = (Span(*match.span("name")), Span(*match.span("colon")), said)
    shouted = sum(1 for name in names if name.isupper())
    repeated = {name for name, count in names.items() if count >= _LEAST_LINES}
    return {
        paragraph: line
        for paragraph, line in lines.items()
        if (name := line[0].of(text)) in repeated
        or (name.isupper() and len(name) > 2 and shouted >= _LEAST_LINES)
    }


def signed(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation]
) -> Mapping[Span, tuple[Span, Span, Span]]:
    """The paragraphs that are one quotation and its signature: each with name, dash and words;
    `quotations` are the outermost ones, in order."""
    opening = {quotation.span.start: quotation for quotation in quotations}
    lines: dict[Span, tuple[Span, Span, Span]] = {}
    for paragraph in paragraphs:
        quotation = opening.get(paragraph.start)
        if quotation is None:
            continue
        match = _SIGNATURE.fullmatch(text, quotation.span.end, paragraph.end)
        if match is not None:
            name, dash = Span(*match.span("name")), Span(*match.span("dash"))
            lines[paragraph] = (name, dash, quotation.span)
    return lines
