"""Numbers become text in one way only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Finding, Interval, Measure, Pair
from framing.domain.finding import Unit
from framing.rendering.numbers import (
    difference_interval_text,
    difference_text,
    interval_text,
    n_text,
    number_text,
    value_text,
)
from framing.themes.theme import Numerals

UNITS: tuple[Unit, ...] = (
    "count", "words", "sentence", "share", "score", "log-odds", "probability",
)  # fmt: skip


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (7, "count", "7"),
        (12345, "words", "12,345"),
        (2, "sentence", "s2"),
        (0.62, "share", "62%"),
        (0.0, "share", "0%"),
        (0.004, "share", "<1%"),
        (0.996, "share", ">99%"),
        (1.0, "share", "100%"),
        (-0.314, "score", "−0.31"),
        (-0.004, "score", "0.00"),
        (0.5, "score", "0.50"),
        (2.94, "log-odds", "+2.9"),
        (-2.94, "log-odds", "−2.9"),
        (0.004, "probability", "<0.01"),
        (0.12, "probability", "0.12"),
        (2.5, "count", "2.5"),
    ],
)
def test_each_unit_has_its_form(value: float, unit: Unit, shown: str) -> None:
    """A number is printed in the form of its unit, with a typographic minus."""
    assert number_text(value, unit) == shown


def test_withheld_is_a_dash() -> None:
    """A measure that is withheld prints a dash and never a zero."""
    measure = Measure("x", "share", "f", withheld="fewer than 5 quotations", n=3)
    assert value_text(measure) == "–"


def test_intervals_keep_signs_apart_from_dashes() -> None:
    """An interval of shares is joined by a dash, one that may hold signs by a word."""
    assert interval_text(Interval(0.41, 0.79), "share") == "41–79%"
    assert interval_text(Interval(0.42, 0.996), "share").replace("\xa0", " ") == "42% to >99%"
    shown = interval_text(Interval(-0.5, 0.1), "score")
    assert shown.replace("\N{NO-BREAK SPACE}", " ") == "−0.50 to 0.10"


def test_a_difference_always_has_its_sign() -> None:
    """Contrasts are signed; shares differ by points; what can not be compared is a dash."""
    sides = Pair(Measure("x", "share", "f", 0.62, n=9), Measure("x", "share", "f", 0.38, n=9))
    finding = Finding("x", "X", "?", sides, 0.24, Interval(-0.1, 0.5))
    assert difference_text(finding) == "+24\N{NO-BREAK SPACE}pts"
    assert difference_text(finding.swap()) == "−24\N{NO-BREAK SPACE}pts"
    assert difference_interval_text(finding).startswith("−10")
    assert difference_text(Finding("x", "X", "?", sides)) == "–"


def test_number_style_comes_from_the_theme() -> None:
    """Decimal mark and thousands are the theme's."""
    style = Numerals(decimal=",", thousands=".")
    assert number_text(-0.25, "score", style) == "−0,25"
    assert n_text(Measure("x", "count", "f", 1, n=1200), style).endswith("1.200")


@given(st.floats(-1e6, 1e6), st.sampled_from(UNITS))
def test_opposite_values_have_the_same_digits(value: float, unit: Unit) -> None:
    """A contrast and its opposite differ by their sign alone."""
    measure = Measure("x", unit, "f", 1.0)
    one = Finding("x", "X", "?", Pair(measure, measure), value)
    other = one.swap()
    assert difference_text(one).strip("+−") == difference_text(other).strip("+−")
