"""The side for which a source speaks that takes up another: "it", "the official", "the letter".

What a source's own words do not tell, the text before may: "It also accused …" goes on with the
body that spoke in the sentence before, "the official" is the nameless official of whom was told,
"the statement" that in which a side spoke, and what China's filing says China says. Who speaks has
the office that the text gives him or her wherever it does, of a side or without an owner
(`bare_owners`). Where two sides could be meant, it is nobody's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from framing.domain import AnnotatedArticle, Attribution, Pair, Side, SideKey, Span, Token
from framing.lexicons import load
from framing.text.grammar.relatives import antecedent
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.names.gender import of_person, of_pronoun
from framing.text.names.namings import Naming
from framing.text.names.people import people_of
from framing.text.names.states import State, organs
from framing.text.sides.actors import Actors
from framing.text.sides.affiliation import affiliation, is_office
from framing.text.sides.bare_owners import BareOwners
from framing.text.sides.members import Members
from framing.text.speech.pronoun_places import head_of

Voices = Mapping[str, SideKey | None]
"""The sides that are heard in attributions so far, by their ids."""

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_IN_PHRASE = _NOUNS | {"DT", "HYPH", "JJ", "POS", "PRP$"}
_ANY_ONE = frozenset(("a", "an", "another", "one"))
_LEADING = frozenset("chair direct head lead represent run".split())
_ISSUING = frozenset("file issue lodge post publish release send sign submit write".split())
_BY = frozenset(("by", "from", "of"))
_FAR, _NEAR = 6, 2
_LONGEST = 300


class TakenUp:
    """Reads the sources of a document for which no words of their own tell a side."""

    def __init__(self, doc: AnnotatedArticle, sides: Pair[Side], actors: Actors) -> None:
        self._doc, self._sides, self._actors = doc, sides, actors
        self._forest = forest(doc)
        self._starts = [tree.span.start for tree in self._forest]
        self._members = Members(sides)
        self._owners = BareOwners(doc, sides, actors, self._forest)
        self._people = people_of(doc)
        self._paragraphs = [paragraph.start for paragraph in doc.article.paragraphs]

    def heard(self, known: Voices) -> dict[str, SideKey | None]:
        """The side of each attribution: of `known`, or of what its source takes up."""
        found = dict(known)
        said = sorted((x for x in self._doc.attributions if x.source), key=lambda x: x.source)
        for number, x in enumerate(said):
            if found[x.id] is None and len(x.source) == 1:
                found[x.id] = self._side(x.source[0], said[:number], found)
            if found[x.id] is None and len(x.source) == 1:
                found[x.id] = self._in_office(x)
        return found

    def _in_office(self, x: Attribution) -> SideKey | None:
        """The side whose office the text gives to who speaks, in the source or elsewhere."""
        if x.speaker is None or x.speaker not in self._people.persons:
            number = self._sentence(x.source[0].start)
            words = self._actors.tokens(x.source[0])
            if not words:
                return None
            if state := organs().get(x.speaker or ""):
                return self._of_state(state)
            return self._members.side(self._forest[number], words) or self._owners.side(
                number, words, ()
            )
        for naming, person in zip(self._people.namings, self._people.at, strict=True):
            if person is None or person.name != x.speaker or len(naming.words) < 2:
                continue
            number = self._sentence(naming.start)
            phrase = self._introduced(number, naming)
            side = affiliation(phrase, self._actors.at) or self._led(phrase)
            side = side or self._members.side(self._forest[number], phrase)
            side = side or self._owners.side(number, phrase, naming.words)
            if side is not None:
                return side
        return None

    def _of_state(self, state: State) -> SideKey | None:
        """The side that is a state, by its names."""
        known = {*state.names, *state.seat}
        found = [key for key, side in self._sides.items() if known.intersection(side.names)]
        return found[0] if len(found) == 1 else None

    def _led(self, phrase: Sequence[Token]) -> SideKey | None:
        """The side that somebody is said to lead ("Ana Ruiz, who chairs the union")."""
        for who, verb in pairwise(phrase):
            if who.text.lower() == "who" and verb.tag in ("VBZ", "VBP") and verb.lemma in _LEADING:
                behind = phrase[phrase.index(verb) + 1 :][:_NEAR]
                return next((side for t in behind if (side := self._actors.at(t))), None)
        return None

    def _introduced(self, number: int, naming: Naming) -> Sequence[Token]:
        """The phrase with which a name is introduced, with its titles and appositions; between
        commas also the office before it ("the head of Acme, Mr Jan Holm, …")."""
        tree = self._forest[number]
        place = bisect_left(tree.tokens, naming.start, key=lambda token: token.start)
        if len(tree.tokens) > _LONGEST or place == len(tree.tokens):
            return ()
        phrase = tree.whole_phrase(head_of(tree, place))
        words = [token for token in tree.tokens if phrase.holds(token.span)]
        first = place
        while first and tree.tokens[first - 1].text.lower().rstrip(".") in naming.titles:
            first -= 1
        end = place + naming.last - naming.first
        closed = end < len(tree.tokens) and tree.tokens[end].text in (",", ".")
        if not closed or not first or tree.tokens[first - 1].text != ",":
            return words
        before = takewhile(_is_of_phrase, reversed(tree.tokens[: first - 1]))
        return [*reversed(list(before)), *words]

    def _side(self, source: Span, before: Sequence[Attribution], found: Voices) -> SideKey | None:
        number = self._sentence(source.start)
        tree = self._forest[number]
        low = bisect_left(tree.tokens, source.start, key=lambda token: token.start)
        high = bisect_left(tree.tokens, source.end, key=lambda token: token.start)
        words = tree.tokens[low:high]
        if not words or len(tree.tokens) > _LONGEST:
            return None
        first = words[0].text.lower()
        if len(words) == 1 and first in ("it", "they"):
            return self._gone_on(number, low, before, found)
        if len(words) == 1 and of_pronoun(first):
            return self._of_nobody_named(number, first, before, found)
        if len(words) == 1 and first in ("that", "which"):
            return self._of_document(tree, antecedent(tree, low))
        head = next((k for k in range(low, high) if not low <= tree.heads[k] < high), low)
        if _is_document(tree.tokens[head]):
            own = self._of_document(tree, head)
            return own or self._of_known_document(number, tree.tokens[head], before, found)
        if len(words) == 2 and first == "the" and words[1].tag == "NN":
            return self._of_nameless(number, words[1].lemma.lower(), before, found)
        return None

    def _sentence(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1

    def _paragraph(self, start: int) -> int:
        return bisect_right(self._paragraphs, start)

    def _gone_on(
        self, number: int, place: int, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side that a pronoun goes on with: of the only source of the nearest sentence of the
        paragraph, this or the one before, that agrees in number with it."""
        token = self._forest[number].tokens[place]
        many = token.text.lower() == "they"
        near = [
            x
            for x in before
            if number - 1 <= self._sentence(x.source[0].start)
            and self._paragraph(x.source[0].start) == self._paragraph(token.start)
        ]
        last = [x for x in near if self._sentence(x.source[0].start) == self._last(near)]
        agreeing = {x.source[0] for x in last if self._takes_plural(x.source[0]) == many}
        sides = {found[x.id] for x in last if x.source[0] in agreeing}
        return sides.pop() if len(agreeing) == 1 else None

    def _of_nobody_named(
        self, number: int, pronoun: str, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side of the nameless person whom "she" goes on with, who alone spoke right before."""
        near = [x for x in before if number - _NEAR <= self._sentence(x.source[0].start) < number]
        last = [x for x in near if self._sentence(x.source[0].start) == self._last(near)]
        if len(last) != 1 or last[0].speaker is not None:
            return None
        words = self._actors.tokens(last[0].source[0])
        if len(words) == 1 or any(t.tag in ("NNS", "NNPS") for t in words):
            return None
        gender = of_person("", [token.lemma.lower() for token in words])
        return found[last[0].id] if gender in (None, of_pronoun(pronoun)) else None

    def _last(self, said: Sequence[Attribution]) -> int:
        return max((self._sentence(x.source[0].start) for x in said), default=-1)

    def _takes_plural(self, source: Span) -> bool | None:
        """Whether "they" takes up a source, or "it"; None for a single person."""
        tree = self._forest[self._sentence(source.start)]
        inside = [k for k, token in enumerate(tree.tokens) if source.holds(token.span)]
        head = next((k for k in inside if tree.heads[k] not in inside), None)
        if head is None:
            return None
        token = tree.tokens[head]
        if token.text.lower() in ("it", "they"):
            return token.text.lower() == "they"
        if token.tag in ("NNS", "NNPS"):
            return True
        body = is_office(token) and token.lemma.lower() in load("offices").classes["organs"]
        return False if body or _is_document(token) or self._actors.names(token) else None

    def _of_document(self, tree: SentenceTree, head: int) -> SideKey | None:
        """The side whose document a noun is, by what says whose it is or who issued it."""
        if not _is_document(tree.tokens[head]):
            return None
        told = {
            self._issuer(tree, k)
            for k in (*tree.having(head, "nmod:poss", "nmod"), *self._issuers(tree, head))
            if tree.labels[k] == "nmod:poss" or _is_led_by(tree, k)
        }
        told -= {None}
        return told.pop() if len(told) == 1 else None

    def _issuer(self, tree: SentenceTree, head: int) -> SideKey | None:
        """The side that a noun stands for; an office is that of whom it is of, if of one alone."""
        phrase = tree.whole_phrase(head)
        words = [token for token in tree.tokens if phrase.holds(token.span)]
        if is_office(tree.tokens[head]) and len(words) > 1:
            return affiliation(words, self._actors.at)
        return self._actors.side_of(tree.noun_phrase(head))

    def _issuers(self, tree: SentenceTree, head: int) -> Iterator[int]:
        """Who is said to have issued a document ("a statement issued by the ministry")."""
        for verb in tree.having(head, "acl"):
            yield from tree.having(verb, "obl:agent", "obl")

    def _of_known_document(
        self, number: int, noun: Token, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side that spoke in the sentence that tells of a document first ("a letter"), this one
        or shortly before."""
        for back in range(number, max(-1, number - _NEAR - 1), -1):
            tree = self._forest[back]
            for k, token in enumerate(tree.tokens):
                if token.start >= noun.start or token.lemma.lower() != noun.lemma.lower():
                    continue
                articles = {tree.tokens[x].text.lower() for x in (*tree.having(k, "det"), k - 1)}
                if _ANY_ONE.isdisjoint(articles):
                    continue
                if own := self._of_document(tree, k):
                    return own
                said = [x for x in before if tree.span.holds(x.source[0])]
                sides = {found[x.id] for x in said} or {self._issued(tree, k)}
                return sides.pop() if len(sides) == 1 else None
        return None

    def _issued(self, tree: SentenceTree, document: int) -> SideKey | None:
        """The side that is told to have issued a document ("the union has filed a complaint")."""
        verb = tree.heads[document]
        if tree.labels[document] != "obj" or tree.tokens[verb].lemma not in _ISSUING:
            return None
        subject = tree.child(verb, "nsubj")
        return None if subject is None else self._actors.side_of(tree.noun_phrase(subject))

    def _of_nameless(
        self, number: int, noun: str, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side of the nameless person whom "the official" takes up, if there was one alone."""
        sides = set()
        for x in before:
            at = self._sentence(x.source[0].start)
            tree = self._forest[at]
            inside = [t for t in tree.tokens if x.source[0].holds(t.span)]
            called = sum(t.tag in _NOUNS and t.lemma.lower() == noun for t in inside)
            if called and at >= number - _FAR:
                sides.add((x.speaker, found[x.id] if called == 1 else None))
        if len(sides) != 1:
            return None
        speaker, side = sides.pop()
        return side if speaker is None else None


def _is_document(token: Token) -> bool:
    return token.tag in _NOUNS and load("roles").class_of(token.lemma.lower()) == "document"


def _is_of_phrase(token: Token) -> bool:
    """Whether a word may stand in a noun phrase with "of" or "for"."""
    return token.tag in _IN_PHRASE or token.text.lower() in ("of", "for")


def _is_led_by(tree: SentenceTree, place: int) -> bool:
    """Whether a preposition tells of whom a document is."""
    case = tree.child(place, "case")
    return case is not None and tree.tokens[case].text.lower() in _BY
