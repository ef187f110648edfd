"""Whom "he" and "she" stand for in the words of a text itself.

A text goes on about the subject of a sentence (centering; Grosz, Joshi & Weinstein 1995), and who
speaks is the subject of what is said. So a pronoun is first the subject of the clause that governs
its own, then whom the same pronoun means before it in the sentence, then who speaks in the nearest
sentence before that names somebody it fits, then somebody who alone is named there. Words in
quotation marks name nobody: who is spoken of in a quotation does not speak next. Nor does anybody
in the content that the pronoun itself says. Where two fit, or somebody without a name, nobody is
meant for sure; nor where one may be called so and another surely is.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.domain import Span, Token
from framing.domain.extent import merged, touching
from framing.text.grammar.relatives import antecedent, is_who
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.gender import Gender, of_lone, of_person, of_pronoun
from framing.text.names.longer_names import TIMES
from framing.text.names.people import NOT_BEFORE_PERSON, People, Person
from framing.text.speech.found import Found
from framing.text.speech.pronoun_places import SUBJECT, governing, head_of, is_somebody, looks_ahead

_LONGEST = 300
_REACH = 6
_SPEAKER, _OF_CLAUSE = 2, 1
_CARRY_ON = frozenset(("POS", "NN", "NNS", "HYPH"))


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody at a place of a sentence; `person` is None where the text does not tell who. `rank`
    is 2 for who speaks, 1 for the subject of a clause."""

    place: int
    person: Person | None
    gender: Gender | None
    rank: int

    def fits(self, gender: Gender) -> bool:
        """Whether the pronoun may stand for this one."""
        return self.gender in {None, gender}


