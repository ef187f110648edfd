"""Krippendorff's alpha against his own examples and against another way to compute it."""

from __future__ import annotations

import doctest
import random
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.stats import krippendorff
from framing.stats.draws import resamples
from framing.stats.krippendorff import alpha, alpha_interval

UNITS = st.lists(st.lists(st.sampled_from("abc"), max_size=4), max_size=12)


def read(*coders: str) -> list[str]:
    """Units from one line a coder, with a point where a coder gave no value."""
    return ["".join(unit).replace(".", "") for unit in zip(*coders, strict=True)]


@pytest.mark.parametrize(
    ("coders", "published", "exact"),
    [
        (("0100000010", "1110010000"), 0.095, Fraction(2, 21)),
        (("aabbdcccedda", "babbbccceddd"), 0.692, Fraction(310, 448)),
        (
            ("123321412...", "1233224125.3", ".3332342251.", "12332441251."),
            0.743,
            Fraction(904, 1216),
        ),
    ],
    ids=["binary", "nominal", "missing"],
)
def test_published_examples(coders: tuple[str, ...], published: float, exact: Fraction) -> None:
    """Examples A, B and C of Krippendorff (2011), as printed, and the fractions that they are."""
    found = alpha(read(*coders))
    assert found is not None
    assert round(found, 3) == published
    assert found == pytest.approx(float(exact), abs=1e-9)


def by_pairs(units: list[list[str]]) -> Fraction | None:
    """Alpha from its definition, pair by pair: one minus the disagreement within units by that
    among all values, whoever gave them."""
    counted = [unit for unit in units if len(unit) > 1]
    values = [value for unit in counted for value in unit]
    apart = [one != other for one, other in permutations(values, 2)]
    if not any(apart):
        return None
    expected = Fraction(sum(apart), len(apart))
    observed = Fraction(0)
    for unit in counted:
        differ = sum(one != other for one, other in permutations(unit, 2))
        observed += Fraction(differ, (len(unit) - 1) * len(values))
    return 1 - observed / expected


@given(UNITS)
def test_it_is_what_its_definition_says(units: list[list[str]]) -> None:
    """Counting values and comparing all pairs come to the same, whoever left what out."""
    found, wanted = alpha(units), by_pairs(units)
    assert (found is None) == (wanted is None)
    if found is not None and wanted is not None:
        assert found == pytest.approx(float(wanted), abs=1e-9)


@given(UNITS, st.randoms())
def test_order_does_not_matter(units: list[list[str]], draw: random.Random) -> None:
    """Neither the order of units nor that of coders changes it, not even in the last digit."""
    mixed = [draw.sample(unit, len(unit)) for unit in units]
    draw.shuffle(mixed)
    found, other = alpha(units), alpha(mixed)
    assert found == (None if other is None else pytest.approx(other, abs=1e-12))


def test_the_worked_example() -> None:
    """The example in the description holds."""
    assert doctest.testmod(krippendorff).failed == 0


def test_the_interval_covers_what_it_should() -> None:
    """Of samples of 40 units out of a known population about 95 in 100 intervals hold its alpha."""
    draw = random.Random(3)
    population = [
        (value, value if draw.random() < 0.8 else draw.choice("abc"))
        for value in draw.choices("abc", (6, 3, 1), k=20_000)
    ]
    truth = alpha(population)
    held = 0
    for _ in range(200):
        interval = alpha_interval(draw.sample(population, 40), 7, draws=400)
        assert interval is not None and truth is not None
        held += interval[0] <= truth <= interval[1]
    assert 176 <= held <= 199


def test_the_ends_are_those_of_the_resampled_units() -> None:
    """Every resample written out and its alpha taken from the definition: the same ends."""
    units = [[*pair] for pair in ("aa", "ab", "bb", "aab", "ba", "cc", "ca", "aa", "bbb", "acc")]
    counts = resamples(len(units), 400, 7).astype(int).T
    drawn = (
        [unit for unit, times in zip(units, row, strict=True) for _ in range(times)]
        for row in counts
    )
    alphas = sorted(float(found) for found in map(by_pairs, drawn) if found is not None)
    tail = round(0.025 * len(alphas))
    expected = (alphas[tail], alphas[-1 - tail])
    assert alpha_interval(units, 7, draws=400) == pytest.approx(expected, abs=1e-9)


def test_the_interval_is_withheld_where_nothing_can_be_said() -> None:
    """Too few units, or no disagreement at all, give no interval."""
    assert alpha_interval(["ab", *["aa"] * 6], 7) is None
    assert alpha_interval([*["aa", "bb"] * 10, "a", ""], 7) is None
    low, high = alpha_interval(["ab", *["aa", "bb"] * 10], 7) or (9.0, 9.0)
    assert low <= (alpha(["ab", *["aa", "bb"] * 10]) or 0) <= high == 1.0
