"""Hiding a target's name: its words give way to one neutral piece, wherever they stand.

Sentences that differ only in the name of the target then look the same to the encoder.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.engines.encoder.wordpiece import MASK
from framing.engines.encoder.words import CAPITALISED, MIXED, UPPER, Words


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOT_NAMES = _listed(
    """
    The A An He She It They We I You His Her Him Their Them Our Us My Me Your Its This That
    These Those Who Mr Mrs Ms Dr President Vice Prime Minister Sen Senator Gov Governor Rep
    Representative Secretary Judge Justice General Chairman Mayor King Queen Prince Attorney
    House Court Supreme Congress Senate Party Department Committee National Federal Council
    Union Government Police And Of For In On At To By With From As But Or Former Chief Director
    Speaker Leader Majority Minority Deputy Foreign Ministry Bank University Street
    Administration Campaign Officials
    """
)


def is_name(word: str) -> bool:
    """Whether a word of a target is (part of) a name: written with a capital, no title, article,
    pronoun or common head of an institution's name."""
    return len(word) > 1 and word[0].isupper() and word not in NOT_NAMES


def conceal(words: Words, forms: Sequence[str], target: Sequence[int]) -> None:
    """Put MASK for the name words of the target everywhere in `words`, and give them one case.

    `forms` are the words as written, `target` the places of the target's words.
    """
    hidden = {forms[i] for i in target if is_name(forms[i])}
    for i, form in enumerate(forms):
        if form in hidden and words.case[i] in (CAPITALISED, UPPER, MIXED):
            words.pieces[i] = (MASK,)
            words.case[i] = CAPITALISED
