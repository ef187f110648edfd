"""The people whom a text names: full names, surnames used later, and what the text says they are.

What stands before a name as a title or beside it as an apposition tells that it is a person's and
what the person is ("Zeng Yi, a research fellow …").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from framing.domain import AnnotatedArticle, Role, Token
from framing.engines.splitter import is_plain_word
from framing.lexicons import load
from framing.text.names import appositions
from framing.text.names.gender import is_first_name, of_person
from framing.text.names.longer_names import TIMES
from framing.text.names.name_words import in_full, is_letters, is_personal, surname
from framing.text.names.namings import Naming, namings
from framing.text.names.role_by_body import role_by_body
from framing.text.names.things import with_things

NOT_BEFORE_PERSON = frozenset("the in at from near across a an".split())
_NAMED = 50
_BODY = 8
_LONG = 5
_MODIFIERS = 3
_SAME = {"gop": "republican", "candidate": "nominee"}
"""Words for the same: who stands for a party is its nominee."""


@dataclass(slots=True)
class Person:
    """A person by the full name; `nouns` are what the text calls them ("fellow", "minister"), so
    that it is `certain` that the name is a person's; `body` is the role of who belongs to the body
    that stands behind the name and "of". Nobody but `People` writes here."""

    name: str
    first: int
    nouns: list[str] = field(default_factory=list)
    certain: bool = False
    body: Role | None = None

    @property
    def surname(self) -> str:
        """The last word of the name, but for "Jr."."""
        return surname(self.name.split())

    def shares(self, name: str) -> bool:
        """Whether a lone name is the surname of the full name."""
        return " " in self.name and self.surname == name


class People:
    """Everybody named in a text, in document order."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.namings = with_things(tokens, tuple(namings(tokens)))
        self.starts = [naming.start for naming in self.namings]
        self.persons: dict[str, Person] = {}
        self.parts: dict[str, list[Person]] = {}
        self._alone: set[str] = set()
        self.at: list[Person | None] = []
        for naming in self.namings:
            self.at.append(self._enter(naming))

    def named(self, start: int, end: int) -> Iterator[tuple[Naming, Person | None]]:
        """The names within a range of characters, at most the last fifty, each with its person if
        it may be one."""
        last = bisect_left(self.starts, end)
        for number in range(max(bisect_left(self.starts, start), last - _NAMED), last):
            yield self.namings[number], self.at[number]

    def inside_name(self, token: Token) -> bool:
        """Whether a word stands in a name behind its first word ("Sons and Daughters")."""
        at = bisect_right(self.starts, token.start) - 1
        if at < 0 or token.start == self.starts[at]:
            return False
        return token.start <= self.tokens[self.namings[at].last - 1].start

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
        nouns = [
            *naming.titles,
            *_whose(self.tokens, naming),
            *appositions.before(self.tokens, naming),
            *appositions.behind(self.tokens, naming),
        ]
        person = self._known(naming)
        if person is None:
            if len(naming.words) == 1:
                self._alone.add(naming.name)
            lone = self.tokens[naming.first - 1] if naming.first else None
            stray = lone is not None and lone.text.lower() in NOT_BEFORE_PERSON
            timed = TIMES.issuperset(word.lower() for word in naming.words)
            held = any(is_personal(noun.split()[-1]) for noun in nouns)
            if timed or (is_letters(naming.name) and not held):
                return None
            if (len(naming.words) < 2 and not naming.titles) or (stray and not nouns):
                return None
            person = self.persons.setdefault(naming.name, Person(naming.name, naming.start))
            for part in {naming.words[0], surname(naming.words)}:
                thing = part in self._alone and is_plain_word(person.surname.lower())
                if part == person.surname or not thing:
                    self.parts.setdefault(part, []).append(person)
        behind = self.tokens[naming.first : naming.last + _BODY]
        person.body = person.body or role_by_body(behind, frozenset(("of",)))
        person.nouns.extend(noun for noun in nouns if noun not in person.nouns)
        person.certain = person.certain or bool(nouns)
        return person

    def _known(self, naming: Naming) -> Person | None:
        if naming.name in self.persons:
            return self.persons[naming.name]
        if len(naming.words) > 1:
            same = self.parts.get(surname(naming.words), [])
            found = next((person for person in same if _is_same(person.name, naming.words)), None)
            if found is None:
                found = next((x for x in same if _is_end(x, naming.words)), None)
                if found and is_first_name(naming.words[0]):
                    self._rename(found, naming)
            first = self.parts.get(naming.words[0], [])
            slips = (x for x in first if _is_same_but_surname(x.name, naming.words))
            return found or next(slips, None)
        same = self.parts.get(naming.words[0]) or self._slips(naming)
        if len(same) > 1 and naming.titles:
            same = _of_title(same, naming.titles)
        return same[0] if len(same) == 1 else None

    def _rename(self, person: Person, naming: Naming) -> None:
        """Call a person by a name that begins with a first name, where the known one does not
        ("Rival | Ana Ruiz")."""
        if not is_first_name(person.name.split()[0]):
            del self.persons[person.name]
            person.name = naming.name
            self.persons[person.name] = person

    def _slips(self, naming: Naming) -> list[Person]:
        """The people of whose surname a lone name may be a slip: one letter more, less or another
        behind the first."""
        before = self.tokens[naming.first - 1].text.lower() if naming.first else ""
        known = any(load(x).class_of(naming.name.lower()) for x in ("referents", "roles"))
        if before in NOT_BEFORE_PERSON or known:
            return []
        return [
            person
            for person in self.persons.values()
            if " " in person.name and is_slip(person.surname, naming.name)
        ]


