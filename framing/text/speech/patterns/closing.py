"""Attributions that stand behind their content or inside it: "…, said the expert", "…, she said,
…", "…, according to a release".
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.text.grammar.passage import SPEECH, Item
from framing.text.grammar.tags import FINITE
from framing.text.grammar.verb_group import VerbGroup
from framing.text.speech.patterns import licence
from framing.text.speech.patterns.content import goes_on, has_finite, is_clause, trimmed
from framing.text.speech.patterns.draft import Draft, Range, Stretch
from framing.text.speech.patterns.source import edge_before, source_after

_OBJECTS = frozenset("him her them me us it himself herself".split())
_RELATIVE = frozenset(("who", "which", "whose"))
_REACH = 60
_MARKS = frozenset('"“')
_BREAKS = frozenset(", - -- – —".split())


def closing(
    stretch: Stretch, who: Range, cue: Range, begin: int, verb: str, end: int = 0
) -> Draft | None:
    """The attribution whose source or inverted verb begins at `begin`, its content before that
    and, where it is interrupted, behind `end`."""
    items, low = stretch.items, stretch.low
    edge = edge_before(items, low, begin)
    if begin > low and items[begin - 1].word == "as" and begin - 1 == stretch.floor:
        rest = rest_after(stretch, max(who[1], cue[1], end))
        return None if rest is None else Draft([who], [cue], [rest], verb, True, who)
    if edge == "start":
        if begin == low and stretch.is_speech(low - 1):
            return Draft([who], [cue], [(low - 1, low)], verb, subject=who)
        return None
    if edge not in {"comma", "speech"}:
        return None
    first, last = trimmed(items, stretch.floor, begin)
    if first >= last:
        return None
    speech = items[last - 1].tag == SPEECH
    if speech and not has_finite(items, first, last - 1):
        introduced = last - first > 1 and items[last - 2].word not in {",", ":"}
        first = first if introduced else last - 1
    if licence.closes_speech_only(verb) and not speech:
        return None
    whole = has_finite(items, first, last) or any(item.tag == SPEECH for item in items[first:last])
    content = [(first, last)]
    rest = rest_after(stretch, max(who[1], cue[1], end))
    if rest is not None and not whole and items[rest[0]].word in _MARKS:
        content = [rest]
    elif rest is not None and (items[rest[0]].tag == SPEECH) == speech:
        content.append(rest)
    elif not whole:
        return None
    return Draft([who], [cue], content, verb, subject=who)


def inverted(stretch: Stretch, group: VerbGroup, verb: str) -> Draft | None:
    """One plain verb with its source behind it: "…, said the expert"."""
    items, low = stretch.items, stretch.low
    if group.head != group.first or not licence.closes(verb):
        return None
    if group.first == low and not stretch.is_speech(low - 1):
        return None
    if items[group.head].tag not in {"VBD", "VBZ", "VBN", "VBP"}:
        return None
    source = source_after(items, group.end, stretch.high)
    if source is None or items[source.first].word in _OBJECTS:
        return None
    relative = any(item.word in _RELATIVE for item in items[source.first : source.end])
    if not relative and is_clause(items, group.end, min(stretch.high, source.end + 1)):
        return None
    who, cue = (source.first, source.end), (group.first, group.end)
    return closing(stretch, who, cue, group.first, verb)


def according(stretch: Stretch, at: int) -> Draft | None:
    """ "According to …" at item `at`, before, behind or inside its content."""
    items, high = stretch.items, stretch.high
    if at + 2 >= high or items[at + 1].word != "to":
        return None
    source = source_after(items, at + 2, high)
    if source is None:
        return None
    first, last = trimmed(items, stretch.floor, at)
    stop = _before_subject(items, at + 2, source.end, high)
    rest = None
    if stop < high and items[stop].word in {",", ":"}:
        start, end = trimmed(items, _past_quoting(items, stop + 1, high), high)
        rest = (start, end) if start < end else None
    if first < last and (has_finite(items, first, last) or items[last - 1].tag == SPEECH):
        content = [(first, last)]
    elif rest is not None:
        content = [rest] if first >= last else [(first, last), rest]
    else:
        return None
    ahead = rest is not None and content[-1] == rest
    if items[content[-1][1] - 1].tag in {"WDT", "WP"}:
        return None
    return Draft([(source.first, stop)], [(at, at + 2)], content, "according to", ahead)


def in_words_of(stretch: Stretch, at: int) -> Draft | None:
    """ "In the words of …" with "words" at item `at`, right before or behind a quotation."""
    items, low, high = stretch.items, stretch.low, stretch.high
    if at - 2 < low or at + 2 >= high:
        return None
    if [item.word for item in items[at - 2 : at + 2]] != ["in", "the", "words", "of"]:
        return None
    source = source_after(items, at + 2, high)
    if source is None:
        return None
    behind = source.end + (source.end < high and items[source.end].word in {",", ":"})
    before = at - 3 - (at - 3 >= low and items[at - 3].word == ",")
    for place in (behind, before):
        if low <= place < high and stretch.is_speech(place):
            who, cue = (source.first, source.end), (at - 2, at + 2)
            return Draft([who], [cue], [(place, place + 1)], "say", place == behind)
    return None


def _before_subject(items: Sequence[Item], first: int, end: int, high: int) -> int:
    """The end of the source without what is the subject of the content: "According to the Post,
    Lee, a surgeon, said …"."""
    verb = end + 1 if end < high and items[end].word == "," else end
    while verb < high and items[verb].tag == "RB":
        verb += 1
    if verb >= high or items[verb].tag not in FINITE:
        return end
    return next((at for at in range(first, end) if items[at].word == ","), end)


def _past_quoting(items: Sequence[Item], first: int, high: int) -> int:
    """Behind an aside that tells where the source has it from: "…, quoting a minister, …"."""
    if first >= high or items[first].lemma not in {"quote", "cite"}:
        return first
    reach = range(first, min(high, first + _REACH))
    return next((at + 1 for at in reach if items[at].word == ","), first)


def rest_after(stretch: Stretch, end: int) -> Range | None:
    """The second half of a content that is interrupted by its attribution, which ends at `end`."""
    items, high = stretch.items, stretch.high
    if end >= high:
        return None
    if items[end].tag == SPEECH:
        return end, end + 1
    if items[end].word not in _BREAKS or end + 1 >= high:
        return None
    if items[end + 1].tag == SPEECH:
        return end + 1, end + 2
    first, last = trimmed(items, end + 1, high)
    return (first, last) if first < last and goes_on(items, end + 1, last) else None
