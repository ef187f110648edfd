"""One reading of two: what the encoder read, completed by what the rules found for the same cues.

The encoder is right about more attributions, the rules about more edges. It may find no source,
stop at a full stop inside a quotation, and leave out the second half of one that its attribution
interrupts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from framing.domain import Span
from framing.domain.extent import merged, touching
from framing.lexicons import load
from framing.text.grammar.quotes import Quotation
from framing.text.speech.found import SURE, Found

_WORD = re.compile(r"\w")
_OFFICE = re.compile(r".*\b(?P<noun>\w+),\s*", re.DOTALL)
_NAME = 2
"""So few words in quotation marks may be a title or a name."""


def completed(
    text: str, read: Sequence[Found], rules: Sequence[Found], marks: Sequence[Quotation]
) -> list[Found]:
    """What was read, with the sources of rules where it has none (and with their cue where it has
    neither), with whole quotations where it has pieces of them, and with the rest of a quotation
    that rules give to the same cue. `marks` are the outermost quotations, in order.

    What lies between the same marks as a source or cue was paired wrongly and is left alone.
    """
    by_cue = {span: rule for rule in rules for span in rule.cue}
    cues = sorted(by_cue)
    continued = frozenset(mark.span.start for mark in marks if mark.continued)
    by_content = {span: rule for rule in rules for span in rule.content}
    read = _gathered(read, by_content, continued)
    told = merged(span for item in read for span in item.source + item.cue)
    contents = merged(span for item in read for span in item.content)
    sure = merged(x for item in read if item.probability >= SURE for x in item.content)
    every = [mark.span for mark in marks]
    free = [mark for mark in marks if not touching(told, mark.span)]
    spans = [mark.span for mark in free]
    long = {mark.span for mark in free if mark.words(text) > _NAME}
    result: list[Found] = []
    for item in read:
        same = [by_cue[span] for cue in item.cue for span in touching(cues, cue)]
        further = [
            span
            for content in item.content
            for span in touching(spans, content)
            if _leaves_words(text, span, item.content)
        ]
        if all(_quoted(every, content) for content in item.content):
            rest = (span for span in _rest(item, same) if span in long)
            further.extend(span for span in rest if not touching(contents, span))
            leads = (span for span in _lead(item, same) if touching(spans, span))
            further.extend(span for span in leads if not touching(sure, span))
        content = tuple(sorted(merged([*item.content, *further]))) if further else item.content
        result.append(replace(item, source=_source(text, item, same), content=content))
    return _undivided(text, result, marks)


def _gathered(
    read: Sequence[Found], by_content: Mapping[Span, Found], continued: frozenset[int]
) -> list[Found]:
    """What was read, with quotations for which nobody was found given to whom rules name, those
    that go on with the paragraph before (`continued`) together with what is said there."""
    result = [item for item in read if item.cue or item.source]
    owners = {span: at for at, item in enumerate(result) for span in item.cue}
    contents = sorted(by_content)
    for item in read:
        if item.cue or item.source:
            continue
        around = touching(contents, item.content[0])
        rule = by_content[around[0]] if around and around[0].holds(item.content[0]) else None
        at = next((owners[span] for span in rule.cue if span in owners), None) if rule else None
        if at is not None and item.content[0].start in continued:
            content = tuple(merged([*result[at].content, *item.content]))
            result[at] = replace(result[at], content=content)
            continue
        if rule is not None:
            item = replace(item, source=rule.source, cue=rule.cue)
            owners.update(dict.fromkeys(rule.cue, len(result)))
        result.append(item)
    return result


def _undivided(text: str, read: Sequence[Found], marks: Sequence[Quotation]) -> list[Found]:
    """What was read, each quotation that runs on into a paragraph without a mark at its start with
    the one who closes it, where nobody has its beginning or somebody before has something else to
    say. Straight marks do not tell so surely that both pieces are one."""
    result = list(read)
    for mark, following in zip(marks[-2::-1], marks[:0:-1], strict=True):
        runs = mark.open and following.continued and following.span.start == following.inner.start
        if not runs or text[mark.span.start] != "“":
            continue
        owners = [at for at, item in enumerate(result) if touching(item.content, mark.span)]
        heirs = [at for at, item in enumerate(result) if touching(item.content, following.span)]
        if not owners and len(heirs) == 1:
            heir = result[heirs[0]]
            content = tuple(sorted(merged([mark.span, *heir.content])))
            result[heirs[0]] = replace(heir, content=content)
            continue
        if len(owners) != 1 or len(heirs) != 1 or owners == heirs:
            continue
        owner, heir = result[owners[0]], result[heirs[0]]
        kept = tuple(span for span in owner.content if not span.overlaps(mark.span))
        if kept and heir.cue and heir.cue[0].start > mark.span.start:
            result[owners[0]] = replace(owner, content=kept)
            content = tuple(sorted(merged([mark.span, *heir.content])))
            result[heirs[0]] = replace(heir, content=content)
    return result


def _source(text: str, item: Found, same: Sequence[Found]) -> tuple[Span, ...]:
    """The source, that of the rules where there is none or theirs is the same name with an office
    before it ("the prime minister, Ana Ruiz said")."""
    for rule in same:
        if rule.source and (not item.source or _adds_office(text, item.source, rule.source)):
            return rule.source
    return item.source


def _adds_office(text: str, name: Sequence[Span], longer: Sequence[Span]) -> bool:
    """Whether a source is another one with an office and a comma before it."""
    if len(name) != 1 or len(longer) != 1 or longer[0].end < name[0].end:
        return False
    before = _OFFICE.fullmatch(text, longer[0].start, max(longer[0].start, name[0].start))
    return before is not None and before["noun"].lower() in load("roles")


def _rest(item: Found, same: Sequence[Found]) -> list[Span]:
    """What rules give to the item's cue behind that and behind its content."""
    end = max(span.end for span in item.content + item.cue)
    return [span for rule in same for span in rule.content if span.start >= end]


def _lead(item: Found, same: Sequence[Found]) -> list[Span]:
    """What rules give to the item's cue right before that and its source (“…,” Ruiz said. “…”)."""
    starts = [span.start for span in item.source + item.cue]
    start = min(starts, default=0)
    return [
        span
        for rule in same
        for span in rule.content
        if span.end <= start <= span.end + len(", ") and not touching(item.content, span)
    ]


def _quoted(marks: Sequence[Span], content: Span) -> bool:
    """Whether a piece of content stands in quotation marks."""
    return any(
        mark.start <= content.start and content.end <= mark.end for mark in touching(marks, content)
    )


def _leaves_words(text: str, whole: Span, content: Sequence[Span]) -> bool:
    """Whether some words of a quotation are not in the content."""
    at = whole.start
    for span in content:
        if _WORD.search(text, at, max(at, min(span.start, whole.end))):
            return True
        at = max(at, span.end)
    return bool(_WORD.search(text, at, max(at, whole.end)))
