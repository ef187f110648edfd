"""Quotations that their marks lead back to somebody, where nobody else is known to say them.

Three things are told by marks alone. A quotation behind a colon is said by whoever the same
sentence names as speaking before it ("Ruiz defended the record while promising an update: “…”").
One right behind the sentence that quotes somebody and names them last goes on with them (“…,” Ruiz
said. “…”). A paragraph that opens with a mark, where the quotation of the one before was not
closed, goes on with that one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from framing.domain import Span
from framing.domain.extent import merged, touching
from framing.text.grammar.layers import Layers
from framing.text.grammar.quotes import Quotation, is_short
from framing.text.speech.found import SURE, Found

_STOP = re.compile(r"[^“”\"\n.;:]{0,40}\. +")
"""The rest of a sentence behind who speaks ("told the Herald on Friday. ")."""


def led(layers: Layers, items: Sequence[Found]) -> list[Found]:
    """The attributions with the quotations that lead back to them; of unsure ones, and of those
    that nobody says, what they held of these goes."""
    result = list(items)
    unsure = [place for place, item in enumerate(items) if not _is_told(item)]
    taken = merged(
        span
        for item in items
        if _is_told(item) and not _is_within(layers, item)
        for span in item.content + item.source + item.cue
    )
    ending = _by_end(layers.marks, items)
    for before, mark in pairwise((None, *layers.marks)):
        if mark is None or is_short(layers.text, mark) or touching(taken, mark.span):
            continue
        owner = _before_colon(layers, result, mark)
        if owner is None:
            owner = _right_before(layers, ending, taken, mark)
        if owner is None and before is not None and before.open and mark.continued:
            owner = _only(result, before.span)
        if owner is not None:
            content = merged([*result[owner].content, mark.span])
            result[owner] = replace(result[owner], content=content)
            for place in unsure:
                result[place] = _without(result[place], mark.span)
    return [item for item in result if item.content]


def _is_told(item: Found) -> bool:
    """Whether it is known, and sure, that somebody says it."""
    return item.probability >= SURE and bool(item.source or item.cue)


def _is_within(layers: Layers, item: Found) -> bool:
    """Whether somebody is quoted as telling what others say, all of it in marks; not the lines of a
    transcript ("RUIZ: …")."""
    parts = item.content + item.source + item.cue
    if not item.cue or item.cue[0].of(layers.text) == ":":
        return False
    around = touching(layers.quoted, item.cue[0])
    return any(all(mark.holds(part) for part in parts) for mark in around)


def _by_end(marks: Sequence[Quotation], items: Sequence[Found]) -> dict[int, list[int]]:
    """The places of the sure attributions that end with their source or cue, behind what they
    quote, by that end."""
    found: dict[int, list[int]] = {}
    closed = {mark.span.end for mark in marks}
    for place, item in enumerate(items):
        if item.probability < SURE or not item.source or not item.cue:
            continue
        told = max(span.end for span in item.source + item.cue)
        if told == item.place[1] and any(span.end in closed for span in item.content):
            found.setdefault(told, []).append(place)
    return found


def _before_colon(layers: Layers, items: Sequence[Found], mark: Quotation) -> int | None:
    """The place of the last attribution of the sentence whose colon stands before a quotation,
    where all of those that stand before it have one source."""
    first = mark.span.start
    if not layers.text[max(0, first - len(": ")) : first].rstrip().endswith(":"):
        return None
    start = layers.trees.at(first).span.start
    told = [
        place
        for place, item in enumerate(items)
        if item.probability >= SURE and item.cue and start <= item.place[0] < first
    ]
    who = {span.of(layers.text) for place in told for span in items[place].source[:1]}
    last = max(told, key=lambda place: items[place].place, default=None)
    return last if last is not None and items[last].source and len(who) == 1 else None


def _right_before(
    layers: Layers, ending: Mapping[int, Sequence[int]], taken: Sequence[Span], mark: Quotation
) -> int | None:
    """The place of the one attribution whose source or cue ends the sentence right before a
    quotation, behind what it quotes. The quotation ends its own sentence: behind it nobody else
    says it (“…?” Lund asked)."""
    at = bisect_right(taken, mark.span.start, key=lambda span: span.end) - 1
    if at < 0 or not _STOP.fullmatch(layers.text, taken[at].end, mark.span.start):
        return None
    if layers.trees.at(mark.span.end - 1).span.end > mark.span.end:
        return None
    owners = ending.get(taken[at].end, ())
    return owners[0] if len(owners) == 1 else None


def _only(items: Sequence[Found], span: Span) -> int | None:
    """The place of the one attribution that is told and has some of a quotation."""
    owners = [
        place
        for place, item in enumerate(items)
        if _is_told(item) and touching(sorted(item.content), span)
    ]
    return owners[0] if len(owners) == 1 else None


def _without(item: Found, span: Span) -> Found:
    return replace(item, content=tuple(x for x in item.content if not x.overlaps(span)))
