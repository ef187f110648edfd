"""The bottom line and the key findings say what the figures carry, whatever the labels are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.domain import (
    Claim,
    Finding,
    Interval,
    Measure,
    Pair,
    Span,
    Stability,
    Unit,
    difference,
)
from framing.rendering.numbers import told_text
from framing.report import Mark, Number, SideName, Text
from framing.report.bottom_line import MAX_WORDS, bottom_line, words_in
from framing.report.key_findings import key_findings

LABELS = ("tenants", "the owners")


def measure(
    key: str, unit: Unit, value: float | None, n: int = 9, interval: Interval | None = None
) -> Measure:
    """A measure of a value; without one nothing of the kind was found."""
    if value is None:
        return Measure(key, unit, "tests", withheld="none found", n=0)
    return Measure(key, unit, "tests", value, interval=interval, n=n, evidence=(Span(0, 1),))


def finding(a: Measure, b: Measure) -> Finding:
    """A finding of two measures with a claim."""
    sides = Pair(a, b)
    claim = Claim("{more} {more_value}, {less} {less_value}.", "", "{more} {more_value}, none.")
    return Finding(a.key, "X", "", sides, difference(sides), claim=claim)


def voices(a: tuple[int | None, int | None], b: tuple[int | None, int | None]) -> list[Finding]:
    """Named voices and words attributed of both sides."""
    return [
        finding(*(measure("voice.speakers", "count", side[0]) for side in (a, b))),
        finding(*(measure("voice.words_quoted", "words", side[1]) for side in (a, b))),
    ]


def spoken(text: Text) -> str:
    """What a reader sees, without marks."""
    return "".join(
        LABELS["ab".index(part.key)]
        if isinstance(part, SideName)
        else told_text(part)
        if isinstance(part, Number)
        else ""
        if isinstance(part, Mark)
        else str(part)
        for part in text
    ).replace("\N{NO-BREAK SPACE}", " ")


def said(*findings: Finding) -> str:
    """The bottom line of some findings."""
    line = bottom_line({found.key: found for found in findings}, LABELS)
    assert words_in(line, LABELS) <= MAX_WORDS
    return spoken(line)


def test_who_speaks_is_told_for_each_side() -> None:
    """Named voices are counted; voices without a name are not called none."""
    assert said(*voices((2, 30), (None, None))) == (
        "The article gives tenants two named voices; it gives the owners no voice."
    )
    assert said(*voices((1, 30), (None, 12))) == (
        "The article gives tenants one named voice and 30 words; it gives the owners no named voice"
        " and 12 words."
    )


def test_two_sides_without_a_voice_are_told_as_one() -> None:
    """Where nothing else sets them apart; where something does, each is told."""
    seen = finding(
        measure("salience.mentions", "count", 5), measure("salience.mentions", "count", 3)
    )
    assert said(seen, *voices((None, None), (None, None))) == (
        "The article gives neither tenants nor the owners a voice."
    )
    shares = (
        measure("agency.agent_share", "share", x, interval=Interval(0, 1)) for x in (1.0, 0.5)
    )
    assert "neither" not in said(seen, *voices((None, None), (None, None)), finding(*shares))


def test_a_side_that_is_not_mentioned_is_said_to_be_so() -> None:
    """That nobody speaks for it would say too little."""
    seen = finding(
        measure("salience.mentions", "count", 5), measure("salience.mentions", "count", None)
    )
    assert said(seen, *voices((1, 9), (None, None))) == (
        "The article gives tenants one named voice; it makes no mention of the owners."
    )


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (7 / 9, "the doer's part in 7 of 9 clauses"),
        (1.0, "the doer's part in all 9 clauses"),
        (0.0, "the doer's part in none of 9 clauses"),
    ],
)
def test_the_share_of_clauses_as_doer_is_told_as_a_count(share: float, told: str) -> None:
    """A per cent of few clauses would say more than was seen; no word changes at a threshold."""
    shares = [
        measure("agency.agent_share", "share", share, interval=Interval(0.0, 1.0)),
        measure("agency.agent_share", "share", 0.5),
    ]
    assert told in said(*voices((1, 9), (1, 9)), finding(shares[0], shares[1]))


def test_shares_that_are_not_compared_are_not_told() -> None:
    """Side by side they would compare what a document does with what a body does."""
    a, b = (measure("agency.agent_share", "share", value) for value in (1.0, 0.5))
    unlike = replace(finding(a, b), contrast=None)
    assert "doer" in said(*voices((1, 9), (1, 9)), finding(a, b))
    assert "doer" not in said(*voices((1, 9), (1, 9)), unlike)


def test_quotations_for_and_against_a_side_are_told_from_two_on() -> None:
    """A single one may be a slip of the reading."""
    nothing = measure("stance.supports", "count", None)
    for_one = [
        finding(measure("stance.supports", "count", 4), nothing),
        finding(measure("stance.attacks", "count", 1), measure("stance.attacks", "count", 2)),
    ]
    assert said(*voices((1, 9), (1, 9)), *for_one) == (
        "The article gives tenants one named voice and support in at least four quotations;"
        " it gives the owners one named voice and attacks in at least two quotations."
    )


def test_a_tone_that_may_be_none_is_not_told() -> None:
    """Tone is told where its interval leaves out nought."""
    clear = measure("tone.outlet", "score", 0.4, interval=Interval(0.1, 0.7))
    open_to_doubt = measure("tone.outlet", "score", 0.1, interval=Interval(-0.1, 0.3))
    line = said(*voices((1, 9), (1, 9)), finding(clear, open_to_doubt))
    assert line == (
        "The article gives tenants one named voice and a favourable tone in the outlet's words;"
        " it gives the owners one named voice."
    )


def test_a_tone_is_not_told_of_one_side_where_the_other_s_mean_is_as_far_from_neutral() -> None:
    """Else the side with the lower figure would seem to be the one that is written of well."""
    clear = measure("tone.outlet", "score", 0.13, interval=Interval(0.01, 0.25))
    unsure = measure("tone.outlet", "score", 0.2, interval=Interval(-0.03, 0.39))
    assert "favourably" not in said(*voices((1, 9), (1, 9)), finding(clear, unsure))


@pytest.mark.parametrize(
    ("unit", "a", "b", "told"),
    [
        ("count", 4, 3, False),
        ("count", 4, 2, True),
        ("count", 1, None, False),
        ("count", 2, None, True),
        ("share", 0.6, 0.4, False),
        ("share", 0.6, 0.2, True),
    ],
)
def test_what_one_coding_would_undo_is_no_key_finding(
    unit: Unit, a: float, b: float | None, told: bool
) -> None:
    """With five observations a side a difference of one is not told, nor one against none."""
    found = finding(measure("x.y", unit, a, 5), measure("x.y", unit, b, 5))
    assert (key_findings({"x.y": found}, LABELS) is not None) == told


@pytest.mark.parametrize(
    ("a", "b", "shown"),
    [
        (13, 9, "A 13 : B 9"),
        (9, 13, "A 9 : B 13"),
        (None, 4, "A none : B 4"),
        (4, None, "A 4 : B none"),
    ],
)
def test_the_figure_of_a_key_finding_begins_with_side_a(
    a: float | None, b: float | None, shown: str
) -> None:
    """The side whose value is larger gives its colour to the card, not its place to the figure."""
    found = finding(
        measure("x.y", "count", a, int(a or 0)), measure("x.y", "count", b, int(b or 0))
    )
    cards = key_findings({"x.y": found}, LABELS)
    assert cards is not None
    (card,) = cards.cards
    assert spoken(card.figure) == shown
    assert card.side == ("a" if (a or 0) > (b or 0) else "b")
    colours = [part.side for part in card.figure if isinstance(part, Number)]
    assert colours == [key for key, value in (("a", a), ("b", b)) if value is not None]


def test_the_words_of_one_quotation_are_no_key_finding() -> None:
    """Another reading of one sentence would undo it."""
    for n, told in ((1, False), (2, True)):
        found = finding(measure("x.y", "words", 46, n), measure("x.y", "words", 20, 1))
        assert (key_findings({"x.y": found}, LABELS) is not None) == told


@pytest.mark.parametrize(
    ("unit", "holds", "of", "told"),
    [
        ("share", 2, 4, False),
        ("share", 3, 4, True),
        ("count", 2, 5, False),
        ("count", 0, 1, True),
    ],
)
def test_what_holds_in_half_of_the_settings_is_no_key_finding(
    unit: Unit, holds: int, of: int, told: bool
) -> None:
    """Of counts this is asked where five settings bear on them."""
    value = (9, 3) if unit == "count" else (0.9, 0.3)
    found = finding(*(measure("x.y", unit, side, 10) for side in value))
    steady = replace(found, stability=Stability(holds, of))
    assert (key_findings({"x.y": steady}, LABELS) is not None) == told


def test_labels_of_many_words_are_blamed_for_the_missing_sentence() -> None:
    """Where only the labels make the sentence too long it does not speak of the evidence."""
    long = ("one of the many " * 6, "the other " * 9)
    found = {one.key: one for one in voices((2, 30), (1, 12))}
    assert bottom_line(found, long) == (
        "The labels of the sides are too long for one sentence on how each is framed.",
    )
    assert "too little evidence" in said()


def test_what_may_be_chance_is_no_key_finding() -> None:
    """A difference that was tested and did not pass is told in the scorecard only."""
    found = finding(measure("x.y", "share", 0.9), measure("x.y", "share", 0.1))
    assert key_findings({"x.y": found}, LABELS) is not None
    assert key_findings({"x.y": replace(found, q=0.6)}, LABELS) is None
