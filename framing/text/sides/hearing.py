"""Who is heard: in its own words, or only through others.

A side is *heard* where one of its speakers is a source of the article itself. It is heard *through
others* where its words reach the reader inside what somebody else is said to say, or by a document
instead of a person ("a company statement").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from framing.domain import Attribution, Reading, SideKey, Span
from framing.domain.extent import merged


def heard(reading: Reading, key: SideKey) -> tuple[Attribution, ...]:
    """The attributions in which a side speaks for itself."""
    return tuple(x for x in reading.voice_of(key) if not _relayed(reading, x))


def through_others(reading: Reading, key: SideKey) -> tuple[Attribution, ...]:
    """The attributions in which others, or documents, hand on a side's words."""
    return tuple(x for x in reading.voice_of(key) if _relayed(reading, x))


def _relayed(reading: Reading, attribution: Attribution) -> bool:
    if attribution.role == "document":
        return True
    if not attribution.source:
        return False
    source = attribution.source[0]
    if not _holds(_all_contents(reading), source):
        return False
    others = merged(
        span
        for sided in reading.attributions
        if sided.attribution != attribution and not _is_same(sided.attribution, attribution)
        for span in sided.attribution.content
    )
    return _holds(others, source)


def _is_same(one: Attribution, other: Attribution) -> bool:
    """Whether both are the words of one person or body ("Ruiz said that it rained, in which she
    saw a sign")."""
    return one.speaker is not None and one.speaker == other.speaker


@lru_cache(maxsize=8)
def _all_contents(reading: Reading) -> tuple[Span, ...]:
    """What anybody is said to say, merged."""
    return merged(span for sided in reading.attributions for span in sided.attribution.content)


def _holds(contents: Sequence[Span], source: Span) -> bool:
    """Whether one of the merged contents holds a source."""
    before = bisect_right(contents, source.start, key=lambda span: span.start) - 1
    return before >= 0 and contents[before].holds(source)


def speak_themselves(reading: Reading) -> bool:
    """Whether every voice of either side is the side itself, by one of its names."""
    return all(
        _called(reading, sided.attribution) in reading.sides[sided.speaker_side].names
        for sided in reading.attributions
        if sided.speaker_side
    )


def _called(reading: Reading, attribution: Attribution) -> str:
    """The name of a speaker, or the words that are the source, without an article."""
    words = "".join(span.of(reading.doc.text) for span in attribution.source[:1])
    return attribution.speaker or words.removeprefix("The ").removeprefix("the ")
