"""Everybody and everything that an article names, with how often it is named and how often it acts.

States are counted by all their names ("China", "Chinese"), capitals only where they speak or act;
people by their full name and by the surname alone; companies and other bodies by their name and its
short form ("Government Accountability Office", "GAO"). To act is to be the source of an attribution
or the agent of a clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from framing.domain import AnnotatedArticle, Pair, Span
from framing.lexicons import load
from framing.text.grammar.tags import NAMES
from framing.text.names.gender import Gender, of_person
from framing.text.names.longer_names import titles
from framing.text.names.namings import Naming
from framing.text.names.people import People, Person, people_of
from framing.text.names.states import states
from framing.text.sides.mentions import referring

_NO_SIDE = re.compile(
    r"""(?x)
      (?:mon|tues|wednes|thurs|fri|satur|sun)day | january | february | march | april | may | june
    | july | august | september | october | november | december | gmt | utc | d\.?c\.? | .+\ day
    | academy | administration | agency | airlines | army | assembly | association | bank | board
    | bureau | cabinet | church | college | commission | committee | company | council | court
    | department | government | group | house | institute | ministry | motors | municipality
    | office | party | republic | school | state | union | university
    """
)
_COMPANY = re.compile(r"(?i)(?:inc|corp|corporation|company|co|ltd|limited|group|plc|ag|sa|nv)\.?")
_CLOSE = 4
_DAYS = frozenset(
    "christmas columbus earth election inauguration independence labor labour memorial"
    " remembrance thanksgiving veterans".split()
)


@dataclass(slots=True)
class Candidate:
    """One that could be a side: how often it is named, how often it acts, from where on.

    `names` are the names in the text with their counts, `people` who the text says belong to it,
    `gender` what a person is called.
    """

    label: str
    first: int
    kind: Literal["state", "person", "name"] = "name"
    count: int = 0
    deeds: int = 0
    names: dict[str, int] = field(default_factory=dict)
    people: list[str] = field(default_factory=list)
    gender: Gender | None = None

    @property
    def acts(self) -> bool:
        """Whether it speaks or acts; a mere name must do so in a third of its places."""
        return self.deeds > 0 and (self.kind != "name" or self.deeds * 3 >= self.count)

    def add(self, name: str, acts: bool) -> None:
        """Count one more place where it stands under `name`."""
        self.count += 1
        self.deeds += acts
        self.names[name] = self.names.get(name, 0) + 1

    def take(self, other: Candidate) -> None:
        """Count in what was found under a shorter name."""
        self.first = min(self.first, other.first)
        self.count += other.count
        self.deeds += other.deeds
        for name, count in other.names.items():
            self.names[name] = self.names.get(name, 0) + count


def candidates(doc: AnnotatedArticle) -> list[Candidate]:
    """All that the body names, in no order that matters."""
    found: dict[str, Candidate] = {}
    people = people_of(doc)
    namings = [
        (naming, None if person is not None and person.name in states() else person)
        for naming, person in zip(people.namings, people.at, strict=True)
    ]
    doers = _doers(doc)
    persons = _Places([_whole(doc, naming) for naming, person in namings if person is not None])
    counted = _count_states(doc, doers, persons, found)
    for naming, person in namings:
        span = _whole(doc, naming)
        acts = doers.touch(span)
        if person is not None and not _is_day(person):
            _count_person(doc, naming, person, acts, people, found)
        elif not counted.touch(span) and not _ignored(doc, naming):
            candidate = found.setdefault(naming.name, Candidate(naming.name, naming.start))
            candidate.add(naming.name, acts)
    _count_initials(doc, doers, _Places([_whole(doc, naming) for naming, _ in namings]), found)
    return _with_short_forms(found)


def _is_day(person: Person) -> bool:
    """Whether a day was taken for somebody ("Election Day", not "Doris Day")."""
    first, _, last = person.name.lower().rpartition(" ")
    return last == "day" and first in _DAYS


class _Places:
    """Spans, and whether a place touches one of them."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, span: Span) -> bool:
        """Whether `span` shares a code point with one of the spans."""
        return bisect_right(self._ends, span.start) < bisect_left(self._starts, span.end)


def _doers(doc: AnnotatedArticle) -> _Places:
    """Where somebody speaks or acts; of a long noun phrase the part that says who it is."""
    spans = [span for attribution in doc.attributions for span in attribution.source]
    spans += [x.agent for x in doc.clauses if x.agent is not None and x.lemma != "be"]
    return _Places([_lead(doc.text, span) for span in spans])


def _lead(text: str, span: Span) -> Span:
    words = span.of(text)
    ends = [words.find(mark) for mark in (",", " of ", " in ", " at ", " for ", " from ", " who ")]
    return Span(span.start, span.start + min([end for end in ends if end > 0], default=len(words)))


def _whole(doc: AnnotatedArticle, naming: Naming) -> Span:
    """A name with all capitalised words in front of it, titles and states too."""
    first = naming.first
    while first and doc.tokens[first - 1].tag in NAMES:
        first -= 1
    return Span(doc.tokens[first].start, doc.tokens[naming.last - 1].end)


