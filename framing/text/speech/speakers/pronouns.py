"""Whom "he" and "she" stand for in the words of a text itself.

A text goes on about the subject of a sentence (centering; Grosz, Joshi & Weinstein 1995), and who
speaks is the subject of what is said. So a pronoun is first the subject of the clause that governs
its own, then whom the same pronoun means before it in the sentence, then who speaks in the nearest
sentence before that names somebody it fits, then somebody who alone is named there. Words in
quotation marks name nobody: who is spoken of in a quotation does not speak next. Nor does anybody
in the content that the pronoun itself says. Where two fit, or somebody without a name, nobody is
meant for sure; nor where one may be called so and another surely is. A surname that people of both
genders bear is the one's who was named in full last, if the pronoun fits.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.domain import Span
from framing.domain.extent import merged, touching
from framing.text.grammar.relatives import antecedent, is_who
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.gender import Gender, of_lone, of_person, of_pronoun
from framing.text.names.general_nouns import is_person
from framing.text.names.name_words import is_letters
from framing.text.names.people import People, Person
from framing.text.speech.found import Found
from framing.text.speech.speakers.pronoun_places import (
    SUBJECT,
    governing,
    head_of,
    is_somebody,
    is_whole,
    looks_ahead,
    names_nobody,
    told_of,
)
from framing.text.speech.speakers.referents import (
    OF_CLAUSE,
    SPEAKER,
    Referent,
    likely,
    meets,
    outdone,
    speaking_first,
    the_one,
)
from framing.text.speech.speakers.role_nouns import INDEFINITE, RoleNouns

_LONGEST = 300
_REACH = 6


class Pronouns:
    """The persons that a text's pronouns stand for, which must be asked for in document order.

    `quoted` are the words in quotation marks, `spans` the attributions. A name that neither a noun
    nor a first name shows to be a person's is one's once it has spoken (`known`); until then it may
    be meant, and nobody is.
    """

    def __init__(
        self,
        forest: Sequence[SentenceTree],
        people: People,
        quoted: Sequence[Span],
        spans: Sequence[Found],
    ) -> None:
        self._forest, self._people, self._quoted = forest, people, quoted
        self.known = {name for name, person in people.persons.items() if person.certain}
        self.nouns = RoleNouns(people, self.known)
        self._contents = {item.source[0].start: item.content for item in spans if item.source}
        self._said = merged(span for content in self._contents.values() for span in content)
        self._sources = merged(span for item in spans for span in item.source)
        self._in_full: dict[str, Person] = {}
        self.bearers: dict[int, Person] = {}
        self._genders: dict[str, Gender] = {}
        self._referents: list[dict[int, Referent]] = []
        self._starts = [tree.span.start for tree in forest]
        self._spoke: dict[int, dict[Span, Person]] = {}
        self._meant: dict[int, Person | None] = {}

    def person(self, start: int) -> Person | None:
        """Whom the pronoun that begins at `start` stands for."""
        for number in range(len(self._referents), len(self._forest)):
            if self._forest[number].span.start > start:
                break
            self._read(number)
        return self._meant.get(start)

    def tell(self, source: Span, person: Person) -> None:
        """Enter who a source is, of whom the text may go on, before a later pronoun is met."""
        self._spoke.setdefault(self._sentence(source.start), {})[source] = person

    def last_speaker(self, before: int) -> Person | None:
        """Who spoke last, shortly before a place."""
        here = self._sentence(before)
        for number in range(here, max(-1, here - _REACH), -1):
            spoke = {x: one for x, one in self._spoke.get(number, {}).items() if x.end <= before}
            if spoke:
                return spoke[max(spoke)]
        return None

    def _sentence(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1

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
            shared = whole = False
            perhaps = None
            if touching(self._quoted, token.span):
                continue
            if gender := of_pronoun(token.text.lower()):
                ahead = looks_ahead(tree, subjects, place)
                person = None if ahead else self._resolved(number, subjects, place, gender)
                self._meant[token.start] = person
                if person is not None:
                    self._genders.setdefault(person.name, gender)
                if ahead:
                    continue
            elif place in named:
                person, shared = named[place]
                gender = self._gender(person) if person else of_lone(token.text)
                if person is not None and gender is None and person.name not in self.known:
                    whole, perhaps, person = is_whole(tree, place), person, None
            elif is_somebody(tree, place):
                noun = token.lemma.lower()
                person = self._called(tree, place, noun)
                gender = of_person("", [noun]) or self._gender(person)
            else:
                continue
            head = head_of(tree, place)
            if person is not None or head not in here:
                rank, owner = self._rank(tree, head), tree.labels[head] == "nmod:poss"
                told = owner and bool(touching(self._said, tree.tokens[head].span))
                here[head] = Referent(head, person, gender, rank, told, shared, whole, perhaps)

    def _called(self, tree: SentenceTree, place: int, noun: str) -> Person | None:
        """The one person whom a common noun may stand for; "a spokesman" is somebody else."""
        start = tree.tokens[place].start
        called = self._people.called(noun, start)
        first = tree.child(place, "det")
        if first is not None and tree.tokens[first].text.lower() in INDEFINITE:
            return None
        if len(called) == 1:
            return called[0]
        if first is None or first > place or tree.tokens[first].text.lower() != "the":
            return None
        return self.nouns.meant(tree.tokens[first : place + 1], start)

    def _named(self, tree: SentenceTree) -> Iterator[tuple[int, tuple[Person | None, bool]]]:
        """The places of names that may be a person's, with the person, and whether people of both
        genders bear the name."""
        starts = [token.start for token in tree.tokens]
        ends: set[int] = set()
        for naming, person in self._people.named(tree.span.start, tree.span.end):
            place = bisect_left(starts, naming.start)
            if person is not None:
                ends.add(place + naming.last - naming.first - 1)
            before = tree.tokens[place - 1].text.lower() if place else ""
            nobody = names_nobody(naming, before) or (before == "of" and place - 2 in ends)
            last = self._people.tokens[naming.last - 1]
            several = last.tag == "NNPS" or is_person(last.text.lower().removesuffix("s"))
            letters = is_letters(naming.name) and not (person and person.name in self.known)
            if naming.body or letters:
                continue
            person = person or self.bearers.get(naming.start)
            if person is not None:
                if len(naming.words) > 1:
                    self._in_full[person.surname] = person
                yield place, (person, False)
            elif not nobody and not several:
                bearer = self._last_in_full(naming.name)
                yield place, (bearer, bearer is not None)

    def _last_in_full(self, surname: str) -> Person | None:
        """Who was named in full last of those of a surname, if nobody else of this gender is."""
        bearer = self._in_full.get(surname)
        own = self._gender(bearer)
        others = [
            self._gender(person)
            for person in self._people.parts.get(surname, ())
            if person is not bearer and person.shares(surname)
        ]
        alone = own is not None and bool(others) and not {None, own} & set(others)
        return bearer if alone else None

    def _rank(self, tree: SentenceTree, head: int) -> int:
        """How much a sentence is about the phrase; one of several subjects is no subject."""
        parts, above = (head, *tree.having(head, "appos")), tree.heads[head]
        others = (k for part in parts for k in tree.having(part, "conj"))
        if above < 0 or any(not self._people.inside_name(tree.tokens[k]) for k in others):
            return 0
        source = touching(self._sources, tree.tokens[head].span)
        if source and not source[0].overlaps(tree.tokens[above].span):
            return SPEAKER
        if tree.labels[head] not in SUBJECT:
            return 0
        return OF_CLAUSE

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
            called
            for referent in self._referents[number].values()
            if (called := referent.called(gender))
            and referent is not barred
            and not any(span.holds(tree.tokens[referent.place].span) for span in content)
        ]
        for above, verb, label in governing(tree, subjects, place):
            meant = head_of(tree, antecedent(tree, above))
            for referent in here:
                if referent.place == meant and self._owns(number, place, referent, here):
                    return referent.perhaps
                if referent.place == meant:
                    other = label == "advcl" and meets(tree, verb, referent, here)
                    return None if other or outdone(referent, here) else referent.person
            if is_who(tree, meant):
                return None
        same = [r for r in here if of_pronoun(tree.tokens[r.place].text.lower())]
        if same or any(referent.rank for referent in here):
            return the_one(same or here)
        before = self._before(number, gender, told_of(self._people.tokens, content), bool(content))
        return the_one(likely([*here, *before]))

    def _before(
        self, number: int, gender: Gender, told_of: frozenset[str], speaking: bool
    ) -> Sequence[Referent]:
        """Who speaks in the nearest sentence before that names anybody whom a pronoun fits, or all
        whom it names, without those of whom the pronoun itself tells, unless a pronoun was the
        subject there: then the text goes on about that one."""
        for back in range(number - 1, max(0, number - _REACH) - 1, -1):
            tokens = self._forest[back].tokens
            fitting = likely(
                called
                for referent in speaking_first(
                    self._referents[back].values(), self._forest[back], self._spoke.get(back, {})
                )
                if (called := referent.called(gender))
                and (
                    (called.rank and of_pronoun(tokens[called.place].text.lower()))
                    or told_of.isdisjoint(
                        called.person.name.split()
                        if called.person
                        else (tokens[called.place].text,)
                    )
                )
            )
            if fitting:
                speakers = [referent for referent in fitting if referent.rank == SPEAKER]
                likeliest = speakers or fitting
                hidden = any(outdone(one, fitting, speaking) for one in likeliest)
                return [] if hidden else likeliest
        return ()

    def _owns(self, number: int, place: int, subject: Referent, among: Sequence[Referent]) -> bool:
        """Whether a name is a person's, since it is the subject of a clause that tells of his or
        her things, and nobody else is there whose they may be; it is known as one from here on."""
        token = self._forest[number].tokens[place]
        gender = of_pronoun(token.text.lower())
        if token.tag != "PRP$" or gender is None or not (subject.whole and subject.perhaps):
            return False
        others = (x for x in among if x is not subject and (x.rank or x.person or x.gender))
        if any(others) or self._before(number, gender, frozenset(), False):
            return False
        self.known.add(subject.perhaps.name)
        known = replace(subject, person=subject.perhaps, gender=gender)
        self._referents[number][subject.place] = known
        return True
