"""Of which side a judging or loaded word is said.

- An adjective is said of the noun that it stands before, or of the subject or object of which it is
  said ("the union is reckless", "called the plan absurd").
- A noun is said of whom it stands for, of its owner, of that which is said to be it, and of whoever
  makes, uses, has or faces it ("the union spread propaganda").
- A verb is said of its doer ("the owners seized the hall"); in the passive without "by" of nobody.
- A participle with its preposition ("riddled with") is said of its subject.

A noun belongs to the side that it stands for or whose it is (`bearers`). What the grammar gives to
neither side is said of nobody: that the sentence names one of them is not enough.
"""

from __future__ import annotations

from functools import lru_cache

from framing.domain import Reading, SideKey, Span
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS
from framing.text.sides.actors import Actors
from framing.text.sides.bearers import Bearers, head_within

_BEFORE_NOUN = frozenset({"amod", "compound", "det", "nmod:poss", "flat"})
_LONGEST_WAY = 20


def said_of(reading: Reading, span: Span, verb: bool = False) -> SideKey | None:
    """The side of which a word, or a phrase, is said; None for neither. `verb` tells that it is
    what somebody does; of such a participle before a noun ("the seized hall") the doer is not
    told."""
    return bearer(bearers(reading), span, verb)


def bearer(whose: Bearers, span: Span, verb: bool = False) -> SideKey | None:
    """`said_of` where the bearers of a document's nouns are at hand."""
    tree = whose.tree_at(span)
    place = None if tree is None else head_within(tree, span)
    if tree is None or place is None or (verb and tree.labels[place] in _BEFORE_NOUN):
        return None
    return _bearer(whose, tree, place, verb)


@lru_cache(maxsize=4)
def bearers(reading: Reading) -> Bearers:
    """To which side the nouns of a reading belong."""
    actors = Actors(reading.doc, reading.sides, reading.mentions)
    return Bearers(reading.doc, actors, reading.clauses)


def _bearer(whose: Bearers, tree: SentenceTree, place: int, verb: bool) -> SideKey | None:
    """The side of which the word at a place is said."""
    sided = whose.clauses.get(tree.tokens[place].start)
    if verb:
        return None if sided is None else sided.agent_side
    own = tree.heads[place] if tree.labels[place] in _BEFORE_NOUN else place
    for noun in (own, described(tree, place)):
        if noun is not None and tree.tokens[noun].tag in NOUNS | {"PRP"}:
            side = whose.of_noun(tree, noun) or whose.of_object(tree, noun, having=True)
            if side is not None:
                return side
    return None if sided is None else sided.patient_side or sided.agent_side


def described(tree: SentenceTree, place: int) -> int | None:
    """The noun of which an adjective or a noun is said, as a rule itself; None for a verb."""
    for _ in range(_LONGEST_WAY):
        label, head = tree.labels[place], tree.heads[place]
        if label in _BEFORE_NOUN and head >= 0:
            place = head
        elif (subject := _subject(tree, place)) is not None:
            return subject
        elif label == "appos" and head >= 0:
            place = head
        elif label == "xcomp" or (label == "obl" and _is_as(tree, place)):
            return _of_whom(tree, place, head)
        elif label == "conj" and not tree.tokens[place].tag.startswith("VB") and head >= 0:
            place = head
        else:
            return place if tree.tokens[place].tag in NOUNS else None
    return None


def _of_whom(tree: SentenceTree, place: int, verb: int) -> int | None:
    """Of whom a word behind a verb is said: its own subject, the object that stands right behind
    the verb ("called him a “liar”"), or the verb's subject ("seems wise")."""
    found = tree.child(place, "nsubj")
    if found is None:
        found = tree.child(verb, "obj", "nsubj:pass")
    if found is None and verb + 1 < place and tree.tokens[verb + 1].tag in NOUNS | {"PRP"}:
        found = tree.head_noun(verb + 1)
        found = found if found < place else verb + 1
    return tree.child(verb, "nsubj") if found is None else found


def _subject(tree: SentenceTree, place: int) -> int | None:
    """That which is said to be what a word tells ("the union is reckless")."""
    return None if tree.child(place, "cop") is None else tree.child(place, "nsubj")


def _is_as(tree: SentenceTree, place: int) -> bool:
    """Whether a noun tells as what something is described or seen."""
    case = tree.child(place, "case")
    return case is not None and tree.tokens[case].text.lower() == "as"
