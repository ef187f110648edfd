"""Noun phrases over tags: where one begins that ends here, where one ends that begins here.

A phrase is taken with its prepositional phrases ("a research fellow from the Institute of
Automation") because the source of an attribution is all of it. Every walk is bounded, so that no
text, however strange, makes it slow.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.text.grammar.passage import PHRASE, Item
from framing.text.grammar.tags import NAMES, NOUNS

LIMIT = 60
"""How many items a phrase may hold."""

_INSIDE = frozenset(
    ("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "$", "#", "HYPH", "ADD", "FW", "AFX",
     "WP$", PHRASE, *NOUNS)
)  # fmt: skip
_OPENERS = frozenset(("DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "$", PHRASE, *NOUNS))
_ENDS = frozenset(("DT", "CD", "JJ", "JJR", "JJS", PHRASE, *NOUNS))
_PREPOSITIONS = frozenset(
    "of for in at from with on to by near against about between among under behind inside"
    " outside within across around over into like including".split()
)
_STRAY_ENDS = frozenset("this these those all many some others most both few several each".split())
_MOMENTS = frozenset("minute hour day week month year season round century meantime".split())
_OBLIQUE = frozenset("him her them it me us".split())
_ASKED = frozenset("polled surveyed interviewed questioned alike".split())
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight"
    " mon tue wed thu fri sat sun mon. tue. wed. thu. fri. sat. sun.".split()
)
_PERIODS = frozenset(
    "week month year day night morning afternoon evening weekend january february march april"
    " may june july august september october november december".split()
)


def phrase_before(items: Sequence[Item], first: int, end: int) -> int | None:
    """Where the noun phrase begins that ends right before item `end`, not before `first`.

    A pronoun stands alone, a relative pronoun too. None where no phrase ends there.
    """
    if end <= first:
        return None
    last = items[end - 1]
    governed = end - 1 > first and items[end - 2].tag in {"IN", "TO"}
    if last.tag in {"WP", "WDT"} or (
        last.tag == "PRP" and not (governed and last.word in _OBLIQUE)
    ):
        return end - 1
    gerund = last.tag == "VBG" and end - 1 > first and items[end - 2].tag in {"PRP$", "DT"}
    closing = last.word in {")", "]"} or last.word in _ASKED or last.tag == "PRP" or gerund
    if not closing and last.tag not in _ENDS:
        return None
    if last.tag in {"DT", "JJ", "JJR", "JJS"} and not _stands_alone(last):
        return None
    low = max(first, end - LIMIT)
    at = end
    while at > low:
        item = items[at - 1]
        if item.word in {")", "]"}:
            opened = _opening_bracket(items, low, at - 1)
            if opened is None:
                break
            at = opened
        elif (at == end and closing) or item.tag in _INSIDE or _joins(items, low, at - 1):
            at -= 1
        else:
            break
    return _trimmed(items, at, end)


def base_after(items: Sequence[Item], first: int, end: int) -> int:
    """Where the simple noun phrase ends that begins at `first`; `first` where none begins."""
    if first < end and items[first].tag in {"PRP", "EX"}:
        return first + 1
    at = first
    while at < end and at - first < LIMIT and items[at].tag in _INSIDE:
        changes = at > first and items[at].tag in {"DT", "PRP$"} and items[at - 1].tag in NOUNS
        if changes or is_time(items, at, end) > at:
            break
        at += 1
    return at


def phrase_after(items: Sequence[Item], first: int, end: int) -> int:
    """Where the noun phrase ends that begins at `first`, with its prepositional phrases."""
    at = base_after(items, first, end)
    if at == first or items[first].tag == "PRP":
        return at
    while at < end and at - first < LIMIT:
        item = items[at]
        if item.word in {"(", "["}:
            closed = next((k for k in range(at, min(end, at + 12)) if items[k].word in ")]"), None)
            if closed is None:
                break
            at = closed + 1
            continue
        follows = at + 1
        joins = item.word in _PREPOSITIONS or (item.word in {"and", "or", "&"} and item.tag == "CC")
        if not joins or is_time(items, at, end) > at:
            break
        if item.word in {"in", "on", "at", "during"} and items[first].tag not in _INSIDE:
            break
        after = base_after(items, follows, end)
        if after == follows:
            break
        at = after
    return at


def is_time(items: Sequence[Item], at: int, end: int) -> int:
    """Where the words that tell a day end ("on Friday", "late last week"); `at` if none."""
    now = at
    while now < end and items[now].word in {"on", "in", "late", "early", "earlier", "later"}:
        now += 1
    if now < end and items[now].word.rstrip(".") in DAYS:
        now += 1
        if now < end and items[now].tag == "POS":
            return at
        while now < end and (items[now].word in _PERIODS or items[now].tag == "CD"):
            now += 1
        return now
    if (
        now + 1 < end
        and items[now].word in {"last", "this", "next"}
        and (items[now + 1].word in _PERIODS or items[now + 1].word in DAYS)
    ):
        return now + 2
    if now > at and now < end and items[now].word in _PERIODS and items[now].capital:
        now += 1
        return now + 1 if now < end and items[now].tag == "CD" else now
    if now > at and now < end and items[now].tag == "CD" and len(items[now].word) == 4:
        return now + 1
    if now > at and items[now - 1].word in {"earlier", "later"}:
        return now
    return at


def _stands_alone(item: Item) -> bool:
    return item.word in _STRAY_ENDS


def _joins(items: Sequence[Item], low: int, at: int) -> bool:
    """Whether a word that is no noun holds the phrase together at `at`."""
    if at <= low:
        return False
    item, before, after = items[at], items[at - 1], items[at + 1]
    if item.word == ",":
        return before.tag == "JJ" and after.tag in {"JJ", "CD"} and at - low > 1
    if item.tag in {"IN", "TO"} or item.word in _PREPOSITIONS:
        nominal = before.tag in NOUNS or before.tag in {"CD", PHRASE} or _stands_alone(before)
        describes = before.tag in {"JJ", "VBG", "VBN"} and at - low > 1
        nominal = nominal or (describes and items[at - 2].tag in NOUNS)
        return item.word in _PREPOSITIONS and (nominal or before.word == ")")
    if item.tag == "CC":
        alike = (before.tag in NAMES) == (after.tag in NAMES)
        nominal = before.tag in NOUNS or before.tag == after.tag
        return item.word in {"and", "or", "&"} and nominal and alike
    if item.tag in {"VBG", "VBN"}:
        reduced = before.tag in {"NNS", "NN"} and after.tag not in NAMES
        modifies = before.tag in {"DT", "PRP$", "JJ", "HYPH"} and after.tag in NOUNS
        return reduced or modifies or after.tag == "HYPH"
    if item.tag in {"RB", "RBR", "RBS"}:
        return after.tag in {"JJ", "CD", "VBN"} and before.tag in {"DT", "JJ", "NN", "NNS"}
    return item.tag in {"SYM", "NFP"} and item.word in {"/", "&"}


def _opening_bracket(items: Sequence[Item], low: int, at: int) -> int | None:
    for number in range(at - 1, max(low, at - 12) - 1, -1):
        if items[number].word in {"(", "["}:
            return number
    return None


def _trimmed(items: Sequence[Item], at: int, end: int) -> int | None:
    """The start without leading joiners, and after a day that only stands before the phrase."""
    while at < end and items[at].tag not in _OPENERS:
        at += 1
    if at < end and items[at].word in DAYS and at + 1 < end:
        at += 1
    governed = at > 0 and items[at - 1].tag == "IN"
    for number in range(end - 1, at, -1):
        item, before = items[number], items[number - 1]
        if item.tag in {"DT", "PRP$"} and before.tag in NOUNS:
            return number
        if governed and item.tag in NAMES and before.tag == "NN" and before.lemma in _MOMENTS:
            return number
    return at if at < end else None
