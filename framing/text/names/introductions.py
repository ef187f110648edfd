"""The nouns with which a text introduces what it names: "Holm, a teacher", "the city of Vale".

A noun in the singular is told by its lemma ("company"), one in the plural by its form ("islands"),
an age by the words that take it up ("41-year-old").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.domain import Side, Token
from framing.text.grammar.clauses import denies
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NAMES
from framing.text.names.general_nouns import is_body, is_person
from framing.text.names.longer_names import HEADS_OF_NAMES, titles
from framing.text.names.name_words import FORMER, is_name_of_body
from framing.text.names.namings import Naming
from framing.text.names.people import People

_PLACES = frozenset(
    "city county district island islands lake park province region river town valley".split()
)
_PLACED = _PLACES | {"state", "village", "republic", "kingdom"}
_GROUPS = frozenset(
    "charity church club company firm group movement newspaper organisation organization party"
    " team union website".split()
)
_VAGUE = frozenset(
    "act air daily energy entertainment global international media motors national nations news"
    " pictures post records report state states systems technologies times world".split()
)
_OLDEST = 120


_FIXED = frozenset(("white house",))
"""Names that no text takes up by their noun: "the House" is another one."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """A noun that a sentence gives to a name: the places of both, and how the noun is told. Where
    an age is given, both places are the name's."""

    name: int
    noun: int
    told: str


def told(token: Token) -> str:
    """How a noun is told: in the singular by its lemma, in the plural by its form."""
    plural = token.tag in ("NNS", "NNPS")
    return token.text.lower() if plural else token.lemma.lower()


def introductions(tree: SentenceTree) -> Iterator[Introduction]:
    """What an apposition, a copula, "of", the word before a name or an age says of names."""
    for place, token in enumerate(tree.tokens):
        if token.tag not in NAMES:
            continue
        for noun in _nouns(tree, place):
            one = tree.labels[noun] == "nmod" and tree.tokens[tree.heads[noun]].text == "one"
            lemma = tree.tokens[noun].lemma.lower()
            yield Introduction(place, noun, lemma if one else told(tree.tokens[noun]))
        if age := _age(tree, place):
            yield Introduction(place, place, f"{age}-year-old")


def named_nouns(side: Side) -> Iterator[str]:
    """The noun that the name of a body or a place ends in, or that stands before its "of"; of a
    name that begins with a small letter ("rural schools") the last."""
    for name in side.names:
        words = name.lower().partition(" of ")[0].split()
        if not name[:1].isupper():
            if len(words) > 1:
                yield words[-1]
        elif words and _is_head_of_names(words[-1]) and name.lower() not in _FIXED:
            yield words[-1]


def offices(people: People) -> Iterator[tuple[str, str, int]]:
    """The offices that a text gives to people, each with the person's name and the place from which
    on it is known; one of two words both whole and by its last. "The president" is no former one.
    """
    named = list(zip(people.namings, people.at, strict=True))
    left = {person.name for naming, person in named if person and _has_left(people.tokens, naming)}
    for naming, person in named:
        if person is None or person.name in left:
            continue
        for noun in titles().intersection(person.nouns):
            yield noun, person.name, person.first
        before = people.tokens[max(0, naming.first - 2) : naming.first]
        office = " ".join(token.text.lower() for token in before)
        if office in titles():
            yield office, person.name, naming.start


def _has_left(tokens: Sequence[Token], naming: Naming) -> bool:
    """Whether the titles before a name are those of an office that somebody has left."""
    before = (token.text.lower() for token in tokens[max(0, naming.first - 4) : naming.first])
    return bool(naming.titles) and not FORMER.isdisjoint(before)


def age_at(tree: SentenceTree, place: int) -> str | None:
    """The age that a noun or adjective tells ("41-year-old")."""
    if tree.tokens[place].text != "old" or place < 4:
        return None
    number, *rest = (token.text for token in tree.tokens[place - 4 : place])
    return number if rest == ["-", "year", "-"] and _is_age(number) else None


def _nouns(tree: SentenceTree, place: int) -> Iterator[int]:
    """The places of the nouns that a sentence gives to a name."""
    above = tree.heads[place]
    if place and _is_actor(tree.tokens[place - 1]):
        yield place - 1
    if tree.labels[place] == "appos" and _is_actor(tree.tokens[above]):
        yield above
    if tree.labels[place] == "nmod" and _is_kind_of_place(tree, place, above):
        yield above
    if tree.labels[place] == "compound" and above == place + 1 and above >= 0:
        token = tree.tokens[above]
        if token.tag == "NN" and token.lemma.lower() in _GROUPS:
            yield above
    found = list(tree.having(place, "appos"))
    if tree.labels[place] == "nsubj" and above >= 0 and tree.child(above, "cop") is not None:
        found += [above] if not denies(tree, above) else []
    for noun in found:
        for each in (noun, *tree.having(noun, "conj")):
            if tree.tokens[each].tag == "NN":
                yield each
            elif tree.head_noun(each) != each and tree.tokens[each].text == "one":
                yield tree.head_noun(each)


def _is_kind_of_place(tree: SentenceTree, place: int, above: int) -> bool:
    """Whether "of" joins a name to the noun that tells what it is ("the city of Vale")."""
    case = tree.child(place, "case")
    kind = tree.tokens[above].tag == "NN" and tree.tokens[above].lemma.lower() in _PLACED
    return kind and case is not None and tree.tokens[case].text.lower() == "of"


def _age(tree: SentenceTree, place: int) -> str | None:
    """The age behind a name ("Eva Lund, 34, …", "…, aged 34") or before it ("34-year-old Eva")."""
    if tree.labels[place] in ("flat", "compound"):
        return None
    end = max((place, *tree.having(place, "flat"))) + 1
    behind = [token.text for token in tree.tokens[end : end + 4]]
    if behind[:1] == [","]:
        words = [word for word in behind[1:3] if word != "aged"]
        after = behind[2 + (behind[1:2] == ["aged"]) :][:1]
        if words and _is_age(words[0]) and after in ([","], ["."]):
            return words[0]
    return age_at(tree, place - 1) if place else None


def _is_age(word: str) -> bool:
    return word.isdigit() and 0 < int(word) < _OLDEST


def _is_actor(token: Token) -> bool:
    """Whether a common noun in the singular names somebody or a body that acts."""
    lemma = token.lemma.lower()
    return token.tag == "NN" and (is_person(lemma) or is_body(lemma))


def _is_head_of_names(word: str) -> bool:
    """Whether names of bodies and places are made with a noun that tells what they are."""
    known = word in HEADS_OF_NAMES or word in _PLACES or is_name_of_body(word)
    return known and word not in _VAGUE
