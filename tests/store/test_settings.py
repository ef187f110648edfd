"""Settings come from the environment, then from framing.toml in the working folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.errors import UsageError
from framing.store.home import home
from framing.store.settings import NAMES, setting


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder of its own, and no setting in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_the_environment_goes_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each setting is looked for in the environment first; an empty one is none."""
    assert setting("FRAMING_FROM") is None
    (tmp_path / "framing.toml").write_text('framing_from = "file@example.org"\n')
    assert setting("FRAMING_FROM") == "file@example.org"
    monkeypatch.setenv("FRAMING_FROM", "environment@example.org")
    assert setting("FRAMING_FROM") == "environment@example.org"
    monkeypatch.setenv("FRAMING_FROM", "")
    assert setting("FRAMING_FROM") == "file@example.org"
    assert setting("FRAMING_SMTP") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("framing_form = 'x'", "unknown key 'framing_form'"),
        ("framing_from = 3", "must be a string"),
        ("framing_from", "can not be read as TOML"),
    ],
)
def test_a_file_that_can_not_be_used_is_told(tmp_path: Path, text: str, words: str) -> None:
    """A misspelt key, another type and broken TOML are each told in one line with the file."""
    (tmp_path / "framing.toml").write_text(text)
    with pytest.raises(UsageError, match=rf"^framing\.toml: .*{words}"):
        setting("FRAMING_FROM")


def test_the_home_is_the_users_unless_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a setting the store lies in the user's data folder; a named folder is absolute."""
    monkeypatch.setenv("HOME", str(tmp_path / "me"))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    default = home()
    assert default is not None
    assert default.name == "framing"
    assert default.is_relative_to(tmp_path / "me")
    monkeypatch.setenv("FRAMING_HOME", "here")
    assert home() == tmp_path / "here"
    monkeypatch.setenv("FRAMING_HOME", "~/there")
    assert home() == tmp_path / "me" / "there"
