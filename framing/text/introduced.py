"""Definite noun phrases by the noun with which the text has introduced a side.

"Holm, a teacher" is "the teacher" from then on, the "Church of Light" is "the church". Only while
the side is named shortly before, nobody else is introduced by the noun, and nothing else in view is
one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from framing.domain import Mention, Pair, Side, SideKey
from framing.text.general_nouns import is_bare_definite
from framing.text.longer_names import HEADS_OF_NAMES
from framing.text.syntax import SentenceTree

_WINDOW = 2
_LONGEST = 300


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
        for key, side in sides.items():
            for word in _named_nouns(side):
                self._nouns.setdefault(word, {}).setdefault(key, -1)
        for tree in forest:
            for name, noun in _introductions(tree):
                mention = known.get(tree.tokens[name].start)
                owners = self._nouns.setdefault(tree.tokens[noun].lemma.lower(), {})
                owners.setdefault(mention.side if mention else None, tree.tokens[noun].start)

    def side(self, number: int, place: int) -> SideKey | None:
        """The side that a definite noun takes up, or None."""
        tree = self._forest[number]
        token = tree.tokens[place]
        owners = self._nouns.get(token.lemma.lower(), {})
        if len(owners) != 1 or len(tree.tokens) > _LONGEST or not is_bare_definite(tree, place):
            return None
        ((side, start),) = owners.items()
        if side is None or start >= token.start:
            return None
        named = False
        for before in self._forest[max(0, number - _WINDOW) : number + 1]:
            for at, other in enumerate(before.tokens):
                if other.start >= token.start:
                    break
                mention = self._known.get(other.start)
                if mention is not None and mention.side == side:
                    named = True
                elif other.lemma.lower() == token.lemma.lower() and before.labels[at] != "appos":
                    return None
        return side if named else None


def _named_nouns(side: Side) -> Iterator[str]:
    """The noun that the name of a body ends in, or that stands before its "of"."""
    for name in side.names:
        words = name.lower().partition(" of ")[0].split()
        if " " in name and words and words[-1] in HEADS_OF_NAMES:
            yield words[-1]


def _introductions(tree: SentenceTree) -> Iterator[tuple[int, int]]:
    """Names with the nouns that an apposition or a copula says they are ("X is a company")."""
    for place, token in enumerate(tree.tokens):
        if token.tag not in ("NNP", "NNPS"):
            continue
        above = tree.heads[place]
        if tree.labels[place] == "nsubj" and above >= 0 and tree.child(above, "cop") is not None:
            found = [above]
        else:
            found = list(tree.having(place, "appos"))
        for noun in found:
            if tree.tokens[noun].tag == "NN":
                yield place, noun
