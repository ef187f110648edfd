"""Verdicts on a side and on what it decides, plans or does are the stance of who passes them."""

from __future__ import annotations

import pytest
from standing import NOTHING, Stance, stance


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("This latest move by the owners is clumsy", ((), ("b",))),
        ("The decision of the owners is unjust", ((), ("b",))),
        ("We face a dangerous plan of the owners", ((), ("b",))),
        ("The owners used unfair subsidies", ((), ("b",))),
        ("The union's decision is wise", (("a",), ())),
        ("The union's decision is not wise", ((), ("a",))),
    ],
)
def test_a_verdict_on_a_deed_is_one_on_its_doer(said: str, expected: Stance) -> None:
    """Praise backs, blame attacks, and denied praise attacks as well."""
    assert stance(f'"{said}," said the mayor, Ann Bell.') == expected


@pytest.mark.parametrize(
    "said",
    [
        "The union's decision is not unjust",
        "The union read the unjust law",
        "The union does dangerous work",
        "We hope for a fair decision of the union",
        "If the decision of the union is unjust, we will say so",
        "Doctors called the decision of the union unjust",
        "Is the decision of the union unjust?",
        "The decision of the union would be wrong",
    ],
)
def test_what_is_no_verdict_of_the_speaker_s_is_no_stance(said: str) -> None:
    """What is denied, asked, wished, possible, somebody else's, or said of another thing."""
    assert stance(f'"{said}," said the mayor, Ann Bell.') == NOTHING


@pytest.mark.parametrize(
    ("said", "attacked"),
    [
        ("The owners misled us", True),
        ("The owners had acted illegally", True),
        ("The owners broke their promise", True),
        ("The owners failed to consult us", True),
        ("The owners never lied to us", False),
        ("The owners may have misled us", False),
        ("If the owners mislead us, we will go", False),
        ("Did the owners lie?", False),
        ("Doctors said that the owners misled them", False),
        ("The owners broke a window", False),
        ("There was no evidence that the owners lied", False),
        ("It is untrue that the owners lied", False),
        ("The idea that the owners cheat is nonsense", False),
        ("The owners were falsely accused of having misled us", False),
        ("The owners bravely defied the storm", False),
        ("The owners were forced to ignore the law", False),
        ("Reporters disputed that the owners lied", False),
        ("Reporters questioned whether the owners lied", False),
        ("The owners failed to score", False),
        ("The owners broke the agreement into three parts", False),
        ("The talks failed, and the owners left", False),
    ],
)
def test_a_misdeed_blames_its_doer(said: str, attacked: bool) -> None:
    """What a side is told to have done wrong is an attack on it by whoever tells it."""
    assert stance(f'"{said}," said the mayor, Ann Bell.') == ((), ("b",) if attacked else ())


def test_a_deed_named_before_is_known_again() -> None:
    """ "The ruling" is the owners' where the article names one of theirs, and only theirs."""
    told = (
        'Papers printed the ruling of the owners. The mayor, Ann Bell, called the ruling "unjust".'
    )
    assert stance(told) == ((), ("b",))
    assert stance("The union made its ruling. " + told) == NOTHING


def test_own_deeds_are_not_attacked() -> None:
    """What is against the speaker's own side is taken for a misreading."""
    assert stance('"The decision of the owners is unjust," said Tom Reed.') == NOTHING
