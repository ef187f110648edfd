"""How far an attribution reaches: what stands too far from its cue to be its source or content.

A source stands in the sentence of its cue. So does what is said, unless it is quoted: a quotation
goes on through its paragraph, and into the next one where nothing but it stands there or where it
was still open. Links that jump further join what one says to what another is quoted with.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from framing.domain import Span
from framing.domain.extent import touching
from framing.text.grammar.layers import Layers
from framing.text.grammar.quotes import MARKS
from framing.text.grammar.saying import SAYING
from framing.text.grammar.tags import TENSED
from framing.text.speech.found import Found

_WORD = re.compile(r"\w")
_APART = 1
"""So many sentences of the article may stand between a cue and more of what is quoted there."""
_BUT = re.compile(r",?\s+but\s(?!that\b)")


class Reach:
    """Cuts what is out of reach from the attributions of one text."""

    def __init__(self, layers: Layers) -> None:
        self.text, self.marks = layers.text, layers.quoted
        self.paragraphs, self.sentences = layers.paragraphs, layers.sentences
        self.trees = layers.trees

    def cut(self, item: Found) -> Found:
        """The attribution without source and contents out of reach; its content may be empty."""
        if not item.cue:
            return item
        home = _around(self.sentences, item.cue[0].start)
        here = any(home.overlaps(span) for span in item.content)
        source = item.source if any(home.overlaps(span) for span in item.source) else ()
        content: list[Span] = []
        for span in item.content:
            carried = self._carries(span, item.cue[0].start, here, content)
            if home.overlaps(span) or (carried and not self._is_told(span)):
                whole = self._before_semicolon(span, item.cue[-1].end)
                content.append(self._before_but(whole))
        return Found(source, item.cue, tuple(content), item.probability, item.source_probability)

    def _carries(self, span: Span, cue: int, here: bool, before: Sequence[Span]) -> bool:
        """Whether what stands outside the sentence of the cue is its content nevertheless."""
        paragraph = _around(self.paragraphs, span.start)
        if not self._is_quoted(span):
            beside = self._told_between(span, cue) == 0
            return not here and beside and paragraph == _around(self.paragraphs, cue)
        if paragraph.start <= cue < paragraph.end:
            return self._told_between(span, cue) <= _APART
        if span.start < cue:
            return not here
        if self._is_alone(span, paragraph) or self._follows(span, paragraph, cue):
            return True
        at = bisect_right(self.paragraphs, (paragraph.start, -1)) - 1
        opened = at >= 0 and any(part.end >= self.paragraphs[at].end - 1 for part in before)
        return opened and span.start == paragraph.start and self.text[span.start] not in MARKS

    def _told_between(self, span: Span, cue: int) -> int:
        """How many sentences between a quotation and the sentence of a cue are not quoted."""
        first, last = sorted((_around(self.sentences, span.start), _around(self.sentences, cue)))
        low = bisect_right(self.sentences, first)
        high = bisect_right(self.sentences, last) - 1
        return sum(not self._is_all_quoted(x) for x in self.sentences[low:high])

    def _is_all_quoted(self, sentence: Span) -> bool:
        """Whether no word of a sentence stands outside quotation marks."""
        at = sentence.start
        for mark in touching(self.marks, sentence):
            if _WORD.search(self.text, at, max(at, mark.start)):
                return False
            at = max(at, mark.end)
        return not _WORD.search(self.text, at, max(at, sentence.end))

    def _is_told(self, span: Span) -> bool:
        """Whether somebody says it in its own sentence ("Ruiz also said …")."""
        tree = self.trees.at(span.start)
        return any(
            token.tag in TENSED
            and token.lemma in SAYING
            and token.end <= span.start
            and tree.child(place, "nsubj") is not None
            and not touching(self.marks, token.span)
            for place, token in enumerate(tree.tokens)
        )

    def _follows(self, span: Span, paragraph: Span, cue: int) -> bool:
        """Whether a quotation of whole sentences opens its paragraph right behind the sentence of
        the cue, which ends the one before."""
        at = bisect_right(self.paragraphs, (paragraph.start, -1)) - 1
        if at < 0 or span.start != paragraph.start or span not in self.marks:
            return False
        last = _around(self.sentences, self.paragraphs[at].end - 1)
        whole = any(span.end == sentence.end for sentence in touching(self.sentences, span))
        return whole and last.start <= cue < last.end and self.text[cue].isalpha()

    def _before_semicolon(self, span: Span, cue: int) -> Span:
        """What follows a cue up to the only semicolon, behind which the article takes the sentence
        back; several make a list."""
        at = self.text.find(";", span.start, span.end)
        if at < 0 or span.start < cue or self._is_quoted(Span(at, at + 1)):
            return span
        is_list = _around(self.sentences, span.start).of(self.text).count(";") > 1
        return span if is_list else Span(span.start, at)

    def _before_but(self, span: Span) -> Span:
        """A quotation without the "but" behind it, with which the article takes the sentence back
        (“It is safe,” but the port is closed)."""
        for mark in touching(self.marks, span):
            back = mark.end < span.end and _BUT.match(self.text, mark.end, span.end)
            if back and not touching(self.marks, Span(mark.end, span.end)):
                return Span(span.start, mark.end)
        return span

    def _is_quoted(self, span: Span) -> bool:
        words = span.of(self.text)
        if words[0] in MARKS or words[-1] in MARKS:
            return True
        around = _around(self.marks, span.start)
        return around.start <= span.start < around.end

    def _is_alone(self, span: Span, paragraph: Span) -> bool:
        """Whether a paragraph holds nothing but quotations and this content."""
        at = paragraph.start
        for taken in sorted([span, *(mark for mark in self.marks if paragraph.overlaps(mark))]):
            if _WORD.search(self.text, at, max(at, taken.start)):
                return False
            at = max(at, taken.end)
        return not _WORD.search(self.text, at, max(at, paragraph.end))


def _around(spans: Sequence[Span], place: int) -> Span:
    """The last span that begins at or before a place; the place itself where there is none."""
    number = bisect_right(spans, place, key=lambda span: span.start) - 1
    return spans[number] if number >= 0 else Span(place, place)
