"""Misdeeds: what a side is told to have done, in words that blame whoever does it.

"They had acted illegally", "the ministry misled us", "China broke its promise", "the government
ignored the ruling": who says so attacks the doer. What was not done, is denied, doubted or only
laid to somebody's charge, is possible, wished or asked blames nobody, nor does a clause that only
tells which ones are meant ("owners who cheat will be fined").

Reference: J. R. Martin and P. R. R. White (2005), The Language of Evaluation (judgement of
propriety and veracity).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from framing.domain import AnnotatedArticle
from framing.lexicons import load
from framing.text.appraisal.verdicts import Verdict, holders
from framing.text.grammar.factuality import open_predicates
from framing.text.grammar.irrealis import WISHED, is_open
from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.relatives import tells_which
from framing.text.grammar.syntax import SentenceTree
from framing.text.sides.bearers import Bearers

_NO = NEGATORS | HARDLY | {"no", "rarely", "seldom", "falsely", "few", "little", "rather"}
_FORCING = frozenset(("compel", "force", "oblige"))
_UNFOUNDED = frozenset("absurd early incorrect nonsense ridiculous right unclear wrong".split())
"""What is said of a charge that is none ("too early to say that …", "right to ignore it")."""

_GROUNDS = frozenset("basis evidence hint indication proof reason sign suggestion".split())
_CLAUSES = ("xcomp", "ccomp")


def misdeeds(doc: AnnotatedArticle, tree: SentenceTree, whose: Bearers) -> Iterator[Verdict]:
    """The misdeeds in a sentence that the sides are told to have done."""
    for place, token in enumerate(tree.tokens):
        sided = whose.clauses.get(token.start)
        if sided is None or sided.agent_side is None or not _is_misdeed(tree, place):
            continue
        if tree.labels[place] == "acl" or tells_which(tree, place):
            continue
        if sided.clause.predicate in open_predicates(doc) or is_open(tree, place, WISHED):
            continue
        denied = any(_is_laid_aside(tree, above) for above in _above(tree, place))
        if not (denied or _is_unproven(tree, place)):
            yield Verdict(token.span, sided.agent_side, "attack", tuple(holders(tree, place)))


def _is_misdeed(tree: SentenceTree, place: int) -> bool:
    """Whether a verb blames its doer: by itself, by what it is done to, or by how it is done."""
    lexicon, lemma = load("stance", "misdeeds"), tree.tokens[place].lemma.lower()
    if lexicon.class_of(lemma) == "verbs":
        return True
    manners = (tree.tokens[k].text.lower() for k in tree.having(place, "advmod"))
    if any(lexicon.class_of(word) == "manners" for word in manners):
        return True
    if lemma == "fail":
        undone = (tree.tokens[k].lemma.lower() for k in tree.having(place, *_CLAUSES))
        return any(lexicon.class_of(verb) == "duties" for verb in undone)
    done_to = tree.child(place, "obj")
    noun = "" if done_to is None else tree.tokens[done_to].lemma.lower()
    kept = lemma == "break" and lexicon.class_of(noun) == "broken"
    parted = any(_is_into(tree, k) for k in tree.having(place, "obl"))
    slighted = lexicon.class_of(lemma) == "slights" and noun in load("stance", "slighted")
    feeds = lexicon.class_of(lemma) == "feeding" and noun in load("stance", "fed")
    return (kept and not parted) or slighted or feeds


def _is_into(tree: SentenceTree, place: int) -> bool:
    """Whether something is broken "into parts"."""
    case = tree.child(place, "case")
    return case is not None and tree.tokens[case].text.lower() == "into"


def _is_unproven(tree: SentenceTree, place: int) -> bool:
    """Whether "no evidence that" or the like stands before a verb, wherever the parser hangs it."""
    words = [token.lemma.lower() for token in tree.tokens[:place]]
    return any(
        one in _GROUNDS and other == "that" and "no" in words[max(0, at - 2) : at]
        for at, (one, other) in enumerate(pairwise(words))
    )


def _above(tree: SentenceTree, place: int) -> Iterator[int]:
    """A verb, and all under which it stands."""
    while place >= 0:
        yield place
        place = tree.heads[place]


def _is_laid_aside(tree: SentenceTree, place: int) -> bool:
    """Whether a word denies what stands under it, calls it unfounded or tells that it was forced;
    other doubts are told as open (`factuality`)."""
    word = tree.tokens[place]
    near = {tree.tokens[k].text.lower() for k in tree.children[place]}
    return (
        word.lemma.lower() in _FORCING
        or word.text.lower() in _UNFOUNDED
        or not near.isdisjoint(_NO | _UNFOUNDED)
    )
