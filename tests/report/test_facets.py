"""The bottom line tells of each side what tells most, and nothing that only seems to differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.domain import Finding, Interval, Measure, Pair, difference
from framing.report import Text
from framing.report.facets import facets

WIDE = Interval(-1.0, 1.0)


def finding(key: str, a: Measure, b: Measure, label: str = "X") -> Finding:
    """A finding of two measures."""
    sides = Pair(a, b)
    return Finding(key, label, "", sides, difference(sides))


def tone(key: str, value: float, interval: Interval = WIDE) -> Measure:
    """A mean tone."""
    return Measure(key, "score", "tests", value, interval=interval, n=9)


def frame(name: str, a: float | None, b: float | None, n: int = 9) -> Finding:
    """The shares of sentences with a frame, None for a side of too few."""
    key = f"frames.{name}"

    def share(value: float | None) -> Measure:
        if value is None:
            return Measure(key, "share", "tests", withheld="fewer than 5 sentences", n=3)
        return Measure(key, "share", "tests", value, n=n)

    return finding(key, share(a), share(b), name.capitalize())


def words(text: Text) -> str:
    """The words of a phrase, without numbers and marks."""
    return "".join(part for part in text if isinstance(part, str))


def told(*found: Finding) -> tuple[list[str], list[str]]:
    """The phrases of side a and of side b, the most telling first."""
    by_key = {one.key: one for one in found}
    a, b = ([words(facet.phrase) for facet in facets(by_key, key)] for key in ("a", "b"))
    return a, b


def test_a_clear_mean_tone_is_told_with_its_size() -> None:
    """What is near to neutral is somewhat favourable, or not told at all."""
    above = Interval(0.05, 0.8)
    for value, phrase in (
        (0.4, ["a favourable tone in the outlet's words"]),
        (0.2, ["a somewhat favourable tone in the outlet's words"]),
        (0.08, []),
    ):
        found = finding("tone.outlet", tone("", value, above), tone("", -0.9, Interval(-1, -0.2)))
        assert told(found) == (phrase, ["an unfavourable tone in the outlet's words"])


def test_tones_that_surely_differ_are_told_beside_each_other() -> None:
    """Where neither is clear by itself; a difference that is only described is none."""
    found = finding("tone.outlet", tone("", 0.2), tone("", -0.3))
    assert told(found) == ([], [])
    sure = replace(found, confidence="suggestive")
    assert told(sure) == (
        ["a more favourable tone in the outlet's words"],
        ["a less favourable tone in the outlet's words"],
    )
    assert told(replace(sure, sides=Pair(tone("", 0.02), tone("", -0.03)), contrast=0.05)) == (
        [],
        [],
    )


def test_the_surer_register_is_told() -> None:
    """All words where their difference is supported, else the outlet's own."""
    clear = Interval(0.1, 0.9)
    outlet = finding("tone.outlet", tone("", 0.5, clear), tone("", 0.4, clear))
    every = finding("tone.net", tone("", 0.5, clear), tone("", 0.3, clear))
    assert told(outlet, every)[0] == ["a favourable tone in the outlet's words"]
    assert told(outlet, replace(every, confidence="supported"))[0] == ["a favourable tone"]


@pytest.mark.parametrize(
    ("conflict", "told_of"),
    [
        ((0.6, 0.2), (True, False)),
        ((0.6, None), (True, False)),
        ((0.6, 0.6), (False, False)),
        ((0.9, 0.6), (False, False)),
        ((0.34, 0.3), (False, False)),
        ((0.2, 0.1), (False, False)),
    ],
)
def test_a_leading_frame_is_told_where_it_sets_a_side_apart(
    conflict: tuple[float, float | None], told_of: tuple[bool, bool]
) -> None:
    """It stands in a good part of the sentences, not nearly as often on the other side, and does
    not lead there too."""
    phrases = told(frame("conflict", *conflict), frame("morality", 0.0, 0.0))
    assert tuple(bool(side) for side in phrases) == told_of
    assert {phrase for side in phrases for phrase in side} <= {"the conflict frame most often"}


def test_two_frames_that_tie_and_a_frame_in_two_sentences_lead_nowhere() -> None:
    """Neither could be named without another."""
    assert told(frame("conflict", 0.5, 0.5), frame("morality", 0.5, 0.5)) == ([], [])
    assert told(frame("conflict", 0.4, 0.4, n=5)) == ([], [])


def test_a_frame_that_is_one_sentence_ahead_does_not_lead() -> None:
    """Four sentences against three are no lead."""
    near, far = frame("morality", 0.3, 0.0, 10), frame("morality", 0.2, 0.0, 10)
    assert told(frame("conflict", 0.4, 0.1, 10), near) == ([], [])
    assert told(frame("conflict", 0.4, 0.1, 10), far) == (["the conflict frame most often"], [])


def test_a_tone_like_the_other_side_s_is_not_told_alone() -> None:
    """That only one of two means is sure does not set them apart."""
    sure = tone("", 0.16, Interval(0.01, 0.3))
    assert told(finding("tone.outlet", sure, tone("", 0.13))) == ([], [])


def test_facets_are_ranked_by_confidence_then_by_size() -> None:
    """A supported difference comes before a larger one that is only described."""
    clear = Interval(-0.9, -0.1)
    found = finding("tone.outlet", tone("", -0.2, clear), tone("", -0.5, clear))
    larger = frame("conflict", 0.9, 0.1)
    assert told(found, larger)[0][0] == "the conflict frame most often"
    assert told(replace(found, confidence="supported"), larger)[0][0].endswith(
        "tone in the outlet's words"
    )


def test_facets_turn_with_the_sides() -> None:
    """Exchanging the sides exchanges what is told of them."""
    found = (
        replace(
            finding("tone.net", tone("", 0.2), tone("", -0.4, Interval(-0.6, -0.2))),
            confidence="supported",
        ),
        frame("conflict", 0.7, 0.4),
    )
    assert told(*(one.swap() for one in found)) == told(*found)[::-1]


def test_two_tones_that_are_not_shown_to_differ_are_told_by_one_word() -> None:
    """ "Unfavourable" beside "somewhat unfavourable" would be a difference."""
    below = Interval(-0.8, -0.05)
    found = finding("tone.outlet", tone("", -0.2, below), tone("", -0.4, below))
    phrase = "an unfavourable tone in the outlet's words"
    weaker = phrase.replace("an ", "a somewhat ")
    assert told(found) == ([weaker], [weaker])
    assert told(replace(found, confidence="suggestive")) == ([weaker], [phrase])


@pytest.mark.parametrize(("clauses", "shown"), [(7, 0), (8, 1)])
def test_a_doer_of_few_clauses_is_not_told(clauses: int, shown: int) -> None:
    """With seven clauses one misread verb would change the sentence."""

    def share(value: float) -> Measure:
        ends = Interval(0.0, 1.0)
        return Measure("agency.agent_share", "share", "tests", value, interval=ends, n=clauses)

    a, _ = told(finding("agency.agent_share", share(1.0), share(0.0)))
    assert len(a) == shown
