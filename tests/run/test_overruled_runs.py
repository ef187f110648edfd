"""A brief with overrules: it says so, shows what moved, and can be made again and verified."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from runs import FIRST, attached, changed, refused, replace_in, write

import framing
from framing.cli import main
from framing.domain import Override, Overrides
from framing.errors import BadOverrides, Differs
from framing.intake import overrides_toml
from framing.run.check import check
from framing.run.opened import open_run
from framing.run.page_text import page_texts
from framing.run.rerun import remade, rerun_on
from framing.run.study import study
from framing.run.verify import verify

WHY = "the mayor speaks for <b>both</b>"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article, its sides, and overrides by JK."""
    folder = tmp_path_factory.mktemp("overruled")
    article = write(folder, "vote.txt", FIRST)
    doc = framing.annotate(framing.read(article))
    said, reported = doc.attributions[1], doc.attributions[-1]
    changes = (
        Override("speaker_side", said.content[0], "none", "a", WHY),
        Override("attribution", reported.cue[0], "present", "absent"),
    )
    overrides = Overrides(doc.article.sha256, "JK", changes)
    (folder / "vote.overrides.toml").write_text(overrides_toml(overrides), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def run(place: Path) -> Path:
    """The run folder of the overruled brief."""
    comparison = framing.load(place / "comparison.toml")
    overrides = place / "vote.overrides.toml"
    paths = study(place / "vote.txt", comparison, place / "reports", overrides=overrides)
    return paths[0].parent


@pytest.fixture(scope="module")
def data(run: Path) -> Any:
    """What the brief found."""
    return json.loads((run / "report.json").read_text("utf-8"))


def printed(run: Path) -> list[str]:
    """The words of each page."""
    return [" ".join(page) for page in page_texts((run / "brief.pdf").read_bytes())]


def test_the_brief_says_so_on_page_one_and_where_it_tells_of_its_method(run: Path) -> None:
    """Page one counts the changes and names the coder; annex C lists them, the reason as it was
    written, and the figures before and after."""
    first, *rest = printed(run)
    assert "Machine-coded; 2 codings changed by JK" in first
    told = " ".join(rest)
    assert "2 codings changed by JK" in told
    assert all(word in told for word in WHY.split())
    assert "Figures before and after" in told


def test_figures_before_are_the_machine_s_and_after_those_of_the_brief(
    place: Path, data: Any
) -> None:
    """Every value that is told is the one of a brief without overrides, and of this one; and no
    figure that moved is left out."""
    comparison = framing.load(place / "comparison.toml")
    doc = framing.annotate(framing.read(place / "vote.txt"))
    machine = json.loads(framing.render(framing.compose(doc, comparison), "json"))["figures"]

    def value(figure: Any, side: str) -> Any:
        return {key: told for key, told in figure[side].items() if key != "evidence"}

    moved = data["overrides"]["figures"]
    assert moved
    for one in moved:
        assert one["before"] == value(machine[one["key"]], one["side"])
        assert one["after"] == value(data["figures"][one["key"]], one["side"])
    same = set(machine) & set(data["figures"]) - {one["key"] for one in moved}
    for key in same:
        for side in ("a", "b"):
            for what in ("value", "interval"):
                assert machine[key][side].get(what) == data["figures"][key][side].get(what)
    voices = [one for one in moved if one["key"] == "voice.words_quoted" and one["side"] == "a"]
    assert [(one["before"].get("value"), one["after"]["value"]) for one in voices] == [(None, 5)]


def test_the_record_holds_the_overrides_and_the_brief_alone_can_be_made_again(run: Path) -> None:
    """From the PDF alone come the same bytes; it is verified."""
    brief = open_run(run / "brief.pdf")
    assert brief.record.overrides is not None
    assert brief.record.overrides.coder == "JK"
    assert dict(brief.record.inputs)["overrides"]
    assert check(brief, remade(brief)).same_bytes
    assert verify(run / "brief.pdf")[0].startswith("verified")


@pytest.mark.parametrize(
    ("old", "new"), [(b'"coder":"JK"', b'"coder":"KL"'), (b'"to":"a"', b'"to":"b"')]
)
def test_a_changed_overrule_is_seen(run: Path, tmp_path: Path, old: bytes, new: bytes) -> None:
    """Whoever changes an overrule inside a brief, in what was found or in the record, is found
    out."""
    for last in (False, True):

        def change(pdf: Any, last: bool = last) -> None:
            stream = attached(pdf, "report.json")
            if not last:
                replace_in(stream, old, new)
                return
            head, _, tail = stream.read_bytes().rpartition(old)
            stream.write(head + new + tail)

        file = tmp_path / "brief.pdf"
        file.write_bytes(changed((run / "brief.pdf").read_bytes(), change))
        with refused(Differs):
            verify(file)


def test_a_new_article_is_not_overruled(run: Path, place: Path, tmp_path: Path) -> None:
    """Overrides belong to one text: a rerun on another has none."""
    article = write(tmp_path, "again.txt", FIRST.replace("1962", "1963"))
    rerun_on(open_run(run), [article], tmp_path / "new", formats=("json",))
    data = json.loads((tmp_path / "new" / "again" / "report.json").read_text("utf-8"))
    assert data["overrides"] is None
    assert data["record"]["overrides"] is None


def test_a_brief_that_was_sent_can_be_overruled(
    run: Path, place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From a PDF alone comes the same brief with other overrides, which is verified in its turn;
    overrides that do not fit are refused."""
    text = (place / "vote.overrides.toml").read_text("utf-8")
    file = tmp_path / "kl.toml"
    file.write_text(text.replace('"JK"', '"KL"'), encoding="utf-8")
    brief = str(run / "brief.pdf")
    main(["rerun", brief, "--overrides", str(file), "-o", str(tmp_path), "--format", "pdf"])
    capsys.readouterr()
    assert "2 codings changed by KL" in printed(tmp_path / "vote")[0]
    assert verify(tmp_path / "vote" / "brief.pdf")[0].startswith("verified")
    file.write_text(text.replace('from = "none"', 'from = "b"'), encoding="utf-8")
    with pytest.raises(SystemExit) as caught:
        main(["rerun", brief, "--overrides", str(file)])
    assert caught.value.code == 3
    assert f"{file}: change 1: from" in capsys.readouterr().err
    with pytest.raises(SystemExit) as caught:
        main(["rerun", brief, "--overrides", str(file), "--check"])
    assert caught.value.code == 2


def test_overrides_are_used_only_when_they_are_asked_for(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file beside the article is not used, and that is said; given, it is used."""
    article = str(place / "vote.txt")
    main(["report", article, "-o", str(tmp_path), "--format", "json"])
    told = capsys.readouterr()
    assert "vote.overrides.toml was not used: give it with --overrides" in told.err
    assert json.loads(Path(told.out.split()[0]).read_text("utf-8"))["overrides"] is None
    overrides = str(place / "vote.overrides.toml")
    main(["report", article, "-o", str(tmp_path), "--format", "json", "--overrides", overrides])
    told = capsys.readouterr()
    assert told.err == ""
    assert json.loads(Path(told.out.split()[0]).read_text("utf-8"))["overrides"]["coder"] == "JK"


def test_overrides_that_do_not_fit_name_their_file(place: Path, tmp_path: Path) -> None:
    """The line names file, entry and key; nothing is written."""
    file = tmp_path / "old.toml"
    text = (place / "vote.overrides.toml").read_text("utf-8")
    file.write_text(text.replace('from = "none"', 'from = "b"'), encoding="utf-8")
    comparison = framing.load(place / "comparison.toml")
    with refused(BadOverrides, str(file), "change 1: from: it says 'b'"):
        study(place / "vote.txt", comparison, tmp_path / "none", overrides=file)
    assert not (tmp_path / "none").exists()


def test_a_changed_stance_moves_the_figures_of_stance(place: Path) -> None:
    """Whom a quotation supports is counted as the person says."""
    doc = framing.annotate(framing.read(place / "vote.txt"))
    comparison = framing.load(place / "comparison.toml")
    at = doc.attributions[0].content[0]

    def supporting(*changes: Override) -> Any:
        overrides = Overrides(doc.article.sha256, "JK", changes)
        report = framing.compose(doc, comparison, overrides=overrides)
        found = {figure.finding.key: figure.finding for figure in report.figures}
        return found["stance.supports"].sides.a.value, found["stance.attacks"].sides.a.value

    assert supporting() == (1, None)
    assert supporting(Override("stance_a", at, "supports", "attacks")) == (None, 1)


def test_a_review_without_changes_is_told_too(place: Path, tmp_path: Path) -> None:
    """Somebody who changed nothing has reviewed the codings all the same."""
    file = tmp_path / "none.toml"
    text = (place / "vote.overrides.toml").read_text("utf-8")
    file.write_text(re.split(r"\n\[\[", text)[0], encoding="utf-8")
    comparison = framing.load(place / "comparison.toml")
    study(place / "vote.txt", comparison, tmp_path, overrides=file)
    first, *rest = printed(tmp_path / "vote")
    assert "no codings changed by JK" in first
    assert "No figure moved" in " ".join(rest)
