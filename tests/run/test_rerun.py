"""The same brief again, checks of it, and briefs of new articles."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from runs import FIRST, SECOND, refused, write

import framing
from framing.domain import RunRecord
from framing.domain.canonical import canonical
from framing.errors import BadArticle, BadRun, Differs, UsageError
from framing.run import check as checking
from framing.run import record as recording
from framing.run.check import Outcome, check
from framing.run.earlier import findings_digest
from framing.run.opened import Run, open_run
from framing.run.rerun import remade, rerun, rerun_on
from framing.run.study import study


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole run, its brief too."""
    folder = tmp_path_factory.mktemp("run")
    article = write(folder, "vote.txt", FIRST)
    comparison = framing.load(folder / "comparison.toml")
    paths = study(article, comparison, folder / "reports", as_of="2024-03-22", seed=7)
    return paths[0].parent


@pytest.fixture
def data_folder(run_folder: Path, tmp_path: Path) -> Path:
    """A run of which there is no brief, only data: cheap to make again."""
    run = tmp_path / "data" / "vote"
    comparison = framing.load(run_folder.parents[1] / "comparison.toml")
    article = run_folder.parents[1] / "vote.txt"
    study(article, comparison, run.parent, formats=("json",), as_of="2024-03-22", seed=7)
    return run


def checked(path: Path) -> Outcome:
    """The outcome of a check."""
    run = open_run(path)
    return check(run, remade(run))


def edited(folder: Path, **changes: Any) -> Path:
    """The folder, with keys of its record changed."""
    file = folder / "record.json"
    data = json.loads(file.read_text("utf-8"))
    for dotted, value in changes.items():
        place = data
        *path, last = dotted.split("__")
        for key in path:
            place = place[key]
        place[last] = value
    file.write_text(json.dumps(data), encoding="utf-8")
    return folder


@pytest.mark.parametrize("what", ["", "record.json", "brief.pdf"])
def test_the_same_brief_comes_out_of_each_form_of_a_run(
    run_folder: Path, tmp_path: Path, what: str
) -> None:
    """From the folder, the record or the brief alone come the same bytes, under another folder;
    the brief alone does not know of a page beside it."""
    alone = tmp_path / "a folder with spaces" / (what or "vote")
    alone.parent.mkdir()
    if what:
        shutil.copy(run_folder / what, alone)
    else:
        shutil.copytree(run_folder, alone)
    run = open_run(alone)
    paths = rerun(run, tmp_path / "out", remade(run), run.formats)
    page = [] if what == "brief.pdf" else ["brief.html"]
    assert [path.name for path in paths] == ["brief.pdf", *page, "report.json", "record.json"]
    for path in paths[:-1] if what == "brief.pdf" else paths:
        assert path.read_bytes() == (run_folder / path.name).read_bytes()


def test_tables_and_markdown_are_checked_like_the_brief(run_folder: Path, tmp_path: Path) -> None:
    """Each file of a format stands in the record, comes out again, and may not be changed."""
    report = remade(open_run(run_folder))
    paths = rerun(open_run(run_folder), tmp_path, report, ("csv", "md"))
    names = ["figures.csv", "attributions.csv", "brief.md"]
    assert [path.name for path in paths] == [*names, "record.json"]
    assert checked(paths[0].parent) == Outcome(True, (), ())
    assert open_run(paths[0].parent).formats == ("md", "csv")
    for name in names:
        file = paths[0].parent / name
        content = file.read_bytes()
        file.write_bytes(content.replace(b"Mentions", b"mentions", 1) + b"x")
        with pytest.raises(Differs, match=name):
            checked(paths[0].parent)
        file.write_bytes(content)


def test_a_check_of_the_same_matches(data_folder: Path) -> None:
    """What comes out again with the same bytes matches."""
    assert checked(data_folder) == Outcome(True, ())
    assert checked(data_folder / "record.json").same_bytes


def test_a_file_that_is_gone_is_named(data_folder: Path) -> None:
    """A file that was deleted is told, though what comes out is what the record names."""
    (data_folder / "report.json").unlink()
    outcome = checked(data_folder)
    assert outcome == Outcome(True, ("report.json",))
    assert "report.json; held against its hash" in outcome.lines()[-1]


def test_another_version_is_named(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under another version of a package the findings are the same, and the version is named."""
    versions = recording._versions()
    moved = (*(pair for pair in versions if pair[0] != "matplotlib"), ("matplotlib", "9.9"))
    monkeypatch.setattr(recording, "_versions", lambda: moved)
    outcome = checked(data_folder)
    assert not outcome.same_bytes
    old = dict(versions)["matplotlib"]
    assert outcome.versions == (f"matplotlib {old} → 9.9",)
    assert any("matplotlib" in line for line in outcome.lines())


def test_figures_that_move_under_another_version_are_told(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the run found something else than this version does, each such figure is named."""
    file = data_folder / "report.json"
    data = json.loads(file.read_text("utf-8"))
    now = data["figures"]["salience.mentions"]["a"]["value"]
    data["figures"]["salience.mentions"]["a"]["value"] = now + 90
    file.write_bytes(canonical(data))
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    edited(data_folder, findings=findings_digest(data), **{"outputs__report.json": digest})
    with refused(Differs, "figures moved: M1", f"{now + 90:.0f} → {now:.0f}"):
        checked(data_folder)
    versions = recording._versions()
    monkeypatch.setattr(recording, "_versions", lambda: (*versions, ("more", "1.0")))
    with refused(Differs, "figures moved", "more none → 1.0", "M1"):
        checked(data_folder)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"inputs__text": "0" * 64}, ("article's text",)),
        ({"inputs__article": "0" * 64}, ("raw bytes",)),
        ({"origin__sha256": "0" * 64}, ("raw bytes",)),
        ({"inputs__comparison": "0" * 64}, ("comparison",)),
        ({"comparison__title": "Another"}, ("comparison",)),
        ({"settings__paper": "letter"}, ("setting paper",)),
        ({"findings": "0" * 64}, ("what was found",)),
        ({"outputs__report.json": "0" * 64}, ("report.json",)),
        ({"inputs__lexicons/cues.toml": "0" * 64}, ("lexicons/cues.toml",)),
        ({"inputs__theme": "0" * 64}, ("theme",)),
        ({"seed": 8}, ("report.json",)),
        ({"article__text": FIRST.replace("Monday", "Sunday")}, ("article's text",)),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_is_not_what_its_hash_says_is_named(
    data_folder: Path, changes: dict[str, Any], words: tuple[str, ...]
) -> None:
    """A record that was changed is refused, and the line names what does not agree."""
    with refused(Differs, *words):
        checked(edited(data_folder, **changes))


