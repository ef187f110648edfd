"""From a figure to its sentences and its function; from two runs to what moved."""

from __future__ import annotations

import inspect
import json
import shutil
from pathlib import Path

import pytest
from runs import FIRST, SECOND, refused, write

import framing
from framing.domain import Interval, Measure
from framing.domain.canonical import canonical
from framing.errors import BadRun, Differs, UsageError
from framing.report import Table
from framing.report.changes import verdict
from framing.run.diff import diff
from framing.run.earlier import earlier_brief
from framing.run.opened import open_run
from framing.run.study import study
from framing.run.trace import trace


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two runs on the same sides."""
    folder = tmp_path_factory.mktemp("runs")
    made = []
    for name, text in (("vote", FIRST), ("suit", SECOND)):
        article = write(folder, f"{name}.txt", text)
        comparison = framing.load(folder / "comparison.toml")
        made.append(study(article, comparison, folder / "out", formats=("json",))[0].parent)
    return made[0], made[1]


@pytest.mark.parametrize("mark", ["M1", "m1", "salience.mentions"])
def test_a_figure_leads_to_its_words_and_its_function(runs: tuple[Path, Path], mark: str) -> None:
    """Both values, each counted word in its sentence, and the line of the function are told."""
    run = open_run(runs[0])
    assert run.data is not None
    figure = run.data["figures"]["salience.mentions"]
    lines = trace(run, mark)
    text = "\n".join(lines)
    assert lines[0].startswith("M1  salience.mentions")
    for side in ("a", "b"):
        assert f"n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{figure[side]['n']}" in text
        for start, end in figure[side]["evidence"]:
            assert f"[{FIRST[start:end]}]" in text
    counted = sum(len(figure[side]["evidence"]) for side in ("a", "b"))
    assert sum(line.lstrip().startswith("s") and "[" in line for line in lines) >= counted
    from pkgutil import resolve_name

    function = inspect.unwrap(resolve_name(figure["made_by"]))
    assert f"{inspect.getsourcefile(function)}:{inspect.getsourcelines(function)[1]}" in text


def test_every_figure_can_be_traced(runs: tuple[Path, Path]) -> None:
    """No mark of a brief leads nowhere."""
    run = open_run(runs[0])
    assert run.data is not None
    for key, figure in run.data["figures"].items():
        lines = trace(run, figure["mark"])
        assert lines[0].split()[:2] == [figure["mark"], key]
        assert not any("not in this version" in line for line in lines)


def test_an_unknown_mark_is_wrong_use(runs: tuple[Path, Path]) -> None:
    """A mark that the brief has not ends with a list of those that it has."""
    with refused(UsageError, "Z99", "M1"):
        trace(open_run(runs[0]), "Z99")


def test_a_lone_record_has_no_figures(runs: tuple[Path, Path], tmp_path: Path) -> None:
    """What needs figures says that a record alone has none."""
    shutil.copy(runs[0] / "record.json", tmp_path)
    run = open_run(tmp_path / "record.json")
    with refused(BadRun, "only its record"):
        trace(run, "M1")
    with refused(BadRun, "only its record"):
        diff(run, open_run(runs[1]))


def test_a_run_that_was_changed_is_not_compared(runs: tuple[Path, Path], tmp_path: Path) -> None:
    """Figures that are not those of the record are refused, not compared."""
    folder = tmp_path / "vote"
    shutil.copytree(runs[0], folder)
    file = folder / "report.json"
    file.write_bytes(file.read_bytes().replace(b'"value":', b'"value":1', 1))
    with refused(Differs, "report.json"):
        diff(open_run(folder), open_run(runs[1]))


def test_a_run_does_not_differ_from_itself(runs: tuple[Path, Path]) -> None:
    """Between a run and itself nothing moved."""
    found = diff(open_run(runs[0]), open_run(runs[0]))
    assert {change.verdict for change in found.changes} == {"same"}
    assert found.to_json()["inputs"] == {}


def test_a_diff_turned_round_is_the_same_diff(runs: tuple[Path, Path]) -> None:
    """From new to old the same values move, the other way."""
    there = diff(open_run(runs[0]), open_run(runs[1]))
    back = diff(open_run(runs[1]), open_run(runs[0]))
    turned = {"appeared": "withheld", "withheld": "appeared"}
    assert {(c.key, c.side): (c.before.value, c.now.value, c.verdict) for c in there.changes} == {
        (c.key, c.side): (c.now.value, c.before.value, turned.get(c.verdict, c.verdict))
        for c in back.changes
    }


def test_a_diff_tells_what_differs(runs: tuple[Path, Path]) -> None:
    """Text and data name the inputs that differ and each value that moved."""
    found = diff(open_run(runs[0]), open_run(runs[1]))
    data = json.loads(canonical(found.to_json()))
    assert set(data["inputs"]) == {"article", "text"}
    assert data["versions"] == {}
    text = "\n".join(found.lines())
    assert "vote.txt" in text
    assert "suit.txt" in text
    moved = [change for change in data["changes"] if change["verdict"] != "same"]
    assert moved
    for change in moved:
        assert f"{change['label']} {change['side'].upper()}: " in text


def measure(value: float | None, low: float | None = None, high: float = 0.0) -> Measure:
    """A measure with or without value and interval."""
    interval = None if low is None else Interval(low, high)
    return Measure("k", "share", "m", value, None if value is not None else "none", interval)


@pytest.mark.parametrize(
    ("before", "now", "word"),
    [
        (measure(0.2, 0.1, 0.3), measure(0.5, 0.4, 0.6), "beyond"),
        (measure(0.5, 0.4, 0.6), measure(0.2, 0.1, 0.3), "beyond"),
        (measure(0.2, 0.1, 0.3), measure(0.4, 0.3, 0.6), "within"),
        (measure(0.2, 0.1, 0.3), measure(0.2, 0.1, 0.3), "same"),
        (measure(0.2, 0.1, 0.3), measure(0.2, 0.0, 0.5), "within"),
        (measure(0.2), measure(0.9), "counted"),
        (measure(0.2, 0.1, 0.3), measure(0.9), "counted"),
        (measure(0.2), measure(0.2), "same"),
        (measure(None), measure(0.2), "appeared"),
        (measure(0.2), measure(None), "withheld"),
        (measure(None), measure(None), "same"),
    ],
)
def test_a_move_is_judged_by_its_intervals(before: Measure, now: Measure, word: str) -> None:
    """Intervals that lie apart, overlap or are missing each have their word."""
    assert verdict(before, now) == word


def test_the_section_leaves_out_what_one_brief_has_alone(runs: tuple[Path, Path]) -> None:
    """The change table holds each shared figure that moved, and no word of one text alone."""
    found = diff(open_run(runs[0]), open_run(runs[1]))
    doc = framing.annotate(open_run(runs[1]).article)
    comparison = open_run(runs[1]).record.comparison
    earlier = earlier_brief(open_run(runs[0]).data or {})
    report = framing.compose(doc, comparison, earlier=earlier)
    (section,) = [s for s in report.sections if s.title == "Since the last brief"]
    (table,) = [block for block in section.blocks if isinstance(block, Table)]
    moved = {c.label for c in found.changes if c.in_both and c.verdict != "same"}
    assert {str(row[0][0]) for row in table.rows} == moved
    for row in table.rows:
        assert len(row) == len(table.columns)
