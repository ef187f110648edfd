"""`framing runs` finds what was written, and a store that is of no use spoils nothing."""

from __future__ import annotations

import datetime
import json
import os
import shutil
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from framing.cli import main
from framing.domain import Pair
from framing.rendering.json_report import run_id
from framing.run.opened import open_run
from framing.store import Outbox, RunEntry, open_store
from framing.store.database import FILE
from framing.store.runs import put

TEXT = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"""
SIDES = ("--a", "Harbour: harbour, port", "--b", "Town: town, council")
NOON = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=datetime.UTC)
Output = pytest.CaptureFixture[str]


def run(*arguments: str | Path) -> int:
    """Run the command in this process; its exit code."""
    try:
        main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


def report(folder: Path, name: str = "vote", *more: str) -> Path:
    """Write a brief; its run folder."""
    article = folder / f"{name}.txt"
    article.write_text(TEXT, encoding="utf-8")
    sides = more or SIDES
    assert run("report", article, *sides, "-o", folder / "out", "--format", "json") == 0
    return folder / "out" / name


def listed(capsys: Output, *arguments: str | Path) -> list[dict[str, Any]]:
    """What `framing runs --json` prints."""
    capsys.readouterr()
    assert run("runs", "--json", *arguments) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "framing-runs/1"
    return list(told["runs"])


def test_a_report_and_its_rerun_are_listed(tmp_path: Path, capsys: Output) -> None:
    """Each run is told with its folder, id, sides and the hashes of its files, once."""
    vote = report(tmp_path)
    assert run("rerun", vote, "-o", tmp_path / "again") == 0
    report(tmp_path)
    found = listed(capsys)
    assert [Path(entry["folder"]) for entry in found] == [vote, tmp_path / "again" / "vote"]
    record = json.loads((vote / "record.json").read_text("utf-8"))
    for entry in found:
        assert entry["id"] == run_id(open_run(vote).record)
        assert entry["outputs"] == record["outputs"]
        assert entry["sides"] == {"a": "Harbour", "b": "Town"}
        assert entry["title"] == "Council votes on harbour plan"
        assert (entry["theme"], entry["gone"], entry["outlet"]) == ("brief", False, None)


def test_the_run_in_print_is_the_run_that_is_listed(tmp_path: Path, capsys: Output) -> None:
    """Whoever holds the brief finds its run by the digits that stand on it."""
    article = tmp_path / "vote.txt"
    article.write_text(TEXT, encoding="utf-8")
    assert run("report", article, *SIDES, "-o", tmp_path / "out", "--format", "md,json") == 0
    (entry,) = listed(capsys)
    printed = (tmp_path / "out" / "vote" / "brief.md").read_text("utf-8")
    assert f"run {entry['id'][:12]}" in printed


@pytest.mark.skipif(sys.platform != "linux", reason="the file system takes no such name")
def test_an_article_with_a_name_that_is_no_text_is_annotated(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A byte that no encoding explains stands as a mark of what can not be told."""
    article = os.fsdecode(os.fsencode(tmp_path) + b"/raw\xff.txt")
    Path(article).write_text(TEXT, encoding="utf-8")
    assert run("annotate", article) == 0
    assert json.loads(capfdbinary.readouterr().out)["file"].endswith("raw\ufffd.txt")


def test_the_table_says_the_same_in_lines(tmp_path: Path, capsys: Output) -> None:
    """One line a run: what it is of, and at its end the folder."""
    vote = report(tmp_path)
    capsys.readouterr()
    assert run("runs") == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.endswith(f"  {vote}")
    assert "Harbour | Town" in line
    assert "Council votes on harbour plan" in line


