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
is in no rank and its pairs count as half right. *Pooled* ranks all outlets of all actors together,
and its *sign* is the share whose tone lies on the gold's side of zero: it tells as much of who is
written of as of who writes. *Apart* is the sign of only those pairs whose tones
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
from collections.abc import Sequence
from math import fsum

import framing
from benchmarks.accuracy.intervals import scored
from benchmarks.accuracy.newswcl import Coded, articles, corpus
from benchmarks.accuracy.rankings import (
    FEWEST_OUTLETS,
    Actor,
    Column,
    Outlet,
    apart,
    pairs_apart,
    pooled,
    sign,
    spearman,
    together,
    zero,
)
from framing.lenses.tone import net
from framing.text.appraisal.valence import judging
from framing.text.reading import read_sides

FEWEST_CODINGS = 3
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
        rho, signs = scored(actors, pooled(gold, given)), scored(actors, zero(gold, given))
        print(f"{'':34} pooled Spearman {rho}  sign {signs}")
    for name, gold, given in (rows[2], rows[0]):
        for least in APART:
            n = pairs_apart(actors, gold, given, least)
            print(
                f"{name:34} {least} apart, {n} pairs: {scored(actors, apart(gold, given, least))}"
            )


if __name__ == "__main__":
    main()
