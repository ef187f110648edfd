"""Sentences are made from findings, and do not depend on which side is called a."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Claim, Finding, Measure, Pair, Unit, difference
from framing.rendering.numbers import told_text
from framing.report import Mark, Number, SideName, Text
from framing.report.grammar import fill, ranked, say

CLAIM = Claim(
    differ="{more} gets {more_value:word|words} and {less} {less_value}.",
    tie="{more} and {less} get {more_value:word|words} each.",
    none="{more} gets {more_value:word|words}, {less} none.",
)


def finding(a: float | None, b: float | None, unit: Unit = "words") -> Finding:
    """A finding with these two values, None for withheld."""
    sides = Pair(a, b).map(
        lambda value: Measure(
            "v.w", unit, "tests", value=value, withheld=None if value is not None else "none found"
        )
    )
    return Finding("v.w", "words", "", sides, difference(sides), claim=CLAIM)


def spoken(text: Text, labels: tuple[str, str]) -> str:
    """What a reader sees, numbers as they are, marks in brackets, every space alike."""
    shown = []
    for part in text:
        if isinstance(part, SideName):
            shown.append(labels[0] if part.key == "a" else labels[1])
        elif isinstance(part, Number):
            shown.append(f"{part.measure.value:g}")
        elif isinstance(part, Mark):
            shown.append(f"[{part.key}]")
        else:
            assert isinstance(part, str)
            shown.append(part)
    return "".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def said(found: Finding, labels: tuple[str, str]) -> str | None:
    """The claim of a finding as a reader sees it."""
    text = say(found, labels)
    return None if text is None else spoken(text, labels)


@pytest.mark.parametrize(
    ("a", "b", "sentence"),
    [
        (9, 1, "North gets 9 words and South 1.[v.w]"),
        (1, 9, "South gets 9 words and North 1.[v.w]"),
        (4, 4, "North and South get 4 words each.[v.w]"),
        (1, None, "North gets 1 word, South none.[v.w]"),
        (0, 3, "South gets 3 words, North none.[v.w]"),
        (None, None, None),
        (0, 0, None),
    ],
)
def test_a_claim_fits_its_values(a: float | None, b: float | None, sentence: str | None) -> None:
    """The template fits the case: different, equal, one-sided, nothing to claim."""
    assert said(finding(a, b), ("North", "South")) == sentence


@given(
    st.none() | st.integers(0, 5).map(float),
    st.none() | st.integers(0, 5).map(float),
    st.text("xyz", min_size=1, max_size=2),
    st.text("xyz", min_size=1, max_size=2),
)
def test_the_sentence_survives_a_swap(a: float | None, b: float | None, one: str, two: str) -> None:
    """The same sentence comes out when the sides are exchanged."""
    if one == two:
        two += "'"
    assert said(finding(a, b), (one, two)) == said(finding(b, a), (two, one))


def test_a_withheld_side_stands_last() -> None:
    """A side whose measure is withheld is not ranked above a zero."""
    assert ranked(finding(None, 0.0), ("A", "B")) == ("b", "a")


def test_a_slot_that_does_not_exist_is_told() -> None:
    """A template with a misspelt slot is refused, not printed."""
    with pytest.raises(ValueError, match="no slot 'mroe'"):
        fill("{mroe} speaks.", {"more": ("a", finding(1, 1).sides.a)}, ("North", "South"))


def test_a_share_is_told_as_a_count() -> None:
    """A slot can ask for how many of how many, in place of per cents."""
    shares = [Measure("x.y", "share", "tests", value, n=8) for value in (0.5, 0.0, 1.0)]
    told = [fill("{it_count}", {"it": ("a", share)}, ("North", "South"))[0] for share in shares]
    spaced = [told_text(one) for one in told if isinstance(one, Number)]
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in spaced] == [
        "4 of 8", "none of 8", "all 8"
    ]  # fmt: skip


def test_a_label_may_end_the_sentence() -> None:
    """ "I.R.S." brings its own full stop."""
    claim = Claim("{more} gets {more_value}, {less_value} {less}.", "", "")
    found = replace(finding(9, 1), claim=claim)
    assert said(found, ("North", "I.R.S.")) == "North gets 9, 1 the I.R.S.[v.w]"
    assert said(found, ("North", "South")) == "North gets 9, 1 South.[v.w]"


def test_no_line_ends_between_a_number_and_its_noun() -> None:
    """The space between the two does not break."""
    assert "\N{NO-BREAK SPACE}words" in (say(finding(2, 1), ("North", "South")) or ())


@pytest.mark.parametrize(("unnamed", "added"), [(7, False), (8, True), (None, False)])
def test_words_of_unknown_sources_are_told_where_they_could_turn_a_difference_round(
    unnamed: float | None, added: bool
) -> None:
    """Nine words against one are undecided where eight or more have a source without a name."""
    reason = None if unnamed else "no unnamed source speaks"
    others = (("unnamed", Measure("v.w", "words", "tests", value=unnamed, withheld=reason)),)
    told = said(replace(finding(9, 1), others=others), ("North", "South"))
    more = " 8 more, of sources without a name, may be either side's."
    assert told == "North gets 9 words and South 1.[v.w]" + more * added
