"""Generic frames: which of six ways of telling the news a text takes up.

Two things tell that a sentence carries a frame, and it may carry several: words of the frame's list
(`framing.text.frame_signs`), which say why but not in which sense, and how likely the encoder holds
it, which sees the sense but not why. Words count where the encoder does not hold the frame for
unlikely; where it holds it for likely no word is needed. An article's score tells how likely people
who code frames would say that it uses one; a model of five frames makes it from the words, the
share of sentences with words of the list, the encoder's states and the sentences in which the
encoder most likely sees the frame. Short texts give a model little to go by: under 200 words the
share of sentences that carry the frame is mixed in, the more the shorter the text. Nobody coded
whole articles for responsibility; its score is what the likeliest sentences say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span
from framing.domain.extent import touching
from framing.engines import sentence_frames
from framing.engines.frame_model import added, highest, likeliest, mean_states, model, scores
from framing.stats.settings import listed, setting
from framing.text.frame_signs import Sign, listed_signs
from framing.text.grammar.tags import NAMES

FRAMES = sentence_frames.FRAMES
UNLIKELY, LIKELY = 0.2, 0.5
"""Under the first chance the words of a list are no signs, from the second on none are needed.
Chosen on our codings of sentences: `python -m benchmarks.accuracy.framed_sentences`."""

_ENOUGH_WORDS = 200


def frames(doc: AnnotatedArticle) -> dict[str, float]:
    """How likely the article uses each frame, 0…1, frames in a fixed order.

    .5 is where it is as likely as not, of an article of which nothing was known beforehand.
    """
    own = shares(doc)
    if not doc.tokens:
        return own
    certain = min(1.0, len(doc.tokens) / _ENOUGH_WORDS)
    found = scores(model(), _without_signs(doc), listed_shares(doc))
    found = _seen(doc) | found
    return {
        frame: round(certain * found[frame] + (1 - certain) * share, 6)
        for frame, share in own.items()
    }


def shares(doc: AnnotatedArticle) -> dict[str, float]:
    """The share of the body's sentences that carry each frame."""
    total, among = max(1, len(doc.sentences)), signs(doc)
    return {frame: len(carrying(doc, frame, among, doc.sentences)) / total for frame in FRAMES}


def listed_shares(doc: AnnotatedArticle) -> dict[str, float]:
    """The share of the body's sentences with words of each frame's list, in whichever sense."""
    total, among = max(1, len(doc.sentences)), _in_force(listed_signs(doc))
    spans = {frame: [x.span for x in among if x.frame == frame] for frame in FRAMES}
    return {
        frame: sum(bool(touching(spans[frame], x)) for x in doc.sentences) / total
        for frame in FRAMES
    }


def lemmas(doc: AnnotatedArticle) -> tuple[str, ...]:
    """The base forms of the body's words, names and what is no word left out."""
    words = (token for token in doc.tokens if token.tag not in NAMES)
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


def carrying(
    doc: AnnotatedArticle, frame: str, among: Sequence[Sign], sentences: Sequence[Span]
) -> tuple[Span, ...]:
    """Those of some sentences of the body that carry a frame: one of its signs stands there, or the
    encoder holds it for likely."""
    spans = [sign.span for sign in among if sign.frame == frame]
    chance = _chance_at(doc, frame)
    return tuple(x for x in sentences if chance[x] >= LIKELY or touching(spans, x))


def signs(doc: AnnotatedArticle) -> tuple[Sign, ...]:
    """The words of the body that are signs of a frame which the encoder does not hold for unlikely
    in their sentence, frame by frame in document order."""
    return _in_force(_signs(doc))


def _in_force(every: tuple[Sign, ...]) -> tuple[Sign, ...]:
    """The signs whose entries count under the setting in force."""
    if setting().shelf_out is None:
        return every
    return tuple(sign for sign in every if listed(sign.entry))


@lru_cache(maxsize=8)
def _signs(doc: AnnotatedArticle) -> tuple[Sign, ...]:
    places = {
        frame: [span for span, chance in _chance_at(doc, frame).items() if chance >= UNLIKELY]
        for frame in FRAMES
    }
    return tuple(sign for sign in listed_signs(doc) if touching(places[sign.frame], sign.span))


def _chance_at(doc: AnnotatedArticle, frame: str) -> Mapping[Span, float]:
    """The chance of a frame in each sentence of the body, in document order."""
    return dict(zip(doc.sentences, _chances(doc)[frame], strict=True))
