"""What a stranger may do to the command: one line, a code of the contract, nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rendering.reading import flat, on_the_page, pages

posix = pytest.mark.skipif(os.name != "posix", reason="needs the streams of a Unix process")
SIDES = ("--a", "Harbour: harbour, port", "--b", "Town: town, council", "--format", "json")
TEXT = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"""


class Outcome:
    """What a run of the command left: exit code, standard output, standard error."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command, called in this process from an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Run(capsys)


class Run:
    """Runs the command in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: str) -> Outcome:
        from framing.cli import main

        code = 0
        try:
            main(arguments)
        except SystemExit as stop:
            code = int(stop.code or 0)
        return Outcome(code, *self.capsys.readouterr())


def shell(folder: Path, line: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The end of a shell line in which `framing` is the command, run in `folder`."""
    return subprocess.run(
        ["sh", "-c", line.replace("framing", f"'{sys.executable}' -m framing", 1)],
        cwd=folder, env=os.environ | settings, capture_output=True, text=True, encoding="utf-8",
        errors="replace", check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "arguments",
    [
        ("report",),
        ("nosuch",),
        ("--nosuch",),
        ("report", "a.txt", "--nosuch"),
        ("report", "a.txt", "b.txt"),
        ("report", "a.txt", "--paper", "a3"),
        ("report", "a.txt", "--format", "docx"),
        ("report", "a.txt", "--format", ""),
        ("report", "a.txt", "--as-of", "yesterday"),
        ("report", "a.txt", "--seed", "-1"),
        ("annotate",),
        ("annotate", "a.txt", "--format", "csv"),
    ],
    ids=" ".join,
)
def test_wrong_use_is_told_in_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    """A call that makes no sense ends with 2 and one line that names the help to read."""
    outcome = run(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1), outcome.err
    assert outcome.err.startswith("framing: ")
    assert "--help" in outcome.err


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("...txt", "article"),
        ("....txt", "article"),
        ("-dash.txt", "-dash"),
        ("my vote.txt", "my vote"),
        ("a.b.txt", "a.b"),
        ("голос.txt", "голос"),
        pytest.param("two\nlines.txt", "two lines", marks=posix),
        pytest.param("bi\u202edi.txt", "bi_di", marks=posix),
    ],
)
def test_any_file_name_makes_a_folder_of_its_own(
    run: Run, tmp_path: Path, name: str, folder: str
) -> None:
    """The run folder lies inside the output folder, whatever the article's file is called."""
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    outcome = run("report", *SIDES, "-o", "out", "--", name)
    assert outcome.code == 0, outcome.err
    assert [place.name for place in (tmp_path / "out").iterdir()] == [folder]
    assert outcome.out.count("\n") == 2
    assert not (tmp_path / "report.json").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="needs file names that are any bytes")
def test_a_name_that_is_not_utf_8_is_read_nevertheless(run: Run, tmp_path: Path) -> None:
    """Bytes of a file name that are no text become U+FFFD, and the brief is made."""
    name = os.fsdecode(b"vote\xff.txt")
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    outcome = run("report", name, *SIDES, "-o", "out")
    assert outcome.code == 0, outcome.err
    assert (tmp_path / "out" / "vote\ufffd" / "report.json").exists()


@pytest.mark.parametrize("label", ["L" * 301, "...", "\u200b"], ids=["long", "dots", "nothing"])
@pytest.mark.parametrize("by_flag", [True, False], ids=["flag", "file"])
def test_a_label_must_fit_the_first_page(
    run: Run, tmp_path: Path, label: str, by_flag: bool
) -> None:
    """A label that nobody could read, or that fills the page, is refused with 3."""
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "c.toml").write_text(
        f'[sides.a]\nlabel = "{label}"\nnames = ["port"]\n'
        '[sides.b]\nlabel = "Town"\nnames = ["town"]\n',
        encoding="utf-8",
    )
    flags = ("--a", f"{label}: port", "--b", "Town: town")
    outcome = run("report", "vote.txt", *(flags if by_flag else ("--comparison", "c.toml")))
    assert (outcome.code, outcome.err.count("\n")) == (3, 1), outcome.err
    assert "label" in outcome.err
    assert not (tmp_path / "reports").exists()


def test_a_name_without_a_letter_is_no_name(run: Run, tmp_path: Path) -> None:
    """Names given by flags are held to the same rule as those of a file."""
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    outcome = run("report", "vote.txt", "--a", "Harbour: +++", "--b", "Town: town")
    assert (outcome.code, outcome.err.count("\n")) == (3, 1), outcome.err


