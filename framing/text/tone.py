"""Tone toward a target: how favourable a sentence is toward what stands at a span.

The encoder reads the sentence with the target marked, so two targets in one sentence can differ,
and with the target's name hidden, so that what is said decides and not who is named. It gives three
calibrated probabilities; the words shown as evidence come from the list of judging words and
explain the label, they do not make it.

Limits: irony, implication and what only the world knows; docs/lenses/tone.md tells how often its
labels agree with people's.

Reference: F. Hamborg and K. Donnay (2021), NewsMTSC (target-dependent sentiment in news).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from framing.domain import AnnotatedArticle, Span, Token, Tone, ToneLabel, ToneProbabilities
from framing.engines.encoder.tone import Toward, tones
from framing.text.tone_words import deciding

_UNKNOWN = ToneProbabilities(0.25, 0.5, 0.25)
_SIGN = {"positive": 1, "negative": -1}


def tone_toward(doc: AnnotatedArticle, span: Span) -> Tone:
    """The tone toward what stands at `span`, with the words that speak for its label.

    A span outside the sentences of the body has no words around it: neutral, without evidence.
    """
    target = Span(*span)
    sentence = _sentence(doc, target)
    if sentence is None:
        return Tone("neutral", _UNKNOWN, ())
    start = sentence.start
    inside = (max(target.start, start) - start, min(target.end, sentence.end) - start)
    probabilities = _probabilities(sentence.of(doc.text), inside)
    label: ToneLabel = max(probabilities.keys(), key=probabilities.__getitem__)
    if label == "neutral":
        return Tone(label, probabilities, ())
    evidence = deciding(_tokens(doc, sentence), doc.clauses, target, _SIGN[label])
    return Tone(label, probabilities, evidence)


@lru_cache(maxsize=4096)
def _probabilities(sentence: str, target: tuple[int, int]) -> ToneProbabilities:
    """What the encoder gives; the target's words elsewhere in the sentence are marked too."""
    others = tuple(_again(sentence, target))
    judged = Toward((0, len(sentence)), target, others)
    return ToneProbabilities(*tones(sentence, [judged])[0])


def _again(sentence: str, target: tuple[int, int]) -> list[tuple[int, int]]:
    words = sentence[target[0] : target[1]]
    found = []
    at = sentence.find(words) if words[:1].isupper() else -1
    while at >= 0:
        if at != target[0]:
            found.append((at, at + len(words)))
        at = sentence.find(words, at + len(words))
    return found


def _sentence(doc: AnnotatedArticle, target: Span) -> Span | None:
    """The sentence in which the target begins, None outside the body."""
    number = bisect_right(doc.sentences, target.start, key=lambda span: span.start) - 1
    if number < 0 or not doc.sentences[number].overlaps(target):
        return None
    return doc.sentences[number]


def _tokens(doc: AnnotatedArticle, sentence: Span) -> tuple[Token, ...]:
    first = bisect_left(doc.tokens, sentence.start, key=lambda token: token.start)
    last = bisect_left(doc.tokens, sentence.end, key=lambda token: token.start)
    return doc.tokens[first:last]
