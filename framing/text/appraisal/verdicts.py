"""Verdicts: adjectives by which a side, or what it decides, plans or does, is called good or bad,
and nouns that a side is said to be, or is called ("he is a disgrace", "called him a liar").

"The court's ruling is dangerous" and "called the ruling dangerous" are verdicts on the court;
"the union's dangerous work" is none, since work is no deed of the list. What a side makes or uses
may be blamed as well ("it used unfair subsidies"), and the side itself ("the union is reckless").
Denied praise is blame; a denied blame, and what is asked, wished or only possible, is nothing.

Reference: J. R. Martin and P. R. R. White (2005), The Language of Evaluation (judgement).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from framing.domain import Attitude, SideKey, Span
from framing.lexicons import load
from framing.text.grammar.by_phrases import named_doer
from framing.text.grammar.irrealis import WISHED, is_open
from framing.text.grammar.lexical import ADJECTIVE, NOUN, PARTICIPLE, found
from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.syntax import SentenceTree
from framing.text.sides.bearers import Bearers, head_within
from framing.text.sides.said_of import described
from framing.text.speech.patterns.licence import names

_NO = NEGATORS | HARDLY | {"no"}
_LESS = frozenset(("less", "least"))
_WE = frozenset({"i", "it", "we"})
_SEEING = frozenset({"describe", "dismiss", "portray", "regard", "see", "view"})
_HOLDING = ("ccomp", "xcomp", "csubj")
_INDEFINITE = frozenset({"a", "an", "any", "no", "some"})
_TAGS = (ADJECTIVE | PARTICIPLE) - {"JJR", "JJS"}


class Verdict(NamedTuple):
    """An adjective and the side on which it is a verdict; `holders` are the verbs that say whose
    verdict it is ("called"), with their subjects where that is neither "I", "we" nor "it"."""

    span: Span
    side: SideKey
    attitude: Attitude
    holders: tuple[tuple[Span, bool], ...]


def verdicts(tree: SentenceTree, whose: Bearers) -> Iterator[Verdict]:
    """The verdicts of a sentence on the sides, adjectives first."""
    for scope, tags in (("adjectives", _TAGS), ("predicates", NOUN)):
        lexicon = load("stance", scope)
        for hit in found(tree.tokens, lexicon, dict.fromkeys(lexicon.classes, tags)):
            place = head_within(tree, hit.span)
            if place is None:
                continue
            said = tree.child(place, "cop") is not None or _is_called(tree, place)
            if scope == "predicates" and not said:
                continue
            given = _given(tree, place, whose, praise=hit.class_ == "support")
            if given is not None:
                yield Verdict(hit.span, *given, tuple(holders(tree, place)))


def _is_called(tree: SentenceTree, place: int) -> bool:
    """Whether a noun, or the first of several, is what somebody is called, or seen as."""
    while tree.labels[place] == "conj":
        place = tree.heads[place]
    verb, case = tree.tokens[tree.heads[place]].lemma.lower(), tree.child(place, "case")
    if case is not None and tree.tokens[case].text.lower() == "as":
        return tree.labels[place] in ("obl", "xcomp") and verb in _SEEING
    return tree.labels[place] == "xcomp" and names(verb)


def _is_mooted(tree: SentenceTree, place: int) -> bool:
    """Whether it is only told what it would be to call something so ("wrong to call it a ploy")."""
    while tree.labels[place] == "conj":
        place = tree.heads[place]
    verb = tree.heads[place]
    to = verb >= 0 and any(tree.tokens[k].tag == "TO" for k in tree.having(verb, "mark"))
    return to and tree.heads[verb] >= 0 and tree.tokens[tree.heads[verb]].tag.startswith("JJ")


def _given(
    tree: SentenceTree, place: int, whose: Bearers, praise: bool
) -> tuple[SideKey, Attitude] | None:
    """The side on which the word at a place is a verdict, and which."""
    noun = described(tree, place)
    if noun is None or is_open(tree, place, WISHED) or _is_mooted(tree, place):
        return None
    before = tree.labels[place] == "amod" and noun == tree.heads[place]
    denied = _is_denied(tree, place)
    side = whose.of_deed(tree, noun)
    if side is None and before and not praise:
        side = whose.of_object(tree, noun)
    elif side is None and not before:
        side = whose.is_side(tree, noun)
    if side is None or (denied and not praise) or (praise and before and _is_one(tree, noun)):
        return None
    return side, "support" if praise and not denied else "attack"


def _is_one(tree: SentenceTree, noun: int) -> bool:
    """Whether a noun tells of one of several, or of none yet ("hope for a fair ruling")."""
    words = (tree.tokens[k].text.lower() for k in tree.having(noun, "det"))
    return any(word in _INDEFINITE for word in words)


def _is_denied(tree: SentenceTree, place: int) -> bool:
    """Whether a word stands under a "not", behind "less" or "no more", or under a "no" before its
    noun."""
    head = tree.heads[place] if tree.labels[place] in ("amod", "conj", "xcomp") else place
    near = (*tree.children[place], *tree.children[max(head, 0)])
    compared = [token.text.lower() for token in tree.tokens[max(0, place - 2) : place]]
    less = not _LESS.isdisjoint(compared[-1:]) or compared == ["no", "more"]
    return less or any(tree.tokens[k].text.lower() in _NO for k in near)


def holders(tree: SentenceTree, place: int) -> Iterator[tuple[Span, bool]]:
    """The verbs above a word of whose content it is a part, and whether somebody who is named
    holds it."""
    while tree.heads[place] >= 0:
        label, head = tree.labels[place], tree.heads[place]
        seen = label == "obl" and tree.tokens[head].lemma.lower() in _SEEING
        if (label in _HOLDING or seen) and tree.tokens[head].tag.startswith("VB"):
            subject = tree.child(head, "nsubj")
            named = subject is not None and tree.tokens[subject].text.lower() not in _WE
            by = named_doer(tree, head) is not None or _is_by_somebody(tree, place)
            yield tree.tokens[head].span, named or by
        place = head


def _is_by_somebody(tree: SentenceTree, place: int) -> bool:
    """Whether the parser hangs who calls something so on what it is called ("a betrayal by …")."""
    cases = (tree.child(k, "case") for k in tree.having(place, "nmod", "obl:agent"))
    return any(k is not None and tree.tokens[k].text.lower() == "by" for k in cases)
