"""Which side a noun phrase stands for as somebody who acts, is acted upon or speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from framing.domain import AnnotatedArticle, Attribution, Mention, Pair, Side, SideKey, Span, Token
from framing.text.antecedents import is_doing
from framing.text.general_nouns import is_body, is_person
from framing.text.longer_names import titles
from framing.text.mentions import referring
from framing.text.syntax import SentenceTree, trees


class Actors:
    """Who stands for which side in one document."""

    def __init__(
        self, doc: AnnotatedArticle, sides: Pair[Side], mentions: Sequence[Mention]
    ) -> None:
        people = tuple(name for side in sides for name in side.people)
        self._sides = sides
        named = [(m.start, m.end, m.side) for m in mentions]
        named += [
            (*hit.span, hit.side)
            for hit in referring(doc, sides.map(lambda side: side.all_names), people)
        ]
        self._named = sorted(set(named))
        self._starts = [start for start, _, _ in self._named]
        self._forest = trees(doc.sentences, doc.tokens)
        self._sentences = [tree.span.start for tree in self._forest]

    def side_of(self, phrase: Span | None) -> SideKey | None:
        """The side that a noun phrase stands for, None for neither and for both together."""
        if phrase is None:
            return None
        number = bisect_right(self._sentences, phrase.start) - 1
        if number < 0:
            return None
        tree = self._forest[number]
        inside = [k for k, token in enumerate(tree.tokens) if phrase.holds(token.span)]
        if not inside:
            return None
        heads = [k for k in inside if tree.heads[k] not in inside]
        found = {self._side_of_head(tree, head, inside) for head in heads[:1]}
        for head in heads[:1]:
            joined = (k for k in tree.having(head, "conj") if k in inside)
            found |= {self._side_of_head(tree, k, inside) for k in joined} - {None}
        known = found - {None}
        return known.pop() if len(known) == 1 else None

    def voice(self, attribution: Attribution) -> SideKey | None:
        """The side whose voice an attribution is."""
        if attribution.role == "unnamed":
            return None
        if attribution.speaker:
            owners = {
                key
                for key, side in self._sides.items()
                if any(_same(attribution.speaker, name) for name in side.all_names)
            }
            if owners:
                return owners.pop() if len(owners) == 1 else None
        found = {self.side_of(span) for span in attribution.source} - {None}
        return found.pop() if len(found) == 1 else None

    def _side_of_head(self, tree: SentenceTree, head: int, inside: Sequence[int]) -> SideKey | None:
        """The side of a noun: its own, or that of the name that says whose it is."""
        head = tree.head_noun(head)
        own = self._at(tree.tokens[head])
        if own is not None:
            return own
        if not self._is_actor(tree.tokens[head]):
            return None
        owners = {
            side
            for k in tree.children[head]
            if k < head and tree.labels[k] in ("compound", "amod", "nmod:poss", "flat", "nmod")
            for side in [self._at(tree.tokens[k])]
            if side is not None and not self._hyphened(tree, k)
        }
        return owners.pop() if len(owners) == 1 else None

    def _is_actor(self, token: Token) -> bool:
        """Whether a noun names people, a body that acts, or a doing."""
        lemma = token.lemma.lower()
        if token.tag.startswith("NNP"):
            return True
        return is_body(lemma) or lemma in titles() or is_person(lemma) or is_doing(lemma)

    def _hyphened(self, tree: SentenceTree, place: int) -> bool:
        """Whether a hyphen follows, as in "US-led"."""
        return place + 1 < len(tree.tokens) and tree.tokens[place + 1].text in ("-", "‑", "–")

    def _at(self, token: Token) -> SideKey | None:
        """The side named at a token; None where names of both stand there."""
        found = set()
        for start, end, side in self._named[
            bisect_left(self._starts, token.start - 80) : bisect_left(self._starts, token.end)
        ]:
            if start < token.end and token.start < end:
                found.add(side)
        return found.pop() if len(found) == 1 else None


def _same(speaker: str, name: str) -> bool:
    """Whether a speaker's name is the given one, as written or with titles around it."""
    said, given = speaker.split(), name.split()
    return any(said[at : at + len(given)] == given for at in range(len(said) - len(given) + 1))
