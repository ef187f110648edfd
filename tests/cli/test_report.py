"""The command that makes a brief, as a user calls it."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pypdfium2
import pytest

from framing.cli import main

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "000_440bc964de211b24.txt"
SIDES = ("--a", "Harbour: harbour, port", "--b", "Town: town, council")
TEXT = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"The harbour will bring jobs," said Mayor Ada Stone. Residents of the town feared the noise.
"""


class Outcome:
    """What a run of the command left: exit code, standard output, standard error."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


class Run:
    """Runs the command in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: str | Path) -> Outcome:
        code = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = self.capsys.readouterr()
        return Outcome(code, out, err)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command, ready to be called."""
    return Run(capsys)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short article in a file of its own."""
    path = tmp_path / "vote.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def one_line(outcome: Outcome, code: int, *words: str) -> None:
    """The command failed with this code and one line that holds these words."""
    assert (outcome.code, outcome.err.count("\n")) == (code, 1), outcome.err
    for word in words:
        assert word in outcome.err


def test_the_seed_gives_its_files(run: Run, tmp_path: Path) -> None:
    """The brief, the data and the record lie in a folder of the article's name, and are named."""
    outcome = run("report", SEED, "-o", tmp_path)
    folder = tmp_path / SEED.stem
    assert outcome.code == 0
    assert outcome.out.split() == [
        str(folder / name) for name in ("brief.pdf", "brief.html", "report.json", "record.json")
    ]
    assert (folder / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert json.loads((folder / "report.json").read_text("utf-8"))["schema"] == "framing-report/1"
    assert sorted(path.name for path in folder.iterdir()) == [
        "brief.html", "brief.pdf", "record.json", "report.json",
    ]  # fmt: skip


def test_sides_can_be_given_by_flags(run: Run, article: Path, tmp_path: Path) -> None:
    """Two flags replace a comparison file."""
    outcome = run("report", article, *SIDES, "-o", tmp_path / "out", "--format", "json")
    assert outcome.code == 0, outcome.err
    data = json.loads((tmp_path / "out" / "vote" / "report.json").read_text("utf-8"))
    assert data["sides"]["a"]["label"] == "Harbour"


def test_standard_input_is_an_article(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A dash reads the article from standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    outcome = run("report", "-", *SIDES, "-o", tmp_path, "--format", "json")
    assert outcome.code == 0, outcome.err
    assert (tmp_path / "article" / "report.json").exists()


def test_without_a_comparison_one_is_suggested(run: Run, article: Path, tmp_path: Path) -> None:
    """Where nobody named the sides, a comparison to start from is printed, with exit code 3."""
    article.write_text(SEED.read_text("utf-8"), encoding="utf-8")
    outcome = run("report", article, "-o", tmp_path / "out")
    one_line(outcome, 3, "vote.txt", "vote.toml")
    assert "[sides.a]" in outcome.out
    assert "[sides.b]" in outcome.out
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ("vote.txt",)),
        (b" \n\t \r\n", ("vote.txt",)),
        (b"\x00\x01\x02PNG\x00" * 50, ("vote.txt",)),
        (b"Nothing is said here about either of them. Not a word of it.", ("neither",)),
    ],
    ids=["empty", "only spaces", "binary", "neither side named"],
)
def test_a_bad_article_is_told_in_one_line(
    run: Run, article: Path, tmp_path: Path, content: bytes, words: tuple[str, ...]
) -> None:
    """An article that can not be used ends the command with 3 and leaves nothing behind."""
    article.write_bytes(content)
    outcome = run("report", article, *SIDES, "-o", tmp_path / "out")
    one_line(outcome, 3, *words)
    assert not (tmp_path / "out").exists()


def test_a_missing_article_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    """An article that is not there ends the command with 3."""
    one_line(run("report", tmp_path / "none.txt", *SIDES, "-o", tmp_path / "out"), 3, "none.txt")


@pytest.mark.parametrize(
    ("toml", "words"),
    [
        ("title = ", ("c.toml", "TOML")),
        ("[sides.a]\nlabel='A'\nnames=['port']\n", ("c.toml", "sides.b")),
        (
            "[sides.a]\nlabel='A'\nnames=['port']\n[sides.b]\nlable='B'\nnames=['town']\n",
            ("lable",),
        ),
        ("[sides.a]\nlabel='A'\nnames=['']\n[sides.b]\nlabel='B'\nnames=['town']\n", ("names",)),
        ("[sides.a]\nlabel='A'\nnames=['town']\n[sides.b]\nlabel='B'\nnames=['town']\n", ("town",)),
        (
            "lenses=['nosuch']\n[sides.a]\nlabel='A'\nnames=['port']\n"
            "[sides.b]\nlabel='B'\nnames=['town']\n",
            ("nosuch", "tone"),
        ),
    ],
    ids=["broken", "a side missing", "misspelt", "empty name", "name on both", "unknown lens"],
)
def test_a_bad_comparison_is_told_in_one_line(
    run: Run, article: Path, tmp_path: Path, toml: str, words: tuple[str, ...]
) -> None:
    """A comparison file that can not be used ends the command with 3; the line says where."""
    file = tmp_path / "c.toml"
    file.write_text(toml, encoding="utf-8")
    outcome = run("report", article, "--comparison", file, "-o", tmp_path / "out")
    one_line(outcome, 3, *words)
    assert not (tmp_path / "out").exists()


