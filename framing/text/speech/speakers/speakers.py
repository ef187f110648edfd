"""Who a source is: the name that its words resolve to, and its role.

"Zeng" is "Zeng Yi" once the text has said so, "the expert" the only person whom it calls one, "he"
whom the text goes on about. Where two people fit, or none, there is no speaker: None says that the
text does not tell, which is better than a guess. Documents and unnamed sources have no speaker; a
body that is named is its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from framing.domain import Role, Span, Token
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NAMES
from framing.text.names.body_names import BodyNames
from framing.text.names.gender import of_pronoun
from framing.text.names.introduced_role import IntroducedRoles
from framing.text.names.longer_names import PEOPLES
from framing.text.names.name_words import OF_PLACES, in_full, is_personal
from framing.text.names.namings import Naming
from framing.text.names.people import People, Person
from framing.text.names.role_by_deed import role_of_client, role_of_owner
from framing.text.names.same_body import AGAIN, PAPERS, SameBody, Spoken
from framing.text.names.source_role import role_of, role_of_nouns
from framing.text.names.states import states
from framing.text.speech.found import Found
from framing.text.speech.speakers.first_persons import saying_i
from framing.text.speech.speakers.forms_of_address import addressed
from framing.text.speech.speakers.pronouns import Pronouns
from framing.text.speech.speakers.relative_sources import body_before, named_before
from framing.text.speech.speakers.role_nouns import OF_BODIES
from framing.text.speech.speakers.source_heads import (
    CARRY_ON,
    head_end,
    is_kind,
    is_one_of,
    is_several,
    modifies_behind_bracket,
    opens_phrase,
)
from framing.text.speech.speakers.utterances import utterer

_NOBODY = frozenset("we i you that this these those which".split())
_DEFINITE = frozenset(("the", "this"))
_SHORTLY, _SOON = 1500, 600
_GLUED = frozenset(("POS", "HYPH"))
_COMMON = frozenset(("JJ", "NN", "NNS", "VBN", "VBG"))


class Speakers:
    """Resolves the sources of one text, which must be asked for in document order."""

    def __init__(
        self,
        forest: Sequence[SentenceTree],
        tokens: Sequence[Token],
        quoted: Sequence[Span],
        spans: Sequence[Found],
    ) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens]
        self.people = People(tokens)
        self.pronouns = Pronouns(forest, self.people, quoted, spans)
        self.nouns = self.pronouns.nouns
        self.bodies = BodyNames(self.people)
        self._spoke: dict[str, tuple[Person, int]] = {}
        self._roles: dict[str, Role] = {}
        self._introduced = IntroducedRoles(self.people)
        self._answers: dict[tuple[Span, ...], tuple[str | None, Role]] = {}
        self.body = SameBody([tree.span for tree in forest], tokens, quoted)
        self._of_themselves = saying_i(tokens, quoted, spans)
        self._heard = frozenset(self._words(span) for item in spans for span in item.source)

    def of(self, source: Sequence[Span]) -> tuple[str | None, Role]:
        """The speaker and the role of a source, the same for all that it says."""
        if not source:
            return None, "unnamed"
        places = tuple(source)
        if places not in self._answers:
            self._answers[places] = self._meant(places)
        return self._answers[places]

    def _meant(self, source: Sequence[Span]) -> tuple[str | None, Role]:
        start, end = source[0].start, source[-1].end
        inside: Sequence[Token] = [token for span in source for token in self._tokens(span)]
        if len(inside) == 1 and inside[0].text.lower() in AGAIN and not inside[0].text.isupper():
            return self.body.again(inside[0].text.lower(), start) or (None, "unnamed")
        if person := addressed(inside, self.people, self.pronouns.last_speaker(start)):
            return self._told(inside, person, None)
        told = utterer(inside)
        if len(told) < len(inside):
            person, body = self._resolved(told, told[0].start, told[-1].end)
            if person is not None or (body and self._is_known(body, told)):
                inside, start, end = told, told[0].start, told[-1].end
        person, body = self._resolved(inside, start, end)
        speaker, role = self._told(inside, person, body)
        if speaker is None and inside and inside[0].text.lower() in _DEFINITE:
            of_body = role in OF_BODIES or inside[-1].lemma in PAPERS
            if of_body and (again := self.body.taken_up(inside, self.people)):
                return again
        goes_on = speaker is not None and person is None and speaker not in self.people.parts
        self.body.tell(Spoken(end, speaker, role) if speaker and goes_on else None)
        return speaker, role

    def _is_known(self, body: str, inside: Sequence[Token]) -> bool:
        """Whether a name tells by its words that it is a body's."""
        named = self.people.named(inside[0].start, inside[-1].end)
        return role_of_nouns([body.lower()]) is not None or any(naming.body for naming, _ in named)

    def _told(
        self, inside: Sequence[Token], person: Person | None, body: str | None
    ) -> tuple[str | None, Role]:
        """The name and the role of the person or the body that the source's words stand for."""
        if person is not None:
            self.pronouns.known.add(person.name)
            self.pronouns.tell(Span(inside[0].start, inside[-1].end), person)
            self._spoke[person.surname] = person, inside[-1].end
            own = self._role(inside, True)
            role = own if own not in {"citizen", "unnamed", "document"} else None
            if role is not None:
                self._roles.setdefault(person.name, role)
            known = self._roles.get(person.name) or self._introduced.of(person)
            return person.name, role or known or "citizen"
        role = self._role(inside, body in self.people.parts)
        if body is not None and role == "unnamed":
            role = "citizen" if inside[0].text == "who" else "institution"
        if role == "institution" and len(inside) == 1 and body in self._of_themselves:
            role = self._roles.get(body, "citizen")
        elif body is not None and len(inside) > 1:
            self._roles.setdefault(body, role)
        if body is not None and is_one_of(inside, body):
            return None, "unnamed"
        if body is None and role == "institution" and inside[-1].text in self.people.parts:
            return None, "unnamed"
        if body is None or role in {"document", "unnamed"}:
            return None, role
        if body in states() and self._ends_in(inside, body):
            return body, "official"
        if (fuller := self.bodies.fuller(body, inside[0].start)) is None:
            return body, role
        written = role_of(fuller.tokens, named_person=False)
        return fuller.name, role if role != "institution" else written

    def _role(self, inside: Sequence[Token], named_person: bool) -> Role:
        """The role of a source by its words, of "its president" by what "it" is, and of a lawyer by
        the body that has one."""
        role = role_of(inside, named_person)
        if role == "official" or any(token.lemma == "head" for token in inside):
            first = self._place(inside[0].start)
            return role_of_owner(self.tokens, first, first + len(inside)) or role
        if role != "expert":
            return role
        named = self.people.named(inside[0].start, inside[-1].end)
        bodies = [naming for naming, _ in named if naming.body or naming.name in states()]
        return role_of_client(inside, bodies) or role

    def _ends_in(self, inside: Sequence[Token], name: str) -> bool:
        """Whether a name is what a source is about, not whose firm it is ("the US firm")."""
        comma = next((k for k, token in enumerate(inside) if token.text == ","), len(inside))
        return comma > 0 and inside[comma - 1].text == name.split()[-1]

    def _tokens(self, span: Span) -> Sequence[Token]:
        return self.tokens[self._place(span.start) : self._place(span.end)]

    def _place(self, start: int) -> int:
        return bisect_left(self.starts, start)

    def _words(self, span: Span) -> str:
        return " ".join(token.text for token in self._tokens(span)).removeprefix("the ")

    def _resolved(
        self, inside: Sequence[Token], start: int, end: int
    ) -> tuple[Person | None, str | None]:
        """The person, or the name of the body, that the source's words stand for."""
        if not inside:
            return None, None
        if len(inside) == 1:
            word = inside[0].text.lower()
            if len(word) > 1 and inside[0].text.isupper():
                return self._shouted(inside[0].text)
            if of_pronoun(word):
                return self.pronouns.person(start), None
            if word == "who":
                return named_before(self.people, self._place(start))
            if word == "which":
                return None, body_before(self.people, self._place(start), self._heard)
            if word in _NOBODY:
                return None, None
        named = list(self.people.named(start, end))
        if is_several(self.tokens, [naming for naming, _ in named], inside):
            return None, None
        end_of_head = head_end(self.tokens, inside, [naming for naming, _ in named if naming.body])
        for naming, known in named:
            person = known or self._bearer(naming)
            if person is not None:
                self.pronouns.bearers[naming.start] = person
            shared = person is None and len(self.people.parts.get(naming.name, ())) > 1
            if self._is_head(naming, end_of_head, end) and not self._is_cut(naming, person):
                return person, None if person is not None or shared else naming.name
        for naming, person in named:
            if self._is_apposition(naming, person, inside):
                return person, None if person is not None else naming.name
        alone = not named or named[-1][0].last <= self._place(inside[-1].start)
        if inside[0].text.lower() in _DEFINITE and alone:
            return self.nouns.meant(inside, start), None
        return None, None

    def _bearer(self, naming: Naming) -> Person | None:
        """Who bears a surname: the only one whom the text calls so, and names soon; of several the
        one who spoke last, shortly before."""
        if naming.body or naming.name in states():
            return None
        named = self.people.parts.get(naming.name, ())
        same = [person for person in named if person.shares(naming.name)]
        if len(same) < 2:
            soon = same and same[0].first - naming.start < _SOON
            return same[0] if soon else None
        person, end = self._spoke.get(naming.name, (None, 0))
        return person if naming.start - end < _SHORTLY else None

    def _is_head(self, naming: Naming, end_of_head: int, end: int) -> bool:
        """Whether a name is the source itself, not a part of it ("a spokesman for Acme", "Acme's
        director"). Behind an office and what it is for, it is: "Minister of Trade Ana Ruiz". What
        follows the source is no part of it, whatever its tag ("Ruiz notes"); a possessive that ends
        it, or follows it, is one ("Ruiz's" comment)."""
        following = self.tokens[naming.last] if naming.last < len(self.tokens) else None
        glued = naming.first > 1 and self.tokens[naming.first - 1].tag == "HYPH"
        if glued and self.tokens[naming.first - 2].text.endswith(PEOPLES):
            return False
        within = following is not None and following.start < end
        if following is not None and within and is_kind(self.tokens, naming, following):
            return True
        if modifies_behind_bracket(self.tokens, naming, end):
            return False
        owner = (
            following is not None
            and following.tag == "POS"
            and end in (following.start, following.end)
        )
        if (
            not owner
            and following is not None
            and (
                following.tag in (CARRY_ON if within else _GLUED)
                or (within and following.text.islower() and is_personal(following.lemma.lower()))
            )
        ):
            return False
        if not naming.body and len(naming.words) == 1 and opens_phrase(self.tokens, naming, end):
            return False
        return naming.office or self.tokens[naming.last - 1].start < end_of_head

    def _is_cut(self, naming: Naming, person: Person | None) -> bool:
        """Whether a body's name may lack its first word, which was taken for a common one."""
        before = self.tokens[naming.first - 1] if naming.first else None
        capital = before is not None and before.text[:1].isupper() and before.tag in _COMMON
        return person is None and capital

    def _is_apposition(
        self, naming: Naming, person: Person | None, inside: Sequence[Token]
    ) -> bool:
        """Whether a name of several words, which is no place's, stands alone behind a comma."""
        at = naming.first
        while at > 0 and in_full(self.tokens[at - 1].text.lower()) in naming.titles:
            at -= 1
        while naming.titles and at > 0 and self.tokens[at - 1].tag in NAMES:
            at -= 1
        if at == 0 or self.tokens[at - 1].text != "," or naming.start <= inside[0].start:
            return False
        end = self.tokens[naming.last - 1].end
        following = self.tokens[naming.last] if naming.last < len(self.tokens) else None
        alone = following is None or following.text in {",", ".", "("} or end >= inside[-1].end
        if person is not None and following is not None and following.text in {"of", "from"}:
            alone = True
        if person is None:
            return alone and at > 1 and self.tokens[at - 2].tag not in NAMES and naming.body
        several = len(person.name.split()) > 1 and naming.words[0].lower() not in OF_PLACES
        return alone and several

    def _shouted(self, word: str) -> tuple[Person | None, str | None]:
        """A word in capitals: a surname, as in transcripts, or a body's letters."""
        same = self.people.parts.get(word.title(), [])
        return (same[0], None) if len(same) == 1 else (None, word)
