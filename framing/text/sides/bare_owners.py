"""Whose an office is that the text names without an owner: "chief executive Jan Holm".

It is that of the side which the sentence before tells of, in the same paragraph or alone in the one
before; one of a state ("Foreign ministry spokesperson Ana Ruiz") also that of the country from
whose capital the article is reported. Where the text has named such an office of somebody before,
it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from framing.domain import AnnotatedArticle, Pair, Side, SideKey, Token
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.name_words import FORMER, PORTFOLIOS
from framing.text.sides.actors import Actors
from framing.text.sides.affiliation import is_office

_OF_STATE = frozenset("cabinet government minister ministry premier".split())
_SPEAKING = frozenset("spokesman spokesperson spokeswoman".split())
_OF_FIRMS = frozenset("ceo cfo chairman chairperson chairwoman coo".split())
_LED = frozenset((("chief", "executive"), ("managing", "director")))
_NAMES = frozenset(("NNP", "NNPS"))
_MODIFIERS = frozenset(("JJ", "NN", "NNP", "NNPS", "POS"))
_PARTS = frozenset(
    "affairs chief deputy executive foreign general managing national prime vice".split()
)
_PLACE = re.compile(r"[^,(–—-]+")
_REACH = 4


class BareOwners:
    """Reads offices of one document for which no words beside them tell whose they are."""

    def __init__(
        self,
        doc: AnnotatedArticle,
        sides: Pair[Side],
        actors: Actors,
        forest: Sequence[SentenceTree],
    ) -> None:
        self._doc, self._actors, self._forest = doc, actors, forest
        self._capital = _reported_from(doc, sides)

    def side(self, number: int, phrase: Sequence[Token], name: Sequence[str]) -> SideKey | None:
        """The side whose office a phrase of a sentence tells; `name` are the words of a person's
        name in it."""
        office = self._office(phrase)
        if office is None or not self._is_bare(phrase, name):
            return None
        words = {token.lemma.lower() for token in phrase}
        if self._named_of_other(office, phrase[0].start):
            return None
        if self._capital and not _OF_STATE.isdisjoint(words):
            return self._capital
        return self._told_of(number - 1)

    def _office(self, phrase: Sequence[Token]) -> Token | None:
        """The token of an office that speaks for a body, the one that tells which."""
        lemmas = [token.lemma.lower() for token in phrase]
        for wanted in (_OF_STATE, _OF_FIRMS, _SPEAKING):
            for token, lemma in zip(phrase, lemmas, strict=True):
                if lemma in wanted and is_office(token):
                    return token
        for before, token in pairwise(phrase):
            if (before.lemma.lower(), token.lemma.lower()) in _LED:
                return token
        return None

    def _is_bare(self, phrase: Sequence[Token], name: Sequence[str]) -> bool:
        """Whether nothing in a phrase may name an owner."""
        for token in phrase:
            word = token.text.lower()
            if word in FORMER or token.tag == "PRP$" or self._actors.names(token):
                return False
            known = is_office(token) or word in PORTFOLIOS | _PARTS or token.text in name
            if token.tag in _NAMES and not known:
                return False
        return True

    def _named_of_other(self, office: Token, before: int) -> bool:
        """Whether such an office was named before as that of somebody."""
        for tree in self._forest:
            if tree.span.start >= before:
                break
            for place, token in enumerate(tree.tokens):
                if token.start < before and token.lemma.lower() == office.lemma.lower():
                    near = tree.tokens[max(0, place - _REACH) : place]
                    if self._owner_before(near) or _owner_behind(tree, place):
                        return True
        return False

    def _owner_before(self, near: Sequence[Token]) -> bool:
        for token in reversed(near):
            if token.tag not in _MODIFIERS:
                return token.tag == "PRP$"
            word = token.text.lower()
            capital = token.text[:1].isupper() and word not in PORTFOLIOS | _PARTS
            if token.tag == "POS" or (capital and not is_office(token)):
                return True
        return False

    def _told_of(self, number: int) -> SideKey | None:
        """The side that is the subject of a sentence, in the paragraph of the next or alone in the
        one before."""
        if number < 0:
            return None
        tree, here = self._forest[number], self._forest[number + 1].span
        around = next(p for p in self._doc.article.paragraphs if p.holds(tree.span))
        alone = tree.span.start == around.start and tree.span.end >= around.end
        if not (alone or around.holds(here)):
            return None
        root = next((k for k, head in enumerate(tree.heads) if head < 0), None)
        subject = None if root is None else tree.child(root, "nsubj", "nsubj:pass")
        return None if subject is None else self._actors.side_of(tree.noun_phrase(subject))


def _owner_behind(tree: SentenceTree, place: int) -> bool:
    """Whether "of" and a name stand behind an office."""
    behind = tree.tokens[place + 1 : place + 1 + _REACH]
    if not behind or behind[0].text.lower() not in ("of", "for"):
        return False
    named = (t for t in behind[1:] if t.tag in _NAMES)
    return any(token.text.lower() not in PORTFOLIOS | _PARTS for token in named)


def _reported_from(doc: AnnotatedArticle, sides: Pair[Side]) -> SideKey | None:
    """The side among whose names the place of the dateline is."""
    for block in doc.article.blocks:
        if block.kind == "dateline":
            place = _PLACE.match(block.span.of(doc.text))
            word = place.group().strip().casefold() if place else ""
            found = [
                key
                for key, side in sides.items()
                if word in {name.casefold() for name in side.all_names}
            ]
            return found[0] if len(found) == 1 else None
    return None
