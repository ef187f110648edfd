"""Demands that blame, what plans do to others, and other words that speak for or against a side."""

from __future__ import annotations

import pytest
from standing import NOTHING, Stance, stance


@pytest.mark.parametrize(
    "said",
    [
        "The owners must stop threatening their neighbours",
        "The owners should end their occupation of the hall",
        "The owners have to end their illegal practices",
        "The owners should be prosecuted",
        "The owners must be held accountable",
        "The owners need to be punished",
    ],
)
def test_a_demand_takes_for_granted_that_it_is_done(said: str) -> None:
    """Who is told to stop what is bad, or to deserve a punishment, is blamed."""
    assert stance(f'"{said}," said the mayor, Ann Bell.') == ((), ("b",))


@pytest.mark.parametrize(
    "said",
    [
        "The owners must end the strike",
        "The owners must stop working at night",
        "The owners must stop firms from harassing tenants",
        "The owners should stop harming themselves",
        "I do not think that the owners should be prosecuted",
        "The owners' punishment should be condemned",
        "The owners should not be prosecuted",
        "Must the owners be prosecuted?",
        "If the owners must be punished, say so",
        "The owners promised to stop threatening us",
    ],
)
def test_a_demand_that_blames_nobody(said: str) -> None:
    """What is no wrong, is denied, asked, or only told of."""
    assert stance(f'"{said}," said the mayor, Ann Bell.') == NOTHING


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The owners' plan would hurt patients", ((), ("b",))),
        ("The owners' decision undermines trust", ((), ("b",))),
        ("The union's proposal will protect patients", (("a",), ())),
        ("I do not think that the union's plan will help patients", NOTHING),
        ("The union's plan will only help workers", NOTHING),
        ("The union's plan will help workers to dodge tax", NOTHING),
        ("The union's plan would hurt the Greens", NOTHING),
        ("The owners' plan would hurt the union", NOTHING),
        ("The owners' plan would hurt criminals", NOTHING),
        ("The owners' plan could hurt patients", NOTHING),
        ("The owners' plan does not hurt anyone", NOTHING),
    ],
)
def test_what_a_plan_does_to_others_is_held_against_it(said: str, expected: Stance) -> None:
    """For good or ill; not what is possible, nor what is done to a side or to somebody bad."""
    assert stance(f'"{said}," said the mayor, Ann Bell.') == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("The owners' decision is a mistake", ((), ("b",))),
        ("The owners' decision is a slap in the face", ((), ("b",))),
        ("The owners are spreading lies", ((), ("b",))),
        ("The owners spread their nets", NOTHING),
        ("The owners' punishment was a mistake", NOTHING),
        ("It would be wrong to call the owners' decision a mistake", NOTHING),
        ("The owners' decision was called a betrayal by the mayor", NOTHING),
        ("The owners' decision is less reckless than it seems", NOTHING),
        ("Owners who harass staff will be fined", NOTHING),
        ("The owners are no more biased than others", NOTHING),
        ("We heard the claim that the owners lied", NOTHING),
        ("The owners were frustrated by the delay", NOTHING),
        ("The owners bought more missiles", NOTHING),
        ("The owners run a victory parade", NOTHING),
    ],
)
def test_words_that_judge_and_words_that_only_tell(said: str, expected: Stance) -> None:
    """Mistakes, lies and refusals are held against somebody; feelings and news are not."""
    assert stance(f'"{said}," said the mayor, Ann Bell.') == expected
