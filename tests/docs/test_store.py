"""What docs/store.md says of the store is what the store does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import get_args

import pytest

from framing.cli import main
from framing.store import State
from framing.store.outbox import PAUSES

PAGE = (Path(__file__).parents[2] / "docs" / "store.md").read_text("utf-8")


def test_every_state_is_explained() -> None:
    """The table of states holds each of them, in their order, and no other."""
    rows = re.findall(r"^\| (\w+) \|", PAGE.partition("## Deliveries")[2], re.MULTILINE)
    assert rows == ["state", *get_args(State)]


def test_the_pauses_are_those_of_the_program() -> None:
    """The page names every pause in seconds."""
    (told,) = re.findall(r"puts a delivery off by ([\d, then]+) seconds", PAGE)
    assert [int(number) for number in re.findall(r"\d+", told)] == [
        pause.total_seconds() for pause in PAUSES
    ]


def test_the_commands_of_the_page_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each command on the page runs as it stands."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "briefs").mkdir()
    commands = re.findall(r"^framing (runs.*)$", PAGE, re.MULTILINE)
    assert len(commands) == 4
    for command in commands:
        main([word.replace("~", str(tmp_path)) for word in shlex.split(command)])
