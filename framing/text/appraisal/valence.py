"""The judging words of a sentence: which they are, and how strongly they speak for or against.

Each entry of the `valence` list counts under its own part of speech. What stands before it can
raise it ("deeply"), turn it around ("not", "without") or, as a verb that undoes what follows, make
a bad thing good ("bridging differences").

Reference: L. Polanyi and A. Zaenen (2006), Contextual valence shifters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.domain import Span, Token
from framing.lexicons import load
from framing.text.grammar.lexical import (
    ADJECTIVE,
    ADVERB,
    ANY,
    NOUN,
    PARTICIPLE,
    VERB,
    Found,
    found,
    in_compound,
)
from framing.text.names.longer_names import all_capitalised

_ORDER = (
    ("phrase", ANY),
    ("adjective", ADJECTIVE),
    ("noun", NOUN),
    ("verdict", VERB),
    ("verb", VERB),
    ("adverb", ADVERB),
    ("adjective", PARTICIPLE),
)
_NEGATING = {"full": -0.7, "near": -0.5, "verb": -0.6, "noun": -0.6, "preposition": -0.6}
_REACH = 4
_BREAKS = frozenset({",", ":", ".", ";", "CC", "``", "''", "-LRB-", "-RRB-"})


@dataclass(frozen=True, slots=True)
class Judging:
    """A judging word or phrase: its tokens, its force (sign and size, clear words 2) and whether
    it is a verdict, that is, falls on the verb's object and not on its subject."""

    first: int
    last: int
    span: Span
    force: float
    verdict: bool


@lru_cache(maxsize=4096)
def judging(tokens: tuple[Token, ...]) -> tuple[Judging, ...]:
    """The judging words of a sentence, in order, never overlapping."""
    taken: set[int] = set()
    words: list[Judging] = []
    negators = tuple(found(tokens, load("negators"), dict.fromkeys([*_NEGATING, "cancel"], ANY)))
    raising = load("intensifiers")
    for scope, tags in _ORDER:
        lexicon = load("valence", scope)
        classes = dict.fromkeys(lexicon.classes, tags)
        for hit in found(tokens, lexicon, classes):
            places = range(hit.first, hit.last + 1)
            joined = in_compound(tokens, hit.first, hit.last)
            if taken.intersection(places) or joined or _is_named(tokens, hit):
                continue
            taken.update(places)
            force = lexicon.weights.get(hit.class_, 0.0)
            if hit.first:
                force *= raising.weight_of(tokens[hit.first - 1].lemma) or 1.0
            force *= _turned(tokens, hit, negators)
            words.append(Judging(hit.first, hit.last, hit.span, force, scope == "verdict"))
    return tuple(sorted(words, key=lambda word: word.first))


def _is_named(tokens: Sequence[Token], hit: Found) -> bool:
    """Whether a word in capitals within a sentence is of a name ("Democratic senators")."""
    word, before = tokens[hit.first], tokens[max(0, hit.first - 1) : hit.first]
    inside = any(token.text[:1].isalnum() or token.text == "," for token in before)
    behind = tokens[hit.last + 1 : hit.last + 2]
    noun = any(token.tag.startswith("NN") and token.text[0].islower() for token in behind)
    named = word.tag in ADJECTIVE and word.text.istitle() and noun
    return inside and named and not all_capitalised(tokens)


def _turned(tokens: Sequence[Token], hit: Found, negators: Sequence[Found]) -> float:
    """What a negator before the word does to it: 1 where there is none."""
    factor = 1.0
    for negator in negators:
        if negator.last >= hit.first or hit.first - negator.last > _REACH:
            continue
        between = tokens[negator.last + 1 : hit.first]
        if negator.class_ in _NEGATING and not any(token.tag in _BREAKS for token in between):
            factor *= _NEGATING[negator.class_]
    return factor
