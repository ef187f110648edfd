"""What a pronoun stands for, where that is clear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from framing.domain import Mention, Pair, Side, SideKey, Span
from framing.text.grammar.relatives import antecedent
from framing.text.grammar.subjects import Subjects
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NAMES
from framing.text.names.gender import of_pronoun
from framing.text.names.general_nouns import is_body
from framing.text.names.humans import Humans
from framing.text.names.people import People
from framing.text.sides.agreement import PRONOUNS, Agreement, Number
from framing.text.sides.doings import is_doing
from framing.text.sides.quoted_speakers import NOBODY, QuotedSpeakers

_EVENTS = frozenset(
    "blow chance change decision effort fact moment move pity problem question relief risk setback"
    " shame sign step story surprise time turn victory win".split()
)
_SENT = frozenset("ambassador embassy envoy representative".split())
_SPEAKING = frozenset("i we you that this which who".split())
_LONGEST = 300
_REACH = 3
_CORE = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
_PART = frozenset({"flat", "compound", "appos", "amod"})


class Antecedents:
    """The antecedents of a document's pronouns; `known` is where the sides are mentioned so far,
    by the start of each token, and is read anew for every pronoun."""

    def __init__(
        self,
        forest: Sequence[SentenceTree],
        known: Mapping[int, Mention],
        sides: Pair[Side],
        people: People,
        speakers: QuotedSpeakers,
    ) -> None:
        self._forest, self._known, self._speakers = forest, known, speakers
        self._starts = [tree.span.start for tree in forest]
        self._subjects = [Subjects(tree) for tree in forest]
        self._agreement = Agreement(known, Humans(forest, sides, people))

    def of_pronoun(self, number: int, place: int) -> SideKey | None:
        """The side for which the pronoun at this place of a sentence stands, or None."""
        tree = self._forest[number]
        asked = PRONOUNS.get(tree.tokens[place].text.lower())
        if asked is None or len(tree.tokens) > _LONGEST:
            return None
        if tree.labels[place] == "expl" or _is_empty(tree, place):
            return None
        for at, saying in self._above(number, place):
            if at > place and asked != "person":
                return None
            if tree.tokens[at].start in self._speaking(tree, place):
                return self._only_person(number, place)
            if (at > place and saying) or tree.tokens[at].text.lower() in _SPEAKING:
                continue
            kinds = self._agreement.kinds(tree, at)
            if not kinds:
                return None
            meant = at if asked in kinds else self._possessor(tree, at, asked)
            if asked == "many" and meant is not None and self._others_before(number, tree, meant):
                return None
            if meant is not None and self._agreement.agrees(tree, meant, place, tree):
                only = self._only(number, meant, place, asked)
                return self._side(tree, meant) if only else None
        side = self._from_before(number, place, asked)
        if side is None and asked == "person":
            return self._only_person(number, place)
        return side

    def _others_before(self, number: int, tree: SentenceTree, meant: int) -> bool:
        """Whether "they" behind a name and its plural verb ("Acme say they") may as well be others
        of whom the sentence before tells."""
        before = self._forest[number - 1].tokens if number else ()
        alone = tree.tokens[meant].tag == "NNP"
        return alone and any(token.tag in ("NNS", "NNPS") for token in before)

    def joined_owner(self, number: int, place: int) -> int | None:
        """Whose something is that is joined to its owner: "Ruiz | and his company"."""
        tree = self._forest[number]
        asked, owned = PRONOUNS.get(tree.tokens[place].text.lower()), tree.heads[place]
        if asked is None or owned < 0 or tree.labels[place] != "nmod:poss":
            return None
        first = tree.heads[owned]
        if first < 0 or tree.having(first, "conj") != (owned,):
            return None
        other = tree.child(first, "nmod:poss")
        if other is not None and PRONOUNS.get(tree.tokens[other].text.lower()) == asked:
            return None  # "his coach and his wife"
        if asked == "thing" and not self._may_have_people(tree, first):
            return None
        fits = self._agreement.agrees(tree, first, place, tree)
        return first if fits and asked in self._agreement.alone(tree, first) else None

    def side_at(self, number: int, place: int) -> SideKey | None:
        """The side that a noun itself names."""
        mention = self._known.get(self._forest[number].tokens[place].start)
        return None if mention is None else mention.side

    def is_barred(self, number: int, place: int, side: SideKey) -> bool:
        """Whether an object pronoun stands for the side that is the subject of its own verb."""
        subject = self._subjects[number].barred(place)
        return subject is not None and self._side(self._forest[number], subject) == side

    def _possessor(self, tree: SentenceTree, subject: int, asked: Number) -> int | None:
        """The name of a side that says whose a subject is, where a pronoun may stand for it and not
        for the subject ("Acme's shares fell when it …")."""
        owner, tag = tree.child(subject, "nmod:poss"), tree.tokens[subject].tag
        if owner is None or tree.tokens[owner].start not in self._known:
            return None
        if any(tree.tokens[k].tag == "NNP" for k in tree.having(subject, "appos")):
            return None
        if tag != "NNS" and (tag != "NN" or asked == "thing"):
            return None
        named = tree.tokens[owner].tag in NAMES
        return owner if named and asked in self._agreement.kinds(tree, owner) else None

    def _only_person(self, number: int, place: int) -> SideKey | None:
        """The side of the one person whom the pronoun fits in this and the last sentence, or in the
        nearest before that speaks of anybody. Beside who speaks in a quotation it must be somebody
        whom the quotation itself has named."""
        here, barred = self._forest[number], self._subjects[number].barred(place)
        speaking = self._speaking(here, place)
        found: set[SideKey | None] = set()
        speaks: set[SideKey | None] = set()
        for back, tree in enumerate(reversed(self._forest[max(0, number - _REACH) : number + 1])):
            limit = place if tree is here else len(tree.tokens)
            for k in range(limit):
                fits = self._agreement.agrees(tree, k, place, here)
                if fits and self._is_spoken_of(tree, k):
                    (speaks if tree.tokens[k].start in speaking else found).add(self._side(tree, k))
            if back and (found or speaks):
                break
        if barred is not None:
            found.discard(self._side(here, barred))
        side = found.pop() if len(found) == 1 else None
        return side if not speaks or self._is_named_there(here.tokens[place].span, side) else None

    def _speaking(self, tree: SentenceTree, place: int) -> frozenset[int]:
        """Where the words begin that name who speaks, for a "he" or "she" in a quotation."""
        token = tree.tokens[place]
        return self._speakers.at(token.span) if of_pronoun(token.text.lower()) else NOBODY

    def _is_named_there(self, place: Span, side: SideKey | None) -> bool:
        """Whether the speaker of a quotation has named a side there before a place."""
        said = self._speakers.said_with(place)
        first = bisect_right(self._starts, said[0].start) - 1
        last = bisect_right(self._starts, place.start)
        before = (t for tree in self._forest[max(first, 0) : last] for t in tree.tokens)
        return any(
            mention.side == side
            and mention.end <= place.start
            and any(span.holds(mention.span) for span in said)
            for token in before
            if (mention := self._known.get(token.start)) is not None
        )

    def _is_spoken_of(self, tree: SentenceTree, place: int) -> bool:
        """Whether a word stands for somebody: a noun, or "he" or "she" themselves."""
        if of_pronoun(tree.tokens[place].text.lower()):
            return True
        named = tree.labels[place] == "appos" and tree.tokens[place].tag == "NNP"
        outer = named or tree.labels[place] not in _PART
        said = tree.child(place, "cop") is not None
        return outer and not said and self._agreement.may_be(tree, place, "person")

    def _above(self, number: int, place: int) -> Iterator[tuple[int, bool]]:
        """The subjects that may be meant, from the pronoun's own clause upward, each with whether
        it says what the pronoun is part of."""
        tree, subjects = self._forest[number], self._subjects[number]
        possessive = tree.tokens[place].tag == "PRP$"
        reflexive = tree.tokens[place].text.lower().endswith(("self", "selves"))
        inside, at, told = {place}, place, set[int]()
        while (head := tree.heads[at]) >= 0:
            saying = tree.labels[at] in ("ccomp", "parataxis")
            at = head
            if not _is_clause(tree, subjects, at):
                inside.add(at)
                continue
            subject = _subject(tree, subjects, at)
            if subject is None or subject in told:
                continue
            told.add(subject)
            own = len(told) == 1
            if subject in inside or (own and not possessive and not reflexive):
                continue
            yield subject, saying

    def _from_before(self, number: int, place: int, asked: Number) -> SideKey | None:
        """The side that is the subject of the sentence before, for the subject of a sentence."""
        if not number or not self._is_main_subject(number, place):
            return None
        before = self._forest[number - 1]
        root = next((k for k, head in enumerate(before.heads) if head < 0), None)
        subject = None if root is None else _subject(before, self._subjects[number - 1], root)
        here = self._forest[number]
        if subject is None or asked not in self._agreement.kinds(before, subject):
            return None
        if not self._agreement.agrees(before, subject, place, here):
            return None
        if asked == "many" and before.tokens[subject].tag == "NNP":
            return None
        led = (
            here.tokens[here.heads[place]].lemma.lower() in _SENT
            and here.labels[place] == "nmod:poss"
        )
        others = (
            k
            for k, label in enumerate(before.labels)
            if _is_rival(label, asked)
            and k != subject
            and (not led or self._may_have_people(before, k))
            and self._agreement.may_be(before, k, asked)
            and self._agreement.agrees(before, k, place, here)
        )
        if any(self._side(before, k) != self._side(before, subject) for k in others):
            return None
        return self._side(before, subject)

    def _may_have_people(self, tree: SentenceTree, place: int) -> bool:
        """Whether something may have people of its own: a name, a body or a side."""
        token = tree.tokens[place]
        named = token.tag in NAMES or token.start in self._known
        return named or is_body(token.lemma.lower())

    def _is_main_subject(self, number: int, place: int) -> bool:
        """Whether the pronoun is the subject of its sentence's main clause, or its possessor."""
        tree, at = self._forest[number], place
        if tree.labels[at] == "nmod:poss":
            at = tree.heads[at]
        return tree.labels[at] in ("nsubj", "nsubj:pass") and tree.heads[tree.heads[at]] < 0

    def _only(self, number: int, at: int, place: int, asked: Number) -> bool:
        """Whether nothing else between antecedent and pronoun could be meant as well."""
        tree = self._forest[number]
        side = self._side(tree, at)
        return not any(
            _is_rival(tree.labels[k], asked)
            and self._agreement.may_be(tree, k, asked)
            and self._agreement.agrees(tree, k, place, tree)
            and self._side(tree, k) != side
            for k in range(min(at, place) + 1, max(at, place))
            if tree.heads[place] != k
        )

    def _side(self, tree: SentenceTree, place: int) -> SideKey | None:
        """The side to which a noun refers, or the possessor of the doing that it names."""
        place = tree.head_noun(place)
        if tree.child(place, "conj") is not None:
            return None
        for k in (place, *tree.having(place, "appos")):
            if mention := self._known.get(tree.tokens[k].start):
                return mention.side
        owner = tree.child(place, "nmod:poss")
        if owner is None or not is_doing(tree.tokens[place].lemma.lower()):
            return None
        mention = self._known.get(tree.tokens[owner].start)
        return None if mention is None else mention.side


def _is_rival(label: str, asked: Number) -> bool:
    """Whether a noun in this place of a sentence could be meant as well; a person in any."""
    return label in _CORE or (asked == "person" and label not in _PART)


def _is_empty(tree: SentenceTree, place: int) -> bool:
    """Whether "it" only holds the place of a clause ("it is time to …"), or of what happened
    ("it's a striking move")."""
    head = tree.heads[place]
    if head < 0 or tree.tokens[place].text.lower() != "it" or tree.child(head, "cop") is None:
        return False
    lemma, article = tree.tokens[head].lemma.lower(), tree.child(head, "det")
    if article is not None and lemma in _EVENTS:
        return True
    return tree.child(head, "csubj", "ccomp", "advcl", "acl", "xcomp") is not None


def _is_clause(tree: SentenceTree, subjects: Subjects, place: int) -> bool:
    if subjects.is_predicate(place):
        return True
    return tree.child(place, "cop") is not None


def _subject(tree: SentenceTree, subjects: Subjects, place: int) -> int | None:
    if subjects.is_predicate(place):
        return subjects.subject(place)
    own = tree.child(place, "nsubj", "nsubj:pass", "nsubj:outer")
    return None if own is None else antecedent(tree, own)
