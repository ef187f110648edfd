"""Contents that are no clause: the object of "criticised", "blamed", "called", "called for".

Such a content is a noun phrase with what belongs to it. It ends where a clause with a subject of
its own begins, which a content that is a clause may hold; and behind verbs of naming it holds what
the object is said to be.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.text.grammar.noun_phrase import base_after, is_time, phrase_after
from framing.text.grammar.passage import Item
from framing.text.grammar.tags import FINITE, NOUNS

_NEW_CLAUSE = frozenset("and but while whereas yet".split())
_ADJECTIVAL = ("less", "ful", "ous", "able", "ible", "ive", "ish")
_REACH = 80


def object_end(items: Sequence[Item], first: int, end: int) -> int:
    """Where a content that is no clause ends: before "and", "but" or "while" and a clause with a
    subject of its own ("criticised the plan, and the mayor left"), which nobody is said to say.
    Without a comma only behind a plain noun phrase: "the way the mayor and the police acted"."""
    plain = base_after(items, first, end)
    while first < plain < end and items[plain].tag == "IN":
        plain = max(plain + 1, base_after(items, plain + 1, end))
    for at in range(first + 1, min(end, first + _REACH)):
        item = items[at]
        if item.word in {":", ";"}:
            return end
        parted = items[at - 1].word == "," or items[at - 1].quoted or at <= plain
        if parted and item.word in _NEW_CLAUSE and _new_subject(items, at + 1, end):
            return at
    return end


def is_called(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether something is said of the object: "called the plan reckless", "called him a liar";
    but not "called the doctor on Monday"."""
    for at in range(first, min(end, first + _REACH)):
        item, before = items[at], items[at - 1]
        if item.quoted:
            return True
        if item.word in {",", ";", ":"}:
            return item.word == ":" and at + 1 < end and items[at + 1].quoted
        adjective = item.tag in {"JJ", "JJR", "JJS"} or item.word.endswith(_ADJECTIVAL)
        said_of = adjective or item.tag in {"DT", "PRP$", "VBN"}
        if at > first and said_of and (before.tag in NOUNS or before.tag in {"PRP", "RB"}):
            return is_time(items, at, end) == at
    return False


def _new_subject(items: Sequence[Item], first: int, end: int) -> bool:
    """Whether a noun phrase and, right behind it, a finite verb stand at `first`."""
    at = phrase_after(items, first, end)
    while at > first and at < end and items[at].tag == "RB":
        at += 1
    return first < at < end and items[at].tag in FINITE
