"""Definite noun phrases by the noun with which the text has introduced a side.

"Holm, a teacher" and "the teacher, Holm" are "the teacher" from then on, the "Church of Light" is
"the church", "Acme, an airline" also "the company". Only while the side is named shortly before,
nobody else is introduced by the noun, and nothing else in view is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from framing.domain import Mention, Pair, Side, SideKey
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NAMES
from framing.text.names.general_nouns import is_bare_definite, is_definite
from framing.text.names.introductions import age_at, introductions, named_nouns, offices, told
from framing.text.names.longer_names import titles
from framing.text.names.people import People
from framing.text.sides.affiliation import is_office

_NEAR = 4
_FAR = 12
_SUBJECT = frozenset(("nsubj", "nsubj:pass"))
_ANY_ONE = frozenset("a an the this that".split())
_CHILDREN = frozenset(("daughter", "son"))
_KIN = frozenset("child son daughter wife husband mother father brother sister baby".split())
_LONGEST = 300


class Introduced:
    """The nouns by which sides are introduced, each with the place from which on it is known."""

    def __init__(
        self,
        forest: Sequence[SentenceTree],
        known: Mapping[int, Mention],
        sides: Pair[Side],
        people: People,
        persons: Mapping[str, SideKey],
    ) -> None:
        self._forest, self._known = forest, known
        self._nouns: dict[str, dict[SideKey | None, int]] = {}
        self._own: set[int] = set()
        self._doubtful: set[int] = set()
        self._people = {
            token.start
            for naming, person in zip(people.namings, people.at, strict=True)
            if person is not None
            for token in people.tokens[naming.first : naming.last]
        }
        for key, side in sides.items():
            for word in named_nouns(side):
                self._nouns.setdefault(word, {}).setdefault(key, -1)
        for noun, name, start in offices(people):
            self._nouns.setdefault(noun, {}).setdefault(persons.get(name), start)
        for tree in forest:
            for given in introductions(tree):
                mention = known.get(tree.tokens[given.name].start)
                start = tree.tokens[given.noun].start
                if mention is not None:
                    self._own.add(start)
                owners = self._nouns.setdefault(given.told, {})
                owners.setdefault(mention.side if mention else None, start)

    def side(self, number: int, place: int) -> SideKey | None:
        """The side that a definite noun takes up, or None."""
        tree = self._forest[number]
        start = tree.tokens[place].start
        if len(tree.tokens) > _LONGEST or _stands_before_name(tree, place):
            return None
        if age := _age(tree, place):
            return self._owner((f"{age}-year-old",), start)
        kin = _is_kin(tree, place)
        nouns = taken_up(told(tree.tokens[place]))
        if kin and told(tree.tokens[place]) in _CHILDREN:
            nouns = (*nouns, "child")
        office = _office(tree, place)
        side = self._owner((office,) if office else nouns, start)
        alone = office or is_bare_definite(tree, place) or _says_whose(tree, place)
        alone = alone or (kin and self._is_other_s(tree, place, side))
        if side is None or not alone:
            return None
        if not self._is_only_one(number, start, side, nouns):
            return None
        wider = side not in self._nouns.get(told(tree.tokens[place]), {})
        return None if wider and self._another_acts(number, start, side) else side

    def _is_other_s(self, tree: SentenceTree, place: int, side: SideKey | None) -> bool:
        """Whether a possessive before a noun does not stand for the side itself."""
        owner = tree.child(place, "nmod:poss")
        mention = None if owner is None else self._known.get(tree.tokens[owner].start)
        return mention is None or mention.side != side

    def _owner(self, nouns: Sequence[str], before: int) -> SideKey | None:
        """The side that alone was introduced by one of the nouns before a place."""
        owners = {
            side
            for noun in nouns
            for side, start in self._nouns.get(noun, {}).items()
            if start < before
        }
        return owners.pop() if len(owners) == 1 else None

    def _is_only_one(self, number: int, limit: int, side: SideKey, nouns: Sequence[str]) -> bool:
        """Whether the side is mentioned before a place, and nothing else that the noun may mean
        since then, nor shortly before."""
        named = False
        for back in range(min(number, _FAR) + 1):
            if named and back > _NEAR:
                return True
            tree = self._forest[number - back]
            for place, token in enumerate(tree.tokens):
                if token.start >= limit:
                    break
                mention = self._known.get(token.start)
                if mention is not None and mention.side == side:
                    named = True
                    continue
                rival = told(token) in nouns and token.start not in self._own
                if rival and (token.start in self._doubtful or _is_another(tree, place)):
                    self._doubtful.add(limit)
                    return False
        return named

    def _another_acts(self, number: int, limit: int, side: SideKey) -> bool:
        """Whether a name that is nobody's person's is a subject since the side was last mentioned:
        what a wide noun says, that one may be as well ("Acme bought Apex. Apex said the company
        …")."""
        for back in range(min(number, _FAR) + 1):
            tree = self._forest[number - back]
            for place in range(len(tree.tokens) - 1, -1, -1):
                token = tree.tokens[place]
                mention = self._known.get(token.start)
                if token.start >= limit:
                    continue
                if mention is not None and mention.side == side:
                    return False
                named = token.tag in NAMES and tree.labels[place] in _SUBJECT
                if named and mention is None and token.start not in self._people:
                    return True
        return False


@cache
def taken_up(noun: str) -> tuple[str, ...]:
    """The nouns whose bearer a definite noun may take up: itself, those of the same sense, and the
    narrower ones."""
    same = {noun, *_same(noun)}
    narrower = {
        entry for wider in same for entry in load("hyponyms", "wider").classes.get(wider, ())
    }
    return tuple(sorted(same | narrower | {word for entry in narrower for word in _same(entry)}))


def _same(noun: str) -> Iterator[str]:
    lexicon = load("hyponyms", "same")
    if class_ := lexicon.class_of(noun):
        yield from lexicon.classes[class_]


def _is_another(tree: SentenceTree, place: int) -> bool:
    """Whether a noun may be another of its kind, not one that only says what something is, nor
    one that takes up what was named."""
    said = tree.labels[place] in ("appos", "compound", "flat")
    said = said or tree.heads[place] == place + 1
    return not said and tree.child(place, "cop") is None and not is_definite(tree, place)


def _stands_before_name(tree: SentenceTree, place: int) -> bool:
    """Whether a name follows at once: "the teacher Lund" is whom the name says."""
    following = tree.tokens[place + 1 : place + 2]
    return any(token.tag in NAMES for token in following)


def _office(tree: SentenceTree, place: int) -> str | None:
    """The office of two words that a noun ends behind "the" ("the prime minister")."""
    determiner = tree.child(place, "det")
    if determiner != place - 2 or tree.tokens[determiner].text.lower() != "the":
        return None
    office = f"{tree.tokens[place - 1].text} {tree.tokens[place].text}".lower()
    telling = tree.having(place, "nmod", "nmod:poss", "acl:relcl", "appos", "flat")
    return office if office in titles() and not telling else None


def _says_whose(tree: SentenceTree, place: int) -> bool:
    """Whether a noun says whose somebody is ("a company spokesman", "the city mayor")."""
    if tree.labels[place] != "compound" or tree.children[place]:
        return False
    owned = tree.heads[place]
    determiner = tree.child(owned, "det")
    any_one = determiner is None or tree.tokens[determiner].text.lower() in _ANY_ONE
    return owned == place + 1 and any_one and is_office(tree.tokens[owned])


def _is_kin(tree: SentenceTree, place: int) -> bool:
    """Whether only a possessive pronoun says whose child or brother somebody is."""
    owner = tree.child(place, "nmod:poss")
    if owner is None or tree.tokens[owner].tag != "PRP$" or told(tree.tokens[place]) not in _KIN:
        return False
    telling = tree.having(place, "amod", "compound", "nummod", "acl:relcl", "appos", "nmod", "flat")
    return not telling


def _age(tree: SentenceTree, place: int) -> str | None:
    """The age by which alone a definite noun says who is meant ("the 41-year-old", "the 41-year-old
    teacher")."""
    determiner = tree.child(place, "det")
    if determiner is None or tree.tokens[determiner].text.lower() != "the":
        return None
    modifiers = tree.having(place, "amod", "compound", "nmod:poss")
    return age_at(tree, place) or (age_at(tree, modifiers[0]) if len(modifiers) == 1 else None)
