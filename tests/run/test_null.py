"""The null test: of an actor that is split at random in two, nothing is supported too often.

Every mention of one actor is given to one of two halves by the toss of a coin. The halves differ
in nothing but chance, so that whatever is called supported is a false alarm. Benjamini and
Hochberg's procedure at q promises that a family without any true difference raises one with a
probability of at most q. FRAMING_NULL_SEEDS sets how many splits of each article are tried.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from scipy.stats import binom

from framing.domain import AnnotatedArticle, Findings, Mention, Pair, Reading, Side, SideKey
from framing.report import Lens
from framing.report.measures import testable as reaches_floors
from framing.run.correction import corrected, with_confidence
from framing.run.lenses import all_lenses
from framing.run.stability import stabilities
from framing.stats.floors import FALSE_DISCOVERY_RATE
from framing.stats.seed import seeded
from framing.text.appraisal.certainty import hedges
from framing.text.reading import Positions, in_order, read_as, read_sides, sided_sentences
from tests.run.null_articles import ACTOR, TEXTS, annotated

SEEDS = int(os.environ.get("FRAMING_NULL_SEEDS", "8"))
Toss = Callable[[Mention | None], SideKey]


def halves(doc: AnnotatedArticle, toss: Toss) -> Reading:
    """The actor's reading with each mention, role and voice given to one of two halves."""
    whole = read_sides(doc, Pair(ACTOR, Side("Nobody", ("Zyxwv",))))
    mentions = tuple(replace(mention, side=toss(mention)) for mention in whole.mentions)
    at = Positions(mentions)

    def half(key: SideKey | None, spans: tuple[tuple[int, int] | None, ...]) -> SideKey | None:
        if key is None:
            return None
        inside = [mention for span in spans if span for mention in at.within([span])]  # type: ignore[list-item]
        return inside[0].side if inside else toss(None)

    return replace(
        whole,
        sides=Pair(replace(ACTOR, label="One half"), replace(ACTOR, label="Other half")),
        mentions=mentions,
        headline_mentions=(),
        attributions=tuple(
            replace(
                sided,
                speaker_side=half(sided.speaker_side, sided.attribution.source),
                about=in_order(at.within(sided.attribution.content)),
                supports=(),
                attacks=(),
            )
            for sided in whole.attributions
        ),
        clauses=tuple(
            replace(
                sided,
                agent_side=half(sided.agent_side, (sided.clause.agent,)),
                patient_side=half(sided.patient_side, (sided.clause.patient,)),
            )
            for sided in whole.clauses
        ),
        sentences=sided_sentences(doc, (x.content for x in doc.attributions), at),
    )


def coin(seed: int) -> Toss:
    """Heads or tails for whatever comes, the same for the same seed."""
    chance = Random(seed)
    return lambda mention: chance.choice(("a", "b"))


def judged(reading: Reading, seed: int) -> tuple[Findings, ...]:
    """What all lenses find in a reading, with its confidence. Stability is only looked at where a
    test passes: without that nothing is supported."""
    lenses = all_lenses()

    def examine(lens: Lens) -> Findings:
        return lens.examine(reading.doc, reading.sides)

    with read_as(reading), seeded(seed):
        found = [examine(lens) for lens in lenses]
        enough = reaches_floors(reading)
    passed = any(q <= FALSE_DISCOVERY_RATE for q in corrected(found).values())
    stability = stabilities(lenses, examine, reading, found) if passed else {}
    return with_confidence(found, stability, enough)


def supported(found: tuple[Findings, ...]) -> set[str]:
    """The families in which something is called supported."""
    return {
        finding.family
        for part in found
        for finding in (*part.findings, *part.unshown)
        if finding.confidence == "supported"
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", TEXTS)
def test_halves_of_one_actor_are_not_told_apart_more_often_than_promised(name: str) -> None:
    """In no family, and in no article, more false alarms than the stated rate."""
    doc = annotated(name)
    alarms: Counter[str] = Counter()
    tested: Counter[str] = Counter()
    for seed in range(SEEDS):
        found = judged(halves(doc, coin(seed)), seed)
        alarms.update(supported(found))
        tested.update({x.family for part in found for x in part.findings if x.p is not None})
    assert {"measures", "frames", "terms"} <= tested.keys(), "the halves are too small to test"
    print(f"{name}: {SEEDS} splits, tested in {dict(tested)}, false alarms {dict(alarms)}")
    most = binom.ppf(0.999, SEEDS, FALSE_DISCOVERY_RATE) if SEEDS < 100 else SEEDS * 0.1
    assert all(count <= most for count in alarms.values()), alarms


def test_a_difference_that_is_there_is_supported() -> None:
    """Where one half has the hedged sentences and the other the rest, that is found."""
    doc = annotated("all three")
    hedged = [s for s in doc.sentences if any(s.holds(span) for span in hedges(doc))]

    def by_hedge(mention: Mention | None) -> SideKey:
        sure = mention is None or not any(s.holds(mention.span) for s in hedged)
        return "b" if sure else "a"

    found = {x.key: x for part in judged(halves(doc, by_hedge), 1) for x in part.findings}
    assert found["certainty.hedged_share"].confidence == "supported"