def _count_states(
    doc: AnnotatedArticle, doers: _Places, persons: _Places, found: dict[str, Candidate]
) -> _Places:
    """Count the states; return where they were named, so that nothing counts twice."""
    table = states()
    hits = [hit for hit in referring(doc, Pair(tuple(table), ())) if hit.name in table]
    alone = [hit for hit in hits if not persons.touch(hit.span)]
    active = {hit.name for hit in alone if doers.touch(hit.span)}
    kept = [hit for hit in alone if hit.name not in table[hit.name].seat or hit.name in active]
    for hit in kept:
        label = table[hit.name].label
        candidate = found.setdefault(label, Candidate(label, hit.span.start, "state"))
        candidate.add(hit.name, doers.touch(hit.span))
    return _Places([hit.span for hit in kept])


def _count_person(
    doc: AnnotatedArticle,
    naming: Naming,
    person: Person,
    acts: bool,
    people: People,
    found: dict[str, Candidate],
) -> None:
    """Count a person, and give the person to the state that the words around the name tell."""
    candidate = found.setdefault(person.name, Candidate(person.name, naming.start, "person"))
    candidate.gender = of_person(person.name, person.nouns)
    alone = len(people.parts.get(person.surname, ())) < 2
    lone = alone and naming.name == person.surname
    candidate.add(naming.name if lone else person.name, acts)
    state = found.get(_state_of(doc, naming) or "")
    sure = person.certain and " " in person.name and person.name[0].isupper()
    if state is not None and sure and person.name not in state.people:
        state.people.append(person.name)


def _count_initials(
    doc: AnnotatedArticle, doers: _Places, namings: _Places, found: dict[str, Candidate]
) -> None:
    """Count initials that no name holds, because they are those of an authority ("the IMF")."""
    table, offices, tokens = states(), titles(), doc.tokens
    capitals = [token.text.isalpha() and token.text.isupper() for token in tokens]
    for place, token in enumerate(tokens):
        name = token.text
        if not capitals[place] or len(name) < 3 or name in table:
            continue
        if any(capitals[max(0, place - 1) : place] + capitals[place + 1 : place + 2]):
            continue  # a line in capitals
        if name.lower() not in offices and not namings.touch(token.span):
            found.setdefault(name, Candidate(name, token.start)).add(name, doers.touch(token.span))


def _state_of(doc: AnnotatedArticle, naming: Naming) -> str | None:
    """The state whose office the words before a name tell ("Chinese President …"), or those of
    the apposition behind it ("…, China's foreign minister")."""
    table, tokens = states(), doc.tokens
    if naming.titles:
        for place in range(naming.first - 1, max(-1, naming.first - 1 - _CLOSE), -1):
            token = tokens[place]
            if token.text in table:
                return table[token.text].label
            if token.tag not in ("NNP", "NNPS", "NN", "JJ", "POS") and token.text != "of":
                break
    if naming.last < len(tokens) and tokens[naming.last].text == ",":
        for token in tokens[naming.last + 1 : naming.last + 3]:
            if token.text in table:
                return table[token.text].label
            if token.text.lower() != "the":
                break
    return None


def _ignored(doc: AnnotatedArticle, naming: Naming) -> bool:
    """Whether a name is a day, a medium, the outlet itself, an office or a mere kind of body."""
    words = naming.name.lower()
    return (
        not naming.name[:1].isupper()
        or _NO_SIDE.fullmatch(words) is not None
        or words in titles()
        or naming.name == doc.article.outlet
        or load("roles").class_of(words) == "media"
    )


def _with_short_forms(found: dict[str, Candidate]) -> list[Candidate]:
    """The candidates, with those that are the short form of exactly one other counted there.

    A surname that several people have is that of whom the text names first and most; named more
    often than all of them it stands for itself; else it is left out. "Mr. Ruiz" is not Ana Ruiz.
    """
    longer: dict[str, list[Candidate]] = {}
    for candidate in found.values():
        for short in _short_forms(candidate):
            longer.setdefault(short, []).append(candidate)
    kept = []
    for candidate in sorted(found.values(), key=lambda one: (len(one.label), one.first)):
        owners = longer.get(candidate.label, [])
        genders = {one.gender for one in (candidate, *owners)} - {None}
        if len(owners) == 1 and candidate.kind != "state" and len(genders) < 2:
            owners[0].take(candidate)
        elif (
            len(owners) < 2
            or candidate.kind == "state"
            or owners[0].kind != "person"
            or candidate.count > sum(one.count for one in owners)
        ):
            kept.append(candidate)
        elif (chief := _chief(owners)) is not None:
            chief.take(candidate)
    return kept


def _chief(owners: Sequence[Candidate]) -> Candidate | None:
    """Who of several people with a surname is named first, and more often than the others."""
    first = min(owners, key=lambda one: one.first)
    others = max(one.count for one in owners if one is not first)
    return first if first.count > others else None


def _short_forms(candidate: Candidate) -> Iterator[str]:
    """A person's surname, and the name without initials; of another name its singular, its initials
    and itself without "Inc."."""
    label, words = candidate.label, candidate.label.split()
    if candidate.kind == "person":
        if len(words) > 1:
            yield words[-1]
        if len(words) > 2 and all(len(word.rstrip(".")) == 1 for word in words[1:-1]):
            yield f"{words[0]} {words[-1]}"
        return
    if label.endswith("s"):
        yield label[:-1]
    bare = [word for word in words if not _COMPANY.fullmatch(word)]
    if bare and len(bare) < len(words):
        yield " ".join(bare)
    initials = "".join(word[0] for word in words if word[0].isupper())
    if len(initials) > 1:
        yield initials
        yield "".join(f"{letter}." for letter in initials)
