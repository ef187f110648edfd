"""Which words of a text are people's names, and whether they are called "he" or "she"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.domain import Pair, Side
from framing.lexicons import load
from framing.text.grammar.saying import SAYING
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.gender import Gender, of_lone, of_person, of_pronoun
from framing.text.names.general_nouns import is_person, of_kind
from framing.text.names.longer_names import TIMES, titles
from framing.text.names.people import NOT_BEFORE_PERSON, People

_LIVING = frozenset("bear die marry graduate resign retire".split())
_PEOPLE = frozenset(("expert", "official", "citizen"))
_BODIES = frozenset(("media", "institution"))
_OLDEST = 120


class Humans:
    """The people's names of a text by their words: `maybe` may be part of one, `surely` are.
    `nobody` is where words of names stand that are no people's."""

    def __init__(self, forest: Sequence[SentenceTree], sides: Pair[Side], people: People) -> None:
        self.maybe = _people(forest, sides)
        self.surely = _surely(forest, sides)
        self.nobody = frozenset(_of_nobody(people))
        self._genders: dict[str, Gender | None] = {}
        for tree in forest:
            for place, token in enumerate(tree.tokens):
                if token.tag == "NNP" and (gender := _told(tree, place)):
                    self._enter(_parts(tree, place), gender)
        for side in sides:
            words = {word for name in side.names for word in name.split()} & self.surely
            found = {self._genders[word] for word in words if word in self._genders}
            if len(found) == 1:
                self._enter(words, found.pop())

    def _enter(self, words: set[str], gender: Gender | None) -> None:
        """A word that stands for a woman and a man tells neither."""
        for word in words:
            known = self._genders.setdefault(word, gender)
            if known != gender:
                self._genders[word] = None

    def gender(self, tree: SentenceTree, place: int) -> Gender | None:
        """What the person at a place is called, where that can be told."""
        token = tree.tokens[place]
        if token.tag.startswith("PRP"):
            return of_pronoun(token.text.lower())
        if token.tag == "NNP":
            return self._genders.get(token.text)
        return of_person("", [token.lemma.lower()])


def _told(tree: SentenceTree, place: int) -> Gender | None:
    """The gender that the words of a full or titled name tell, or an apposition to it."""
    flat = tree.having(place, "flat")
    name = " ".join(tree.tokens[k].text for k in (place, *flat))
    nouns = [tree.tokens[k].lemma.lower() for k in tree.having(place, "appos", "compound")]
    if place and tree.labels[place] not in ("flat", "compound"):
        nouns.append(tree.tokens[place - 1].text.lower().rstrip("."))
    return of_person(name, nouns) or (None if flat else of_lone(name))


def _of_nobody(people: People) -> Iterator[int]:
    """Where words stand in the names of bodies, times and, as a preposition tells, places."""
    for naming, person in zip(people.namings, people.at, strict=True):
        before = people.tokens[naming.first - 1].text.lower() if naming.first else ""
        place = person is None and before in NOT_BEFORE_PERSON
        body = naming.body or load("roles").class_of(naming.name.lower()) in _BODIES
        if body or place or naming.words[0].lower() in TIMES:
            yield from (token.start for token in people.tokens[naming.first : naming.last])


def _people(forest: Sequence[SentenceTree], sides: Pair[Side]) -> frozenset[str]:
    """Words that may be part of a person's name: joined as first and last name, or titled."""
    found = {word for side in sides for name in side.people for word in name.split()}
    for tree in forest:
        for place, token in enumerate(tree.tokens):
            if token.tag == "NNP" and (tree.having(place, "flat") or _titled(tree, place)):
                found |= _parts(tree, place)
    return frozenset(found)


def _surely(forest: Sequence[SentenceTree], sides: Pair[Side]) -> frozenset[str]:
    """Words that are part of a person's name: titled, or a first and last name that speaks, or of
    which the last is a subject also without the first."""
    found = {word for side in sides for name in side.people for word in name.split()}
    last = {
        tree.tokens[max(tree.having(place, "flat"))].text
        for tree in forest
        for place, token in enumerate(tree.tokens)
        if token.tag == "NNP" and tree.having(place, "flat")
    }
    for tree in forest:
        for place, token in enumerate(tree.tokens):
            if token.tag != "NNP" or of_kind(tree, place, "country"):
                continue
            alone = not tree.having(place, "flat", "det", "compound")
            if alone and token.text in last and tree.labels[place] == "nsubj":
                found.add(token.text)
            if _is_somebody(tree, place) or _is_first_name(tree, place) or _is_aged(tree, place):
                found |= _parts(tree, place)
            if _titled(tree, place) or (tree.having(place, "flat") and _speaks(tree, place)):
                found |= _parts(tree, place)
    names = [set(name.split()) for side in sides for name in side.names if " " in name]
    return frozenset(found.union(*(words for words in names if words & found)))


def _parts(tree: SentenceTree, place: int) -> set[str]:
    """The words of a name."""
    parts = (place, *tree.having(place, "flat"))
    return {tree.tokens[k].text for k in parts if tree.tokens[k].tag == "NNP"}


def _titled(tree: SentenceTree, place: int) -> bool:
    """Whether a title stands right before a name or, between commas, behind it."""
    if place and tree.tokens[place - 1].text.lower() in titles():
        return True
    return any(
        tree.tokens[k].lemma.lower() in titles() or is_person(tree.tokens[k].lemma.lower())
        for k in tree.having(place, "appos")
    )


def _is_first_name(tree: SentenceTree, place: int) -> bool:
    """Whether a name is, or with a last name begins with, a first name."""
    word, flat = tree.tokens[place].text, tree.having(place, "flat")
    if tree.child(place, "compound") is not None or tree.labels[place] in ("flat", "compound"):
        return False
    if len(flat) == 1:
        return of_person(f"{word} {word}", ()) is not None
    return not flat and of_lone(word) is not None


def _is_aged(tree: SentenceTree, place: int) -> bool:
    """Whether an age stands behind a name, between commas ("Eva Lund, 34, …")."""
    end = max((place, *tree.having(place, "flat"))) + 1
    after = tree.tokens[end : end + 3]
    age = len(after) == 3 and after[1].tag == "CD" and after[1].text.isdigit()
    return age and after[0].text == after[2].text == "," and int(after[1].text) < _OLDEST


def _speaks(tree: SentenceTree, place: int) -> bool:
    return tree.labels[place] == "nsubj" and tree.tokens[tree.heads[place]].lemma in SAYING


def _is_somebody(tree: SentenceTree, place: int) -> bool:
    """Whether a clause says of a name what only people are or do ("Holm was a painter")."""
    above = tree.heads[place]
    if tree.labels[place] not in ("nsubj", "nsubj:pass") or above < 0:
        return False
    lemma = tree.tokens[above].lemma.lower()
    if tree.child(above, "cop") is None:
        return lemma in _LIVING
    return tree.tokens[above].tag == "NN" and (
        is_person(lemma) or load("roles").class_of(lemma) in _PEOPLE
    )
