"""Scores of who is said to act and to be acted upon, on the even events of NewsWCL50.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.portrayal

Asked is each phrase that tells strength or weakness, or who attacks whom, of an actor (a person, a
country, a group): Power and Aggressor are gold for *acts*, Weakness and Victim for *acted upon*.
The other properties judge ("Honor", "Poor quality") and say nothing of agency. A phrase with
several targets is asked for each. Many codes tell meaning and not grammar ("seeking asylum" is
Weakness, "absolute power" is Power without a verb), so the ceiling is well under 1.

Given is read off the roles in clauses as the lens agency reads them, be a deed told as done or not
(the coders did not ask), with the actor as one side, under the names that the article's coders
marked, and nobody as the other:

1. *own*: the first clause with its verb in the phrase in which the actor has a role;
2. *other's*: a clause with its verb in the phrase in which somebody else acts: acted upon;
3. *near*: the actor's role in the nearest clause of the sentence;
4. *none*: no clause of the sentence has a role for the actor; said is *acts*, as is most frequent.

The score is macro-F1 over all phrases, those of the last kind and those in headlines included.
Intervals are percentiles of 2,000 resamples of articles. The rules were revised while these
articles were read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import framing
from benchmarks.accuracy.intervals import scored
from benchmarks.accuracy.newswcl import Coded, articles, corpus
from framing.domain import SidedClause, Span
from framing.text.sides.actors import Actors
from framing.text.sides.mentions import find_mentions
from framing.text.sides.roles import sided_clauses

Portrayal = Literal["acts", "acted upon"]
Basis = Literal["own", "other's", "near", "none"]
GOLD: dict[str, Portrayal] = {
    "Power": "acts",
    "Aggressor": "acts",
    "Weakness": "acted upon",
    "Victim": "acted upon",
}
BASES: tuple[Basis, ...] = ("own", "other's", "near", "none")
NOBODY = "Nobody Whom Articles Name"
_UNSAID = frozenset("he she it they we you i who that what which this these those one".split())


class Judged(NamedTuple):
    """A phrase: what it is coded, what is given, and on what basis."""

    gold: Portrayal
    given: Portrayal
    basis: Basis


def judged(among: Sequence[Coded]) -> list[list[Judged]]:
    """The phrases of each article."""
    return [_judge(article, framing.annotate(article.text)) for article in among]


def _judge(article: Coded, doc: framing.AnnotatedArticle) -> list[Judged]:
    asked = [
        (coding, target)
        for coding in article.properties
        for target in coding.targets
        if coding.name in GOLD and target in article.actors
    ]
    clauses = {target: _clauses(article, doc, target) for _, target in asked}
    return [
        Judged(GOLD[coding.name], *_given(doc, clauses[target], coding.span))
        for coding, target in asked
    ]


def _clauses(article: Coded, doc: framing.AnnotatedArticle, target: str) -> tuple[SidedClause, ...]:
    """The article's clauses with the actor as side a, called as it is called in the article."""
    called = sorted({span.of(article.text) for span in article.actors[target]})
    sides = framing.Pair(framing.Side(target, tuple(called)), framing.Side("nobody", (NOBODY,)))
    actors = Actors(doc, sides, find_mentions(doc, sides))
    return sided_clauses(doc, actors, [(x, actors.voice(x)) for x in doc.attributions])


def _given(
    doc: framing.AnnotatedArticle, clauses: Sequence[SidedClause], phrase: Span
) -> tuple[Portrayal, Basis]:
    inside = [x for x in clauses if x.clause.predicate.overlaps(phrase)]
    for sided in inside:
        if role := _role(sided):
            return role, "own"
    if any(_others(doc.text, sided) for sided in inside):
        return "acted upon", "other's"
    around = [sentence for sentence in doc.sentences if sentence.overlaps(phrase)]
    near = [
        (_gap(x.clause.predicate, phrase), x.clause.predicate, role)
        for x in clauses
        if any(span.holds(x.clause.predicate) for span in around) and (role := _role(x))
    ]
    return (min(near)[2], "near") if near else ("acts", "none")


def _role(sided: SidedClause) -> Portrayal | None:
    """The actor's role in a clause; what it does to itself it does."""
    if sided.agent_side == "a":
        return "acts"
    return "acted upon" if sided.patient_side == "a" else None


def _others(text: str, sided: SidedClause) -> bool:
    """Whether somebody else than the actor is said to act."""
    agent = sided.clause.agent
    return agent is not None and agent.of(text).lower() not in _UNSAID


def _gap(one: Span, two: Span) -> int:
    return max(0, one.start - two.end, two.start - one.end)


def macro(among: Sequence[Sequence[Judged]]) -> float:
    """The mean of both portrayals' F1."""
    every = [item for article in among for item in article]
    return (_f1(every, "acts") + _f1(every, "acted upon")) / 2


def _f1(items: Sequence[Judged], portrayal: Portrayal) -> float:
    right = sum(item.gold == item.given == portrayal for item in items)
    gold = sum(item.gold == portrayal for item in items)
    given = sum(item.given == portrayal for item in items)
    return 2 * right / max(1, gold + given)


def main() -> None:
    """Print the scores."""
    among = judged(articles(corpus()))
    every = [item for article in among for item in article]
    majority = [[item._replace(given="acts") for item in article] for article in among]
    print(f"macro-F1 {scored(among, macro)}  phrases {len(every)}, articles {len(among)}")
    print(f"macro-F1, all said to act {scored(majority, macro)}")
    for portrayal in ("acts", "acted upon"):
        print(f"F1 {portrayal:10} {_f1(every, portrayal):.3f}")
    for basis in BASES:
        own = [item for item in every if item.basis == basis]
        right = sum(item.gold == item.given for item in own)
        print(
            f"by {basis:8} {len(own) / len(every):.3f} of phrases,"
            f" accuracy {right / max(1, len(own)):.3f}, macro-F1 {macro([own]):.3f}"
        )


if __name__ == "__main__":
    main()
