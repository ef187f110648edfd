"""The people whom a text names: full names, surnames used later, and what the text says they are.

A name is a run of words tagged as proper nouns. What stands before it as a title or beside it as an
apposition tells that it is a person's and what the person is ("Zeng Yi, a research fellow …"); a
word that bodies, papers and documents are named with tells that it is not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from framing.domain import Token
from framing.lexicons import load

_NAMES = frozenset(("NNP", "NNPS"))
_PARTICLES = frozenset("de van von bin ibn al el der den la le di da du dos ben abu".split())
_MISTAKEN = frozenset(("NN", "NNS", "JJ", "VBG", "VBN"))
_HYPHENS = frozenset("-‑–")
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_NOT_BEFORE_PERSON = frozenset("the in at from near across a an".split())
_BODIES = frozenset(
    "airlines airways air motors systems technologies energy media holdings partners insurance"
    " authority coalition front movement trust laboratory palace industries securities pictures"
    " entertainment pharmaceuticals studios records house institute university college school"
    " ministry department office bureau agency council committee commission court senate"
    " congress parliament assembly party bank group corporation corp inc ltd company association"
    " union organization organisation foundation center centre academy society federation"
    " alliance board times post news journal tribune herald guardian daily nations states state"
    " republic kingdom city county street avenue building airport hospital museum church army"
    " navy force forces police service services network fund forum summit act treaty agreement"
    " accord resolution report survey poll campaign administration government embassy team club"
    " league festival prize award world international global national".split()
)
_APPOSITION = 40
_NAMED = 50


@dataclass(slots=True)
class Person:
    """A person by the full name; `nouns` are what the text calls them ("fellow", "minister")."""

    name: str
    first: int
    nouns: list[str] = field(default_factory=list)
    certain: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """A name where it stands: token numbers `[first, last)`, without titles before it."""

    first: int
    last: int
    start: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    body: bool

    @property
    def name(self) -> str:
        """The words as one."""
        return " ".join(self.words)


class People:
    """Everybody named in a text, in document order."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.namings = tuple(_namings(tokens))
        self.starts = [naming.start for naming in self.namings]
        self.persons: dict[str, Person] = {}
        self.parts: dict[str, list[Person]] = {}
        self.at: list[Person | None] = []
        for naming in self.namings:
            self.at.append(self._enter(naming))

    def named(self, start: int, end: int) -> Iterator[tuple[Naming, Person | None]]:
        """The names within a range of characters, at most the last fifty, each with its person if
        it may be one."""
        last = bisect_left(self.starts, end)
        for number in range(max(bisect_left(self.starts, start), last - _NAMED), last):
            yield self.namings[number], self.at[number]

    def called(self, noun: str, before: int) -> list[Person]:
        """The people named before a place whom the text calls by this noun."""
        return [
            person
            for person in self.persons.values()
            if person.first < before and noun in person.nouns
        ]

    def _enter(self, naming: Naming) -> Person | None:
        """The person that a name stands for, new or known."""
        if naming.body:
            return None
        nouns = [*naming.titles, *_apposition(self.tokens, naming)]
        person = self._known(naming)
        if person is None:
            lone = self.tokens[naming.first - 1] if naming.first else None
            stray = lone is not None and lone.text.lower() in _NOT_BEFORE_PERSON
            if (len(naming.words) < 2 and not naming.titles) or (stray and not nouns):
                return None
            person = self.persons.setdefault(naming.name, Person(naming.name, naming.start))
            for part in {naming.words[0], naming.words[-1]}:
                self.parts.setdefault(part, []).append(person)
        person.nouns.extend(noun for noun in nouns if noun not in person.nouns)
        person.certain = person.certain or bool(nouns)
        return person

    def _known(self, naming: Naming) -> Person | None:
        if naming.name in self.persons:
            return self.persons[naming.name]
        if len(naming.words) > 1:
            return None
        same = self.parts.get(naming.words[0], [])
        return same[0] if len(same) == 1 else None


