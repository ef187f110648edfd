"""Whose a noun is: the side that it stands for, that owns it, or that did the deed it names.

"The union", "union officials" stand for the union. "Its plan", "the union's plan" and "a plan by
the union" are the union's; a deed (the list `deeds` of the words of stance) is also that of whoever
stands behind "of" or "from". "The plan" is the union's where the article names such a deed of the
union, and none of the other side. People who are only named by a side ("the union's critics") are
not its own, nor is what has its name behind a hyphen ("anti-union propaganda").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.domain import AnnotatedArticle, SidedClause, SideKey, Span
from framing.lexicons import load
from framing.text.grammar.lexical import HYPHENS
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.grammar.tags import NOUNS
from framing.text.names.general_nouns import is_bare_definite, is_person
from framing.text.sides.actors import Actors

_OWNING = ("nmod:poss", "compound", "amod")
_DOING = frozenset({"by"})
_DEED_OF = frozenset({"by", "from", "of"})
_OTHER_PEOPLE = frozenset("adversary ally enemy fan foe follower opponent supporter".split())
"""Who is named by a side, and is not it."""

_MAKING = frozenset(
    "adopt broadcast commit conduct issue launch make mount perpetrate publish pursue spread stage"
    " unleash use utter wage".split()
)
_HAVING = frozenset("face have offer present propose suffer".split())


class Bearers:
    """To which side the nouns of a document belong."""

    def __init__(
        self, doc: AnnotatedArticle, actors: Actors, clauses: Sequence[SidedClause]
    ) -> None:
        self._forest, self._actors = forest(doc), actors
        self._starts = [tree.span.start for tree in self._forest]
        self.clauses = {sided.clause.predicate.start: sided for sided in clauses}
        self._known = self._deeds()

    def tree_at(self, span: Span) -> SentenceTree | None:
        """The sentence in which a span begins."""
        number = bisect_right(self._starts, span.start) - 1
        return self._forest[number] if number >= 0 and self._forest[number].tokens else None

    def stands_for(self, tree: SentenceTree, noun: int) -> SideKey | None:
        """The side that a noun phrase is."""
        return self._actors.side_of(tree.noun_phrase(noun))

    def is_side(self, tree: SentenceTree, noun: int) -> SideKey | None:
        """The side that a noun phrase is, and whose doing or suffering it does not only name
        ("the union", not "the union's punishment")."""
        return self._actors.side_of(tree.noun_phrase(noun), doings=False)

    def of_noun(self, tree: SentenceTree, noun: int) -> SideKey | None:
        """The side that a noun stands for, or whose thing or deed it is."""
        own = self.stands_for(tree, noun)
        lemma = tree.tokens[noun].lemma.lower()
        if own or is_person(lemma) or lemma in _OTHER_PEOPLE:
            return own
        return (
            self._only(self._behind(tree, noun, _DOING))
            or self._only(self._before(tree, noun))
            or self.of_deed(tree, noun)
        )

    def of_deed(self, tree: SentenceTree, noun: int) -> SideKey | None:
        """The side whose deed a noun names, None for what is no deed; of a doing that may be done
        to somebody ("invasion") only an owner before it tells whose it is."""
        if _is_deed(tree, noun, "owned"):
            owned = tree.child(noun, "nmod:poss", "amod") is not None
            return self._only(self._before(tree, noun)) if owned else None
        if not names_deed(tree, noun):
            return None
        owner = self._owner(tree, noun)
        if owner is None and is_bare_definite(tree, noun):
            return self._known.get(tree.tokens[noun].lemma.lower())
        return owner

    def of_object(self, tree: SentenceTree, noun: int, having: bool = False) -> SideKey | None:
        """The side that makes, or uses, what an object names ("spread propaganda"); with `having`
        also the one that has or faces it."""
        verb = tree.heads[noun]
        if verb < 0 or tree.labels[noun] not in ("obj", "nsubj:pass"):
            return None
        sided = self.clauses.get(tree.tokens[verb].start)
        if sided is None:
            return None
        if sided.clause.lemma in _MAKING:
            return sided.agent_side
        if having and sided.clause.lemma in _HAVING and tree.labels[noun] == "obj":
            return sided.agent_side or sided.patient_side
        return None

    def deed_in(self, phrase: Span | None) -> SideKey | None:
        """The side whose deed a noun phrase names."""
        tree = None if phrase is None else self.tree_at(phrase)
        if tree is None or phrase is None:
            return None
        head = head_within(tree, phrase)
        return None if head is None else self.of_deed(tree, head)

    def _deeds(self) -> dict[str, SideKey]:
        """The deeds that the text names as one side's and never as the other's."""
        found: dict[str, set[SideKey]] = {}
        for tree in self._forest:
            for place in range(len(tree.tokens)):
                if names_deed(tree, place) and (side := self._owner(tree, place)):
                    found.setdefault(tree.tokens[place].lemma.lower(), set()).add(side)
        return {lemma: sides.pop() for lemma, sides in found.items() if len(sides) == 1}

    def _owner(self, tree: SentenceTree, noun: int) -> SideKey | None:
        return self._only(self._behind(tree, noun, _DEED_OF)) or self._only(
            self._before(tree, noun)
        )

    def _before(self, tree: SentenceTree, noun: int) -> Iterator[SideKey | None]:
        """The sides of the owners and names before a noun."""
        for place in tree.having(noun, *_OWNING):
            near = tree.tokens[max(0, place - 1) : place + 2]
            if place < noun and not any(mark in t.text for t in near for mark in HYPHENS):
                phrase = tree.noun_phrase(place)
                yield self._actors.side_of(phrase) or self._actors.side_of(tree.tokens[place].span)

    def _behind(
        self, tree: SentenceTree, noun: int, cases: frozenset[str]
    ) -> Iterator[SideKey | None]:
        """The sides behind some prepositions and a noun."""
        for place in tree.having(noun, "nmod", "obl"):
            case = tree.child(place, "case")
            if case is not None and tree.tokens[case].text.lower() in cases:
                yield self.stands_for(tree, place)

    def _only(self, sides: Iterator[SideKey | None]) -> SideKey | None:
        found = {side for side in sides if side}
        return found.pop() if len(found) == 1 else None


def names_deed(tree: SentenceTree, place: int) -> bool:
    """Whether a word names something that somebody decides, plans or says."""
    return _is_deed(tree, place, "nouns")


def _is_deed(tree: SentenceTree, place: int, class_: str) -> bool:
    token = tree.tokens[place]
    return token.tag in NOUNS and load("stance", "deeds").class_of(token.lemma.lower()) == class_


def head_within(tree: SentenceTree, span: Span) -> int | None:
    """The word of a span on which its other words hang."""
    low = bisect_left(tree.tokens, span.start, key=lambda token: token.start)
    high = bisect_left(tree.tokens, span.end, key=lambda token: token.start)
    return next((k for k in range(low, high) if not low <= tree.heads[k] < high), None)
