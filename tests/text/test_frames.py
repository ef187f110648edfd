"""Generic frames: shares of sentences, with the words that are their signs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from framing.text.frames import FRAMES, carrying, frames, question, signs
from tests.text.articles import annotated


def test_the_six_frames_in_their_order() -> None:
    """Other programs find every frame, always in the same place."""
    scores = frames(annotated("Nothing much was there."))
    assert tuple(scores) == FRAMES
    assert FRAMES == (
        "conflict",
        "human_interest",
        "economic",
        "morality",
        "responsibility",
        "resolution",
    )
    assert set(scores.values()) == {0.0}


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The parties accused each other in a bitter dispute.", "conflict"),
        ("A widow in tears told how she suffers.", "human_interest"),
        ("The costs rose and the economy shrank.", "economic"),
        ("It is a sin, the church teaches.", "morality"),
        ("They reached an agreement and will cooperate.", "resolution"),
    ],
)
def test_a_frame_is_found_by_its_words(text: str, frame: str) -> None:
    """A sentence written in one frame carries it."""
    assert frames(annotated(text))[frame] == 1.0


def test_the_score_is_the_share_of_sentences() -> None:
    """One of two sentences is a half."""
    doc = annotated("The dispute goes on. The sun is out.")
    assert frames(doc)["conflict"] == 0.5
    assert carrying("conflict", signs(doc), doc.sentences) == doc.sentences[:1]


def test_signs_answer_questions() -> None:
    """Every sign stands in the text and belongs to an item that asks something."""
    doc = annotated("The dispute over costs goes on, but both hope for an agreement.")
    found = signs(doc)
    assert {sign.span.of(doc.text) for sign in found} >= {"dispute", "costs", "agreement"}
    assert all(question(sign.frame, sign.item).endswith("?") for sign in found)


def test_a_name_is_no_sign() -> None:
    """Somebody called War wages none."""
    assert frames(annotated("Mr. War met Mrs. Battle."))["conflict"] == 0.0


def test_an_empty_body_has_no_frames() -> None:
    """No sentence, no score, no error."""
    doc = replace(annotated("A dispute."), sentences=(), tokens=())
    assert set(frames(doc).values()) == {0.0}
