"""The side for which a source speaks that takes up another: "it", "the official", "the letter".

What a source's own words do not tell, the text before may: "It also accused …" goes on with the
body that spoke in the sentence before, "the official" is the nameless official of whom was told,
"the statement" that in which a side spoke, and what China's filing says China says. Who speaks has
the office that the text gives him or her wherever it does, of a side or without an owner
(`bare_owners`). Where two sides could be meant, it is nobody's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from framing.domain import AnnotatedArticle, Attribution, Pair, Side, SideKey, Span, Token
from framing.lexicons import load
from framing.text.grammar.relatives import antecedent
from framing.text.grammar.saying import TELLING
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.grammar.tags import NAMES
from framing.text.names.gender import of_person, of_pronoun
from framing.text.names.general_nouns import is_body, is_person
from framing.text.names.longer_names import TIMES
from framing.text.names.same_body import COMPANIES
from framing.text.sides.actors import Actors
from framing.text.sides.affiliation import affiliation, is_office
from framing.text.sides.documents import Documents, is_document
from framing.text.sides.held_offices import HeldOffices
from framing.text.sides.nameless import Nameless
from framing.text.sides.taken_organs import TakenOrgans

Voices = Mapping[str, SideKey | None]
"""The sides that are heard in attributions so far, by their ids."""

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_PEOPLE = frozenset(("citizen", "expert", "official"))
_BODIES = frozenset(("institution", "media", "official"))
_IN_TRADE = frozenset("buyer competitor customer employer rival".split())
_FAR, _SHORTLY, _LONGEST = 6, 2, 300
_CLOSING = frozenset("\"'”’“»")


class TakenUp:
    """Reads the sources of a document for which no words of their own tell a side."""

    def __init__(self, doc: AnnotatedArticle, sides: Pair[Side], actors: Actors) -> None:
        self._doc, self._actors = doc, actors
        self._forest = forest(doc)
        self._starts = [tree.span.start for tree in self._forest]
        self._offices = HeldOffices(doc, sides, actors)
        self._documents = Documents(self._forest, actors)
        self._organs = TakenOrgans(self._forest, actors)
        self._nameless = Nameless(self._forest)
        self._paragraphs = [paragraph.start for paragraph in doc.article.paragraphs]

    def heard(self, known: Voices) -> dict[str, SideKey | None]:
        """The side of each attribution: of `known`, or of what its source takes up."""
        found = dict(known)
        said = sorted((x for x in self._doc.attributions if x.source), key=lambda x: x.source)
        first = 0
        for number, x in enumerate(said):
            if found[x.id] is not None or len(x.source) > 1:
                continue
            here = self._sentence(x.source[0].start)
            while self._sentence(said[first].source[0].start) < here - _FAR:
                first += 1
            before = said[first:number]
            found[x.id] = self._side(x.source[0], before, found)
            if found[x.id] is None:
                found[x.id] = self._offices.side(x, self._spoken_before(x, before, found))
        return found

    def _side(self, source: Span, before: Sequence[Attribution], found: Voices) -> SideKey | None:
        number = self._sentence(source.start)
        tree = self._forest[number]
        low = bisect_left(tree.tokens, source.start, key=lambda token: token.start)
        high = bisect_left(tree.tokens, source.end, key=lambda token: token.start)
        words = tree.tokens[low:high]
        if not words or len(tree.tokens) > _LONGEST:
            return None
        first = words[0].text.lower()
        the = first == "the"
        if len(words) == 1 and first in ("it", "they"):
            return self._gone_on(number, low, before, found)
        if len(words) == 1 and of_pronoun(first):
            return self._of_nobody_named(number, first, before, found)
        if len(words) == 1 and first == "who":
            return self._of_whom(tree, low)
        if len(words) == 1 and first in ("that", "which"):
            return self._documents.side(tree, antecedent(tree, low))
        head = next((k for k in range(low, high) if not low <= tree.heads[k] < high), low)
        if is_document(tree.tokens[head]):
            return self._documents.side_of_source(number, head, before, found, definite=the)
        if the and len(words) == 2 and words[1].tag == "NN":
            lemma = words[1].lemma.lower()
            if lemma in COMPANIES:
                return self._of_officer(number, before, found)
            if side := self._nameless.side(number, lemma, before, found):
                return side
        return self._organs.side(number, words) if the else None

    def _of_officer(
        self, number: int, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side of a firm whose officer spoke last, in one of the two sentences before, where
        nothing but this side is named since ("the company said")."""
        last = before[-1] if before else None
        if last is None or last.role != "institution" or last.speaker is None:
            return None
        here = self._sentence(last.source[0].start)
        own = {word for x in before if x.speaker == last.speaker for word in last.speaker.split()}
        named = [
            token
            for tree in self._forest[here:number]
            for token in tree.tokens
            if token.tag in NAMES and token.text not in own and not is_office(token)
        ]
        apart = any(self._actors.at(token) != found[last.id] for token in named)
        apart = apart or any(self._names_firm(tree) for tree in self._forest[here:number])
        return None if apart or number - here > _SHORTLY else found[last.id]

    def _names_firm(self, tree: SentenceTree) -> bool:
        """Whether a common noun tells of a firm ("a supplier"), which is not only "the company"."""
        return any(
            token.tag in ("NN", "NNS")
            and (load("roles").class_of(token.lemma) == "institution" or token.lemma in _IN_TRADE)
            and not is_office(token)
            and not (token.lemma in COMPANIES and tree.tokens[place - 1].text.lower() == "the")
            for place, token in enumerate(tree.tokens)
        )

    def _of_whom(self, tree: SentenceTree, who: int) -> SideKey | None:
        """The side of those for whom "who" stands ("a spokesman for the firm, who said …")."""
        noun = antecedent(tree, who)
        if noun == who or not is_office(tree.tokens[noun]):
            return None
        whole = tree.whole_phrase(noun)
        phrase = Span(whole.start, min(whole.end, tree.tokens[who].start))
        return affiliation(self._actors.tokens(phrase), self._actors.at)

    def _spoken_before(
        self, x: Attribution, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side whose body alone spoke in the sentence before a source's."""
        number = self._sentence(x.source[0].start) - 1
        last = [y for y in before if self._sentence(y.source[0].start) == number]
        sides = {found[y.id] for y in last if self._takes_plural(y.source[0]) is False}
        return sides.pop() if len(sides) == 1 and len({y.source for y in last}) == 1 else None

    def _sentence(self, start: int) -> int:
        return bisect_right(self._starts, start) - 1

    def _paragraph(self, start: int) -> int:
        return bisect_right(self._paragraphs, start)

    def _gone_on(
        self, number: int, place: int, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side that a pronoun goes on with: of the only source of the nearest sentence, this or
        the one before, that agrees in number with it. Only one that opens its sentence may go on
        with the paragraph before, where this only told what a body said."""
        tree = self._forest[number]
        token = tree.tokens[place]
        many = token.text.lower() == "they"
        if many and (one := self._one_nameless(token, before)):
            return found[one.id]
        near = [
            x
            for x in before
            if number - 1 <= self._sentence(x.source[0].start)
            and (
                self._paragraph(x.source[0].start) == self._paragraph(token.start)
                or (place == 0 and self._only_says(x))
            )
        ]
        if not near and tree.heads[place] >= 0 and place == 0:
            return self._subject_before(number, many)
        last = [x for x in near if self._sentence(x.source[0].start) == self._last(near)]
        if any(self._tells_of_another(x, many) for x in last):
            return None
        agreeing = {x.source[0] for x in last if self._takes_plural(x.source[0]) == many}
        sides = {found[x.id] for x in last if x.source[0] in agreeing}
        return sides.pop() if len(agreeing) == 1 else None

    def _only_says(self, x: Attribution) -> bool:
        """Whether a body that is no several people is said to have said something."""
        words = [t.lemma for span in x.cue for t in self._actors.tokens(span)]
        plain = bool(words) and words[-1] in TELLING and x.kind != "direct"
        return plain and self._takes_plural(x.source[0]) is False

    def _one_nameless(self, they: Token, before: Sequence[Attribution]) -> Attribution | None:
        """The attribution to somebody without a name who alone spoke before in the paragraph of a
        quotation that "they said" follows ("a source said that …. “…,” they added")."""
        near = [
            x for x in before if self._paragraph(x.source[0].start) == self._paragraph(they.start)
        ]
        opened = self._doc.text[: they.start].rstrip()[-1:] in _CLOSING
        if not near or not opened or len({x.source for x in near}) != 1:
            return None
        words = self._actors.tokens(near[0].source[0])
        single = words[0].text.lower() in ("a", "an", "one") and near[0].speaker is None
        number = self._sentence(they.start)
        others = any(
            tree.labels[k] in _SUBJECTS and token.tag in ("NNS", "NNPS")
            for tree in self._forest[self._sentence(near[0].source[0].start) : number + 1]
            for k, token in enumerate(tree.tokens)
            if near[0].source[0].end <= token.start < they.start
        )
        return near[0] if single and not others else None

    def _subject_before(self, number: int, many: bool) -> SideKey | None:
        """The side that the sentence before is about, in the same paragraph, if its subject agrees
        in number with the pronoun that opens this one ("Norse envoys left. They say …")."""
        if number == 0:
            return None
        tree = self._forest[number - 1]
        root = next((k for k, head in enumerate(tree.heads) if head < 0), None)
        subject = None if root is None else tree.child(root, "nsubj")
        start = self._forest[number].span.start
        if subject is None or self._paragraph(tree.span.start) != self._paragraph(start):
            return None
        phrase = tree.noun_phrase(subject)
        alone = all(token.tag != "CC" for token in self._actors.tokens(phrase))
        plural = tree.tokens[subject].tag in ("NNS", "NNPS")
        person = is_person(tree.tokens[subject].lemma.lower()) and not plural
        others = (token for token in tree.tokens if not phrase.overlaps(token.span))
        if plural != many or not alone or person or any(self._may_speak(x, many) for x in others):
            return None
        return self._actors.side_of(phrase, doings=False)

    def _may_speak(self, token: Token, many: bool) -> bool:
        """Whether "it", or "they", may take up a noun as well, which then says something."""
        if many or token.tag in ("NNS", "NNPS"):
            people = is_office(token) or is_person(token.lemma)
            return many and token.tag in ("NNS", "NNPS") and people
        lemma = token.lemma.lower()
        body = is_body(lemma) or load("roles").class_of(lemma) in _BODIES
        return (token.tag == "NNP" and lemma not in TIMES) or body or is_document(token)

    def _of_nobody_named(
        self, number: int, pronoun: str, before: Sequence[Attribution], found: Voices
    ) -> SideKey | None:
        """The side of the nameless person whom "she" goes on with, who alone spoke right before."""
        last = [x for x in before if self._sentence(x.source[0].start) == number - 1]
        if len(last) != 1 or last[0].speaker is not None or self._tells_of_another(last[0], None):
            return None
        words = self._actors.tokens(last[0].source[0])
        if len(words) == 1 or any(t.tag in ("NNS", "NNPS") for t in words):
            return None
        gender = of_person("", [token.lemma.lower() for token in words])
        return found[last[0].id] if gender in (None, of_pronoun(pronoun)) else None

    def _tells_of_another(self, x: Attribution, many: bool | None) -> bool:
        """Whether a content has a subject that the pronoun behind it may mean as well: of several,
        of a body (False), or of a single person (None)."""
        for span in x.content:
            tree = self._forest[self._sentence(span.start)]
            for place, token in enumerate(tree.tokens):
                if tree.labels[place] not in _SUBJECTS or not span.holds(token.span):
                    continue
                plural = token.tag in ("NNS", "NNPS", "NNP") or is_body(token.lemma.lower())
                single = token.tag in ("NNP", "PRP") or is_person(token.lemma.lower())
                single = single or load("roles").class_of(token.lemma.lower()) in _PEOPLE
                body = token.tag == "NNP" or is_body(token.lemma.lower())
                if (plural, body)[many is False] if many is not None else single:
                    return True
        return False

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
        return False if body or is_document(token) or self._actors.names(token) else None
