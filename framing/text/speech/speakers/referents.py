"""Somebody whom a sentence names, and who of several is likely to be meant by "he" or "she"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from framing.domain import Span
from framing.text.grammar.syntax import SentenceTree
from framing.text.names.gender import Gender, of_pronoun
from framing.text.names.people import Person

SPEAKER, OF_CLAUSE = 2, 1


@dataclass(frozen=True, slots=True)
class Referent:
    """Somebody at a place of a sentence; `person` is None where the text does not tell who. `rank`
    is 2 for who speaks, 1 for the subject of a clause; `told` tells that it is only whose something
    is in what somebody else says, `shared` that somebody of the other gender bears the surname too,
    `whole` that a name of several words may be a person's, who is `perhaps`."""

    place: int
    person: Person | None
    gender: Gender | None
    rank: int
    told: bool = False
    shared: bool = False
    whole: bool = False
    perhaps: Person | None = None

    def called(self, gender: Gender) -> Referent | None:
        """This one as far as the pronoun may stand for it."""
        if self.gender in {None, gender}:
            return self
        return replace(self, person=None, gender=None) if self.shared else None


def likely(referents: Iterable[Referent]) -> list[Referent]:
    """The referents without names that may be no person's and are no subject, where somebody known
    to be called so is one ("Ruiz left Midway")."""
    found = list(referents)
    known = any(one.rank and one.person is not None and one.gender is not None for one in found)
    return [one for one in found if not known or one.rank or one.person or one.gender or one.whole]


def outdone(referent: Referent, among: Sequence[Referent], speaking: bool = False) -> bool:
    """Whether nothing tells somebody's gender, and somebody else is sure to be called so ("Chris
    Holm praised Ana Ruiz after she …"). Where the pronoun speaks, who spoke goes on before those
    of whose things that one told ("Holm said Ruiz's plan is bad. She said …")."""
    goes_on = speaking and referent.rank == SPEAKER
    return referent.gender is None and any(
        other.gender is not None
        and other.person is not referent.person
        and not (goes_on and other.told)
        for other in among
    )


def the_one(referents: Sequence[Referent]) -> Person | None:
    """The only person among referents."""
    persons = {id(referent.person): referent.person for referent in referents}
    return next(iter(persons.values())) if len(persons) == 1 else None


def meets(tree: SentenceTree, verb: int, subject: Referent, among: Sequence[Referent]) -> bool:
    """Whether a verb has somebody else as its object, whom an adverbial clause may go on about
    ("accused Holm, though he …")."""
    return any(
        other.person is not subject.person
        and tree.heads[other.place] == verb
        and tree.labels[other.place] in ("obj", "iobj")
        for other in among
    )


def speaking_first(
    referents: Iterable[Referent], tree: SentenceTree, spoke: Mapping[Span, Person]
) -> Iterator[Referent]:
    """Who is named in a sentence; of those in a source that stands for somebody, that one speaks,
    and the nouns that only tell what he or she is are nobody else."""
    for referent in referents:
        token = tree.tokens[referent.place]
        source = next((source for source in spoke if source.holds(token.span)), None)
        if source is None or of_pronoun(token.text.lower()):
            yield referent
        elif referent.person is spoke[source]:
            yield replace(referent, rank=SPEAKER)
        elif referent.person is not None:
            yield referent
