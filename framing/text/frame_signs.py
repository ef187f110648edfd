"""Signs of frames: the words that answer the questions of a frame's items with yes.

A frame is a set of items, each a question ("Do parties disagree?") with words that answer it. They
count in the part of speech in which they are signs, not as names, and for conflict and resolution
not where they are denied or undone.

Reference: H. A. Semetko and P. M. Valkenburg (2000), Framing European politics, Journal of
Communication 50(2), 93–109 (the first five frames and their items; resolution is our own).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span, Token
from framing.domain.extent import touching
from framing.engines.sentence_frames import FRAMES
from framing.lexicons import load
from framing.text.grammar.clauses import denies
from framing.text.grammar.lexical import ADJECTIVE, ANY, NOUN, VERB, Found, Tags, found, in_compound
from framing.text.grammar.syntax import SentenceTree, forest
from framing.text.grammar.tags import NAMES

_NO_SIGN = frozenset({"according", "surviving"})
"""Forms whose lemma is a sign ("accord", "survive") and which are none."""
_DENIABLE = frozenset({"conflict", "resolution"})
"""Frames of which there is nothing where their signs are denied; money or lives that are not lost
are still told of."""
_UNDOING = frozenset(
    "abandon block breach break cancel derail ditch exit quit reject renounce scrap undermine"
    " violate withdraw".split()
)
_UNDER = frozenset(("compound", "conj", "nmod", "obj", "nsubj:pass"))
_NO = frozenset({"no", "neither", "nor", "without"})
_SENSES: Tags = {"noun": NOUN, "verb": VERB, "adjective": ADJECTIVE}


@dataclass(frozen=True, slots=True)
class Sign:
    """Words that answer the question of a frame's item with yes; `entry` is their row in the
    list."""

    frame: str
    item: str
    span: Span
    entry: str


def question(frame: str, item: str) -> str:
    """What an item of a frame asks."""
    return load("frames", frame).questions[item]


@lru_cache(maxsize=8)
def listed_signs(doc: AnnotatedArticle) -> tuple[Sign, ...]:
    """Every word of the body that is a sign of a frame by the lists, frame by frame in document
    order."""
    tokens = doc.tokens
    every: list[Sign] = []
    counted = _counting(doc)
    denied = {clause.predicate.end for clause in doc.clauses if clause.negated}
    undone = _undone(doc)
    for frame in FRAMES:
        lexicon = load("frames", frame)
        none = [hit.span for hit in found(tokens, load("frames", "cancel"), {frame: ANY})]
        every += (
            Sign(frame, hit.class_, hit.span, hit.entry)
            for hit in found(tokens, lexicon, dict.fromkeys(lexicon.classes, ANY))
            if _is_sign(doc.text, tokens, hit)
            and not (frame == "conflict" and _is_result(hit, counted))
            and not (frame in _DENIABLE and _is_denied(tokens, hit, denied))
            and not (frame == "resolution" and tokens[hit.last].end in undone)
            and not any(_within(hit.span, span) for span in touching(none, hit.span))
        )
    return tuple(every)


def _counting(doc: AnnotatedArticle) -> tuple[Span, ...]:
    """The paragraphs in which something is counted that is won and lost: votes, goals, bids."""
    hits = found(doc.tokens, load("frames", "contest"), {"counted": ANY})
    near = [hit.span for hit in hits]
    return tuple(x for x in doc.article.paragraphs if touching(near, x))


def _is_result(hit: Found, counted: Sequence[Span]) -> bool:
    """Whether a word tells how a contest ended that is decided by counting."""
    told = load("frames", "contest").class_of(hit.entry) == "told"
    return told and any(paragraph.holds(hit.span) for paragraph in counted)


def _is_denied(tokens: Sequence[Token], hit: Found, denied: Collection[int]) -> bool:
    """Whether a word is said not to be so ("was not approved", "no agreement")."""
    before = tokens[hit.first - 1].text.lower() if hit.first else ""
    return before in _NO or tokens[hit.first].end in denied


def _undone(doc: AnnotatedArticle) -> frozenset[int]:
    """The ends of the nouns under a verb that undoes what they name ("withdrew from the pact")."""
    found = set()
    for tree in forest(doc):
        for place, token in enumerate(tree.tokens):
            above = place
            while tree.heads[above] >= 0 and _is_under(tree, above):
                above = tree.heads[above]
            undoing = tree.tokens[above].lemma in _UNDOING and not denies(tree, above)
            if above != place and undoing:
                found.add(token.end)
    return frozenset(found)


def _is_under(tree: SentenceTree, place: int) -> bool:
    """Whether a noun is a part of what stands above it, or that from which somebody goes."""
    if tree.labels[place] == "obl":
        case = tree.child(place, "case")
        return case is not None and tree.tokens[case].text.lower() in ("from", "of")
    return tree.labels[place] in _UNDER and not tree.tokens[place].tag.startswith("VB")


def _within(span: Span, row: Span) -> bool:
    return row.holds(span) and span != row


def _is_sign(text: str, tokens: Sequence[Token], hit: Found) -> bool:
    """Whether a term stands in the sense in which it is a sign, and is no name or part of one."""
    first = tokens[hit.first]
    if hit.first == hit.last and in_compound(tokens, hit.first, hit.last):
        return False
    sense = load("frames", "sense").class_of(hit.entry)
    if sense and first.tag not in _SENSES[sense]:
        return False
    if hit.first != hit.last:
        return True
    glued = first.start > 1 and text[first.start - 1] == "." and text[first.start - 2].isalnum()
    return first.tag not in NAMES and first.text.lower() not in _NO_SIGN and not glued