@lru_cache(maxsize=8)
def people_of(doc: AnnotatedArticle) -> People:
    """Everybody named in an article's body, in order."""
    return People(doc.tokens)


def _whose(tokens: Sequence[Token], naming: Naming) -> Iterator[str]:
    """The titles with the word that tells whose they are ("french president")."""
    at = naming.first - 1
    told = {word for title in naming.titles for word in title.split()}
    while at >= 0 and in_full(tokens[at].text.lower()) in told:
        at -= 1
    before = tokens[max(0, at + 1 - _MODIFIERS) : at + 1]
    for title in naming.titles:
        if whose := distinguished(before, title):
            yield whose


def distinguished(before: Sequence[Token], noun: str) -> str | None:
    """An office with the word in capitals that tells whose it is, from what stands before it:
    "republican nominee" for "the GOP's presidential candidate"; None where nothing tells."""
    vice = False
    for token in reversed(before):
        word = token.text.lower()
        if token.tag in ("JJ", "NNP", "NNPS") and token.text[:1].isupper() and word != "vice":
            return " ".join((_SAME.get(word, word), *["vice"] * vice, _SAME.get(noun, noun)))
        if token.tag not in ("JJ", "NN", "HYPH", "POS", "NNP"):
            break
        vice = vice or word.startswith("vice")
    return None


def _of_title(people: Sequence[Person], titles: Sequence[str]) -> list[Person]:
    """Those of a surname whom the text calls by a title, or whom an honorific fits ("Mrs")."""
    called = [person for person in people if not set(titles).isdisjoint(person.nouns)]
    gender = of_person("", titles)
    fitting = [x for x in people if gender is not None and of_person(x.name, x.nouns) == gender]
    return called if len(called) == 1 else fitting


def _is_end(person: Person, words: Sequence[str]) -> bool:
    """Whether one of two names of several words ends with the other: "Suu Kyi"; the longer is
    none where only the shorter begins with a first name ("Rival | Ana Ruiz")."""
    short, long = sorted((person.name.split(), list(words)), key=len)
    if len(short) < 2 or long[-len(short) :] != short:
        return False
    if is_first_name(long[0]):
        return not is_first_name(short[0]) and len(words) == len(short)
    return is_first_name(short[0]) or len(words) == len(short)


def _is_same(name: str, words: Sequence[str]) -> bool:
    """Whether two names may be one person's: but for initials, or for the spelling."""
    return _is_fuller(name, words) or is_misspelt(name.split(), words)


def _is_same_but_surname(name: str, words: Sequence[str]) -> bool:
    """Whether two names of two words share the first, and their surnames differ by a slip."""
    known = name.split()
    return len(known) == len(words) == 2 and known[0] == words[0] and is_slip(known[1], words[1])


def is_slip(one: str, other: str) -> bool:
    """Whether two long names differ by one letter behind their first."""
    if min(len(one), len(other)) < _LONG or one[0] != other[0] or one == other:
        return False
    short, long = sorted((one, other), key=len)
    at = next(
        (k for k, pair in enumerate(zip(short, long, strict=False)) if len(set(pair)) > 1),
        len(short),
    )
    return short[at + (len(short) == len(long)) :] == long[at + 1 :]


def is_misspelt(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ only by one vowel within the first name ("Kirsten", "Kirstin"),
    and not as the names of a man and a woman do."""
    first, second = one[0], other[0]
    if list(one[1:]) != list(other[1:]) or len(first) != len(second) or len(first) < 5:
        return False
    unlike = [k for k, pair in enumerate(zip(first, second, strict=True)) if len(set(pair)) > 1]
    inside = len(unlike) == 1 and 0 < unlike[0] < len(first) - 1
    genders = {of_person(" ".join(words), ()) for words in (one, other)} - {None}
    vowels = inside and {first[unlike[0]], second[unlike[0]]} <= set("aeiouy")
    return vowels and len(genders) < 2


def is_called(name: str, speaker: str) -> bool:
    """Whether a person's name stands in a speaker's, which may have a title, or is the same but for
    a vowel ("Kirsten", "Kirstin")."""
    said, given = speaker.split(), name.split()
    return is_misspelt(given, said) or any(
        said[at : at + len(given)] == given for at in range(len(said) - len(given) + 1)
    )


def _is_fuller(name: str, words: Sequence[str]) -> bool:
    """Whether two names differ only by initials in their middle ("Ana M. Ruiz", "Ana Ruiz")."""
    one, other = name.split(), list(words)
    middles = [*one[1:-1], *other[1:-1]]
    ends = one[0] == other[0] and one[-1] == other[-1] and len(one) > 1
    return ends and all(len(middle.rstrip(".")) == 1 for middle in middles)
