"""Whose organ "the court" is, which a text has told of before with its owner: "a Lomond court"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import SideKey, Token
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS
from framing.text.sides.actors import Actors

_ORGANS = frozenset("council court embassy ministry navy parliament tribunal".split())
_FAR = 6


class TakenOrgans:
    """Reads whose the organs of a text are that it names by their noun alone."""

    def __init__(self, trees: Sequence[SentenceTree], actors: Actors) -> None:
        self._forest, self._actors = trees, actors

    def side(self, number: int, words: Sequence[Token]) -> SideKey | None:
        """The side of an organ ("the court", "the lower court") in a sentence: that of all others
        of its noun that were told of shortly before with more than an article."""
        organ = words[-1].lemma.lower()
        if organ not in _ORGANS or not all(token.text.islower() for token in words[1:]):
            return None
        if side := self._opening(self._forest[number].tokens):
            return side
        sides = {
            self._actors.side_of(tree.noun_phrase(place))
            for tree in self._forest[max(0, number - _FAR) : number + 1]
            for place, token in enumerate(tree.tokens)
            if token.start < words[0].start
            and token.tag in NOUNS
            and token.lemma.lower() == organ
            and not _is_bare(tree, place)
        }
        return sides.pop() if len(sides) == 1 else None

    def _opening(self, tokens: Sequence[Token]) -> SideKey | None:
        """The side in which a sentence says that it is set ("In Norland, the ministry said")."""
        words = [token.text for token in tokens[:3]]
        placed = words[:1] == ["In"] and words[2:] == [","]
        return self._actors.at(tokens[1]) if placed else None


def _is_bare(tree: SentenceTree, place: int) -> bool:
    """Whether nothing but "the" and adjectives in small letters tells what a noun stands for."""
    before = [tree.tokens[k].text for k in tree.children[place] if k < place]
    behind = any(tree.labels[k] == "nmod" for k in tree.children[place])
    small = all(word.islower() or word == "The" for word in before)
    return small and not behind and any(word.lower() == "the" for word in before)
