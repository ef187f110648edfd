"""Generic frames: which of six ways of telling the news a text takes up.

A frame is a set of items, each a question ("Do parties disagree?") with words that answer it with
yes. A sentence carries a frame when one of these words stands in it, and may carry several. An
article's score tells how likely people who code frames would say that it uses one; a model of five
frames makes it from the words, these shares, the encoder's states and the sentences in which the
encoder most likely sees the frame. Short texts give a model little to go by: under 200 words the
share of sentences with signs is mixed in, the more the shorter the text. Nobody coded whole
articles for responsibility; its score is what the likeliest sentences say.

Reference: H. A. Semetko and P. M. Valkenburg (2000), Framing European politics, Journal of
Communication 50(2), 93–109 (the first five and their items; resolution is our own).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span, Token
from framing.domain.extent import touching
from framing.engines import sentence_frames
from framing.engines.frame_model import added, highest, likeliest, mean_states, model, scores
from framing.lexicons import load
from framing.stats.settings import listed, setting
from framing.text.grammar.clauses import denies
from framing.text.grammar.lexical import ADJECTIVE, ANY, NOUN, VERB, Found, Tags, found
from framing.text.grammar.syntax import SentenceTree, forest

FRAMES = sentence_frames.FRAMES
_ENOUGH_WORDS = 200
_NAMES = frozenset({"NNP", "NNPS"})
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
    """A word that answers the question of a frame's item with yes."""

    frame: str
    item: str
    span: Span


def frames(doc: AnnotatedArticle) -> dict[str, float]:
    """How likely the article uses each frame, 0…1, frames in a fixed order.

    .5 is where it is as likely as not, of an article of which nothing was known beforehand.
    """
    own = shares(doc)
    if not doc.tokens:
        return own
    certain = min(1.0, len(doc.tokens) / _ENOUGH_WORDS)
    found = scores(model(), _without_signs(doc), own)
    found = _seen(doc) | found
    return {
        frame: round(certain * found[frame] + (1 - certain) * share, 6)
        for frame, share in own.items()
    }


def shares(doc: AnnotatedArticle) -> dict[str, float]:
    """The share of the body's sentences that carry each frame."""
    total, among = max(1, len(doc.sentences)), signs(doc)
    return {frame: len(carrying(frame, among, doc.sentences)) / total for frame in FRAMES}


def lemmas(doc: AnnotatedArticle) -> tuple[str, ...]:
    """The base forms of the body's words, names and what is no word left out."""
    words = (token for token in doc.tokens if token.tag not in _NAMES)
    return tuple(token.lemma.lower() for token in words if token.lemma.isalpha())


def _seen(doc: AnnotatedArticle) -> dict[str, float]:
    """For each frame the mean chance of the sentences that most likely carry it."""
    return {frame: highest(every) for frame, every in _chances(doc).items()}


def likely(frame: str, doc: AnnotatedArticle) -> tuple[Span, ...]:
    """The three sentences in which the encoder most likely sees a frame, in order."""
    return tuple(doc.sentences[number] for number in likeliest(_chances(doc)[frame]))


@lru_cache(maxsize=8)
def _chances(doc: AnnotatedArticle) -> dict[str, tuple[float, ...]]:
    """For each frame the chance of every sentence to carry it."""
    states = sentence_frames.sentence_states(doc.text, doc.article.paragraphs, doc.sentences)
    rows = sentence_frames.chances(sentence_frames.model(), states)
    return {frame: tuple(row[i] for row in rows) for i, frame in enumerate(FRAMES)}


@lru_cache(maxsize=8)
def _without_signs(doc: AnnotatedArticle) -> dict[str, float]:
    states = mean_states(doc.text, doc.article.paragraphs, doc.sentences)
    return added(model(), lemmas(doc), states, len(doc.tokens), _seen(doc))


def carrying(frame: str, among: Sequence[Sign], sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Those of the sentences in which one of the signs of a frame stands."""
    spans = [sign.span for sign in among if sign.frame == frame]
    return tuple(sentence for sentence in sentences if touching(spans, sentence))


def question(frame: str, item: str) -> str:
    """What an item of a frame asks."""
    return load("frames", frame).questions[item]


def signs(doc: AnnotatedArticle) -> tuple[Sign, ...]:
    """Every word of the body that is a sign of a frame, frame by frame in document order."""
    every = _signs(doc)
    if setting().shelf_out is None:
        return every
    return tuple(sign for sign in every if listed(sign.span.of(doc.text)))


@lru_cache(maxsize=8)
def _signs(doc: AnnotatedArticle) -> tuple[Sign, ...]:
    tokens = doc.tokens
    every: list[Sign] = []
    counted = _counting(doc)
    denied = {clause.predicate.end for clause in doc.clauses if clause.negated}
    undone = _undone(doc)
    for frame in FRAMES:
        lexicon = load("frames", frame)
        none = [hit.span for hit in found(tokens, load("frames", "cancel"), {frame: ANY})]
        every += (
            Sign(frame, hit.class_, hit.span)
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
    sense = load("frames", "sense").class_of(hit.entry)
    if sense and first.tag not in _SENSES[sense]:
        return False
    if hit.first != hit.last:
        return True
    glued = first.start > 1 and text[first.start - 1] == "." and text[first.start - 2].isalnum()
    return first.tag not in _NAMES and first.text.lower() not in _NO_SIGN and not glued
