"""Scores of tone as it ranks outlets, end to end, on the even events of NewsWCL50.

    FRAMING_CORPORA=… python -m benchmarks.accuracy.outlets

Asked is which of five outlets writes more favourably of an actor. Gold is the mean polarity of the
properties that people coded of the actor in the outlet's article: +1 for Affection, Confidence,
Easiness, Economy positive, Fairness, Good quality, Honor, Importance, Lawfulness, Positive, Power,
Reason, Safety, Trustworthiness; −1 for Aggressor, Difficulty, Dishonor, Economy negative, Negative,
No trustworthiness, Poor quality, Refusal, Unimportance, Unlawfulness, Unreason, Unsafety, Victim,
Weakness; 0 for Other. Power, weakness and importance tell strength rather than favour: *favour* is
the same without them and without what people suffer (Victim, Difficulty), where three are left.

Given is the figure `tone.net` that `framing report` prints, with the actor as one side and another
main actor of the event as the other; its stability, which takes most of a report's time, is left
out. The names are those phrases of at most four words that were coded at least twice as the
actor's, and hardly ever as somebody else's.

Main actors are persons, countries and groups of which at least three properties are coded in at
least three outlets; codes that gather unlike people ("USA-I", "USA-Misc") are none. *Spearman* is
the mean of the rank correlations over the outlets of an event and actor, *sign* the share of pairs
of outlets with unlike gold that are ordered as in the gold. Where the tone is withheld, the outlet
is in no rank and its pairs count as half right. *Apart* is the sign of only those pairs whose tones
differ by a tenth or two, of the two from −1 to 1; *gaps* is the correlation of tone and gold, each
less its mean over the actor's outlets. In both, unlike in ranks, outlets that are nearly level
weigh little. *Word list* scores the sentences that mention the actor by the judging words in them.
*Other half* gives the gold of every other coding for that of the rest: how well the codings agree
with themselves. Intervals are percentiles of 2,000 resamples of events and actors. There are few of
them, and few codings tell little of an article: the intervals are wide. No part of the program was
fitted to these figures, but the widths of *apart* were chosen when they had been seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from math import fsum
from typing import NamedTuple

import framing
from benchmarks.accuracy.intervals import scored
from benchmarks.accuracy.newswcl import Coded, articles, corpus
from framing.lenses.tone import net
from framing.text.appraisal.valence import judging
from framing.text.reading import read_sides

FEWEST_CODINGS = FEWEST_OUTLETS = 3
APART = (0.1, 0.2)
LONGEST_NAME = 4
OWN = 0.75
FAVOURABLE = frozenset(
    "Affection,Confidence,Easiness,Economy positive,Fairness,Good quality,Honor,Importance,"
    "Lawfulness,Positive,Power,Reason,Safety,Trustworthiness".split(",")
)
UNFAVOURABLE = frozenset(
    "Aggressor,Difficulty,Dishonor,Economy negative,Negative,No trustworthiness,Poor quality,"
    "Refusal,Unimportance,Unlawfulness,Unreason,Unsafety,Victim,Weakness".split(",")
)
STRENGTH = frozenset("Power,Weakness,Importance,Unimportance,Victim,Difficulty".split(","))


class Outlet(NamedTuple):
    """An outlet's article on an actor: gold, gold without strength, tone, word list, and the gold
    of each half of the codings."""

    gold: float | None
    favour: float | None
    tone: float | None
    words: float | None
    one_half: float | None = None
    other_half: float | None = None


Actor = tuple[Outlet, ...]
Column = Callable[[Outlet], float | None]


def judged(among: Sequence[Coded]) -> list[Actor]:
    """Each main actor of each event with what its outlets were coded and given."""
    docs = {id(article): framing.annotate(article.text) for article in among}
    found = []
    for event in dict.fromkeys(article.event for article in among):
        own = [article for article in among if article.event == event]
        main = [(concept, names) for concept in _main(own) if (names := _names(own, concept))]
        for number, (concept, names) in enumerate(main):
            other, others = main[number ^ 1 if (number ^ 1) < len(main) else 0]
            rest = tuple(name for name in others if name not in names)
            sides = framing.Pair(framing.Side(concept, names), framing.Side(other, rest))
            coded = [article for article in own if _enough(article, concept)]
            found.append(tuple(_outlet(a, docs[id(a)], concept, sides) for a in coded))
    return found


def _main(event: Sequence[Coded]) -> list[str]:
    """The main actors of an event, the most coded first."""
    counts: Counter[str] = Counter()
    for article in event:
        for concept in article.actors:
            if _enough(article, concept) and not concept.endswith(("-i", "-misc")):
                counts[concept] += 1
    main = [concept for concept, outlets in counts.items() if outlets >= FEWEST_OUTLETS]
    coded = Counter(t for article in event for x in article.properties for t in x.targets)
    return sorted(main, key=lambda concept: (-coded[concept], concept))


def _enough(article: Coded, concept: str) -> bool:
    return sum(concept in coding.targets for coding in article.properties) >= FEWEST_CODINGS


def _names(event: Sequence[Coded], concept: str) -> tuple[str, ...]:
    """What an actor is called: phrases that were coded as it, and as hardly anybody else."""
    called: Counter[str] = Counter()
    all_called: Counter[str] = Counter()
    for article in event:
        for actor, spans in article.actors.items():
            words = Counter(span.of(article.text) for span in spans)
            all_called += words
            called += words if actor == concept else Counter()
    return tuple(
        sorted(
            name
            for name, times in called.items()
            if times > 1 and times >= OWN * all_called[name] and name.count(" ") < LONGEST_NAME
        )
    )


def _outlet(
    article: Coded,
    doc: framing.AnnotatedArticle,
    concept: str,
    sides: framing.Pair[framing.Side],
) -> Outlet:
    names = [x.name for x in article.properties if concept in x.targets]
    favour = [name for name in names if name not in STRENGTH]
    reading = read_sides(doc, sides)
    return Outlet(
        _polarity(names),
        _polarity(favour) if len(favour) >= FEWEST_CODINGS else None,
        net(reading, "a").value,
        _by_words(doc, [mention.span for mention in reading.mentions_of("a")]),
        _polarity(names[::2]),
        _polarity(names[1::2]),
    )


def _polarity(names: Sequence[str]) -> float:
    signs = ((name in FAVOURABLE) - (name in UNFAVOURABLE) for name in names)
    return fsum(signs) / max(1, len(names))


def _by_words(doc: framing.AnnotatedArticle, mentions: Sequence[framing.Span]) -> float | None:
    """The mean force of the judging words of the sentences that mention the actor."""
    forces = []
    for sentence in doc.sentences:
        if any(sentence.overlaps(mention) for mention in mentions):
            tokens = tuple(token for token in doc.tokens if sentence.holds(token.span))
            forces.append(fsum(word.force for word in judging(tokens)))
    return fsum(forces) / len(forces) if forces else None


def spearman(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The mean rank correlation of the actors' outlets."""

    def mean(actors: Sequence[Actor]) -> float:
        ranked = ([x for x in _told(actor, gold) if given(x) is not None] for actor in actors)
        found = [
            _correlation(
                _ranks([gold(x) or 0.0 for x in own]), _ranks([given(x) or 0.0 for x in own])
            )
            for own in ranked
            if len(own) >= FEWEST_OUTLETS
        ]
        known = [one for one in found if one is not None]
        return fsum(known) / max(1, len(known))

    return mean


