"""`framing export`, as a user calls it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from framing.cli import main

TEXT = """Council votes on harbour plan

The town council approved the harbour plan on Monday. "The port will grow," said Ada Stone.
"""
SIDES = ("--a", "Harbour: harbour, port", "--b", "Town: town, council")
FILES = {
    "web-annotation": ["vote.jsonld", "vote.txt"],
    "brat": ["vote.txt", "vote.ann", "annotation.conf"],
    "conllu": ["vote.conllu"],
    "cas": ["vote.xmi", "TypeSystem.xml"],
}


def run(*arguments: str | Path) -> int:
    """Run the command in this process; its exit code."""
    try:
        main([str(argument) for argument in arguments])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An article, in a folder to work in."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "vote.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.mark.parametrize("form", FILES)
def test_an_article_is_exported(
    article: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The files of each format come into a folder of the article's name, and are named."""
    assert run("export", article.name, "--to", form) == 0
    assert capsys.readouterr().out.splitlines() == [f"exports/vote/{name}" for name in FILES[form]]
    assert all(Path("exports/vote", name).stat().st_size for name in FILES[form])


def test_a_run_is_exported_with_its_sides(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a run is exported to has its mentions; another format comes beside the first."""
    assert run("report", article, *SIDES, "--format", "pdf,json") == 0
    assert run("export", "reports/vote", "--to", "brat", "-o", "out") == 0
    assert "\tMention " in Path("out/vote/vote.ann").read_text("utf-8")
    assert run("export", "reports/vote/brief.pdf", "--to", "conllu", "-o", "out") == 0
    assert {path.name for path in Path("out/vote").iterdir()} == {*FILES["brat"], "vote.conllu"}
    assert run("export", "reports/vote", "--to", "ro-crate") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "reports/vote/ro-crate-metadata.json"
    assert run("rerun", "reports/vote", "--check") == 0


def test_the_sides_of_an_article_can_be_given(article: Path) -> None:
    """A comparison that is given or lies beside the article brings mentions."""
    sides = (
        '[sides.a]\nlabel = "H"\nnames = ["harbour"]\n[sides.b]\nlabel = "T"\nnames = ["town"]\n'
    )
    Path("sides.toml").write_text(f'title = "x"\n{sides}', encoding="utf-8")
    assert run("export", "vote.txt", "--to", "brat", "--comparison", "sides.toml") == 0
    assert "\tMention " in Path("exports/vote/vote.ann").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("vote.txt",), 2),
        (("vote.txt", "--to", "xml"), 2),
        (("vote.txt", "--to", "ro-crate"), 2),
        (("reports/vote", "--to", "ro-crate", "-o", "x"), 2),
        (("record.json", "--to", "brat", "--comparison", "x.toml"), 2),
        (("missing.txt", "--to", "brat"), 3),
        (("missing.json", "--to", "brat"), 3),
    ],
)
def test_wrong_use_is_told(
    article: Path, arguments: tuple[str, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each ends with its code and one line, and writes nothing."""
    assert run("export", *arguments) == code
    assert capsys.readouterr().err.count("\n") == 1
    assert not Path("exports").exists()


def test_a_missing_package_ends_with_4(
    article: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without the extra for a CAS the command says in one line what to install."""
    monkeypatch.setitem(sys.modules, "cassis", None)
    assert run("export", "vote.txt", "--to", "cas") == 4
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "framing-brief[cas]" in error


def test_what_was_corrected_in_brat_makes_another_brief(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Corrections made in brat change the brief; overrides are not written over."""
    assert run("report", article, *SIDES, "--format", "json") == 0
    assert run("export", "reports/vote", "--to", "brat") == 0
    file = Path("exports/vote/vote.ann")
    content = file.read_text("utf-8")
    assert "neutral" in content
    file.write_text(content.replace("neutral", "accusing", 1), "utf-8")
    capsys.readouterr()
    assert run("import", "reports/vote", file, "--coder", "JK", "-o", "jk.toml") == 0
    told = capsys.readouterr()
    assert (told.out, "1 codings differ" in told.err) == ("jk.toml\n", True)
    assert run("report", article, *SIDES, "--overrides", "jk.toml", "--format", "json") == 0
    assert '"cue_class":"accusing"' in Path("reports/vote/report.json").read_text("utf-8")
    assert run("import", "reports/vote", file, "--coder", "JK", "-o", "jk.toml") == 2
    assert run("import", "reports/vote", "none.ann", "--coder", "JK") == 3
    assert run("import", "vote.txt", file, "--coder", "JK", "-o", "x.toml") == 3
