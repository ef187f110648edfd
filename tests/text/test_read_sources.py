"""Which sources of what the encoder marks are kept."""

from __future__ import annotations

import pytest
from marked import read


def test_thing_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thing is what somebody holds of it only where the encoder is very sure and names who; what
    is not done with it never is."""
    parts = ("The mayor", "unveiled", "the plan of a port")
    text = "The mayor unveiled the plan of a port."
    assert read(monkeypatch, text, *parts, probability=0.96) == [parts]
    assert read(monkeypatch, text, *parts, probability=0.94) == []
    assert read(monkeypatch, text, "", *parts[1:], probability=0.96) == []
    text = "The mayor has not come forward with the plan."
    parts = ("The mayor", "has not come forward with", "the plan")
    assert read(monkeypatch, text, *parts, probability=0.96) == []


def test_called_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is called on to act is not called something, however sure that is."""
    text = "The mayor called on sailors to stay ashore."
    parts = ("The mayor", "called on", "sailors to stay ashore")
    assert read(monkeypatch, text, *parts, probability=0.7) == [parts]
    assert read(monkeypatch, text, parts[0], "called", "on sailors", probability=0.7) == []


def test_who_is_quoted_is_the_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """A paper that quotes somebody as saying something is not the one who says it."""
    text = "The Daily Rope quotes a young sailor as saying: “We lost the ship.”"
    content = "a young sailor as saying: “We lost the ship.”"
    assert read(monkeypatch, text, "The Daily Rope", "quotes", content) == [
        ("a young sailor", "quotes | as saying", "“We lost the ship.”")
    ]
