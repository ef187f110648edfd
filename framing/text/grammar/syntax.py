"""Dependency trees over a document's tokens, and the noun phrases that they hold.

What the encoder said of the last few documents is kept. Words are named by their place in their
sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from framing.domain import AnnotatedArticle, Span, Token
from framing.engines.encoder import syntax as encoded
from framing.text.grammar.reattached import reattached
from framing.text.grammar.tags import NOUNS

RELATIVE = frozenset({"WDT", "WP", "WP$"})
_INSIDE = frozenset(
    {"det", "amod", "nummod", "compound", "nmod:poss", "flat", "fixed", "advmod", "goeswith"}
)
_OF_WHOLE = frozenset(
    "number majority minority group dozen dozens hundred hundreds thousand thousands million "
    "millions handful couple series lot lots plenty half third quarter percent rest most some many "
    "several all none one each any two three both host array variety bulk".split()
)
_OPENING = frozenset({"``", "''", ":", "-LRB-", "LS", ".", "`", "'"})
_EDGE = frozenset({",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "`", "'", "CC", "POS"})


@dataclass(frozen=True, slots=True)
class SentenceTree:
    """A sentence's tokens with the place of each one's head (-1: none), its relation and its
    children."""

    span: Span
    tokens: tuple[Token, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]

    def child(self, head: int, *labels: str) -> int | None:
        """The first child that stands in one of the relations."""
        return next((k for k in self.children[head] if self.labels[k] in labels), None)

    def having(self, head: int, *labels: str) -> tuple[int, ...]:
        """All children that stand in one of the relations."""
        return tuple(k for k in self.children[head] if self.labels[k] in labels)

    def head_noun(self, place: int) -> int:
        """The word that says what a phrase is about: the whole in "a number of countries"."""
        if self.tokens[place].lemma.lower() in _OF_WHOLE:
            for child in self.having(place, "nmod"):
                case = self.child(child, "case")
                if case is not None and self.tokens[case].text.lower() == "of":
                    return child
        return place

    def noun_phrase(self, head: int) -> Span:
        """The noun phrase of a head: from its determiner to itself, with the rest of a name
        ("Bank of England"), the whole of a quantity ("dozens of states") and what it is joined to
        ("China and the US"), an owner's with the article that may hang on what is owned; without
        relative clauses, appositions and other phrases behind it."""
        first, last = self._reach(head)
        if first and self.labels[head] == "nmod:poss" and self.tokens[first - 1].tag == "DT":
            first -= 1
        while first < last and self.tokens[first].tag in _EDGE:
            first += 1
        return Span(self.tokens[first].start, self.tokens[last].end)

    def whole_phrase(self, head: int) -> Span:
        """A word with all that hangs on it."""
        places, pending = [head], [head]
        while pending:
            below = self.children[pending.pop()]
            places.extend(below)
            pending.extend(below)
        return Span(self.tokens[min(places)].start, self.tokens[max(places)].end)

    def with_auxiliaries(self, verb: int) -> Span:
        """A verb with the auxiliaries before it."""
        first = min((verb, *(k for k in self.having(verb, "aux", "aux:pass") if k < verb)))
        return Span(self.tokens[first].start, self.tokens[verb].end)

    def _reach(self, head: int) -> tuple[int, int]:
        first = last = head
        pending, joined = [head], {head}
        while pending:
            place = pending.pop()
            for child in self.children[place]:
                label = self.labels[child]
                possessive = self.tokens[child].tag == "POS" and place != head
                if possessive or (
                    label in _INSIDE and (child < place or label in ("flat", "fixed", "goeswith"))
                ):
                    pending.append(child)
                elif label == "conj" and place in joined and self.tokens[child].tag in NOUNS:
                    joined.add(child)
                    pending.append(child)
                elif not (
                    (label == "nmod" and place == head and self._belongs(head, child))
                    or (label == "appos" and self._is_called(head, child))
                ):
                    continue
                else:
                    pending.append(child)
                first, last = min(first, child), max(last, child)
        return first, last

    def _is_called(self, head: int, child: int) -> bool:
        """Whether a name stands right behind a common noun ("adviser Ana Ruiz")."""
        named = self.tokens[child].tag.startswith("NNP")
        return child == head + 1 and named and not self.tokens[head].tag.startswith("NNP")

    def _belongs(self, head: int, child: int) -> bool:
        """Whether "of …" is part of a name or the whole of a quantity."""
        case = self.child(child, "case")
        if case is None or self.tokens[case].text.lower() != "of":
            return False
        named = self.tokens[head].tag.startswith("NNP") and self.tokens[child].tag.startswith("NNP")
        return named or self.head_noun(head) == child


@lru_cache(maxsize=4)
def trees(
    text: str, paragraphs: tuple[Span, ...], sentences: tuple[Span, ...], tokens: tuple[Token, ...]
) -> tuple[SentenceTree, ...]:
    """The tree of each sentence of the paragraphs, in order; an empty one without tokens."""
    rows = _rows(sentences, tokens)
    places = tuple(tuple(token.span for token in row) for row in rows)
    parsed = encoded.trees(text, paragraphs, sentences, places)
    found = []
    for span, row, tree in zip(sentences, rows, parsed, strict=True):
        children: list[list[int]] = [[] for _ in row]
        heads, labels = reattached(row, tree.heads, tree.labels)
        for place, head in enumerate(heads):
            if head >= 0:
                children[head].append(place)
        found.append(SentenceTree(span, row, heads, labels, tuple(tuple(c) for c in children)))
    return tuple(found)


@lru_cache(maxsize=8)
def forest(doc: AnnotatedArticle) -> tuple[SentenceTree, ...]:
    """The tree of each sentence of an article's body, in order."""
    return trees(doc.text, doc.article.paragraphs, doc.sentences, doc.tokens)


def _rows(sentences: Sequence[Span], tokens: Sequence[Token]) -> list[tuple[Token, ...]]:
    """The tokens of each sentence, with names that were taken for verbs as names."""
    starts = [token.start for token in tokens]
    rows = [
        tokens[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        for span in sentences
    ]
    names = {token.text for row in rows for token in _misread(row)}
    names |= {t.text for row in rows for t in row[1:] if t.tag == "NNP" and t.text[0].isupper()}
    return [
        tuple(
            replace(token, tag="NNP", lemma=token.text)
            if token.tag.startswith("VB") and token.text in names
            else token
            for token in row
        )
        for row in rows
    ]


def _misread(row: Sequence[Token]) -> Iterator[Token]:
    """The capitalised "verbs" inside a sentence, which are names ("Boeing"), unless no verb of the
    sentence is in small letters."""
    if any(token.tag.startswith("VB") and token.text.islower() for token in row):
        for before, token in pairwise(row):
            if (
                token.tag.startswith("VB")
                and token.text[:1].isupper()
                and before.tag not in _OPENING
            ):
                yield token
