"""Measures made of spans: how many, and what share, with floors, intervals and exact tests.

A measure counts places in the text. Where there are none it is withheld with the reason, and a
share of fewer than five things is withheld too: "50 %" of two would say more than was seen. What
is shown as zero was looked for in at least five places, and those places are its evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from framing.domain import (
    Claim,
    Finding,
    Interval,
    Measure,
    Pair,
    Reading,
    SideKey,
    Span,
    difference,
)
from framing.domain.extent import words_in
from framing.domain.finding import Unit
from framing.stats import floors, proportions
from framing.stats.seed import seed

OfSide: TypeAlias = Callable[[Reading, SideKey], Measure]
"""What makes the measure of one side."""

ABSENT = "the body does not mention this side"
"""Why a measure of what is said of a side has no value."""

MEASURES = "measures"
"""The family of tests on the main measures, corrected together."""

THIN = (
    f"A side has under {floors.SIDE_SENTENCES} sentences or {floors.SIDE_WORDS} words, or the"
    f" article under {floors.ARTICLE_WORDS} words: described, not tested."
)


def withheld(key: str, unit: Unit, made_by: str, reason: str, n: int = 0) -> Measure:
    """No value, and why; `n` is how many observations there were (0: nothing of the kind)."""
    return Measure(key, unit, made_by, withheld=reason, n=n)


def count(key: str, made_by: str, found: Sequence[Span], nothing: str) -> Measure:
    """How many places were found; withheld with the reason `nothing` where there are none."""
    if not found:
        return withheld(key, "count", made_by, nothing)
    spans = tuple(sorted(found))
    return Measure(key, "count", made_by, value=len(spans), n=len(spans), evidence=spans)


def mentions(reading: Reading, key: SideKey) -> Measure:
    """All references to a side in the body."""
    found = [mention.span for mention in reading.mentions_of(key)]
    return count("salience.mentions", f"{__name__}.mentions", found, ABSENT)


def share(
    key: str, made_by: str, hits: Sequence[Span], searched: Sequence[Span], things: str
) -> Measure:
    """The share of what was searched (`things`, in the plural) that are hits, with its
    interval. The evidence is the hits or, where there are none, all that was searched."""
    if not searched:
        return withheld(key, "share", made_by, f"no {things} of this side")
    n = len(searched)
    if n < floors.QUOTATIONS:
        return withheld(key, "share", made_by, f"fewer than {floors.QUOTATIONS} {things}", n)
    low, high = proportions.interval(len(hits), n)
    return Measure(
        key,
        "share",
        made_by,
        value=len(hits) / n,
        interval=Interval(low, high),
        n=n,
        evidence=tuple(sorted(hits or searched)),
    )


def nothing_found(measure: Measure) -> bool:
    """Whether the measure says that there is nothing of the kind, and not merely too little."""
    return not measure.value and (measure.value is not None or measure.n == 0)


def says_more(measure: Measure) -> bool:
    """Whether the number of observations tells more than the value, which may be that number, or
    a place in the article that rests on one observation."""
    return measure.unit != "sentence" and (measure.unit != "count" or measure.value != measure.n)


def both(measure: OfSide, reading: Reading) -> Pair[Measure]:
    """The measure of side a and of side b."""
    return Pair(measure(reading, "a"), measure(reading, "b"))


def plain(
    label: str,
    question: str,
    sides: Pair[Measure],
    claim: Claim | None = None,
    others: tuple[tuple[str, Measure], ...] = (),
) -> Finding:
    """Two values side by side without a test: what was counted is all that there is to count."""
    return Finding(
        sides.a.key,
        label,
        question,
        sides,
        difference(sides),
        claim=_sayable(claim, all(side.value or nothing_found(side) for side in sides)),
        others=others,
    )


def rates(
    label: str,
    question: str,
    sides: Pair[Measure],
    testable: bool,
    claim: Claim | None = None,
    others: tuple[tuple[str, Measure], ...] = (),
    family: str = MEASURES,
) -> Finding:
    """Two shares with Newcombe's interval of their difference and, where the text is long enough
    to be `testable`, Fisher's exact test within its `family`."""
    gap = difference(sides)
    interval = p = None
    if gap is not None and testable:
        (k_a, n_a), (k_b, n_b) = ((round((side.value or 0.0) * side.n), side.n) for side in sides)
        interval = Interval(*proportions.difference(k_a, n_a, k_b, n_b))
        p = proportions.fisher(k_a, n_a, k_b, n_b)
    return Finding(
        sides.a.key,
        label,
        question,
        sides,
        gap,
        interval,
        p,
        family,
        claim=_sayable(claim, all(side.value is not None for side in sides)),
        caveats=() if testable else (THIN,),
        others=others,
    )


def testable(reading: Reading) -> bool:
    """Whether both sides and the article have enough text for a test to mean something: at least
    8 sentences and 120 words that mention each side, in an article of at least 200 words. Nothing
    is tested where only values are wanted."""
    if seed() is None:
        return False
    text = reading.doc.text

    def spans(key: SideKey) -> list[Span]:
        return [sentence.span for sentence in reading.sentences_of(key)]

    of_a, of_b = spans("a"), spans("b")
    return floors.enough(
        (len(of_a), len(of_b)),
        (words_in(text, of_a), words_in(text, of_b)),
        words_in(text, reading.doc.sentences),
    )


def _sayable(claim: Claim | None, known: bool) -> Claim | None:
    """The claim, without its `none` where it is not known that there is none: a count must not be
    withheld for lack of evidence, a share must be a zero and not the share of nothing."""
    return claim if claim is None or known else Claim(claim.differ, claim.tie)
