"""The newcomer's path through reruns works as it is written down."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import framing

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reruns.md").read_text("utf-8")
COMMANDS = [
    line
    for block in re.findall(r"^```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    for line in block.splitlines()
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """All commands of the page, run one after the other in one folder; what each printed."""
    folder = tmp_path_factory.mktemp("newcomer")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    program = folder / "bin" / "framing"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nexec '{sys.executable}' -m framing \"$@\"\n")
    program.chmod(0o755)
    place = {
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(Path(framing.__file__).parents[1]),
    }
    printed = {}
    for command in COMMANDS:
        done = subprocess.run(
            command, shell=True, cwd=folder, env=os.environ | place, capture_output=True, text=True
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        printed[command] = done.stdout
    return folder, printed


def test_every_command_of_the_page_works(path: tuple[Path, dict[str, str]]) -> None:
    """Each command ends well, and they are those that the page is about."""
    _, printed = path
    used = {command.split()[1] for command in printed if command.startswith("framing")}
    assert used == {"report", "rerun", "verify", "trace", "diff", "review", "agree"}


def test_the_path_leads_where_the_page_says(path: tuple[Path, dict[str, str]]) -> None:
    """The rerun has the same bytes, the check matches, the brief is verified."""
    folder, printed = path
    for name in ("brief.pdf", "brief.html", "report.json", "record.json"):
        first, again = (folder / run / "000_440bc964de211b24" / name for run in ("first", "again"))
        assert first.read_bytes() == again.read_bytes()
    said = "\n".join(printed.values())
    assert "matches: " in said
    assert "verified: " in said
    assert "salience.mentions" in said


def test_the_new_brief_says_what_moved(path: tuple[Path, dict[str, str]]) -> None:
    """The brief of the new article holds the section, and the diff tells the same values."""
    from framing.run.page_text import page_texts

    folder, printed = path
    pages = page_texts((folder / "second" / "pact" / "brief.pdf").read_bytes())
    assert any("Since the last brief" in " ".join(page) for page in pages)
    (compared,) = [json.loads(out) for line, out in printed.items() if line.endswith("json")]
    assert {change["verdict"] for change in compared["changes"]} >= {"counted", "same"}


def test_the_reviewed_brief_says_who_changed_what(path: tuple[Path, dict[str, str]]) -> None:
    """Page one of the reviewed brief counts the changes of the analyst, who differs from the
    machine in these and in nothing else that was coded."""
    from framing.run.page_text import page_texts

    folder, printed = path
    changes = (folder / "jk.toml").read_text("utf-8").count("[[change]]")
    assert changes
    page, *_ = page_texts((folder / "reviewed/000_440bc964de211b24/brief.pdf").read_bytes())
    assert f"{changes} coding{'s' * (changes > 1)} changed by JK" in " ".join(page)
    (agreed,) = [out for line, out in printed.items() if line.startswith("framing agree")]
    (mentions,) = [line for line in agreed.splitlines() if line.startswith("side of a mention")]
    units, same = map(int, mentions.split()[4:6])
    assert units - same == changes


@pytest.mark.parametrize("said", ["matches", "same findings under other versions", "figures moved"])
def test_the_page_quotes_the_program(said: str) -> None:
    """What the page says that a check says stands in the program."""
    source = (ROOT / "framing" / "run" / "check.py").read_text("utf-8")
    assert f"`{said}" in PAGE
    assert said in source
