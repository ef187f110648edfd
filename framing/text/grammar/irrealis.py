"""Whether something is told as so, or only asked, wished, supposed or thought possible."""

from __future__ import annotations

from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS

MAYBE = frozenset("if may might unless whether".split())
"""Words of a clause that leave open whether it is so."""

WISHED = MAYBE | frozenset("can could must should would".split())
"""Those, and words for what is wished, possible or due."""

_HOPING = frozenset("doubt fear hope imagine pray pretend want wish wonder".split())
"""Verbs whose clause is not told as so ("I wish the mayor were honest")."""
_IDEAS = frozenset(
    "accusation allegation claim idea implication myth notion rumor rumour stereotype"
    " suggestion".split()
)
"""Nouns whose clause is told as somebody's thought or word ("the claim that the mayor lied")."""
_APART = frozenset({"acl", "acl:relcl", "advcl", "appos", "parataxis"})
"""Clauses of which those above them say nothing."""


def is_open(tree: SentenceTree, place: int, words: frozenset[str]) -> bool:
    """Whether a word stands in a question, or in a clause that one of the words or a verb of hoping
    leaves open, its own or one above it."""
    if any(token.text == "?" for token in tree.tokens[place:]):
        return True
    if tree.labels[place] == "ccomp" and any(
        tree.tokens[k].tag == "WP" for k in tree.children[place]
    ):
        return True
    while place >= 0:
        if any(tree.tokens[k].text.lower() in words for k in tree.children[place]):
            return True
        joined = tree.labels[place] == "conj" and tree.child(place, "nsubj") is not None
        if _tells_idea(tree, place):
            return True
        if joined or tree.labels[place] in _APART:
            return False
        head = tree.heads[place]
        if head >= 0 and tree.tokens[head].lemma.lower() in _HOPING and _has_subject(tree, place):
            return True
        place = head
    return False


def _tells_idea(tree: SentenceTree, place: int) -> bool:
    """Whether a clause only tells what a claim or an idea is."""
    head = tree.heads[place]
    if tree.labels[place] not in ("acl", "ccomp", "advcl") or head < 0:
        return False
    led = any(tree.tokens[k].text.lower() == "that" for k in tree.having(place, "mark"))
    if tree.child(head, "cop") is not None:
        return False
    return led and tree.tokens[head].lemma.lower() in _IDEAS and tree.tokens[head].tag in NOUNS


def _has_subject(tree: SentenceTree, place: int) -> bool:
    """Whether a clause that is a verb's object has a subject of its own: "wants her to go", not
    "wants to go"."""
    if tree.labels[place] != "xcomp":
        return tree.labels[place] == "ccomp"
    given = tree.child(tree.heads[place], "obj"), tree.child(place, "nsubj")
    return any(subject is not None for subject in given)
