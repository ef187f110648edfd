"""Tone toward a target: how favourable the words around a mention are to what it mentions.

Two targets in one sentence can differ, so a judging word counts the less the farther it stands
from the target: words between them, clause and quotation marks, contrasts ("but", "while") and
other names all add to the distance. A verb's judgement goes where its clause sends it: a verdict
("condemned") falls on whom it is passed, not on who passes it; a deed ("betrayed") on its doer.
The sum is turned into three probabilities by two logistic curves, fitted on news sentences coded by
people (on 2,795 targets of NewsMTSC's training part the labels reach a macro-F1 of .57).

Limits: irony, implication and world knowledge are out of reach of word lists.

References: T. Wilson, J. Wiebe and P. Hoffmann (2005), Recognizing contextual polarity;
F. Hamborg and K. Donnay (2021), NewsMTSC (target-dependent sentiment in news).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import exp, fsum, tanh

from framing.domain import AnnotatedArticle, Clause, Span, Token, Tone, ToneLabel, ToneProbabilities
from framing.text.valence import Judging, judging

SLOPE = 1.3
THRESHOLD = 0.9
SATURATION = 2.0
"""The weight that no number of judging words exceeds: ten kind words are not ten times one."""

HALVING = 8.0
"""The distance, in words, at which a judging word counts half."""

_COST = {
    **dict.fromkeys((",", "-", "/"), 3.0),
    **dict.fromkeys((":", ";", ".", "–", "—", "--", "(", ")", "…"), 6.0),
    **dict.fromkeys(('"', "“", "”", "``", "''", "«", "»"), 4.0),
}
_CONTRAST = frozenset(
    ("although", "but", "despite", "however", "though", "whereas", "while", "yet")
)
_CONTRAST_COST = 8.0
_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
_RELATIVE_COST = 2.0
_NAME = frozenset({"NNP", "NNPS"})
_NAME_COST = 4.0
_DOER, _DONE_TO, _JUDGED, _DOER_OF_VERDICT, _BYSTANDER = 1.5, 0.5, 1.5, 0.2, 0.5
_OTHERS = 0.5
"""How far words in somebody else's noun phrase fall on the target."""

_DECIDES = 0.25
"""Share of the strongest word's weight from which on a word is shown as evidence."""


def tone_toward(doc: AnnotatedArticle, span: Span) -> Tone:
    """The tone toward what stands at `span`, with the words that decided it.

    A span outside the sentences of the body has no words around it: neutral, without evidence.
    """
    target = Span(*span)
    tokens = _sentence(doc, target)
    inside = [place for place, token in enumerate(tokens) if target.overlaps(token.span)]
    if not inside:
        return _tone(0.0, ())
    road = _road(tokens)
    clauses = _clauses_in(doc.clauses, tokens)
    weighed = [
        (word.force * _nearness(word, inside, road) * _role(word, target, clauses), word.span)
        for word in judging(tokens)
        if not target.overlaps(word.span)
    ]
    total = fsum(weight for weight, _ in weighed)
    agreeing = [(abs(weight), place) for weight, place in weighed if weight * total > 0]
    least = _DECIDES * max((weight for weight, _ in agreeing), default=0.0)
    return _tone(total, tuple(place for weight, place in agreeing if weight >= least))


def _tone(sum_of_weights: float, evidence: tuple[Span, ...]) -> Tone:
    force = SLOPE * SATURATION * tanh(sum_of_weights / SATURATION)
    positive = 1 / (1 + exp(THRESHOLD - force))
    negative = 1 / (1 + exp(THRESHOLD + force))
    probabilities = ToneProbabilities(negative, 1 - positive - negative, positive)
    label: ToneLabel = "neutral"
    if positive != negative and max(positive, negative) > probabilities.neutral:
        label = "positive" if positive > negative else "negative"
    return Tone(label, probabilities, evidence)


def _sentence(doc: AnnotatedArticle, target: Span) -> tuple[Token, ...]:
    """The tokens of the sentence in which the target begins, none outside the body."""
    number = bisect_right(doc.sentences, target.start, key=lambda span: span.start) - 1
    if number < 0 or not doc.sentences[number].overlaps(target):
        return ()
    start, end = doc.sentences[number]
    first = bisect_left(doc.tokens, start, key=lambda token: token.start)
    last = bisect_left(doc.tokens, end, key=lambda token: token.start)
    return doc.tokens[first:last]


def _clauses_in(clauses: Sequence[Clause], tokens: Sequence[Token]) -> Sequence[Clause]:
    first = bisect_left(clauses, tokens[0].start, key=lambda clause: clause.predicate.start)
    last = bisect_left(clauses, tokens[-1].end, key=lambda clause: clause.predicate.start)
    return clauses[first:last]


def _road(tokens: Sequence[Token]) -> list[float]:
    """For each place, the length of the way from the sentence's start to just before it."""
    names = [token.tag in _NAME for token in tokens]
    costs = []
    for place, token in enumerate(tokens):
        cost = 1.0 + _COST.get(token.text, 0.0)
        if token.text.lower() in _CONTRAST:
            cost += _CONTRAST_COST
        if token.tag in _RELATIVE:
            cost += _RELATIVE_COST
        if names[place] and not (place and names[place - 1]):
            cost += _NAME_COST
        costs.append(cost)
    return [0.0, *accumulate(costs)]


def _nearness(word: Judging, inside: Sequence[int], road: Sequence[float]) -> float:
    """1 beside the target, a half at `HALVING`, falling with the way between the two."""
    if word.first > inside[-1]:
        way = road[word.first] - road[inside[-1] + 1]
    else:
        way = road[inside[0]] - road[word.last + 1]
    return 1 / (1 + max(0.0, way) / HALVING)


def _role(word: Judging, target: Span, clauses: Sequence[Clause]) -> float:
    """How far a judging word falls on the target, by the parts they have in a clause."""
    factor = 1.0
    for clause in clauses:
        agent = clause.agent is not None and clause.agent.overlaps(target)
        patient = clause.patient is not None and clause.patient.overlaps(target)
        if clause.predicate.overlaps(word.span):
            if agent:
                return _DOER_OF_VERDICT if word.verdict else _DOER
            if patient:
                return _JUDGED if word.verdict else _DONE_TO
            return _BYSTANDER
        if _belongs(word, clause.agent) and not agent:
            factor = _OTHERS
        if _belongs(word, clause.patient) and not patient and clause.agent and not agent:
            factor = _OTHERS
    return factor


def _belongs(word: Judging, argument: Span | None) -> bool:
    """Whether the word stands in a clause's noun phrase."""
    return argument is not None and argument.holds(word.span)
