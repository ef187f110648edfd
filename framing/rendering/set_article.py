"""Setting the article sentence by sentence, with its marks and with remarks in the margin.

Side a is underlined once and side b twice, each on its tint and with its letter, so that the sides
are told apart in grey print, by colour-blind readers, and by ear.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from framing.domain import Span
from framing.rendering.boxes import Beside, Box, Padded, Stack
from framing.rendering.desk import Desk
from framing.rendering.flow import Item
from framing.rendering.places import sentence_place
from framing.rendering.runs import Run, Style
from framing.rendering.tagging import Element
from framing.report import AnnotatedText, Highlight, NumberedSentence

NUMBER = 3.7
"""The room for the number of a sentence, in ems."""
WORDS, REMARKS = 0.68, 0.23
"""The shares of the width that the words, with the bar before them, and the remarks take."""
BAR = 9.0
LEADING = 1.5


def set_annotated_text(desk: Desk, block: AnnotatedText, parent: Element) -> list[Item]:
    """Numbered sentences with their marks, and remarks in the margin."""
    return [
        Item(
            _sentence(desk, sentence, parent.add("Div")),
            before=desk.gap(7 if sentence.starts_paragraph else 0),
        )
        for sentence in block.sentences
    ]


def _sentence(desk: Desk, sentence: NumberedSentence, element: Element) -> Box:
    """Number, words beside a bar, remarks."""
    sizes, colours = desk.theme.sizes, desk.theme.colours
    number = desk.style("semibold", sizes.small - 1, colours.muted)
    words = desk.style("serif", sizes.article)
    small = desk.style("sans", sizes.small, colours.muted)
    place = Run(f"s{sentence.number}", number, anchor=sentence_place(sentence.number))
    room = NUMBER * number.size
    leading = LEADING * words.size / number.size
    head = desk.paragraph([place], number, room, element.add("P"), leading)
    width = desk.width * WORDS
    marked = _marked(desk, sentence, words)
    body = desk.paragraph(marked, words, width - BAR, element.add("P"), LEADING)
    bar = _bar(desk, sentence)
    middle = Padded(body, width, left=BAR, above=1, below=2, bar=bar, bar_width=1.6)
    remarks = Stack(
        tuple(
            desk.text(remark, small, desk.width * REMARKS, element.add("P"), 1.3)
            for remark in sentence.remarks
        )
    )
    return Beside(((0.0, head), (room + 2, middle), (desk.width * (1 - REMARKS), remarks)))


def _bar(desk: Desk, sentence: NumberedSentence) -> str:
    """The colour of the one side that a sentence mentions, else that of rules."""
    sides = sorted({mark.side for mark in sentence.highlights if mark.side})
    return desk.theme.sides[sides[0]].ink if len(sides) == 1 else desk.theme.colours.rule


def _marked(desk: Desk, sentence: NumberedSentence, style: Style) -> Iterator[Run]:
    """A sentence's words, cut wherever a mark begins or ends."""
    span = sentence.span
    sided = [mark for mark in sentence.highlights if mark.side]
    quoted = [mark for mark in sentence.highlights if mark.kind == "content" and not mark.side]
    edges = {span.start, span.end}
    for mark in sentence.highlights:
        edges |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
    angle = Style("semibold", style.size, desk.theme.colours.muted)
    for start, end in pairwise(sorted(edges)):
        if any(mark.span.start == start for mark in quoted):
            yield Run("‹", angle)
        held = next((mark for mark in sided if mark.span.holds((start, end))), None)
        text = Span(start, end).of(desk.wording.article)
        yield from _sided(desk, held, text, end, style) if held is not None else (Run(text, style),)
        if any(mark.span.end == end for mark in quoted):
            yield Run("›", angle)


def _sided(desk: Desk, mark: Highlight, text: str, end: int, style: Style) -> Iterator[Run]:
    """Words that belong to a side, and at their end its letter."""
    if mark.side is None:
        return
    ink = desk.theme.sides[mark.side]
    lines = 1 if mark.side == "a" else 2
    yield Run(text, replace(style, colour=ink.ink, tint=ink.tint, underline=lines))
    if end == mark.span.end:
        size = round(style.size * 0.64, 2)
        yield Run(mark.side.upper(), Style("semibold", size, ink.ink, round(style.size * 0.36, 2)))
