"""Stray pieces of a content: words of the same sentence that its cue does not take.

What the article says between, before or behind what is said is its own voice: "Boeing agreed to
lease ships, but in May a scandal broke over a job" tells of no agreement on a job.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.domain import Span, Token
from framing.domain.extent import touching
from framing.text.grammar.layers import Layers
from framing.text.grammar.quotes import OPENING_MARKS
from framing.text.grammar.tags import CLAUSAL, FINITE, TENSED
from framing.text.speech.found import Found

_VERBS = ("MD", "RB", "TO", "VB")
_RELATIVE = frozenset(("WDT", "WP"))


class Strays:
    """The stray pieces in the attributions of one text."""

    def __init__(self, layers: Layers) -> None:
        self._text, self._row, self._marks = layers.text, layers.row, layers.quoted
        self._trees = layers.trees
        self._continued = frozenset(mark.span for mark in layers.marks if mark.continued)

    def without(self, item: Found) -> Found:
        """The attribution without stray pieces of content."""
        if not item.cue:
            return item
        content = self._told(self._in_quotation(item.content))
        content = tuple(self._inside_brackets(item, span) for span in content)
        content = self._elsewhere(item, self._beside(item, self._told_of(item, content)))
        content = self._joined(item, content)
        content = tuple(self._spoken(span) for span in self._inserted(item, content))
        return replace(item, content=content)

    def _told(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Without the "it" of "it was reported that …", which stands for what follows."""
        rest = tuple(span for span in content if span.of(self._text).lower() != "it")
        opens = self._row.inside(rest[:1])
        return rest if opens and opens[0].tag != "TO" else content

    def _inside_brackets(self, item: Found, span: Span) -> Span:
        """A piece behind a cue in brackets up to where they close."""
        depth = 0
        for token in self._row.inside([span]):
            depth += (token.text == "(") - (token.text == ")")
            if depth < 0 and token.start > span.start and span.start >= item.cue[-1].end:
                return Span(span.start, self._row.before(token.start, 1)[0].end)
        return span

    def _told_of(self, item: Found, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Without the thing on which somebody speaks in a relative clause ("the case | on which the
        court ruled was …"), and without what the article goes on to say of it."""
        start = min(span.start for span in item.source + item.cue)
        near = self._row.before(start, 2)
        if len(near) < 2 or (near[0].tag, near[1].tag) != ("IN", "WDT"):
            return content
        thing = next((span for span in content if 0 <= near[0].start - span.end <= 1), None)
        kept = [span for span in content if span != thing and not self._goes_on_to(span)]
        if len(kept) == len(content):
            return content
        return tuple(span for span in kept if not self._is_apart(item, span))

    def _goes_on_to(self, span: Span) -> bool:
        """Whether a piece begins with a finite verb, that of the sentence around it."""
        return self._row.inside([span])[0].tag in FINITE

    def _in_quotation(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Without a lone word or two of a quotation that is else somebody else's."""
        if len(content) < 2:
            return content
        kept = []
        for span in content:
            around = touching(self._marks, span)
            torn = len(around) == 1 and around[0].holds(span) and around[0] != span
            alone = torn and len(touching(sorted(content), around[0])) == 1
            others = any(self._is_marked(other) for other in content if other != span)
            follows = torn and around[0] in self._continued and not others
            few = follows or len(self._row.inside([span])) * 3 < len(self._row.inside(around))
            if not (alone and few and self._text[span.start] not in OPENING_MARKS):
                kept.append(span)
        return tuple(kept) or content

    def _beside(self, item: Found, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Without what stands before "the mayor calling it …" and before "Of the plan, she said,
        “…”": there the content follows its cue."""
        cue = self._row.inside(item.cue)
        start = min(span.start for span in item.source + item.cue)
        before = [span for span in content if span.end <= start]
        behind = [span for span in content if span.start >= item.cue[-1].end]
        if not before or not behind or not item.source or item.source[-1].end > item.cue[0].start:
            return content
        near = not self._row.inside([Span(item.source[-1].end, item.cue[0].start)])
        if near and cue[0].tag == "VBG" and not touching(self._marks, before[-1]):
            return tuple(behind)
        if near and cue[0].tag == "VBG" and self._text[behind[0].start] in OPENING_MARKS:
            return tuple(behind)
        topic = self._row.inside(before)
        finite = any(word.tag in FINITE for word in topic)
        quoted = self._text[behind[0].start] in OPENING_MARKS
        if quoted and topic and topic[0].tag == "IN" and not finite:
            return tuple(span for span in content if span not in before or self._is_marked(span))
        return content

    def _elsewhere(self, item: Found, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Without a bare noun phrase before the source that belongs to another clause ("two hundred
        | came, and the town expects | more")."""
        start = min(span.start for span in item.source + item.cue)
        own = (*item.source, *item.cue, *content)
        kept = (x for x in content if x.end > start or not self._is_others(x, own, start))
        return tuple(kept) or content

    def _is_others(self, span: Span, own: Sequence[Span], before: int) -> bool:
        """Whether a phrase without a verb hangs on a finite verb between it and a place, outside
        `own`."""
        tree, places = self._trees.inside(span)
        verbal = any(word.tag in CLAUSAL for word in self._row.inside([span]))
        if verbal or not places or self._is_marked(span):
            return False
        top = places[0]
        while tree.heads[top] >= 0 and tree.tokens[top].tag not in TENSED:
            top = tree.heads[top]
            if any(x.overlaps(tree.tokens[top].span) and x != span for x in own):
                return False
        verb = tree.tokens[top]
        return verb.tag in TENSED and span.end < verb.start < before

    def _is_marked(self, span: Span) -> bool:
        return bool(touching(self._marks, span))

    def _joined(self, item: Found, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Without unquoted phrases behind the cue that a finite verb of the article parts from what
        is said before them."""
        kept: list[Span] = []
        for span in content:
            last = kept[-1] if kept else None
            if last is not None and last.start >= item.cue[-1].end and not self._is_marked(span):
                gap = self._row.inside([Span(last.end, max(last.end, span.start))])
                own = self._row.inside([*item.source, *item.cue])
                inserted = [word.tag for word in gap if word.text != ","][:1]
                parted = not _RELATIVE.issuperset(inserted) and any(
                    word.tag in FINITE and word not in own for word in gap
                )
                joined = [word.tag for word in gap[:2]] == [",", "CC"]
                if parted and (joined or not self._opens_with_verb(span)):
                    continue
            elif last is None and span.start >= item.cue[-1].end and self._is_apart(item, span):
                continue
            kept.append(span)
        return tuple(kept)

    def _opens_with_verb(self, span: Span) -> bool:
        return self._row.inside([span])[0].tag.startswith(_VERBS)

    def _is_apart(self, item: Found, span: Span) -> bool:
        """Whether another verb of the article stands between the cue and an infinitive ("the case
        on which the court ruled was of a town to pay taxes")."""
        gap = self._row.inside([Span(item.cue[-1].end, span.start)])
        own = self._row.inside(item.source)
        infinitive = self._row.inside([span])[0].tag == "TO"
        return infinitive and any(word.tag in FINITE and word not in own for word in gap)

    def _inserted(self, item: Found, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Where the cue is put in behind a relative pronoun ("boats which, according to her, …"),
        only the relative clause."""
        before = [span for span in content if span.end <= item.cue[0].start]
        if len(content) < 2 or not before:
            return content
        words = self._row.inside(before[-1:])
        between = self._row.inside([Span(before[-1].end, item.cue[0].start)])
        if len(words) > 1 and words[-1].tag in _RELATIVE and [w.text for w in between] == [","]:
            pronoun = Span(words[-1].start, words[-1].end)
            return (pronoun, *(span for span in content if span.start > pronoun.start))
        return content

    def _spoken(self, span: Span) -> Span:
        """A quotation without the participle behind it, with which the article goes on (“It is
        late,” leaving no doubt)."""
        for mark in touching(self._marks, span):
            if mark.start == span.start and mark.end < span.end:
                rest: Sequence[Token] = self._row.inside([Span(mark.end, span.end)])
                comma = rest and (rest[0].text == "," or self._text[mark.end - 2] == ",")
                verb = next((word for word in rest if word.text != ","), None)
                if (
                    comma
                    and verb is not None
                    and verb.tag == "VBG"
                    and not self._goes_on(mark, span)
                ):
                    return mark
        return span

    def _goes_on(self, mark: Span, span: Span) -> bool:
        """Whether another quotation follows in the piece."""
        return bool(touching(self._marks, Span(mark.end, span.end)))