def test_a_file_that_was_changed_is_named(data_folder: Path) -> None:
    """A report.json that is not the one that came out is refused."""
    file = data_folder / "report.json"
    file.write_bytes(
        file.read_bytes().replace(b'"confidence":"descriptive"', b'"confidence":"supported"', 1)
    )
    with refused(Differs, "report.json"):
        checked(data_folder)


def test_bytes_that_differ_without_a_reason_are_refused(run_folder: Path, tmp_path: Path) -> None:
    """A brief that was saved again by another program no longer matches."""
    folder = tmp_path / "vote"
    shutil.copytree(run_folder, folder)
    file = folder / "brief.pdf"
    file.write_bytes(file.read_bytes() + b"\n")
    with refused(Differs, "brief.pdf"):
        checked(folder)
    with refused(Differs, "brief.pdf", "other bytes"):
        checked(file)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("none", None),
        ("empty", b""),
        ("words", b"not JSON"),
        ("list.json", b"[]"),
        ("other.json", b'{"schema": "framing-record/2"}'),
        ("bare.json", b'{"schema": "framing-record/1", "outputs": {}}'),
        ("brief.pdf", b"%PDF-1.7 and no more"),
    ],
)
def test_what_is_no_run_is_told(tmp_path: Path, name: str, content: bytes | None) -> None:
    """What is neither a run folder, nor a record, nor a brief is told in one line."""
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    with refused(BadRun, name):
        open_run(file)
    with refused(BadRun, "record.json"):
        open_run(tmp_path)


def test_a_new_article_is_compared_with_the_last_brief(data_folder: Path, tmp_path: Path) -> None:
    """A new article gets the same sides, seed and look, and a section on what moved."""
    old = open_run(data_folder)
    article = write(tmp_path, "suit.txt", SECOND)
    paths = rerun_on(old, [article], tmp_path / "out", formats=("json",), as_of="2024-04-01")
    new = open_run(paths[0].parent)
    assert new.record.comparison == old.record.comparison
    assert (new.record.seed, new.record.as_of) == (7, "2024-04-01")
    earlier = new.record.earlier
    assert earlier is not None
    assert (earlier.file, earlier.findings) == ("vote.txt", old.findings)
    assert earlier.headline == "Council votes on harbour plan"
    (section,) = [s for s in remade(new).sections if s.title == "Since the last brief"]
    assert section.blocks
    assert check(new, remade(new)).same_bytes


def test_two_articles_of_one_name_are_refused(data_folder: Path, tmp_path: Path) -> None:
    """Two articles that would fill the same run folder stop the rerun before it writes."""
    articles = [write(tmp_path / name, "suit.txt", SECOND) for name in ("one", "two")]
    with refused(UsageError, "suit"):
        rerun_on(open_run(data_folder), articles, tmp_path / "out", formats=("json",))
    assert not (tmp_path / "out").exists()


def test_no_brief_is_written_where_one_of_them_can_not_be_made(
    data_folder: Path, tmp_path: Path
) -> None:
    """An article that names neither side stops the rerun before the first brief stands."""
    nobody = "Rain fell\n\nIt rained on the hills all day, and the hills were green."
    articles = [write(tmp_path, "suit.txt", SECOND), write(tmp_path, "rain.txt", nobody)]
    with refused(BadArticle, "rain"):
        rerun_on(open_run(data_folder), articles, tmp_path / "out", formats=("json",))
    assert not (tmp_path / "out").exists()


def test_a_rerun_does_not_replace_its_run(data_folder: Path) -> None:
    """A rerun into the folder of the run itself is refused: it would replace what it repeats."""
    run: Run = open_run(data_folder)
    with refused(UsageError, "-o"):
        rerun(run, data_folder.parent, remade(run), ("json",))


def test_without_figures_nothing_is_compared(data_folder: Path, tmp_path: Path) -> None:
    """From a lone record a new brief is made, but not compared: its figures are not known."""
    alone = tmp_path / "record.json"
    shutil.copy(data_folder / "record.json", alone)
    article = write(tmp_path, "suit.txt", SECOND)
    paths = rerun_on(open_run(alone), [article], tmp_path / "out", formats=("json",))
    record: RunRecord = open_run(paths[0].parent).record
    assert record.earlier is None


def test_moved_figures_need_figures(data_folder: Path, tmp_path: Path) -> None:
    """A lone record can say that findings differ, not which."""
    alone = tmp_path / "record.json"
    shutil.copy(data_folder / "record.json", alone)
    run = open_run(alone)
    assert checking.moved_figures(run, remade(run)) == ()
