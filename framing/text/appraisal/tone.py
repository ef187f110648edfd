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
from collections.abc import Sequence
from dataclasses import replace

from framing.domain import AnnotatedArticle, Span, Token, Tone, ToneLabel, ToneProbabilities
from framing.domain.extent import touching
from framing.engines.encoder.tone import Toward, tones
from framing.text.appraisal.tone_words import deciding

_UNKNOWN = ToneProbabilities(0.25, 0.5, 0.25)
_SIGN = {"positive": 1, "negative": -1}
_MOST = 4096
_NEAR = 1000
Asked = tuple[str, tuple[int, int]]
"""A sentence, and where in it the target stands."""
_KNOWN: dict[Asked, ToneProbabilities] = {}


def tone_toward(doc: AnnotatedArticle, span: Span) -> Tone:
    """The tone toward what stands at `span`, with the words that speak for its label.

    A span outside the sentences of the body has no words around it: neutral, without evidence.
    """
    return tone_apart(doc, span, ())


def tone_apart(doc: AnnotatedArticle, span: Span, quoted: Sequence[Span]) -> Tone:
    """The tone of a sentence without its quoted words, which are somebody else's; `quoted` stand
    in order and do not overlap. A target among them is judged by the whole sentence."""
    target = Span(*span)
    sentence = _sentence(doc, target)
    if sentence is None:
        return Tone("neutral", _UNKNOWN, ())
    cut = _cut(quoted, _near(sentence, target), target)
    (probabilities,) = _probabilities([_asked(doc, sentence, target, cut)])
    label: ToneLabel = max(probabilities.keys(), key=probabilities.__getitem__)
    if label == "neutral":
        return Tone(label, probabilities, ())
    near = _tokens(doc, _near(sentence, target))
    own = tuple(token for token in near if not touching(cut, token.span))
    return Tone(label, probabilities, deciding(own, doc.clauses, target, _SIGN[label]))


def without(tone: Tone, names: Sequence[Span]) -> Tone:
    """A tone without the words that are parts of names, which judge nobody ("the trust"); `names`
    stand in order and do not overlap."""
    return replace(tone, evidence=tuple(x for x in tone.evidence if not touching(names, x)))


def judge(doc: AnnotatedArticle, spans: Sequence[Span], quoted: Sequence[Span] = ()) -> None:
    """Have the encoder judge many targets in one pass, which takes less time than one by one;
    `tone_toward` and `tone_apart` then say the same of each as without it."""
    found = ((span, _sentence(doc, span)) for span in spans)
    _probabilities(
        [
            _asked(doc, sentence, span, _cut(quoted, _near(sentence, span), span))
            for span, sentence in found
            if sentence
        ]
    )


def _cut(quoted: Sequence[Span], near: Span, target: Span) -> tuple[Span, ...]:
    """The quoted words near a target, none where it stands among them."""
    found = touching(quoted, near)
    return () if touching(found, target) else tuple(found)


def _asked(doc: AnnotatedArticle, sentence: Span, target: Span, cut: Sequence[Span]) -> Asked:
    near = _near(sentence, target)
    kept, at = "", near.start
    for span in cut:
        kept += doc.text[at : max(at, span.start)]
        at = min(max(at, span.end), near.end)
    kept += doc.text[at : near.end]
    gone = sum(
        min(span.end, near.end) - max(span.start, near.start) for span in cut if span < target
    )
    first = near.start + gone
    return kept, (max(target.start - first, 0), min(target.end - first, len(kept)))


def _near(sentence: Span, target: Span) -> Span:
    """The sentence; of an endless one what stands near the target."""
    return Span(max(sentence.start, target.start - _NEAR), min(sentence.end, target.end + _NEAR))


def _probabilities(asked: Sequence[Asked]) -> list[ToneProbabilities]:
    """What the encoder gives, the last few thousand kept."""
    new = [one for one in dict.fromkeys(asked) if one not in _KNOWN]
    if new:
        if len(_KNOWN) + len(new) > _MOST:
            _KNOWN.clear()
            new = list(dict.fromkeys(asked))
        found = tones([(sentence, _toward(sentence, target)) for sentence, target in new])
        _KNOWN.update((one, ToneProbabilities(*tone)) for one, tone in zip(new, found, strict=True))
    return [_KNOWN[one] for one in asked]


def _toward(sentence: str, target: tuple[int, int]) -> Toward:
    """The target; its words elsewhere in the sentence are marked too."""
    return Toward((0, len(sentence)), target, tuple(_again(sentence, target)))


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
