"""Counts and shares with their floors: silence is told, not counted as zero."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from framing.domain import Claim, Measure, Pair, Span
from framing.report.measures import MEASURES, count, nothing_found, plain, rates, says_more, share
from framing.stats.proportions import difference, exact, fisher, wilson


def spans(n: int) -> list[Span]:
    """`n` places, in disorder."""
    return [Span(10 * i, 10 * i + 3) for i in reversed(range(n))]


def test_a_count_has_its_places_in_order() -> None:
    """The value is the number of places; they are its evidence."""
    measure = count("x.y", "tests", spans(3), "none")
    assert (measure.value, measure.n) == (3, 3)
    assert list(measure.evidence) == sorted(spans(3))


def test_an_empty_count_is_withheld() -> None:
    """Nothing found is said in words."""
    measure = count("x.y", "tests", [], "none found")
    assert (measure.value, measure.withheld, measure.n) == (None, "none found", 0)
    assert nothing_found(measure)


def test_a_place_is_told_without_a_number_of_observations() -> None:
    """The first of 13 mentions is one mention."""
    place = Measure("x.y", "sentence", "tests", 1, n=13, evidence=(Span(0, 1),))
    assert not says_more(place)
    assert says_more(Measure("x.y", "share", "tests", 0.5, n=13, evidence=(Span(0, 1),)))


@pytest.mark.parametrize(("n", "method"), [(9, exact), (10, wilson)])
def test_a_share_has_an_exact_interval_of_few_things_and_wilsons_of_more(
    n: int, method: Callable[[int, int], tuple[float, float]]
) -> None:
    """3 of 9, and 3 of 10."""
    measure = share("x.y", "tests", spans(3), spans(n), "clauses")
    assert measure.value == 3 / n
    assert measure.interval is not None
    assert (measure.interval.low, measure.interval.high) == method(3, n)


def test_a_share_of_few_is_withheld_but_not_as_silence() -> None:
    """Under five things there is no percentage, although there is something."""
    measure = share("x.y", "tests", spans(2), spans(4), "quotations")
    assert measure.withheld == "fewer than 5 quotations"
    assert not nothing_found(measure)


def test_a_share_of_zero_shows_what_was_searched() -> None:
    """None of five is a zero with evidence."""
    measure = share("x.y", "tests", [], spans(5), "clauses")
    assert measure.value == 0
    assert len(measure.evidence) == 5
    assert nothing_found(measure)


def rate(k: int, n: int) -> Measure:
    """k of n."""
    return share("x.y", "tests", spans(n)[:k], spans(n), "clauses")


def test_rates_are_compared_by_newcombe_and_fisher() -> None:
    """Interval and p are those of the statistics, in the declared family."""
    finding = rates("l", "q", Pair(rate(8, 10), rate(2, 9)), True)
    interval = finding.contrast_interval
    assert finding.contrast == pytest.approx(8 / 10 - 2 / 9)
    assert interval is not None
    assert (interval.low, interval.high) == difference(8, 10, 2, 9)
    assert (finding.p, finding.family) == (fisher(8, 10, 2, 9), MEASURES)
    assert finding.caveats == ()


def test_without_enough_text_nothing_is_tested() -> None:
    """The difference is given, a test is not, and a caveat says why."""
    finding = rates("l", "q", Pair(rate(8, 10), rate(2, 9)), False)
    assert finding.contrast is not None
    assert finding.p is None
    assert finding.contrast_interval is None
    assert len(finding.caveats) == 1


CLAIM = Claim("differ", "tie", "none")


@pytest.mark.parametrize(
    ("low", "kept"),
    [(rate(0, 10), "none"), (share("x.y", "t", [], [], "clauses"), ""), (rate(1, 4), "")],
)
def test_too_little_is_never_claimed_to_be_nothing(low: Measure, kept: str) -> None:
    """Of a share "none" is said where it is zero, not where it is withheld or of nothing at all."""
    for sides in (Pair(rate(8, 10), low), Pair(low, rate(8, 10))):
        finding = rates("l", "q", sides, True, CLAIM)
        assert finding.claim is not None
        assert finding.claim.none == kept


def test_a_count_of_nothing_may_be_said() -> None:
    """Who is not there at all is not there."""
    sides = Pair(count("x.y", "t", spans(2), "none"), count("x.y", "t", [], "none"))
    assert plain("l", "q", sides, CLAIM).claim == CLAIM
