"""Verb groups over tags: "has also said", "was quoted", "did not say", "saying".

A group runs from its first auxiliary or adverb to its head, the last verb. Its form decides who
the source is: the subject of a finite group, the doer of a passive, the subject of the sentence
for a participle after a comma.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.passage import Item

Form = Literal["finite", "participle", "infinitive", "passive", "bare"]

_VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))
_ADVERBS = frozenset(("RB", "RBR", "RBS"))
_NEGATIVE = NEGATORS | HARDLY | {"no", "barely", "cannot"}
_HAVE = frozenset("have has had having 've 'd".split())
_BE = frozenset("be is are was were been being am 's 're 'm".split())
_DO = frozenset("do does did".split())
LIMIT = 12


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Items `[first, end)`; `head` is the number of the last verb."""

    first: int
    head: int
    end: int
    form: Form
    negated: bool
    modal: bool


def verb_groups(items: Sequence[Item], first: int, end: int) -> Iterator[VerbGroup]:
    """The verb groups of a sentence, in order, none overlapping another."""
    at = first
    while at < end:
        item = items[at]
        infinitive = item.tag == "TO" and at + 1 < end and items[at + 1].tag in {"VB", "RB"}
        if item.tag not in _VERBS and item.tag != "MD" and not infinitive:
            at += 1
            continue
        group = _group(items, first, at, end)
        if group is None:
            at += 1
            continue
        yield group
        at = group.end


def _group(items: Sequence[Item], low: int, start: int, end: int) -> VerbGroup | None:
    head, at = -1, start
    while at < end and at - start < LIMIT:
        tag = items[at].tag
        if tag in _VERBS:
            if head >= 0 and not _carries_on(items[head], tag):
                break
            head = at
        elif tag not in _ADVERBS and tag != "MD" and not (tag == "TO" and at == start):
            break
        at += 1
    if head < 0:
        return None
    begin = start
    while begin > low and items[begin - 1].tag in _ADVERBS:
        if items[begin - 1].word in {"however", "meanwhile", "instead", "then", "ago", "earlier"}:
            break
        begin -= 1
    words = [item.word for item in items[begin : head + 1]]
    negated = any(word in _NEGATIVE or word.endswith("n't") for word in words)
    modal = any(item.tag == "MD" for item in items[start : head + 1])
    form = _form(items, start, head)
    return VerbGroup(begin, head, head + 1, form, negated, modal)


def _carries_on(before: Item, tag: str) -> bool:
    """Whether a verb with this tag carries on the group whose last verb is `before`."""
    word = before.word
    if tag == "VBG":
        return word in _BE
    if tag in {"VBN", "VBD"}:
        return word in _HAVE or word in _BE
    return tag == "VB" and word in _DO


def _form(items: Sequence[Item], start: int, head: int) -> Form:
    tag = items[head].tag
    verbs = [item.word for item in items[start:head] if item.tag in _VERBS]
    if items[start].tag == "TO":
        return "infinitive"
    if tag in {"VBN", "VBD"} and verbs and verbs[-1] in _BE:
        return "passive"
    if tag == "VBG":
        return "finite" if verbs else "participle"
    if tag == "VBN":
        return "finite" if verbs else "bare"
    if tag == "VB":
        return "finite" if verbs or items[start].tag == "MD" else "bare"
    return "finite"
