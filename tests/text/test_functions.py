"""Problems, causes, judgements and remedies are told of the side that has a part in them."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side, SideKey
from framing.text.excerpt import SLACK, excerpt
from framing.text.functions import FUNCTIONS, Function, best, passages
from framing.text.reading import read_sides

SIDES = Pair(Side("Union", ("union", "Union")), Side("Owners", ("owners", "Owners")))


def found(text: str, key: SideKey) -> list[str]:
    """The functions that a sentence tells of a side."""
    reading = read_sides(framing.annotate(text), SIDES)
    return [name for name in FUNCTIONS if passages(reading, key, name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The owners face a challenge.", "problem"),
        ("The owners' failure was told to the town.", "problem"),
        ("The owners caused the fire.", "cause"),
        ("The fire was caused by the owners.", "cause"),
        ("The owners are reckless.", "judgement"),
        ("The owners' offer is unjust.", "judgement"),
        ("The council praised the owners.", "judgement"),
        ("The owners must repair the roofs.", "remedy"),
        ("The owners solved the matter.", "remedy"),
    ],
)
def test_a_function_is_told_of_the_side_with_a_part_in_it(text: str, name: Function) -> None:
    """Owner, subject, doer and done-to count, each for what it can be."""
    assert name in found(text, "b")
    assert found(text, "a") == []


@pytest.mark.parametrize(
    "text",
    [
        "The owners met.",
        "The owners spoke of reckless drivers.",
        "The union told the owners that doctors face a challenge.",
        "The owners described the failure of the bank.",
        "The council is unjust, and the owners left.",
        "The owners will pass a credible-fear interview.",
        "The town made a test that the owners have to pass.",
        "The owners reached a mark that they need to keep.",
    ],
)
def test_what_is_told_of_others_is_not_told_of_the_side(text: str) -> None:
    """A word that stands in the sentence is not enough."""
    assert found(text, "b") == []


@pytest.mark.parametrize(
    "text",
    [
        "The owners' plans do nothing to solve the matter.",
        "It is not a problem for the owners.",
        "If the owners face a challenge, they will leave.",
        "Should the owners repair the roofs?",
        "The owners had to repair the roofs.",
        "The owners might have to repair the roofs.",
        "The owners sold weight loss pills.",
        "The owners do not intend to keep promises to provide aid.",
    ],
)
def test_what_is_denied_asked_or_left_open_tells_no_function(text: str) -> None:
    """Nor does a past duty, or a noun that only tells the kind of another."""
    assert found(text, "b") == []


def test_a_mere_mention_tells_nothing() -> None:
    """A problem in a sentence that mentions the side need not be the side's."""
    assert found("For the owners it was a year of crisis.", "b") == []
    assert found("The owners face a crisis.", "b") == ["problem"]


def test_who_blames_is_no_cause() -> None:
    """The cause is whom somebody blames, or what stands behind "because of"."""
    assert "cause" not in found("The owners blamed the strike on the weather.", "b")
    assert "cause" in found("The mayor blamed the owners for the strike.", "b")
    assert "cause" not in found("The owners left because of the rain.", "b")
    assert "cause" in found("The shop closed because of the owners.", "b")
    assert "cause" in found("The owners are responsible for the crisis.", "b")
    assert "cause" in found("The owners are to blame for the crisis.", "b")
    assert "cause" in found("The owners bear the blame for the crisis.", "b")
    assert "cause" not in found("The storm is to blame for the owners' losses.", "b")


def test_who_holds_something_for_a_problem_has_none() -> None:
    """Whoever sees a threat is no threat, nor does less money put anything right."""
    assert found("The owners consider the rise of the sea a threat.", "b") == []
    assert found("The owners reduced the budget.", "b") == []
    assert found("The owners reduced the noise.", "b") == ["remedy"]
    assert found("The owners restored the funding.", "b") == ["remedy"]
    assert found("The owners threatened jobs.", "b") == ["problem"]
    assert found("The owners took heavy losses.", "b") == ["problem"]
    assert found("The owners have all they needed to have.", "b") == []


def test_who_is_banned_stands_in_no_remedy() -> None:
    """Who bans does, and who is helped does."""
    assert found("The owners were banned from the hall by the union.", "b") == []
    assert found("The owners were banned from the hall by the union.", "a") == ["remedy"]
    assert found("The owners were rescued by the bank.", "b") == ["remedy"]


def test_a_strong_word_does_not_count_for_whoever_tells_it() -> None:
    """A source has no part in what it tells of others."""
    text = 'The owners said: "It was a year of crisis for the town."'
    assert found(text, "b") == []


def test_the_sentence_that_weighs_most_is_shown() -> None:
    """Of two equal ones the shorter."""
    text = "The owners face a challenge in the old town. The owners face a crisis and a threat."
    reading = read_sides(framing.annotate(text), SIDES)
    told = passages(reading, "b", "problem")
    chosen = best(told)
    assert len(told) == 2
    assert chosen is not None
    assert "crisis" in chosen.sentence.of(text)


def test_an_excerpt_keeps_the_words_that_matter() -> None:
    """A long sentence is cut between words, near marks, never inside a number."""
    text = "On Monday, after 92,000 talks, " + "word " * 30 + "the owners face a crisis, they said."
    sentence = framing.Span(0, len(text))
    cue = framing.Span(text.index("crisis"), text.index("crisis") + 6)
    cut = excerpt(text, sentence, (cue,), 10)
    assert cut.holds(cue)
    assert len(cut.of(text).split()) <= 10 + SLACK
    assert text[cut.start - 1] == " "
    assert excerpt(text, sentence, (cue,), 99) == sentence
    opening = framing.Span(text.index("talks"), text.index("talks") + 5)
    assert "92,000 talks" in excerpt(text, sentence, (opening,), 10).of(text)