class Pronouns:
    """The persons that a text's pronouns stand for, which must be asked for in document order.

    `quoted` are the words in quotation marks, `spans` the attributions. A name that neither a noun
    nor a first name shows to be a person's is one's once it has spoken (`Person.certain`); until
    then it may be meant, and nobody is.
    """

    def __init__(
        self,
        forest: Sequence[SentenceTree],
        people: People,
        quoted: Sequence[Span],
        spans: Sequence[Found],
    ) -> None:
        self._forest, self._people, self._quoted = forest, people, quoted
        self._contents = {item.source[0].start: item.content for item in spans if item.source}
        self._sources = merged(span for item in spans for span in item.source)
        self._genders: dict[str, Gender] = {}
        self._referents: list[dict[int, Referent]] = []
        self._meant: dict[int, Person | None] = {}

    def person(self, start: int) -> Person | None:
        """Whom the pronoun that begins at `start` stands for."""
        for number in range(len(self._referents), len(self._forest)):
            if self._forest[number].span.start > start:
                break
            self._read(number)
        return self._meant.get(start)

    def _read(self, number: int) -> None:
        """Enter who is named in a sentence, and resolve its pronouns in their order."""
        tree = self._forest[number]
        here: dict[int, Referent] = {}
        self._referents.append(here)
        if len(tree.tokens) > _LONGEST:
            return
        subjects = Subjects(tree)
        named = dict(self._named(tree))
        for place, token in enumerate(tree.tokens):
            if touching(self._quoted, token.span):
                continue
            if gender := of_pronoun(token.text.lower()):
                person = self._resolved(number, subjects, place, gender)
                self._meant[token.start] = person
                if person is not None:
                    self._genders.setdefault(person.name, gender)
            elif place in named:
                person = named[place]
                gender = self._gender(person) if person else of_lone(token.text)
                if person is not None and gender is None and not person.certain:
                    person = None
            elif is_somebody(tree, place):
                noun = token.lemma.lower()
                called = self._people.called(noun, token.start)
                person = called[0] if len(called) == 1 else None
                gender = of_person("", [noun]) or self._gender(person)
            else:
                continue
            head = head_of(tree, place)
            if person is not None or head not in here:
                here[head] = Referent(head, person, gender, self._rank(tree, head))

    def _named(self, tree: SentenceTree) -> Iterator[tuple[int, Person | None]]:
        """The places of names that may be a person's, with the person."""
        starts = [token.start for token in tree.tokens]
        for naming, person in self._people.named(tree.span.start, tree.span.end):
            place = bisect_left(starts, naming.start)
            before = tree.tokens[place - 1].text.lower() if place else ""
            nobody = before in NOT_BEFORE_PERSON or naming.words[0].lower() in TIMES
            letters = _is_letters(naming.name) and not (person and person.certain)
            if letters:
                continue
            if not naming.body and (person is not None or not nobody):
                yield place, person

    def _rank(self, tree: SentenceTree, head: int) -> int:
        """How much a sentence is about the phrase; one of several subjects is no subject."""
        parts, above = (head, *tree.having(head, "appos")), tree.heads[head]
        others = (k for part in parts for k in tree.having(part, "conj"))
        if above < 0 or any(not self._goes_on(tree.tokens[k]) for k in others):
            return 0
        source = touching(self._sources, tree.tokens[head].span)
        if source and not source[0].overlaps(tree.tokens[above].span):
            return _SPEAKER
        if tree.labels[head] not in SUBJECT:
            return 0
        return _OF_CLAUSE

    def _goes_on(self, token: Token) -> bool:
        """Whether a word stands inside a name, behind its first word ("Sons and Daughters")."""
        at = bisect_right(self._people.starts, token.start) - 1
        if at < 0:
            return False
        naming = self._people.namings[at]
        return naming.start < token.start <= self._people.tokens[naming.last - 1].start

    def _told_of(self, content: Sequence[Span]) -> frozenset[str]:
        """The words of names for whom some content tells of, but for "the Ruiz family"."""
        tokens = self._people.tokens
        return frozenset(
            tokens[k].text
            for span in content
            for k in range(
                bisect_left(tokens, span.start, key=lambda token: token.start),
                bisect_left(tokens, span.end, key=lambda token: token.start) - 1,
            )
            if tokens[k].tag == "NNP" and tokens[k + 1].tag not in _CARRY_ON
        )

    def _gender(self, person: Person | None) -> Gender | None:
        if person is None:
            return None
        return of_person(person.name, person.nouns) or self._genders.get(person.name)

    def _resolved(
        self, number: int, subjects: Subjects, place: int, gender: Gender
    ) -> Person | None:
        tree, barred = self._forest[number], subjects.barred(place)
        if looks_ahead(tree, subjects, place):
            return None
        subject = None if barred is None else self._referents[number].get(barred)
        person = self._likeliest(number, subjects, place, gender, subject)
        return None if subject is not None and person is subject.person else person

    def _likeliest(
        self, number: int, subjects: Subjects, place: int, gender: Gender, barred: Referent | None
    ) -> Person | None:
        tree = self._forest[number]
        content = self._contents.get(tree.tokens[place].start, ())
        here = [
            referent
            for referent in self._referents[number].values()
            if referent.fits(gender)
            and referent is not barred
            and not any(span.holds(tree.tokens[referent.place].span) for span in content)
        ]
        for above, verb, label in governing(tree, subjects, place):
            meant = antecedent(tree, above)
            for referent in here:
                if referent.place == meant:
                    other = label == "advcl" and _meets(tree, verb, referent, here)
                    return None if other or _outdone(referent, here) else referent.person
            if is_who(tree, meant):
                return None
        same = [r for r in here if of_pronoun(tree.tokens[r.place].text.lower())]
        if same or any(referent.rank for referent in here):
            return _one(same or here)
        return _one([*here, *self._before(number, gender, self._told_of(content))])

    def _before(self, number: int, gender: Gender, told_of: frozenset[str]) -> Sequence[Referent]:
        """Who speaks in the nearest sentence before that names anybody whom a pronoun fits, or all
        whom it names, without those of whom the pronoun itself tells."""
        for back in range(number - 1, max(0, number - _REACH) - 1, -1):
            tokens = self._forest[back].tokens
            fitting = [
                referent
                for referent in self._referents[back].values()
                if referent.fits(gender)
                and told_of.isdisjoint(
                    referent.person.name.split()
                    if referent.person
                    else (tokens[referent.place].text,)
                )
            ]
            if fitting:
                speakers = [referent for referent in fitting if referent.rank == _SPEAKER]
                likeliest = speakers or fitting
                return [] if any(_outdone(one, fitting) for one in likeliest) else likeliest
        return ()


def _is_letters(name: str) -> bool:
    """Whether a name is a body's letters ("GM", "UNHCR")."""
    return len(name) > 1 and name.isalpha() and name.isupper()


def _outdone(referent: Referent, among: Sequence[Referent]) -> bool:
    """Whether nothing tells somebody's gender, and somebody else is sure to be called so ("Chris
    Holm praised Ana Ruiz after she …")."""
    return referent.gender is None and any(
        other.gender is not None and other.person is not referent.person for other in among
    )


def _one(referents: Sequence[Referent]) -> Person | None:
    """The only person among referents."""
    persons = {id(referent.person): referent.person for referent in referents}
    return next(iter(persons.values())) if len(persons) == 1 else None


def _meets(tree: SentenceTree, verb: int, subject: Referent, among: Sequence[Referent]) -> bool:
    """Whether a verb has somebody else as its object, whom an adverbial clause may go on about
    ("accused Holm, though he …")."""
    return any(
        other.person is not subject.person
        and tree.heads[other.place] == verb
        and tree.labels[other.place] in ("obj", "iobj")
        for other in among
    )
