"""Generic frames: which of six ways of telling the news a text takes up, sentence by sentence.

A frame is a set of items, each a question ("Do parties disagree?") with words that answer it with
yes. A sentence carries a frame when one of these words stands in it; an article's score is the
share of its sentences that do. Shares are independent: a sentence may carry several frames.

Reference: H. A. Semetko and P. M. Valkenburg (2000), Framing European politics, Journal of
Communication 50(2), 93–109 (the first five and their items; resolution is our own).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span, Token
from framing.domain.extent import touching
from framing.lexicons import load
from framing.stats.settings import listed, setting
from framing.text.lexical import ANY, found

FRAMES = ("conflict", "human_interest", "economic", "morality", "responsibility", "resolution")
_NAMES = frozenset({"NNP", "NNPS"})
_NO_SIGN = frozenset({"according"})
"""Forms whose lemma is a sign ("accord") and which are none."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A word that answers the question of a frame's item with yes."""

    frame: str
    item: str
    span: Span


def frames(doc: AnnotatedArticle) -> dict[str, float]:
    """The share of the body's sentences that carry each frame, 0…1, frames in a fixed order."""
    total = len(doc.sentences)
    return {
        frame: len(carrying(frame, signs(doc), doc.sentences)) / total if total else 0.0
        for frame in FRAMES
    }


def carrying(frame: str, among: Sequence[Sign], sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Those of the sentences in which one of the signs of a frame stands."""
    spans = [sign.span for sign in among if sign.frame == frame]
    return tuple(span for span in sentences if touching(spans, span))


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
    for frame in FRAMES:
        lexicon = load("frames", frame)
        every += (
            Sign(frame, hit.class_, hit.span)
            for hit in found(tokens, lexicon, dict.fromkeys(lexicon.classes, ANY))
            if hit.first != hit.last or _is_sign(tokens[hit.first])
        )
    return tuple(every)


def _is_sign(token: Token) -> bool:
    return token.tag not in _NAMES and token.text.lower() not in _NO_SIGN
