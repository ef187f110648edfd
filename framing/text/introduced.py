"""Definite noun phrases by the noun with which the text has introduced a side.

"Holm, a teacher" and "the teacher, Holm" are "the teacher" from then on, the "Church of Light" is
"the church". Only while the side is named shortly before, nobody else is introduced by the noun,
and nothing else in view is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.domain import Mention, Pair, Side, SideKey, Token
from framing.text.general_nouns import is_bare_definite, is_body, is_person
from framing.text.longer_names import HEADS_OF_NAMES
from framing.text.name_words import is_name_of_body
from framing.text.syntax import SentenceTree

_WINDOW = 4
_LONGEST = 300
_NAMES = ("NNP", "NNPS")
_PLACES = frozenset("county district island lake park province region river town valley".split())
_VAGUE = frozenset(
    "act air daily energy entertainment global international media motors national nations news"
    " pictures post records report state states systems technologies times world".split()
)


class Introduced:
    """The nouns by which sides are introduced, each with the place from which on it is known."""

    def __init__(
        self,
        forest: Sequence[SentenceTree],
        known: Mapping[int, Mention],
        sides: Pair[Side],
    ) -> None:
        self._forest, self._known = forest, known
        self._nouns: dict[str, dict[SideKey | None, int]] = {}
        self._own: set[int] = set()
        for key, side in sides.items():
            for word in _named_nouns(side):
                self._nouns.setdefault(word, {}).setdefault(key, -1)
        for tree in forest:
            for name, noun in _introductions(tree):
                mention = known.get(tree.tokens[name].start)
                if mention is not None:
                    self._own.add(tree.tokens[noun].start)
                owners = self._nouns.setdefault(tree.tokens[noun].lemma.lower(), {})
                owners.setdefault(mention.side if mention else None, tree.tokens[noun].start)

    def side(self, number: int, place: int) -> SideKey | None:
        """The side that a definite noun takes up, or None."""
        tree = self._forest[number]
        token = tree.tokens[place]
        owners = {
            side: start
            for side, start in self._nouns.get(token.lemma.lower(), {}).items()
            if start < token.start
        }
        if len(owners) != 1 or len(tree.tokens) > _LONGEST or not is_bare_definite(tree, place):
            return None
        (side,) = owners
        if side is None:
            return None
        named = False
        for before in self._forest[max(0, number - _WINDOW) : number + 1]:
            for at, other in enumerate(before.tokens):
                if other.start >= token.start:
                    break
                mention = self._known.get(other.start)
                if mention is not None and mention.side == side:
                    named = True
                elif other.lemma.lower() != token.lemma.lower() or other.start in self._own:
                    continue
                elif _is_another(before, at):
                    return None
        return side if named else None


def _is_another(tree: SentenceTree, place: int) -> bool:
    """Whether a noun may be another of its kind, not one that only says what something is."""
    told = tree.labels[place] in ("appos", "compound", "flat")
    return not told and tree.child(place, "cop") is None


def _is_actor(token: Token) -> bool:
    """Whether a common noun in the singular names somebody or a body that acts."""
    lemma = token.lemma.lower()
    return token.tag == "NN" and (is_person(lemma) or is_body(lemma))


def _named_nouns(side: Side) -> Iterator[str]:
    """The noun that the name of a body ends in, or that stands before its "of"."""
    for name in side.names:
        words = name.lower().partition(" of ")[0].split()
        if name[:1].isupper() and words and _is_head_of_names(words[-1]):
            yield words[-1]


def _is_head_of_names(word: str) -> bool:
    """Whether names of bodies and places are made with a noun that tells what they are."""
    known = word in HEADS_OF_NAMES or word in _PLACES or is_name_of_body(word)
    return known and word not in _VAGUE


def _introductions(tree: SentenceTree) -> Iterator[tuple[int, int]]:
    """Names with the nouns that an apposition, a copula or the word before says they are ("X is a
    company", "the pupil X")."""
    for place, token in enumerate(tree.tokens):
        if token.tag not in _NAMES:
            continue
        if place and _is_actor(tree.tokens[place - 1]):
            yield place, place - 1
        above = tree.heads[place]
        if tree.labels[place] == "appos" and _is_actor(tree.tokens[above]):
            yield place, above
        if tree.labels[place] == "nsubj" and above >= 0 and tree.child(above, "cop") is not None:
            found = [above]
        else:
            found = list(tree.having(place, "appos"))
        for noun in found:
            if tree.tokens[noun].tag == "NN":
                yield place, noun