def sign(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The share of pairs of outlets that are ordered as in the gold."""

    def share(actors: Sequence[Actor]) -> float:
        right = [
            _ordered(given(one), given(two), (gold(one) or 0.0) - (gold(two) or 0.0))
            for actor in actors
            for one, two in combinations(_told(actor, gold), 2)
            if gold(one) != gold(two)
        ]
        return fsum(right) / max(1, len(right))

    return share


def apart(gold: Column, given: Column, least: float) -> Callable[[Sequence[Actor]], float]:
    """The share of pairs of outlets that are ordered as in the gold, where what is given of them
    differs by so much at least; 0 without such a pair."""

    def share(actors: Sequence[Actor]) -> float:
        right = [one * two > 0 for one, two in _gaps(actors, gold, given) if abs(two) >= least]
        return sum(right) / max(1, len(right))

    return share


def pairs_apart(actors: Sequence[Actor], gold: Column, given: Column, least: float) -> int:
    """How many pairs `apart` judges."""
    return sum(abs(two) >= least for _, two in _gaps(actors, gold, given))


def _gaps(actors: Sequence[Actor], gold: Column, given: Column) -> list[tuple[float, float]]:
    """What two outlets of an actor differ by, in the gold, where they do, and in what is given."""
    return [
        (one[0] - two[0], one[1] - two[1])
        for actor in actors
        for one, two in combinations(_both(actor, gold, given), 2)
        if one[0] != two[0]
    ]


def _both(actor: Actor, gold: Column, given: Column) -> list[tuple[float, float]]:
    pairs = ((gold(outlet), given(outlet)) for outlet in actor)
    return [(one, two) for one, two in pairs if one is not None and two is not None]


def together(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The correlation of gold and given, each less its mean over the actor's outlets."""

    def correlation(actors: Sequence[Actor]) -> float:
        centred: list[tuple[float, float]] = []
        for actor in actors:
            own = _both(actor, gold, given)
            means = [fsum(values) / len(own) for values in zip(*own, strict=True)]
            centred += [(one - means[0], two - means[1]) for one, two in own]
        return _correlation(*zip(*centred, strict=True)) or 0.0 if centred else 0.0

    return correlation


def _told(actor: Actor, gold: Column) -> list[Outlet]:
    """The outlets that have a gold."""
    return [outlet for outlet in actor if gold(outlet) is not None]


def _ordered(one: float | None, two: float | None, gap: float) -> float:
    if one is None or two is None or one == two:
        return 0.5
    return float((one - two) * gap > 0)


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(x) + (ordered.count(x) - 1) / 2 for x in values]


