"""Pronouns and definite noun phrases that refer to a side beyond doubt.

A pronoun is taken up by the subject of its own clause (possessives), of the clause that governs
it, or, where it opens a sentence, of the sentence before: the subject is what a text goes on about
(centering; Grosz, Joshi & Weinstein 1995). Number and animacy must agree, and where anything else
could be meant nothing is said. "The text" is a side's resolution where that is the only document
within two sentences, "the country" likewise.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from framing.domain import AnnotatedArticle, Mention, Pair, Side, SideKey
from framing.text.antecedents import Antecedents
from framing.text.general_nouns import general_noun, kinds_of_side, of_kind
from framing.text.syntax import SentenceTree, forest

_WINDOW = 2
_LONGEST = 300


def resolved(
    doc: AnnotatedArticle, named: Sequence[Mention], sides: Pair[Side]
) -> tuple[Mention, ...]:
    """The pronouns and definite noun phrases that refer to a side, in order."""
    trees = forest(doc)
    kinds = sides.map(kinds_of_side)
    known = {start: mention for mention in named for start in _starts(doc, mention)}
    antecedents = Antecedents(trees, known, sides)
    made: list[Mention] = []
    for number, tree in enumerate(trees):
        for place, token in enumerate(tree.tokens):
            if token.start in known:
                continue
            mention: Mention | None = None
            if token.tag in ("PRP", "PRP$"):
                if side := antecedents.of_pronoun(number, place):
                    mention = Mention(token.start, token.end, side, "pronoun")
            elif (
                token.tag == "NN"
                and (kind := general_noun(tree, place))
                and (side := _side_of_kind(trees, number, place, kind, kinds, known))
            ):
                mention = Mention(*tree.noun_phrase(place), side, "nominal")
            if mention is not None:
                known[token.start] = mention
                made.append(mention)
    return tuple(made)


def _starts(doc: AnnotatedArticle, mention: Mention) -> Iterator[int]:
    """Where the tokens of a mention start."""
    low = bisect_left(doc.tokens, mention.start, key=lambda token: token.start)
    for token in doc.tokens[low:]:
        if token.start >= mention.end:
            return
        yield token.start


def _side_of_kind(
    forest: Sequence[SentenceTree],
    number: int,
    place: int,
    kind: str,
    kinds: Pair[frozenset[str]],
    known: dict[int, Mention],
) -> SideKey | None:
    """The side that the only thing of the kind within the window belongs to."""
    if len(forest[number].tokens) > _LONGEST:
        return None
    found: set[SideKey | None] = set()
    limit = forest[number].tokens[place].start
    for tree in forest[max(0, number - _WINDOW) : number + 1]:
        for at, token in enumerate(tree.tokens):
            if token.start >= limit:
                break
            if not of_kind(tree, at, kind):
                continue
            mention = known.get(token.start)
            found.add(mention.side if mention and mention.kind != "pronoun" else None)
    if len(found) != 1:
        return None
    side = found.pop()
    return side if side is not None and kind in kinds[side] else None