def test_an_empty_theme_is_no_theme(run: Run, tmp_path: Path) -> None:
    """An empty name is not taken for the default theme."""
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    outcome = run("report", "vote.txt", *SIDES, "--theme", "")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1), outcome.err


def test_a_folder_with_the_name_of_a_file_is_not_removed(run: Run, tmp_path: Path) -> None:
    """Where a folder stands in the place of a file the command ends with 6 and keeps it."""
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    kept = tmp_path / "out" / "vote" / "brief.pdf" / "mine.txt"
    kept.parent.mkdir(parents=True)
    kept.write_text("mine", encoding="utf-8")
    outcome = run("report", "vote.txt", *SIDES, "-o", "out")
    assert (outcome.code, outcome.err.count("\n")) == (6, 1), outcome.err
    assert kept.read_text(encoding="utf-8") == "mine"


@posix
@pytest.mark.parametrize(
    ("line", "code", "told"),
    [
        ("framing report - --a A --b B <&-", 3, "standard input"),
        ("framing report none.txt --a A --b B 2>&-", 3, ""),
        ("framing annotate vote.txt >&-", 0, ""),
        pytest.param(
            "framing lenses >/dev/full", 6, "No space",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full"),
        ),
        pytest.param(
            "framing --help >/dev/full", 6, "No space",
            marks=pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full"),
        ),
    ],
)  # fmt: skip
def test_a_stream_that_is_closed_or_full_is_told(
    tmp_path: Path, line: str, code: int, told: str
) -> None:
    """Streams that are not there or take nothing end with the contract's code and one line."""
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    done = shell(tmp_path, line)
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert told in done.stderr
    assert done.stderr.count("\n") == bool(told)


@posix
def test_a_reader_who_leaves_early_is_no_error(tmp_path: Path) -> None:
    """Where nobody reads on, the command ends as other programs do, and says nothing."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "framing", "lenses"], stdout=writing, stderr=subprocess.PIPE,
        cwd=tmp_path, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_ctrl_c_is_told_in_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that is stopped ends with 130 and one line."""
    monkeypatch.setattr("framing.rendering.FORMATS", _Stopping())
    outcome = run("report", "vote.txt", "--format", "json")
    assert (outcome.code, outcome.err.count("\n")) == (130, 1), outcome.err


class _Stopping(dict[str, str]):
    """Formats whose look-up is interrupted from the keyboard, also where the tests run in the
    background and signals from there are ignored."""

    def __contains__(self, key: object) -> bool:
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            signal.raise_signal(signal.SIGINT)
        finally:
            signal.signal(signal.SIGINT, before)
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="needs a locale without Unicode")
def test_a_locale_without_unicode_changes_nothing(tmp_path: Path) -> None:
    """In the locale C an article with a Cyrillic name gets a folder with a Cyrillic name."""
    (tmp_path / "голос.txt").write_text(TEXT, encoding="utf-8")
    done = shell(
        tmp_path, "framing report голос.txt --a port --b town --format json -o out",
        LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "out" / "голос" / "report.json").exists()


@posix
def test_a_date_meant_for_builds_changes_nothing(tmp_path: Path) -> None:
    """What SOURCE_DATE_EPOCH says stands in no brief, and need not be a number."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    done = [
        shell(tmp_path, f"framing report a.txt --a port --b town -o {out}", SOURCE_DATE_EPOCH=date)
        for out, date in (("plain", "0"), ("odd", "yesterday"))
    ]
    assert [(one.returncode, one.stderr) for one in done] == [(0, ""), (0, "")]
    briefs = [(tmp_path / out / "a" / "brief.pdf").read_bytes() for out in ("plain", "odd")]
    assert briefs[0] == briefs[1]


def test_long_labels_stay_between_the_margins(run: Run, tmp_path: Path) -> None:
    """The keys of the charts share the room that there is, and page one stays one page."""
    (tmp_path / "vote.txt").write_text(TEXT, encoding="utf-8")
    flags = ("--a", f"{'harbour ' * 30}: harbour", "--b", f"{'W' * 200}: town")
    outcome = run("report", "vote.txt", *flags, "-o", "out", "--format", "pdf")
    assert outcome.code == 0, outcome.err
    found = pages((tmp_path / "out" / "vote" / "brief.pdf").read_bytes())
    on_the_page(found, margin=40)
    assert "What this does not show" in flat(found[0].text)
