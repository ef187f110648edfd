"""Misdeeds: what a side is told to have done, in words that blame whoever does it.

"They had acted illegally", "the ministry misled us", "China broke its promise", "the government
ignored the warnings": who says so attacks the doer. What was not done, is only possible, wished or
asked blames nobody.

Reference: J. R. Martin and P. R. R. White (2005), The Language of Evaluation (judgement of
propriety and veracity).
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.lexicons import load
from framing.text.appraisal.verdicts import Verdict, holders
from framing.text.grammar.irrealis import WISHED, is_open
from framing.text.grammar.negation import HARDLY, NEGATORS
from framing.text.grammar.syntax import SentenceTree
from framing.text.sides.bearers import Bearers

_NO = NEGATORS | HARDLY
_CLAUSES = ("xcomp", "ccomp")


def misdeeds(tree: SentenceTree, whose: Bearers) -> Iterator[Verdict]:
    """The misdeeds in a sentence that the sides are told to have done."""
    for place, token in enumerate(tree.tokens):
        sided = whose.clauses.get(token.start)
        if sided is None or sided.agent_side is None or sided.clause.negated:
            continue
        if not _is_misdeed(tree, place) or is_open(tree, place, WISHED):
            continue
        if any(tree.tokens[k].text.lower() in _NO for k in tree.children[place]):
            continue
        yield Verdict(token.span, sided.agent_side, "attack", tuple(holders(tree, place)))


def _is_misdeed(tree: SentenceTree, place: int) -> bool:
    """Whether a verb blames its doer: by itself, by what it is done to, or by how it is done."""
    lexicon, lemma = load("stance", "misdeeds"), tree.tokens[place].lemma.lower()
    if lexicon.class_of(lemma) == "verbs":
        return True
    manners = (tree.tokens[k].text.lower() for k in tree.having(place, "advmod"))
    if any(lexicon.class_of(word) == "manners" for word in manners):
        return True
    if lemma == "break":
        broken = tree.child(place, "obj")
        noun = "" if broken is None else tree.tokens[broken].lemma.lower()
        return lexicon.class_of(noun) == "broken"
    return lemma == "fail" and any(
        tree.tokens[k].tag == "VB" for k in tree.having(place, *_CLAUSES)
    )
