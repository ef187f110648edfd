"""Which words of a sentence speak for or against a target: the evidence of its tone.

Each judging word of the sentence counts toward the target less the farther it stands from it:
words between them, clause and quotation marks, contrasts ("but", "while") and other names all add
to the distance. A verb's judgement goes where its clause sends it: a verdict ("condemned") falls on
whom it is passed, not on who passes it; a deed ("betrayed") on its doer.

References: T. Wilson, J. Wiebe and P. Hoffmann (2005), Recognizing contextual polarity.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from framing.domain import Clause, Span, Token
from framing.text.appraisal.valence import Judging, judging
from framing.text.grammar.tags import NAMES

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
_NAME_COST = 4.0
_DOER, _DONE_TO, _JUDGED, _DOER_OF_VERDICT, _BYSTANDER = 1.5, 0.5, 1.5, 0.2, 0.5
_OTHERS = 0.5
"""How far words in somebody else's noun phrase fall on the target."""

_DECIDES = 0.25
"""Share of the strongest word's weight from which on a word is shown as evidence."""


def deciding(
    tokens: tuple[Token, ...], clauses: Sequence[Clause], target: Span, sign: int
) -> tuple[Span, ...]:
    """The words of a sentence that speak for (`sign` 1) or against (−1) a target, in order.

    `tokens` are the sentence's, `clauses` the text's. Words that count less than a quarter of the
    strongest one are left out.
    """
    inside = [place for place, token in enumerate(tokens) if target.overlaps(token.span)]
    if not inside:
        return ()
    road = _road(tokens)
    near = _clauses_in(clauses, tokens)
    weighed = [
        (sign * word.force * _nearness(word, inside, road) * _role(word, target, near), word.span)
        for word in judging(tokens)
        if not target.overlaps(word.span)
    ]
    least = _DECIDES * max((weight for weight, _ in weighed), default=0.0)
    return tuple(place for weight, place in weighed if weight > 0 and weight >= least)


def _clauses_in(clauses: Sequence[Clause], tokens: Sequence[Token]) -> Sequence[Clause]:
    first = bisect_left(clauses, tokens[0].start, key=lambda clause: clause.predicate.start)
    last = bisect_left(clauses, tokens[-1].end, key=lambda clause: clause.predicate.start)
    return clauses[first:last]


def _road(tokens: Sequence[Token]) -> list[float]:
    """For each place, the length of the way from the sentence's start to just before it."""
    names = [token.tag in NAMES for token in tokens]
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
