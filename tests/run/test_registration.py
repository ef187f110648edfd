"""The index says what the folders hold, whoever writes to them at the same time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import framing
from framing.cli import main
from framing.errors import BadRun
from framing.run import registration
from framing.run.registration import entry, rebuild, register
from framing.store import RunEntry, Store, open_store
from framing.store.runs import entries, put

TEXT = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"""
SIDES = ["--a", "Harbour: harbour, port", "--b", "Town: town, council"]
HERE = {**os.environ, "PYTHONPATH": str(Path(framing.__file__).parents[1])}


@pytest.fixture
def vote(tmp_path: Path) -> Path:
    """A run folder, entered in the store."""
    article = tmp_path / "vote.txt"
    article.write_text(TEXT, encoding="utf-8")
    main(["report", str(article), *SIDES, "-o", str(tmp_path / "out"), "--format", "json"])
    return tmp_path / "out" / "vote"


def known() -> tuple[RunEntry, ...]:
    """The runs of the store."""
    with open_store() as store, store.reading() as file:
        return entries(file)


def test_a_folder_is_one_under_all_its_names(vote: Path, tmp_path: Path) -> None:
    """A run folder reached by a link is the folder itself, not a second run."""
    (tmp_path / "link").symlink_to(vote.parent, target_is_directory=True)
    register([tmp_path / "link" / "vote", vote])
    assert known() == (entry(vote),)
    assert rebuild([tmp_path, tmp_path / "link"]).found == 1


def test_a_folder_without_a_run_leaves_the_store_as_it_was(vote: Path, tmp_path: Path) -> None:
    """Of several folders all are entered or none."""
    before = known()
    shutil.copytree(vote, tmp_path / "copy")
    with pytest.raises(BadRun):
        register([tmp_path / "copy", tmp_path / "nothing"])
    assert known() == before


def test_what_others_enter_during_a_rebuild_stays(
    vote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, framing_home: Path
) -> None:
    """A run that is entered after a rebuild has read its folder is not put back, nor forgotten."""
    gone = tmp_path / "out" / "gone"
    shutil.copytree(vote, gone)
    register([gone])
    shutil.rmtree(gone)
    later = {vote: replace(entry(vote), id="f" * 64)}
    later[gone] = replace(later[vote], folder=gone)

    def read_then_others_write(folder: Path) -> RunEntry:
        with Store(framing_home) as store, store.writing() as file:
            put(file, later[folder])
        return entry(folder)

    monkeypatch.setattr(registration, "entry", read_then_others_write)
    rebuild([vote.parent])
    assert {*known()} == {*later.values()}


@pytest.mark.slow
def test_commands_on_one_folder_at_once_leave_one_run(tmp_path: Path, framing_home: Path) -> None:
    """Of several reports into one folder the last stands as a whole, and the store tells of it."""
    article = tmp_path / "vote.txt"
    article.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "framing", "report", str(article), *SIDES]
    processes = [
        subprocess.Popen(
            [*command, "--format", "json", "-o", str(tmp_path / "out"), "--seed", str(seed)],
            env=HERE | {"FRAMING_HOME": str(framing_home)},
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for seed in range(3)
    ]  # fmt: skip
    for process in processes:
        assert process.communicate()[1] == ""
        assert process.returncode == 0
    assert known() == (entry(tmp_path / "out" / "vote"),)
