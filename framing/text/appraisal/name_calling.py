"""Abuse: bad names that somebody gives to a side ("the puppet army of Lomond", "those thugs from
Lomond"). Only words count that are both loaded and plainly negative, and only where they describe
the side itself, its people or its organs, not a thing of its.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.domain import AnnotatedArticle, Mention, Span
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.names.general_nouns import is_body
from framing.text.sides.affiliation import is_office

_ABUSIVE = frozenset(("noun.label", "adjective.hostile"))
_DESCRIBING = ("amod", "compound", "nmod:poss")
_BEHIND = frozenset(("of", "from", "in"))
_NEGATIVE = -1


def bad_names(doc: AnnotatedArticle, mention: Mention) -> Iterator[Span]:
    """The bad names that the words around a mention give to its side."""
    trees = forest(doc)
    number = bisect_right(trees, mention.start, key=lambda tree: tree.span.start) - 1
    if number < 0 or mention.kind == "pronoun":
        return
    tree = trees[number]
    place = bisect_left(tree.tokens, mention.end, key=lambda token: token.start) - 1
    if place < 0:
        return
    head = place
    if tree.labels[place] in _DESCRIBING and tree.heads[place] >= 0:
        head = tree.heads[place]
    if head != place and _is_abuse(tree, head):
        yield tree.tokens[head].span
    elif head == place or is_body(tree.tokens[head].lemma.lower()) or is_office(tree.tokens[head]):
        for word in (*tree.having(head, "amod", "compound"), *_named_with(tree, head)):
            if word != place and _is_abuse(tree, word):
                yield tree.tokens[word].span


def _named_with(tree: SentenceTree, noun: int) -> Sequence[int]:
    """The noun before "of", "from" or "in" and the side: "the thugs of the army"."""
    case = tree.child(noun, "case")
    if tree.labels[noun] != "nmod" or case is None:
        return ()
    return (tree.heads[noun],) if tree.tokens[case].text.lower() in _BEHIND else ()


def _is_abuse(tree: SentenceTree, place: int) -> bool:
    """Whether a word is loaded and negative."""
    lemma = tree.tokens[place].lemma.lower()
    if load("loaded").class_of(lemma) not in _ABUSIVE:
        return False
    return any(
        load("valence", part).weight_of(lemma) <= _NEGATIVE for part in ("noun", "adjective")
    )