def _namings(tokens: Sequence[Token]) -> Iterator[Naming]:
    """Runs of proper nouns, with the particles, initials and hyphens inside them."""
    at = 0
    while at < len(tokens):
        if tokens[at].tag not in _NAMES or not tokens[at].text[:1].isupper():
            at += 1
            continue
        end = at + 1
        while end < len(tokens):
            token = tokens[end]
            joined = token.text in _HYPHENS and token.start == tokens[end - 1].end
            particle = token.text.lower() in _PARTICLES or joined
            if token.tag in _NAMES or (token.tag in _MISTAKEN and token.text[:1].isupper()):
                end += 1
            elif _joins_body(tokens, at, end):
                end += 2
            elif token.text == "of" and tokens[end - 1].text.lower() in _BODIES:
                further = (
                    end + 2
                    if tokens[end + 1 : end + 2] and tokens[end + 1].text == "the"
                    else end + 1
                )
                if further >= len(tokens) or tokens[further].tag not in _NAMES:
                    break
                end = further + 1
            elif particle and end + 1 < len(tokens) and tokens[end + 1].tag in _NAMES:
                end += 2
            else:
                break
        yield _naming(tokens, at, end)
        at = end


def _joins_body(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "and" stands inside the name of a body: "the Food and Drug Administration"."""
    definite = at > 0 and tokens[at - 1].text.lower() == "the"
    if tokens[end].text not in {"and", "&"} or not definite:
        return False
    last = end + 1
    while last < len(tokens) and last - end < 5 and tokens[last].text[:1].isupper():
        last += 1
    alone = tokens[end - 1].text.lower() not in _BODIES
    return last - end > 2 and alone and tokens[last - 1].text.lower() in _BODIES


def _naming(tokens: Sequence[Token], first: int, last: int) -> Naming:
    roles, known = load("roles"), load("titles")
    titles: list[str] = []
    begin = first
    run = [token.text.lower() for token in tokens[first:last]]
    of_body = run[-1].rstrip(".") in _BODIES or roles.class_of(" ".join(run)) is not None
    for number in range(first, first if of_body else last - 1):
        word = tokens[number].text.lower()
        if known.class_of(word) or known.class_of(f"{word}.") or _is_office(roles.class_of(word)):
            begin = number + 1
            titles.append(word.rstrip("."))
    words = _joined(tokens, begin, last)
    if len(words) == 0:
        begin, words = first, _joined(tokens, first, last)
    if begin == first:
        titles = []
    nouns_before = []
    number = first - 1
    while number >= 0 and tokens[number].tag in {"NN", "HYPH"} and first - number <= 3:
        nouns_before.append(tokens[number].lemma.lower())
        number -= 1
    titles.extend(noun for noun in reversed(nouns_before) if noun in roles)
    whole = " ".join(words).lower()
    body = (
        any(word.lower().rstrip(".") in _BODIES for word in words)
        or any(load("referents").class_of(noun) is not None for noun in titles)
        or load("referents").class_of(whole) is not None
        or (roles.class_of(whole) is not None and len(words) > 1)
    )
    return Naming(begin, last, tokens[begin].start, words, tuple(titles), body)


def _is_office(role: str | None) -> bool:
    return role in {"official", "expert"}


def _joined(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The words of a name; what hyphens join is one word."""
    words: list[str] = []
    for number in range(first, last):
        token = tokens[number]
        glued = number > first and token.start == tokens[number - 1].end
        if words and glued and (token.text in _HYPHENS or words[-1][-1:] in _HYPHENS):
            words[-1] += token.text
        else:
            words.append(token.text)
    return tuple(words)


def _apposition(tokens: Sequence[Token], naming: Naming) -> Iterator[str]:
    """The nouns of the apposition behind a name, as far as it goes."""
    at = naming.last
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return
    roles = load("roles")
    at += 1
    if tokens[at].tag not in {"DT", "NN", "JJ", "PRP$", "NNP", "CD", "RB"}:
        return
    for number in range(at, min(len(tokens), at + _APPOSITION)):
        token = tokens[number]
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.tag in _FINITE or token.text in {".", ";", ":"}:
            return
        head = following is None or following.tag not in {"NN", "NNS", "POS", "HYPH"}
        if token.tag in {"NN", "NNP"} and head and token.lemma.lower() in roles:
            yield token.lemma.lower()
