"""The commands on a run that is there, as a user calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.cli import main
from framing.run import record as recording

TEXT = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"""
SIDES = ("--a", "Harbour: harbour, port", "--b", "Town: town, council")


def run(*arguments: str | Path) -> int:
    """Run the command in this process; its exit code."""
    try:
        main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


@pytest.fixture
def vote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A run folder."""
    article = tmp_path / "vote.txt"
    article.write_text(TEXT, encoding="utf-8")
    assert run("report", article, *SIDES, "-o", tmp_path / "runs", "--format", "json") == 0
    capsys.readouterr()
    return tmp_path / "runs" / "vote"


def test_a_rerun_prints_its_files(
    vote: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same files come out, in the formats of the run, and are named."""
    assert run("rerun", vote, "-o", tmp_path / "again") == 0
    named = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert [path.name for path in named] == ["report.json", "record.json"]
    for path in named:
        assert path.read_bytes() == (vote / path.name).read_bytes()


def test_without_a_folder_reruns_lie_apart(
    vote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reruns have a folder of their own, so that none replaces what it repeats."""
    monkeypatch.chdir(tmp_path)
    assert run("rerun", vote) == 0
    assert (tmp_path / "reruns" / "vote" / "record.json").exists()


def test_a_rerun_under_other_versions_says_so(
    vote: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A rerun that is not made by the same versions names them on standard error."""
    versions = recording._versions()
    monkeypatch.setattr(recording, "_versions", lambda: (*versions, ("more", "1.0")))
    assert run("rerun", vote, "-o", tmp_path / "again") == 0
    assert "more none → 1.0" in capsys.readouterr().err


def test_a_check_writes_nothing(
    vote: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A check prints its outcome and leaves no file, but with -o."""
    monkeypatch.chdir(tmp_path)
    assert run("rerun", vote, "--check") == 0
    assert capsys.readouterr().out.startswith("matches")
    assert not (tmp_path / "reruns").exists()
    assert run("rerun", vote, "--check", "-o", "kept") == 0
    assert (tmp_path / "kept" / "vote" / "record.json").exists()


def test_a_check_that_fails_ends_with_8(vote: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A record that was changed ends the check with 8 and one line."""
    file = vote / "record.json"
    file.write_text(file.read_text("utf-8").replace("harbour plan", "harbour deal"), "utf-8")
    assert run("rerun", vote, "--check") == 8
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "article's text" in error


def test_a_new_article_gets_a_run_of_its_own(
    vote: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each new article has its run folder, and its record holds the earlier brief."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(TEXT.replace("Monday", "Sunday"), encoding="utf-8")
    articles = ("--article", tmp_path / "one.txt", "--article", tmp_path / "two.txt")
    assert run("rerun", vote, *articles, "-o", tmp_path / "new") == 0
    for name in ("one", "two"):
        record = json.loads((tmp_path / "new" / name / "record.json").read_text("utf-8"))
        assert record["earlier"]["file"] == "vote.txt"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--check", "--article", "x.txt"), 2),
        (("--as-of", "2024-01-01"), 2),
        (("--article", "missing.txt"), 3),
    ],
)
def test_wrong_use_is_told(
    vote: Path, tmp_path: Path, arguments: tuple[str, ...], code: int
) -> None:
    """Options that exclude each other end with 2, a missing article with 3; nothing is written."""
    assert run("rerun", vote, *arguments, "-o", tmp_path / "out") == code
    assert not (tmp_path / "out").exists()


def test_what_is_no_run_ends_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each of the commands says in one line that there is no run."""
    for command in (("rerun",), ("trace",), ("diff",), ("verify",)):
        more = {"trace": ["M1"], "diff": [tmp_path]}.get(command[0], [])
        assert run(*command, tmp_path, *more) == 3
        assert capsys.readouterr().err.count("\n") == 1


def test_trace_and_diff_print(vote: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A figure is traced and a run compared with itself, as text and as JSON."""
    assert run("trace", vote, "M1") == 0
    assert "salience.mentions" in capsys.readouterr().out
    assert run("trace", vote, "Z9") == 2
    capsys.readouterr()
    assert run("diff", vote, vote) == 0
    assert "the same" in capsys.readouterr().out
    assert run("diff", vote, vote, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "framing-diff/1"


def test_a_diff_is_written_as_what_its_file_is_called(
    vote: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """-o writes a page, data or text by the file's ending, and names the file."""
    for name, begins in (("d.pdf", b"%PDF-1.7"), ("d.json", b'{"changes"'), ("d.txt", b"old  ")):
        assert run("diff", vote, vote, "-o", tmp_path / name) == 0
        assert capsys.readouterr().out == f"{tmp_path / name}\n"
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert run("diff", vote, vote, "--format", "pdf") == 2
    assert "-o" in capsys.readouterr().err
    assert run("diff", vote, vote, "-o", tmp_path / "none" / "d.pdf") == 6
    assert capsys.readouterr().err.count("\n") == 1
    assert not list(tmp_path.glob(".framing-*"))
