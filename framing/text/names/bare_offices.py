"""Names glued to the body of an office: "director of the Lomond Harbour Trust Ana Ruiz".

An office in the singular without an article must have its holder's name behind it. Where the name
of a body stands between, in one run with that of the holder, the last two words are the holder.
"""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Token
from framing.lexicons import load
from framing.text.grammar.tags import FINITE, NAMES
from framing.text.names.gender import is_first_name
from framing.text.names.name_words import ABOUT, BODIES, OFFICES, is_personal
from framing.text.names.states import states

_PHRASE = frozenset(("CC", "DT", "HYPH", "IN", "JJ", "NN", "NNP", "NNPS", "POS"))
_OPENING = frozenset(("DT", "IN", "CC", "POS"))
_LEAST = 4


def holder(tokens: Sequence[Token], first: int, last: int) -> tuple[int, str] | None:
    """Where the holder's name begins in a run of names before a verb, and what the office is."""
    if last - first < _LEAST or last >= len(tokens) or tokens[last].tag not in FINITE:
        return None
    if any(not _is_own(token) for token in tokens[last - 2 : last]):
        return None
    whole = " ".join(token.text.lower() for token in tokens[last - 2 : last])
    if any(load(lexicon).class_of(whole) for lexicon in ("referents", "roles")):
        return None
    begin = first
    while begin > 0 and tokens[begin - 1].tag in _PHRASE and _is_near(tokens, begin):
        begin -= 1
    if begin == first or tokens[begin].tag in _OPENING:
        return None
    head = next((k for k in range(begin, first) if tokens[k].tag == "IN"), begin) - 1
    if head < begin or not (tokens[head].tag == "NN" or _is_full_name(tokens[last - 3 : last])):
        return None
    if tokens[head].lemma.lower() not in OFFICES and not is_personal(tokens[head].lemma.lower()):
        return None
    nouns = (" ".join(t.lemma.lower() for t in tokens[k : head + 1]) for k in range(begin, head))
    known = (noun for noun in nouns if noun in load("roles"))
    return last - 2, next(known, tokens[head].lemma.lower())


def _is_full_name(words: Sequence[Token]) -> bool:
    """Whether only the second of three words is a first name ("Rights | Ana Ruiz")."""
    return [is_first_name(word.text) for word in words] == [False, True, False]


def _is_near(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but a blank stands before a token."""
    return tokens[at].start - tokens[at - 1].end <= 1


def _is_own(token: Token) -> bool:
    """Whether a word may be a part of a person's name."""
    word = token.text.lower()
    named = token.tag in NAMES and token.text[:1].isupper() and token.text.isalpha()
    return named and word not in BODIES | ABOUT and token.text not in states()
