"""Who is one of a side that is named by what its people are: "the mayor of Vale" of "mayors"."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import Pair, Side, SideKey, Token
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.general_nouns import is_person
from framing.text.names.name_words import FORMER
from framing.text.names.states import states

_PEOPLE = frozenset(("citizen", "expert", "official"))
_CARRY_ON = frozenset(("HYPH", "NN", "NNS", "POS"))


class Members:
    """The sides that are named by a lone noun for people in the plural, in small letters."""

    def __init__(self, sides: Pair[Side]) -> None:
        self._sides: dict[str, set[SideKey]] = {}
        for key, side in sides.items():
            for name in side.names:
                noun = _singular(name)
                if noun is not None:
                    self._sides.setdefault(noun, set()).add(key)

    def side(self, tree: SentenceTree, phrase: Sequence[Token]) -> SideKey | None:
        """The side to whose people a phrase of a sentence counts somebody; those of a state that
        it names ("a French farmer") are nobody's."""
        words = {token.text for token in phrase}
        if not words.isdisjoint(states()) or any(word.lower() in FORMER for word in words):
            return None
        for place, token in enumerate(tree.tokens):
            sides = self._sides.get(token.lemma.lower(), set())
            if token in phrase and len(sides) == 1 and _is_called(tree, place):
                return next(iter(sides))
        return None


def _is_called(tree: SentenceTree, place: int) -> bool:
    """Whether a noun tells what somebody is, not whose something is or with whom ("the mayor's
    aide", "a friend of the mayor")."""
    behind = tree.tokens[place + 1 : place + 2]
    alone = not any(token.tag in _CARRY_ON for token in behind)
    singular = tree.tokens[place].tag in ("NN", "NNP")
    return singular and alone and tree.child(place, "case") is None


def _singular(name: str) -> str | None:
    """One of the people of a name in the plural; None for any other name."""
    if not name.isalpha() or not name.islower() or not name.endswith("s"):
        return None
    noun = f"{name[:-3]}y" if name.endswith("ies") else name[:-1]
    human = is_person(noun) or load("roles").class_of(noun) in _PEOPLE
    return noun if human else None
