"""The side in whose document something is said: its own, or one that it is told to have issued."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from framing.domain import Attribution, SideKey, Token
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS
from framing.text.sides.actors import Actors
from framing.text.sides.affiliation import affiliation, is_office

_ANY_ONE = frozenset(("a", "an", "another", "one"))
_ISSUING = frozenset("file issue lodge post publish release send sign submit write".split())
_GETTING = frozenset(
    "acquire cite commission examine finance fund hear leak obtain order pay quote read receive"
    " request review see sponsor support verify view".split()
)
"""What somebody does with another's document."""

_SUITS = frozenset(("complaint", "lawsuit", "suit"))
_CASES = _SUITS | {"action", "case", "litigation"}
_ANOTHER = _ISSUING | _CASES | frozenset("another bring own pay second sue too".split())
"""Words by which another document may come in."""

_LINKS = frozenset(("by", "from", "of"))
_NEAR = 2


class Documents:
    """Reads whose the documents of a text are."""

    def __init__(self, trees: Sequence[SentenceTree], actors: Actors) -> None:
        self._forest, self._actors = trees, actors
        self._starts = [tree.span.start for tree in trees]

    def side(self, tree: SentenceTree, head: int) -> SideKey | None:
        """The side whose document a noun is, by what says whose it is or who issued it."""
        if not is_document(tree.tokens[head]):
            return None
        told = {
            self._issuer(tree, k)
            for k in (*tree.having(head, "nmod:poss", "nmod"), *self._issuers(tree, head))
            if tree.labels[k] == "nmod:poss" or _is_led_by(tree, k)
        }
        told -= {None}
        return told.pop() if len(told) == 1 else None

    def side_of_source(
        self,
        number: int,
        head: int,
        before: Sequence[Attribution],
        found: Mapping[str, SideKey | None],
        definite: bool,
    ) -> SideKey | None:
        """The side whose the document is that says something, by its own words or, for a `definite`
        one also, by those of the attributions before, whose sides are `found`."""
        noun = self._forest[number].tokens[head]
        own = self.side(self._forest[number], head)
        own = own or self._side_before(number, noun, before, found)
        return own or (self._side_again(noun, before, found) if definite else None)

    def _issuer(self, tree: SentenceTree, head: int) -> SideKey | None:
        """The side that a noun stands for; an office is that of whom it is of, if of one alone."""
        phrase = tree.whole_phrase(head)
        words = [token for token in tree.tokens if phrase.holds(token.span)]
        if tree.labels[head] == "nmod:poss":
            return self._actors.at(tree.tokens[head])
        if is_office(tree.tokens[head]) and len(words) > 1:
            return affiliation(words, self._actors.at)
        return self._actors.side_of(tree.noun_phrase(head))

    def _issuers(self, tree: SentenceTree, head: int) -> Iterator[int]:
        """Who is said to have issued a document ("a statement issued by the ministry"), not to have
        paid for it or seen it ("a report commissioned by the city")."""
        for verb in tree.having(head, "acl"):
            if tree.tokens[verb].lemma in _GETTING:
                continue
            yield from tree.having(verb, "obl:agent", "obl")

    def _side_before(
        self,
        number: int,
        noun: Token,
        before: Sequence[Attribution],
        found: Mapping[str, SideKey | None],
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
                if own := self.side(tree, k):
                    return own
                if any(_is_sent_by(tree, x) for x in tree.having(k, "nmod", "acl")):
                    return None
                said = [x for x in before if tree.span.holds(x.source[0])]
                told = tree.tokens[max(0, k - 2)].text.lower() == "in" or self._is_sent(tree, k)
                sides = {found[x.id] for x in said if told} or {self._issued(tree, k)}
                return sides.pop() if len(sides) == 1 else None
        return self._sued(number, noun) if noun.lemma.lower() in _SUITS else None

    def _side_again(
        self, noun: Token, before: Sequence[Attribution], found: Mapping[str, SideKey | None]
    ) -> SideKey | None:
        """The side in whose document something was said last under the same noun ("the lawsuit says
        … the lawsuit adds"), unless another may have been brought or issued since."""
        same = [x for x in before if x.role == "document" and self._is_of(x, noun.lemma.lower())]
        if not same:
            return None
        low = bisect_right(self._starts, same[-1].source[0].end)
        high = bisect_right(self._starts, noun.start)
        trees = self._forest[low:high]
        since = [token for tree in trees for token in tree.tokens if token.start < noun.start]
        another = any(x.lemma.lower() in _ANOTHER | {noun.lemma.lower()} for x in since)
        another = another or any((x.text, y.text) == ("to", "court") for x, y in pairwise(since))
        return None if another else found[same[-1].id]

    def _is_of(self, x: Attribution, noun: str) -> bool:
        return any(t.lemma.lower() == noun for t in self._actors.tokens(x.source[0]))

    def _sued(self, number: int, noun: Token) -> SideKey | None:
        """The side that alone is told to have sued before a sentence, where no other suit is told
        of since, nor whose this one is."""
        tree = self._forest[number]
        place = next(k for k, token in enumerate(tree.tokens) if token.start == noun.start)
        suits = [
            (at, k)
            for at, one in enumerate(self._forest[:number])
            for k, token in enumerate(one.tokens)
            if token.lemma == "sue"
        ]
        if len(suits) != 1 or tree.having(place, "acl", "nmod", "nmod:poss"):
            return None
        at, verb = suits[0]
        since = (token for one in self._forest[at : number + 1] for token in one.tokens)
        subject = self._forest[at].child(verb, "nsubj")
        if subject is None or any(x.lemma in _CASES and x.start < noun.start for x in since):
            return None
        return self._actors.side_of(self._forest[at].noun_phrase(subject))

    def _is_sent(self, tree: SentenceTree, document: int) -> bool:
        """Whether a document is what somebody signs, files or sends."""
        return tree.labels[document] == "obj" and (
            tree.tokens[tree.heads[document]].lemma in _ISSUING
        )

    def _issued(self, tree: SentenceTree, document: int) -> SideKey | None:
        """The side that is told to have issued a document ("the union has filed a complaint")."""
        if not self._is_sent(tree, document):
            return None
        subject = tree.child(tree.heads[document], "nsubj")
        return None if subject is None else self._actors.side_of(tree.noun_phrase(subject))


def is_document(token: Token) -> bool:
    """Whether a noun names a document."""
    return token.tag in NOUNS and load("roles").class_of(token.lemma.lower()) == "document"


def _is_sent_by(tree: SentenceTree, place: int) -> bool:
    """Whether "by", "from" or "of" tells whose a document is, or who sent it."""
    words = (tree.tokens[k].text.lower() for k in (*tree.having(place, "case"), place + 1))
    return any(word in _LINKS for word in words)


def _is_led_by(tree: SentenceTree, place: int) -> bool:
    """Whether “by” names who issued a document."""
    case = tree.child(place, "case")
    return case is not None and tree.tokens[case].text.lower() == "by"
