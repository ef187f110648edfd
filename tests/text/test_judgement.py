"""When what somebody says of a side judges the side."""

from __future__ import annotations

import pytest

import framing
from framing.domain import Pair, Side, Span
from framing.text.appraisal.judgement import judges
from framing.text.reading import read_sides
from framing.text.sides.said_of import bearers

SIDES = Pair(Side("Holm", ("Holm", "Ana Holm")), Side("Lund", ("Carl Lund", "Lund")))


def stance(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whom the last attribution supports and attacks."""
    doc = framing.annotate(f"Ana Holm and Carl Lund met in May. {text}")
    last = read_sides(doc, SIDES).attributions[-1]
    return last.supports, last.attacks


@pytest.mark.parametrize(
    "text",
    [
        "“Holm is trigger-happy and very unstable,” said Peter Berg, a baker.",
        "Peter Berg, a baker, said that Holm was unfit to lead.",
        "Ana Holm spoke. “She's a disgrace,” said Carl Lund, a rival.",
        "“The dictator Ana Holm came to the port,” said Peter Berg, a baker.",
    ],
)
def test_what_a_side_is_said_to_be_is_an_attack(text: str) -> None:
    """Adjectives and nouns of blame that are said of a side, and names that a speaker gives it."""
    assert stance(text) == ((), ("a",))


def test_what_a_side_is_said_to_be_is_a_backing() -> None:
    """So are words of praise."""
    assert stance("“Holm is perfect,” said Peter Berg, a baker.") == (("a",), ())


@pytest.mark.parametrize(
    "text",
    [
        "Peter Berg, a baker, said that Holm suspended the talks and closed the port.",
        "Peter Berg, a baker, said that Holm has agreed to shut down the old mine.",
        "Peter Berg, a baker, asked whether Holm had deceived the voters.",
        "“Is Holm a liar?” asked Peter Berg, a baker.",
        "Peter Berg, a baker, said that Holm is no traitor.",
        "Peter Berg, a baker, said that the dictator Ana Holm came to the port.",
        "The poll showed Holm leading Lund by four points.",
    ],
)
def test_events_questions_and_the_outlet_s_names_are_no_judgement(text: str) -> None:
    """Bad news about a side, what is asked or denied, and what an article itself calls a side."""
    assert stance(text) == ((), ())


@pytest.mark.parametrize(
    ("said", "backs"),
    [
        ("Holm is the help and support of the regime", False),
        ("Holm will continue her support for the regime", False),
        ("Holm is the pride and joy of the regime", True),
    ],
)
def test_what_a_side_gives_to_others_is_no_praise(said: str, backs: bool) -> None:
    """Support and help are for somebody, who may deserve none."""
    assert (stance(f"“{said},” said Peter Berg, a baker.") == (("a",), ())) is backs


@pytest.mark.parametrize(("word", "blames"), [("lies", True), ("weapons", False)])
def test_what_is_only_bad_news_judges_nobody(word: str, blames: bool) -> None:
    """A side's lies are a word of blame, its weapons are none, whatever the tone."""
    text = f"Peter Berg, a baker, said that Holm spread {word}."
    at = text.index(word)
    doc = framing.annotate(text)
    whose = bearers(read_sides(doc, SIDES))
    assert judges(doc, whose, "a", Span(at, at + len(word))) is blames