def _correlation(one: Sequence[float], two: Sequence[float]) -> float | None:
    a, b = (fsum(values) / len(values) for values in (one, two))
    spread = fsum((x - a) ** 2 for x in one) * fsum((y - b) ** 2 for y in two)
    together = fsum((x - a) * (y - b) for x, y in zip(one, two, strict=True))
    return together / spread**0.5 if spread else None


def main() -> None:
    """Print the scores."""
    actors = judged(articles(corpus()))
    outlets = [outlet for actor in actors for outlet in actor]
    withheld = sum(outlet.tone is None for outlet in outlets)
    print(f"events and actors {len(actors)}, outlets {len(outlets)}, withheld {withheld}")
    rows: tuple[tuple[str, Column, Column], ...] = (
        ("all properties, tone.net", lambda x: x.gold, lambda x: x.tone),
        ("all properties, word list", lambda x: x.gold, lambda x: x.words),
        ("favour, tone.net", lambda x: x.favour, lambda x: x.tone),
        ("favour, word list", lambda x: x.favour, lambda x: x.words),
        ("half of all properties, other half", lambda x: x.one_half, lambda x: x.other_half),
    )
    for name, gold, given in rows:
        rho, signs = scored(actors, spearman(gold, given)), scored(actors, sign(gold, given))
        print(f"{name:34} Spearman {rho}  sign {signs}")
        print(f"{'':34} gaps {scored(actors, together(gold, given))}")
    for name, gold, given in (rows[2], rows[0]):
        for least in APART:
            n = pairs_apart(actors, gold, given, least)
            print(
                f"{name:34} {least} apart, {n} pairs: {scored(actors, apart(gold, given, least))}"
            )


if __name__ == "__main__":
    main()
