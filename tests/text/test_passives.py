"""Sources and contents of passive cues."""

from __future__ import annotations

import pytest
from marked import Parts, settled

from framing.text.speech.settled.passives import Passives


def told(text: str, source: str, cue: str, *content: str) -> Parts:
    """The words of an attribution as the passive tells it."""
    return settled(lambda layers: Passives(layers).settled, text, source, cue, *content)


def test_subject_is_content() -> None:
    """Who is expected to win expects nothing, and is part of what is expected."""
    found = told(
        "Lomond Shipping was expected to win.", "Lomond Shipping", "was expected", "to win"
    )
    assert found == ("", "was expected", "Lomond Shipping | to win")


def test_subject_left_out() -> None:
    """What is thought of a subject is said with that subject."""
    found = told("The bridge is thought to be safe.", "", "is thought", "to be safe")
    assert found == ("", "is thought", "The bridge | to be safe")
    text = "The bridge spans the port and is believed to bring luck."
    found = told(text, "", "is believed", "to bring luck")
    assert found == ("", "is believed", "The bridge | to bring luck")


def test_doer_is_source() -> None:
    """Whoever a passive names with "by" is its source."""
    text = "The plan for a bridge was criticised by Mayor Ruiz over its price."
    found = told(
        text, "", "was criticised", "The plan for a bridge", "by Mayor Ruiz over its price"
    )
    assert found == ("Mayor Ruiz", "was criticised | by", "The plan for a bridge")


def test_who_hears_is_no_source() -> None:
    """Who was told something did not say it; who told, "by" names."""
    text = "The workers were told on Monday that the port would close."
    what = "that the port would close"
    assert told(text, "The workers", "were told", what) == ("", "were told", what)
    text = "Ana Ruiz was warned by her lawyers that the port would close."
    assert told(text, "Ana Ruiz", "was warned", what) == ("her lawyers", "was warned", what)


def test_who_is_criticised_does_not_say_so() -> None:
    """Who was criticised is spoken of; who did it, "by" names."""
    text = "The mayor has been criticised for rules that are too strict."
    found = told(text, "The mayor", "has been criticised for", "rules that are too strict")
    assert found == ("", "has been criticised for", "The mayor | rules that are too strict")


def test_later_name_is_no_source() -> None:
    """A name further on in the sentence is not the source of a passive; where that only tells
    after what something happened, nobody says anything."""
    text = "The storm was reported while Ana Ruiz slept."
    assert told(text, "Ana Ruiz", "was reported", "The storm") == (
        "",
        "was reported",
        "The storm",
    )
    text = "After the storm was reported, the ships left in a hurry for Ana Ruiz."
    assert told(text, "Ana Ruiz", "was reported", "the storm", "the ships left in a hurry")[2] == (
        "the storm"
    )
    text = "After the storm was reported, the port got help from Ana Ruiz."
    assert told(text, "Ana Ruiz", "was reported", "the storm") == ("", "was reported", "")


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The mayor said to leave.", "The mayor", "said", "to leave"),
        ("It's said that she left.", "", "'s said", "that she left"),
        ("Much can be learned in the report on fish.", "the report", "can be learned in", "Much"),
    ],
)
def test_left_alone(text: str, source: str, cue: str, content: str) -> None:
    """Active verbs, an expletive subject and a source with a preposition stay as they are."""
    assert told(text, source, cue, content) == (source, cue, content)