def test_runs_are_found_by_side_outlet_and_date(capsys: Output) -> None:
    """Filters take parts of names in any case and dates with both ends; undated runs are told."""
    one = RunEntry(
        Path("/runs/one"), "1" * 64, "Vote", None, None, Pair("Hafen-Ärger", "Town"), "brief",
        NOON, (),
    )  # fmt: skip
    two = replace(
        one,
        folder=Path("/runs/two"),
        outlet="Evening Post",
        published="2024-03-22",
        sides=Pair("Town", "Harbour"),
    )
    with open_store() as store, store.writing() as file:
        for entry in (one, two):
            put(file, entry)

    def names(*arguments: str) -> set[str]:
        return {Path(entry["folder"]).name for entry in listed(capsys, *arguments)}

    assert names() == {"one", "two"}
    assert names("--side", "hafen-ä") == {"one"}
    assert names("--side", "TOWN") == {"one", "two"}
    assert names("--outlet", "evening") == {"two"}
    assert names("--outlet", "morning") == set()
    assert names("--since", "2024-03-22", "--until", "2024-03-22") == {"two"}
    assert names("--since", "2024-03-23") == names("--until", "2024-03-21") == set()
    assert run("runs", "--since", "2024-03-23") == 0
    assert "1 more may be meant" in capsys.readouterr().err


def test_folders_that_are_gone_are_told_and_forgotten_when_asked(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run whose folder is gone stays listed as gone until the list is made again."""
    monkeypatch.chdir(tmp_path)
    vote = report(tmp_path)
    shutil.rmtree(vote)
    assert [entry["gone"] for entry in listed(capsys)] == [True]
    assert run("runs") == 0
    told = capsys.readouterr()
    assert told.out.rstrip().endswith("(gone)")
    assert "folders that are gone: 1" in told.err
    assert run("runs", "--rebuild") == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert f"forgotten: {vote}" in told.err


def test_the_list_is_made_again_from_folders(
    tmp_path: Path, capsys: Output, framing_home: Path
) -> None:
    """From the folders alone the same list comes back; what is no run is told and left out."""
    report(tmp_path, "one")
    report(tmp_path, "two")
    before = listed(capsys)
    shutil.rmtree(framing_home)
    assert listed(capsys) == []
    other = tmp_path / "out" / "other" / "record.json"
    other.parent.mkdir()
    other.write_text('{"schema": "of another program"}')
    assert listed(capsys, "--rebuild", tmp_path) == before
    assert run("runs", "--rebuild", tmp_path) == 0
    assert f"left out: {other.parent}" in capsys.readouterr().err


def test_without_a_folder_the_usual_ones_are_searched(
    tmp_path: Path, capsys: Output, framing_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the store is lost, the folders that commands write to by themselves are found."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    assert run("report", "vote.txt", *SIDES, "--format", "json") == 0
    shutil.rmtree(framing_home)
    (found,) = listed(capsys, "--rebuild")
    assert Path(found["folder"]) == tmp_path / "reports" / "vote"


def test_deliveries_outlive_a_rebuild(tmp_path: Path) -> None:
    """What was queued for a run is kept when the list is made again, also if its folder is gone."""
    vote = report(tmp_path)
    id = run_id(open_run(vote).record)
    with open_store() as store, Outbox(store) as outbox:
        queued = outbox.queue(id, "ada@example.org", "c1", NOON)
        shutil.rmtree(vote)
        assert run("runs", "--rebuild", tmp_path) == 0
        assert outbox.listing(id) == (queued,)


def test_wrong_use_is_told(tmp_path: Path) -> None:
    """Folders without --rebuild and folders that are not there end with 2."""
    assert run("runs", tmp_path) == 2
    assert run("runs", "--rebuild", tmp_path / "nowhere") == 2
    assert run("runs", "--since", "yesterday") == 2


def test_a_broken_store_spoils_no_brief(tmp_path: Path, capsys: Output, framing_home: Path) -> None:
    """The brief is written, the command ends with 0 and one line says why it is not listed."""
    framing_home.mkdir()
    (framing_home / FILE).write_bytes(b"broken" * 500)
    vote = report(tmp_path)
    told = capsys.readouterr()
    assert told.out.splitlines() == [str(vote / "report.json"), str(vote / "record.json")]
    assert told.err.count("\n") == 1
    assert str(framing_home / FILE) in told.err
    assert run("runs") == 4
    assert capsys.readouterr().err.count("\n") == 1
    assert run("rerun", vote, "-o", tmp_path / "again") == 0


def test_without_a_store_nothing_is_said(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch, framing_home: Path
) -> None:
    """With FRAMING_HOME=off a brief is written as ever, and there is nothing to list."""
    monkeypatch.setenv("FRAMING_HOME", "off")
    report(tmp_path)
    assert capsys.readouterr().err == ""
    assert not framing_home.exists()
    assert run("runs") == 4
