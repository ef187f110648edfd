"""Which side a nameless person speaks for whom "the official" takes up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from framing.domain import Attribution, SideKey
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS

_FAR = 6


class Nameless:
    """The people without a name of one document."""

    def __init__(self, trees: Sequence[SentenceTree]) -> None:
        self._forest = trees
        self._starts = [tree.span.start for tree in trees]

    def side(
        self,
        number: int,
        noun: str,
        before: Sequence[Attribution],
        found: Mapping[str, SideKey | None],
    ) -> SideKey | None:
        """The side of the nameless person whom "the official" takes up, if there was one alone."""
        sides = set()
        for x in before:
            tree = self._forest[self._sentence(x.source[0].start)]
            inside = [t for t in tree.tokens if x.source[0].holds(t.span)]
            called = sum(t.tag in NOUNS and t.lemma.lower() == noun for t in inside)
            if called:
                sides.add((x.speaker, found[x.id] if called == 1 else None))
        if len(sides) != 1 or self._is_doubled(number, noun, before):
            return None
        speaker, side = sides.pop()
        return side if speaker is None else None

    def _is_doubled(self, number: int, noun: str, before: Sequence[Attribution]) -> bool:
        """Whether somebody who has not spoken was called so too, shortly before."""
        sources = [x.source[0] for x in before]
        return any(
            token.tag in NOUNS
            and token.lemma.lower() == noun
            and not any(source.holds(token.span) for source in sources)
            for tree in self._forest[max(0, number - _FAR) : number]
            for token in tree.tokens
        )

    def _sentence(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1
