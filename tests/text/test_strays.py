"""Stray pieces of contents."""

from __future__ import annotations

import pytest
from marked import settled

from framing.text.speech.settled.strays import Strays


def kept(text: str, source: str, cue: str, *content: str) -> str:
    """The content of an attribution without stray pieces."""
    return settled(lambda layers: Strays(layers).without, text, source, cue, *content)[2]


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        (
            "Lomond agreed to lease ships, but in May a scandal broke over a job.",
            ("Lomond", "agreed", "to lease ships", "a job"),
            "to lease ships",
        ),
        (
            "Of the old bridge, she said, “It will be closed before the winter.”",
            ("she", "said", "Of the old bridge", "“It will be closed before the winter.”"),
            "“It will be closed before the winter.”",
        ),
        (
            "The form has ten pages, the council recommending “help from friends”.",
            ("the council", "recommending", "ten pages", "“help from friends”"),
            "“help from friends”",
        ),
        (
            "They turn away boats which, according to Reuters, the mayor has criticised.",
            ("Reuters", "according to", "boats which", "the mayor has criticised"),
            "which | the mayor has criticised",
        ),
        (
            "The council notes, “Fog delays more ships than ice”, leaving no doubt of it.",
            ("The council", "notes", "“Fog delays more ships than ice”, leaving no doubt of it"),
            "“Fog delays more ships than ice”",
        ),
    ],
)
def test_stray(text: str, parts: tuple[str, ...], expected: str) -> None:
    """What the article says beside what is said is no content."""
    assert kept(text, *parts) == expected


def test_split_content() -> None:
    """A content around a relative clause keeps both its pieces."""
    text = "She noted that the date, which is a Monday, falls in May."
    found = kept(text, "She", "noted", "that the date", "falls in May")
    assert found == "that the date | falls in May"


def test_other_clause() -> None:
    """An infinitive behind another verb of the article is not what the cue takes, nor is the thing
    on which it rules."""
    text = "The case on which the court ruled was of a town, to pay taxes."
    assert kept(text, "the court", "ruled", "to pay taxes") == ""
    assert kept(text, "the court", "ruled", "The case", "to pay taxes") == ""


def test_predicate_behind_a_relative_clause() -> None:
    """What the sentence says of the thing on which somebody speaks is its own."""
    text = "The case on which the court ruled was of two schools, to pay taxes."
    assert kept(text, "the court", "ruled", "was of two schools", "to pay taxes") == ""


def test_phrase_of_another_clause() -> None:
    """A bare phrase before the source that another verb takes is not what the source says; what a
    relative clause tells more of may be."""
    text = "Last year two hundred visitors came, and the town expects three hundred this year."
    assert kept(text, "the town", "expects", "two hundred visitors", "three hundred") == (
        "three hundred"
    )
    text = "They know a point which he likes to make."
    assert kept(text, "he", "likes", "a point", "to make") == "a point | to make"


def test_cue_in_brackets() -> None:
    """What stands behind the bracket that closes around a cue is the article's."""
    text = "The port (which the mayor praised for its order), to be sold in May, is small."
    content = "for its order), to be sold in May"
    assert kept(text, "the mayor", "praised", content) == "for its order"
