"""Paragraphs that name their speaker by place and mark alone: transcripts ("LEE: We agree."),
quotations with a signature ("“We agree.” – Ann Lee") and posts that a page embeds ("We agree. — Ann
Lee (@annlee) May 3, 2024").

One line with a colon may be a label ("Photo: Reuters"), so a name counts as a speaker's only where
it is written in capitals throughout, or opens several paragraphs and is no label.
"""

from __future__ import annotations

import re
from bisect import bisect_right
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

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WORD_OF_NAME = r"(?:[A-Z0-9][\w.&'’-]*|de|of|the|van|von|and)"
_POST = re.compile(
    rf"(?:(?<=\s)|(?<=[.!?\"”’…])|(?<=\A))(?P<dash>[–—]|--?(?=\s))\s*"
    rf"(?P<name>[A-Z0-9][\w.&'’-]*(?: {_WORD_OF_NAME}){{0,5}})\s*\(@\w{{1,30}}\)"
    rf"\s*(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}})\.?\s*"
)
_LINK = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+\Z")
_MOST_LINKS = 5
_WORD = re.compile(r"[\w&][\w.&-]*\b")


def spoken(
    text: str, paragraphs: Sequence[Span], marks: Sequence[Quotation]
) -> Mapping[Span, tuple[Span, Span, Span]]:
    """The paragraphs that name their speaker by form alone: each with name, mark and what is said,
    in document order; `marks` are the outermost quotations. A post counts where its author belongs
    to the story; what a reporter posts is mostly what others say."""
    posts = _of_the_story(text, paragraphs, posted(text, paragraphs))
    lines = {**transcript(text, paragraphs), **signed(text, paragraphs, marks), **posts}
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


def posted(text: str, paragraphs: Sequence[Span]) -> Mapping[Span, tuple[Span, Span, Span]]:
    """The paragraphs that are a post from another site: each with its author, the dash before and
    the words, links at their end left out. The signature may stand in the next paragraph, where
    the one before it does not speak of the author."""
    lines: dict[Span, tuple[Span, Span, Span]] = {}
    for number, paragraph in enumerate(paragraphs):
        found = [m for m in _POST.finditer(text, *paragraph) if m.end() == paragraph.end]
        if not found:
            continue
        end = found[-1]
        words = Span(paragraph.start, end.start())
        if not words.of(text).strip() and number:
            words = paragraph = paragraphs[number - 1]
            if end["name"].split()[-1] in words.of(text):
                continue
        words = _without_links(text, words)
        if words.of(text).strip():
            name, dash = Span(*end.span("name")), Span(*end.span("dash"))
            lines[paragraph] = (name, dash, words)
    return lines


def _without_links(text: str, words: Span) -> Span:
    """The words of a post without the links at their end."""
    told = words.of(text).rstrip()
    for _ in range(_MOST_LINKS):
        last = told.rsplit(None, 1)[-1:]
        if not last or not _LINK.match(last[0]):
            break
        told = told.removesuffix(last[0]).rstrip()
    return Span(words.start, words.start + len(told))


def _of_the_story(
    text: str, paragraphs: Sequence[Span], posts: Mapping[Span, tuple[Span, Span, Span]]
) -> Mapping[Span, tuple[Span, Span, Span]]:
    """The posts whose author the text knows elsewhere, who then is no mere reporter of what others
    say."""
    if not posts:
        return posts
    starts = [paragraph.start for paragraph in paragraphs]
    shown = {paragraphs[bisect_right(starts, name.start) - 1] for name, _, _ in posts.values()}
    known = {
        word
        for paragraph in paragraphs
        if paragraph not in posts and paragraph not in shown
        for word in _WORD.findall(text, *paragraph)
    }
    return {
        paragraph: line
        for paragraph, line in posts.items()
        if line[0].of(text).split()[-1] in known
    }