def test_an_unknown_theme_is_a_missing_resource(run: Run, article: Path, tmp_path: Path) -> None:
    """A theme that is not there ends the command with 4 and a list of those that are."""
    outcome = run("report", article, *SIDES, "--theme", "neon", "-o", tmp_path / "out")
    one_line(outcome, 4, "neon", "brief")
    assert not (tmp_path / "out").exists()


def test_an_unknown_format_is_wrong_use(run: Run, article: Path, tmp_path: Path) -> None:
    """A format that is not there ends the command with 2."""
    outcome = run("report", article, *SIDES, "--format", "docx", "-o", tmp_path / "out")
    assert outcome.code == 2
    assert "docx" in outcome.err


def test_half_a_pair_of_flags_is_wrong_use(run: Run, article: Path, tmp_path: Path) -> None:
    """One side alone is not a comparison."""
    one_line(run("report", article, *SIDES[:2], "-o", tmp_path / "out"), 2, "--a and --b")


@pytest.mark.skipif(os.name != "posix", reason="needs a path that can not be a folder")
def test_a_folder_that_can_not_be_written_is_told(run: Run, article: Path, tmp_path: Path) -> None:
    """Where the output can not be written the command ends with 6 and leaves nothing behind."""
    wall = tmp_path / "wall"
    wall.write_text("not a folder", encoding="utf-8")
    one_line(run("report", article, *SIDES, "-o", wall / "out"), 6, str(wall))
    assert wall.read_text(encoding="utf-8") == "not a folder"


def test_debug_shows_the_traceback(run: Run, tmp_path: Path) -> None:
    """With --debug the traceback stands before the line."""
    outcome = run("--debug", "report", tmp_path / "none.txt", *SIDES)
    assert outcome.code == 3
    assert "Traceback" in outcome.err


def test_annotate_prints_one_object_an_article(run: Run, article: Path) -> None:
    """Annotations come as one JSON object a line, in the order of the files."""
    outcome = run("annotate", article, SEED)
    first, second = map(json.loads, outcome.out.splitlines())
    assert (first["file"], second["file"]) == (str(article), str(SEED))
    assert first["schema"] == "framing-annotation/1"
    for start, end in second["sentences"]:
        assert second["text"][start:end].strip()


def test_sides_suggests_a_file_that_loads(run: Run, tmp_path: Path) -> None:
    """What `framing sides` prints is a comparison file that `framing report` takes."""
    file = tmp_path / "suggested.toml"
    file.write_text(run("sides", SEED).out, encoding="utf-8")
    outcome = run("report", SEED, "--comparison", file, "-o", tmp_path, "--format", "json")
    assert outcome.code == 0, outcome.err


def test_lenses_and_themes_are_listed(run: Run) -> None:
    """The lists name what there is."""
    assert "voice" in run("lenses").out
    assert "brief" in run("themes").out


@pytest.mark.parametrize(("arguments", "name"), [((), "brief"), (("contrast",), "contrast")])
def test_a_specimen_of_a_theme_is_written(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every kind of block on few pages, in a file of the theme's name."""
    monkeypatch.chdir(tmp_path)
    result = run("themes", "--preview", *arguments)
    assert (result.code, result.out) == (0, f"specimen-{name}.pdf\n")
    with pypdfium2.PdfDocument(tmp_path / f"specimen-{name}.pdf") as document:
        words = "".join(page.get_textpage().get_text_range() for page in document)
        assert len(document) <= 4
    assert f"SPECIMEN OF THE THEME {name.upper()}" in words
    assert "Every other kind of block" in words


def test_a_specimen_of_no_theme_is_refused(run: Run, tmp_path: Path) -> None:
    """An unknown theme, a folder that is not there, an option that does not belong."""
    assert run("themes", "--preview", "brif").code == 4
    assert run("themes", "--preview", "brief", "-o", tmp_path / "no" / "x.pdf").code == 6
    assert run("themes", "-o", tmp_path / "x.pdf").code == 2


def test_the_version_is_told(run: Run) -> None:
    """The version is the one of the distribution."""
    from importlib.metadata import version

    assert run("--version").out.strip() == f"framing, version {version('framing-brief')}"


def test_shell_completion_knows_the_commands(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell can ask for the commands."""
    monkeypatch.setenv("_FRAMING_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "framing re")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert "report" in run().out
