"""General nouns: definite noun phrases that take up something the text has named ("the text")."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from framing.domain import AnnotatedArticle, Side, Span
from framing.lexicons import load
from framing.text.grammar.syntax import SentenceTree
from framing.text.grammar.tags import NOUNS

_CAMPAIGNING = re.compile(
    r"\b(?:action|advocacy|campaign|community|lobby|pressure|residents|rights|support|user) group$"
)
"""What is no company, though it is a group."""

OPPOSED = frozenset(
    "adversary competitor critic detractor enemy foe neighbor neighbour opponent opposition"
    " predecessor rival".split()
)
"""Who is named by a side and is another: "Boeing's critics"."""

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def general_noun(tree: SentenceTree, place: int) -> str | None:
    """The kind for which a bare definite noun stands ("the text": document), or None."""
    kind = _general().get(tree.tokens[place].text.lower())
    return kind if is_bare_definite(tree, place) else None


def is_bare_definite(tree: SentenceTree, place: int) -> bool:
    """Whether a noun has a definite determiner and nothing else that would tell which is meant.
    What stands behind other prepositions than "of" and "for" is as a rule no part of its phrase."""
    return is_definite(tree, place) and not any(
        tree.labels[k] in _TELLING or (tree.labels[k] == "nmod" and _is_part(tree, k))
        for k in tree.children[place]
    )


def _is_part(tree: SentenceTree, place: int) -> bool:
    case = tree.child(place, "case")
    return case is None or tree.tokens[case].text.lower() in ("of", "for", "from")


def is_definite(tree: SentenceTree, place: int) -> bool:
    """Whether a noun has a definite determiner, and nothing before it tells which is meant."""
    determiner = tree.child(place, "det")
    if determiner is None or tree.labels[place] in ("compound", "flat"):
        return False
    if tree.tokens[determiner].text.lower() not in _DEFINITE:
        return False
    return not any(tree.labels[k] in _PICKING for k in tree.children[place] if k < place)


def with_determiner(tree: SentenceTree, place: int) -> Span:
    """A noun from its determiner on, without what it is joined to."""
    determiner = tree.child(place, "det")
    first = place if determiner is None else min(determiner, place)
    return Span(tree.tokens[first].start, tree.tokens[place].end)


_PICKING = frozenset("amod compound nmod:poss nummod".split())
_TELLING = _PICKING | frozenset("acl acl:relcl appos flat".split())


def of_kind(tree: SentenceTree, place: int, kind: str) -> bool:
    """Whether a word names something of the kind."""
    token = tree.tokens[place]
    if token.tag not in NOUNS or tree.labels[place] in ("compound", "flat"):
        return False
    words = _kinds()[kind]
    if kind == "country" and token.tag.startswith("NNP"):
        parts = sorted((place, *tree.having(place, "compound", "flat", "amod")))
        name = " ".join(tree.tokens[k].text for k in parts).lower()
        return name in words or token.text.lower() in words
    return token.lemma.lower() in words or token.text.lower() in words


def kinds_of_side(side: Side) -> frozenset[str]:
    """The kinds of things that a side's names stand for: the whole name of a country, the last word
    of anything else."""
    found = set()
    for name in side.names:
        lowered = name.lower()
        if _CAMPAIGNING.search(lowered):
            found.add("organisation")
            continue
        if _is_plural_person(name):
            found.add("people")
        for kind, words in _kinds().items():
            if lowered in words or (kind != "country" and lowered.rpartition(" ")[2] in words):
                found.add(kind)
    return frozenset(found)


def _is_plural_person(name: str) -> bool:
    """Whether a name in small letters is what several people are ("plaintiffs", "the workers")."""
    last = name.rpartition(" ")[2]
    return name.islower() and last.endswith("s") and is_person(last.removesuffix("s"))


def names_document(doc: AnnotatedArticle, phrase: Span) -> bool:
    """Whether the last word of a noun phrase is a common noun for a document, a rule or a plan."""
    last = doc.tokens[bisect_left(doc.tokens, phrase.end, key=lambda token: token.start) - 1]
    return last.tag in ("NN", "NNS") and last.lemma.lower() in _kinds()["document"]


def is_person(lemma: str) -> bool:
    """Whether a common noun names a human being."""
    return lemma in _acting()["person"]


def is_body(lemma: str) -> bool:
    """Whether a common noun names a body or a group that acts for somebody."""
    return lemma in _acting()["body"]


@cache
def _general() -> dict[str, str]:
    classes = load("referents", "general").classes
    return {noun: kind for kind, nouns in classes.items() for noun in nouns}


@cache
def _kinds() -> dict[str, frozenset[str]]:
    return {k: frozenset(words) for k, words in load("referents", "kind").classes.items()}


@cache
def _acting() -> dict[str, frozenset[str]]:
    return {k: frozenset(words) for k, words in load("referents", "acting").classes.items()}
