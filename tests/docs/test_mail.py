"""The page on mail says what the program does."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import get_args

from framing.cli.app import app
from framing.delivery import recipients
from framing.rendering import FORMATS
from framing.run.letter import LARGEST
from framing.store import State
from framing.store.outbox import PAUSES
from framing.store.settings import NAMES

PAGE = (Path(__file__).parents[2] / "docs" / "mail.md").read_text("utf-8")


def test_every_state_is_explained() -> None:
    """The table of states holds each of them, in their order, and no other."""
    rows = re.findall(r"^\| (\w+) \|", PAGE.partition("## The outbox")[2], re.MULTILINE)
    assert rows[: rows.index("code")] == ["state", *get_args(State)]


def test_every_setting_is_explained() -> None:
    """Each setting that the program knows has its row."""
    rows = set(re.findall(r"^\| `(FRAMING_\w+)` \|", PAGE, re.MULTILINE))
    assert rows == set(NAMES)


def test_the_commands_of_the_page_have_such_options() -> None:
    """Each `framing` line names a command and options that exist."""
    lines = re.findall(r"^framing (.+)$", PAGE, re.MULTILINE)
    assert len(lines) >= 6
    for line in lines:
        name, *arguments = shlex.split(line)
        known = {option for param in app.commands[name].params for option in param.opts}
        assert {word for word in arguments if word.startswith("-")} <= known, line


def test_the_example_of_a_file_is_one(tmp_path: Path) -> None:
    """The recipients file on the page can be used as it stands."""
    (text,) = re.findall(r"```toml\n(.+?)```", PAGE, re.DOTALL)
    assert tomllib.loads(text)
    path = tmp_path / "readers.toml"
    path.write_text(text, encoding="utf-8")
    (ada,) = recipients(path, tuple(FORMATS))
    assert (ada.address, ada.formats) == ("ada@example.org", ("pdf", "json"))


def test_the_limits_of_the_page_are_those_of_the_program() -> None:
    """The size of what is enclosed, and how often a server may put a message off."""
    assert f"more than {LARGEST // 1_000_000} MB" in PAGE
    assert len(PAUSES) + 1 == 8
    assert "put off eight times" in PAGE
