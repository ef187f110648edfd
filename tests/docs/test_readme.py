"""The README's commands and code run, and what it promises is there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from framing.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
INSTALLING = re.findall(r"^(python3 -m pip install .+) && (.+)$", README, re.MULTILINE)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a checkout, as far as the README's commands look."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_two_commands_do_everything() -> None:
    """One line installs and makes the brief, one installs what tests need and runs them."""
    assert [command.split()[0] for _, command in INSTALLING] == ["framing", "python3"]
    assert INSTALLING[1][1] == "python3 -m pytest"


def test_the_first_command_makes_the_brief_of_the_seed(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What stands behind the installation in the first command writes the files it promises."""
    program, *arguments = shlex.split(INSTALLING[0][1])
    assert program == "framing"
    main(arguments)
    printed = capsys.readouterr().out.split()
    assert printed == re.findall(r"^(reports/\S+)", README, re.MULTILINE)
    assert all((checkout / path).stat().st_size for path in printed)


def test_the_python_example_runs(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The README's Python code runs as it stands and prints the speakers."""
    (code,) = re.findall(r"```python\n(.+?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.count("Zeng Yi") == 3


@pytest.mark.parametrize("path", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_what_the_readme_links_to_is_there(path: str) -> None:
    """No link of the README leads nowhere."""
    assert (ROOT / path).exists()
