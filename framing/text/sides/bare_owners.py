"""Whose an office is that the text names without an owner: "chief executive Jan Holm".

The office of a firm, and a bare spokeswoman, are those of the firm of which the sentence before
tells that it did something, in the same paragraph or alone in the one before; the spokeswoman also
of any other body that spoke or replied there. The ministry of a state ("Foreign ministry
spokesperson Ana Ruiz") is that of the country from whose capital the article is reported, and so is
"the government" where the other side is no state. Where anything beside the office may name an
owner, or the text has named such an office of somebody before, it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from framing.domain import AnnotatedArticle, Pair, Side, SideKey, Token
from framing.domain.extent import touching
from framing.text.grammar.quoted_words import quoted_at_length
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NAMES, NOUNS
from framing.text.names.general_nouns import kinds_of_side
from framing.text.names.longer_names import TIMES
from framing.text.names.name_words import FORMER, PORTFOLIOS, SPOKESPEOPLE
from framing.text.names.states import states
from framing.text.sides.actors import Actors
from framing.text.sides.affiliation import affiliation, is_office

_REPLYING = frozenset("deny disagree dispute reject".split())
_OF_FIRMS = frozenset("ceo cfo chairman chairperson chairwoman coo".split())
_LED = frozenset((("chief", "executive"), ("managing", "director")))
_MODIFIERS = frozenset(("JJ", "NN", "NNP", "NNPS", "POS"))
_BEHIND = frozenset(("at", "for", "from", "in", "of", "with"))
_MINISTRY, _GOVERNMENT = "ministry", "government"
_PARTS = PORTFOLIOS | frozenset(
    "affairs and chief deputy executive for foreign general managing ministry national of the"
    " vice".split()
)
"""Words of offices and of the names of ministries, which name no owner."""

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
        others = [side for key, side in sides.items() if key != self._capital]
        self._is_lone = not any(name in states() for side in others for name in side.names)
        self._firms = {k for k, side in sides.items() if "company" in kinds_of_side(side)}

    def side(
        self,
        number: int,
        phrase: Sequence[Token],
        name: Sequence[str],
        spoken: SideKey | None = None,
    ) -> SideKey | None:
        """The side whose office a phrase of a sentence tells; `name` are the words of a person's
        name in it, `spoken` is the side whose body alone spoke in the sentence before."""
        office = _office(phrase)
        if office is None or not self._is_bare(phrase, office, name):
            return None
        if self._named_of_other(office, phrase[0].start):
            speaks = office.lemma.lower() in SPOKESPEOPLE
            return self._last_owner(number, office, phrase[0].start) if speaks else None
        if office.lemma.lower() == _MINISTRY:
            return self._capital
        if office.lemma.lower() == _GOVERNMENT:
            return self._capital if phrase[0].text.lower() == "the" and self._is_lone else None
        if spoken and office.lemma.lower() in SPOKESPEOPLE:
            return None if name and self._names_anything(number, name) else spoken
        side = self.told_of(number - 1)
        replied = office.lemma.lower() in SPOKESPEOPLE and self._replies(number - 1)
        replied = replied and not self._names_another(number - 1, side)
        return side if replied or side in self._firms else None

    def _is_bare(self, phrase: Sequence[Token], office: Token, name: Sequence[str]) -> bool:
        """Whether nothing in a phrase may name an owner: no possessive, no other noun before the
        office, and nothing behind its preposition but what a ministry is for."""
        named = phrase.index(office)
        for place, token in enumerate(phrase):
            word = token.text.lower()
            if word in FORMER or token.tag in ("PRP$", "POS") or self._actors.names(token):
                return False
            known = word in _PARTS or token.text in name or (place >= named and is_office(token))
            if token.tag in NOUNS and not known:
                return False
            if word == "for" and _is_the_firm(phrase[place + 1 :]):
                return True
            if word in _BEHIND and not (office.lemma.lower() == _MINISTRY and word in _PARTS):
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
                    if _owner_before(near) or _owner_behind(tree, place):
                        return True
        return False

    def _last_owner(self, number: int, office: Token, before: int) -> SideKey | None:
        """The side of which such an office, alone or its holders', was named last, shortly before
        ("a Lomond spokeswoman said …. Spokeswoman Ana Ruiz added …")."""
        for tree in reversed(self._forest[max(0, number - _REACH) : number + 1]):
            for place in range(len(tree.tokens) - 1, -1, -1):
                token = tree.tokens[place]
                if token.start < before and token.lemma.lower() == office.lemma.lower():
                    near = tree.tokens[max(0, place - _REACH) : place]
                    owned = _owner_before(near) or _owner_behind(tree, place)
                    phrase = tree.whole_phrase(place)
                    words = [x for x in tree.tokens if phrase.holds(x.span)]
                    return affiliation(words, self._actors.at) if owned else None
        return None

    def _names_anything(self, number: int, name: Sequence[str]) -> bool:
        """Whether a sentence names anything beside its speaker, outside quoted words: then its
        spokesperson may be theirs ("In London, spokesman Jim Holm said …")."""
        quoted = quoted_at_length(self._doc)
        return any(
            (token.tag in NAMES or self._actors.names(token))
            and token.text not in name
            and token.text.lower() not in TIMES
            and not touching(quoted, token.span)
            for token in self._forest[number].tokens
        )

    def told_of(self, number: int) -> SideKey | None:
        """The side of which a sentence tells that it did something, in the paragraph of the next or
        alone in the one before."""
        if number < 0:
            return None
        tree, here = self._forest[number], self._forest[number + 1].span
        around = next(p for p in self._doc.article.paragraphs if p.holds(tree.span))
        alone = tree.span.start == around.start and tree.span.end >= around.end
        root = _root(tree)
        if root is None or not (alone or around.holds(here)):
            return None
        subject = tree.child(root, "nsubj")
        return None if subject is None else self._actors.side_of(tree.noun_phrase(subject))

    def takes_another(self, number: int) -> bool:
        """Whether a name or a noun in the singular stands behind the verb of a sentence, which
        "its" may take up as well."""
        tree = self._forest[number]
        root = _root(tree)
        behind = () if root is None else tree.tokens[root + 1 :]
        return any(token.tag in NAMES or token.tag == "NN" for token in behind)

    def _names_another(self, number: int, side: SideKey | None) -> bool:
        """Whether a sentence, or the one before it, names anything but this side."""
        return any(
            token.tag in NAMES and self._actors.at(token) != side
            for tree in self._forest[max(0, number - 1) : number + 1]
            for token in tree.tokens
        )

    def _replies(self, number: int) -> bool:
        """Whether a sentence tells of a reply ("Norland denied that")."""
        root = _root(self._forest[number]) if number >= 0 else None
        return root is not None and self._forest[number].tokens[root].lemma in _REPLYING


def _root(tree: SentenceTree) -> int | None:
    """The verb of a sentence."""
    root = next((k for k, head in enumerate(tree.heads) if head < 0), None)
    return root if root is not None and tree.tokens[root].tag.startswith("VB") else None


def _is_the_firm(behind: Sequence[Token]) -> bool:
    """Whether "the company" is all that stands behind an office."""
    words = [token.text.lower() for token in behind]
    return len(words) == 2 and words[0] == "the" and words[1] in ("company", "firm", "group")


def _office(phrase: Sequence[Token]) -> Token | None:
    """The token that tells which office of a ministry or a firm a phrase names."""
    for wanted in (frozenset((_MINISTRY,)), frozenset((_GOVERNMENT,)), _OF_FIRMS, SPOKESPEOPLE):
        for token in phrase:
            if token.lemma.lower() in wanted:
                return token
    for before, token in pairwise(phrase):
        if (before.lemma.lower(), token.lemma.lower()) in _LED:
            return token
    return None


def _owner_before(near: Sequence[Token]) -> bool:
    """Whether somebody's name or a possessive stands in the modifiers of an office."""
    for token in reversed(near):
        if token.tag not in _MODIFIERS:
            return token.tag == "PRP$"
        capital = token.text[:1].isupper() and token.text.lower() not in _PARTS
        if token.tag == "POS" or (capital and not is_office(token)):
            return True
    return False


def _owner_behind(tree: SentenceTree, place: int) -> bool:
    """Whether "of" and a name stand behind an office."""
    behind = tree.tokens[place + 1 : place + 1 + _REACH]
    if not behind or behind[0].text.lower() not in ("of", "for"):
        return False
    named = (t for t in behind[1:] if t.tag in NAMES)
    return any(token.text.lower() not in _PARTS for token in named)


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
