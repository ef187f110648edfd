"""Hedges and boosters are found under the part of speech in which they are meant."""

from __future__ import annotations

import pytest

from framing.text.appraisal.certainty import boosters, hedges
from tests.text.articles import annotated


def words(text: str) -> tuple[list[str], list[str]]:
    """The hedges and the boosters of a text."""
    doc = annotated(text)
    return [span.of(text) for span in hedges(doc)], [span.of(text) for span in boosters(doc)]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The union may strike.", "may"),
        ("The union reportedly won.", "reportedly"),
        ("It is unclear whether it won.", "unclear"),
        ("The owners fear that the union won.", "fear"),
        ("There are fears that the union won.", "fears"),
    ],
)
def test_hedges(text: str, hedge: str) -> None:
    """Words that hold back are hedges and no boosters."""
    found, insisted = words(text)
    assert any(hedge in entry for entry in found)
    assert insisted == []


@pytest.mark.parametrize(
    ("text", "booster"),
    [("The union clearly won.", "clearly"), ("The union must have won.", "must")],
)
def test_boosters(text: str, booster: str) -> None:
    """Words that insist are boosters and no hedges."""
    held_back, found = words(text)
    assert found == [booster]
    assert held_back == []


def test_the_month_of_may_is_no_hedge() -> None:
    """A word counts under its own part of speech only."""
    assert words("The union met in May.") == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "The office lost an insurance claim.",
        "The striker missed a chance to score.",
        "She felt good and went home as soon as possible.",
        "The video appeared on a screen.",
        "Guards gather wood and consider offers.",
        "The letter reeks of fear, and the force had its full might.",
        "She was of the suggestion unaware and left a good impression.",
        "The mayor said the bridge would close.",
        "The plan would raise the tolls and would cap the rents.",
        "The mayor has often crossed the bridge.",
        "They left early so the others could sleep.",
        "The court ruled that tenants may stay.",
        "Neither team could score.",
        "It rained in parts of the town.",
        "They will stay unless it rains.",
        "The very notion was new.",
        "The plant makes parts for General Motors in General Square.",
    ],
)
def test_a_word_in_another_sense_is_no_hedge(text: str) -> None:
    """An application, leave, a future told in the past, an ability hold nothing back."""
    assert words(text)[0] == []


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("The claim that it won was new.", "claim"),
        ("A possible deal was near.", "possible"),
        ("The notion that it won was new.", "notion"),
        ("She felt that it was late.", "felt"),
        ("The bridge appears to be shut.", "appears"),
        ("The bridge would close if it rained.", "would"),
        ("The plan could hurt the town.", "could"),
    ],
)
def test_the_same_word_in_its_doubting_sense_is_one(text: str, hedge: str) -> None:
    """What stands behind it tells that it holds back."""
    assert hedge in words(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "The form must be returned.",
        "They have to pay a crucial and necessary fee.",
        "She knows him and was shown a yellow card.",
        "The council will determine the price.",
        "The plan almost guarantees a fall.",
        "They will stay no matter what it costs.",
    ],
)
def test_duty_importance_and_acquaintance_are_no_boosters(text: str) -> None:
    """Only what insists that something is so counts, not what nearly does."""
    assert words(text)[1] == []


def test_what_turns_out_or_is_asked_is_not_insisted_on() -> None:
    """Somebody proved evasive and wants to know why; nothing is said to be sure."""
    assert words("The mayor proved evasive.")[1] == []
    assert words("She wants to know whether it closed.")[1] == []
    assert words("The test proved the rule.")[1] == ["proved"]


def test_knowing_that_something_is_so_is_a_booster() -> None:
    """A clause behind the verb is what it insists on."""
    assert words("She knows that it rained.")[1] == ["knows"]
