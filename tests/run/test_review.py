"""The coding sheet goes out, comes back filled in, and becomes overrides."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from runs import FIRST, refused, write

import framing
from framing.cli import main
from framing.domain import Override, Overrides, Span
from framing.errors import BadOverrides, UsageError
from framing.intake import load_overrides, overrides_toml
from framing.run.coding_sheet import COLUMNS, coding_sheet
from framing.run.filled_sheet import read_sheet
from framing.run.study import study
from framing.text.codings import codings
from framing.text.overruling import overruled
from framing.text.reading import read_sides

Row = dict[str, str]
Fill = Callable[[list[Row]], object]


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An article with its sides beside it."""
    return write(tmp_path_factory.mktemp("review"), "vote.txt", FIRST)


@pytest.fixture(scope="module")
def doc(article: Path) -> framing.AnnotatedArticle:
    """The article, annotated."""
    return framing.annotate(framing.read(article))


@pytest.fixture(scope="module")
def sides(article: Path) -> framing.Pair[framing.Side]:
    """The two sides."""
    return framing.load(article.with_name("comparison.toml")).sides


@pytest.fixture(scope="module")
def blank(doc: framing.AnnotatedArticle, sides: framing.Pair[framing.Side]) -> str:
    """The sheet as it goes out."""
    return coding_sheet(doc, sides).decode("utf-8-sig")


def rows(sheet: str) -> list[Row]:
    """The rows of a sheet by column."""
    return list(csv.DictReader(io.StringIO(sheet, newline="")))


def filled(sheet: str, folder: Path, fill: Fill, delimiter: str = ",") -> Path:
    """The sheet as a spreadsheet saves it after somebody worked on it."""
    table = rows(sheet)
    fill(table)
    file = folder / "filled.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(table)
    return file


def row(table: list[Row], coding: str, number: int = 0) -> Row:
    """One of the rows of a coding."""
    return [one for one in table if one["coding"] == coding][number]


def test_the_sheet_has_a_row_for_every_coding(
    blank: str, doc: framing.AnnotatedArticle, sides: framing.Pair[framing.Side]
) -> None:
    """Each coding stands once, with its place, words and value; the sentences between them."""
    reading = read_sides(doc, sides)
    wanted = {
        (one.coding, *one.at, one.value, " ".join(one.at.of(doc.text).split()))
        for one in codings(reading.mentions, reading.attributions)
    }
    told = [one for one in rows(blank) if one["coding"] not in ("article", "side", "sentence")]
    assert len(told) == len(wanted)
    assert wanted == {
        (x["coding"], int(x["start"]), int(x["end"]), x["machine"], x["words"]) for x in told
    }
    assert [int(x["start"]) for x in told] == sorted(int(x["start"]) for x in told)
    assert [(x["id"], x["words"]) for x in rows(blank)[1:3]] == [("a", "Harbour"), ("b", "Town")]
    assert rows(blank)[0]["machine"] == doc.article.sha256


def test_a_sheet_that_nobody_touched_changes_nothing(blank: str, tmp_path: Path) -> None:
    """What is blank, or ok, stands."""

    def fill(table: list[Row]) -> None:
        row(table, "mention")["yours"] = "OK"
        row(table, "mention", 1)["yours"] = row(table, "mention", 1)["machine"]

    sheet = read_sheet(filled(blank, tmp_path, fill), "JK")
    assert sheet.overrides().changes == ()
    assert len(sheet.yours) == 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_is_filled_in_becomes_overrides(
    blank: str, tmp_path: Path, delimiter: str, doc: framing.AnnotatedArticle
) -> None:
    """Whatever delimiter is written and however rows are sorted, each filled cell is a change."""

    def fill(table: list[Row]) -> None:
        row(table, "mention").update(yours=" A ", why="meant otherwise", coder="JK")
        row(table, "speaker").update(yours="Ben  Hill")
        row(table, "attribution", -1).update(yours="absent")
        table.sort(key=lambda one: one["words"])

    overrides = read_sheet(filled(blank, tmp_path, fill, delimiter)).overrides()
    assert (overrides.coder, overrides.sha256) == ("JK", doc.article.sha256)
    found = {(x.coding, x.was, x.now, x.why) for x in overrides.changes}
    machine = row(rows(blank), "speaker")["machine"]
    assert found == {
        ("mention", "b", "a", "meant otherwise"),
        ("speaker", machine, "Ben Hill", ""),
        ("attribution", "present", "absent", ""),
    }


def test_codings_can_be_added_by_their_words(
    blank: str, tmp_path: Path, doc: framing.AnnotatedArticle, sides: framing.Pair[framing.Side]
) -> None:
    """A row with a sentence's number and words of it adds a mention or an attribution there."""
    number = next(n for n, x in enumerate(doc.sentences, 1) if "feared the noise" in x.of(doc.text))
    own = {"id": f"s{number}", "words": "feared the noise", "coder": "JK"}
    place = {"id": f"s{number}", "words": "noise", "coder": "JK"}

    def fill(table: list[Row]) -> None:
        table.append(own | {"coding": "attribution", "yours": "present"})
        table.append(own | {"coding": "speaker", "yours": "Residents"})
        table.append(place | {"coding": "mention", "yours": "a"})

    overrides = read_sheet(filled(blank, tmp_path, fill)).overrides()
    reading = read_sides(overruled(doc, overrides, sides), sides)
    (said,) = (x for x in reading.attributions if x.attribution.speaker == "Residents")
    assert said.attribution.content[0].of(doc.text) == "feared the noise"
    (mention,) = (x for x in reading.mentions if x.span.of(doc.text) == "noise")
    assert (mention.side, mention.kind) == ("a", "nominal")


def test_a_reviewed_run_gives_a_sheet_that_says_the_same(
    article: Path, doc: framing.AnnotatedArticle, tmp_path: Path
) -> None:
    """Overrides go through a run into a sheet and out of it again, added spans and all."""
    said = doc.attributions[0]
    first, second = doc.sentences[2:4]
    overrides = Overrides(
        doc.article.sha256,
        "JK",
        (
            Override("role", said.content[0], said.role, "media", "because"),
            Override("attribution", first, "absent", "present", "", (first,), (), (second,)),
            Override("cue_class", first, "absent", "accusing"),
        ),
    )
    file = tmp_path / "jk.toml"
    file.write_text(overrides_toml(overrides), encoding="utf-8")
    comparison = framing.load(article.with_name("comparison.toml"))
    paths = study(article, comparison, tmp_path / "r", formats=("json",), overrides=file)
    main(["review", str(paths[0].parent), "-o", str(tmp_path / "s")])
    again = read_sheet(tmp_path / "s" / "vote" / "review.csv").overrides()
    assert sorted(again.changes, key=str) == sorted(overrides.changes, key=str)


def test_words_of_strangers_are_no_formulas(tmp_path: Path) -> None:
    """Words and names that begin like a formula are guarded in the sheet, and read back whole."""
    article = write(tmp_path, "bad.txt", FIRST.replace("The town council approved", "=HYPERLINK()"))
    doc = framing.annotate(framing.read(article))
    sides = framing.load(article.with_name("comparison.toml")).sides
    at = doc.attributions[0].content[0]
    change = Override("speaker", at, doc.attributions[0].speaker or "none", '=cmd|"/c calc"!A1')
    sheet = coding_sheet(doc, sides, Overrides(doc.article.sha256, "JK", (change,)))
    cells = [cell for line in csv.reader(io.StringIO(sheet.decode("utf-8-sig"))) for cell in line]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@"))]
    file = tmp_path / "sheet.csv"
    file.write_bytes(sheet)
    assert read_sheet(file).overrides().changes == (change,)


def _twice(table: list[Row]) -> None:
    table.append(dict(row(table, "mention")))


@pytest.mark.parametrize(
    ("fill", "words"),
    [
        (lambda t: row(t, "mention").update(yours="c"), ("line ", "to: expected one of a, b")),
        (lambda t: row(t, "mention").update(start="x"), ("line ", "start, end: expected")),
        (lambda t: row(t, "mention").update(coding="tone"), ("line ", "coding: expected", "tone")),
        (lambda t: t.pop(0), ("names the article is missing",)),
        (_twice, ("line ", "stands twice")),
        (
            lambda t: t.append({"coding": "mention", "yours": "a", "id": "s1", "words": "nowhere"}),
            ("line ", "words: expected words that stand once in s1"),
        ),
        (
            lambda t: t.append({"coding": "mention", "yours": "a", "id": "s99", "words": "x"}),
            ("line ", "id: expected a sentence"),
        ),
        (
            lambda t: [
                row(t, "mention", n).update(yours="none", coder=c) for n, c in enumerate("JK")
            ],
            ("line ", "coder: 'K' after 'J'"),
        ),
        (lambda t: row(t, "mention").update(yours="none"), ("coder: it is missing",)),
        (
            lambda t: row(t, "attribution").update(yours="absent", coder="J", cue="12-20"),
            ("line ", "source, cue: expected places"),
        ),
    ],
)
def test_each_fault_of_a_sheet_has_its_line(
    blank: str, tmp_path: Path, fill: Fill, words: tuple[str, ...]
) -> None:
    """The line names the file, the row, the column and what was expected; nothing is written."""
    file = filled(blank, tmp_path, fill)
    with refused(BadOverrides, str(file), *words):
        from framing.run.review import overrides_file

        overrides_file(file, tmp_path / "out.toml")
    assert not (tmp_path / "out.toml").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "column"), (b"a,b\n1,2\n", "column 'coding'"), (b"\xff\xfe", "UTF-8"), (None, "read")],
)
def test_what_is_no_sheet_is_told(tmp_path: Path, content: bytes | None, words: str) -> None:
    """Any other file is refused in one line."""
    file = tmp_path / "x.csv"
    if content is not None:
        file.write_bytes(content)
    with refused(BadOverrides, str(file), words):
        read_sheet(file)


def test_work_of_a_person_is_not_written_over(article: Path, tmp_path: Path) -> None:
    """A sheet that was filled in, and overrides of somebody else, stay as they are."""
    main(["review", str(article), "-o", str(tmp_path)])
    file = tmp_path / "vote" / "review.csv"
    main(["review", str(article), "-o", str(tmp_path)])
    text = file.read_text("utf-8-sig")
    filled(text, tmp_path, lambda t: row(t, "mention").update(yours="none")).replace(file)
    from framing.run.review import overrides_file, sheet_files

    with refused(UsageError, "review.csv", "choose another folder"):
        sheet_files(article, lambda: framing.load(article.with_name("comparison.toml")), tmp_path)
    out = overrides_file(file, tmp_path / "o.toml", "JK")
    assert overrides_file(file, out, "JK") == out
    assert load_overrides(out).changes[0].now == "none"
    with refused(UsageError, "o.toml", "choose another file"):
        overrides_file(file, out, "KL")
    assert load_overrides(out).coder == "JK"


def test_the_page_beside_the_sheet_has_its_names(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every sentence and attribution of the sheet is found in review.html under its id."""
    main(["review", str(article), "-o", str(tmp_path)])
    sheet, page = map(Path, capsys.readouterr().out.split())
    html = page.read_text("utf-8")
    for one in rows(sheet.read_text("utf-8-sig")):
        if one["coding"] == "sentence":
            assert f'id="{one["id"]}"' in html
        if one["coding"] == "attribution":
            assert f'id="quotation-{one["id"]}"' in html


def test_the_command_wants_one_of_two(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither an article nor a sheet, or both, is wrong use."""
    for arguments in ([], ["a.txt", "--read", "b.csv"]):
        with pytest.raises(SystemExit) as caught:
            main(["review", *arguments])
        assert caught.value.code == 2
    assert "or else --read SHEET" in capsys.readouterr().err


def test_places_are_those_of_the_text(blank: str, doc: framing.AnnotatedArticle) -> None:
    """Start and end of every row cut its words out of the text."""
    for one in rows(blank):
        if one["start"]:
            span = Span(int(one["start"]), int(one["end"]))
            assert one["words"].lstrip("'") == "".join(
                " " if char.isspace() else char for char in span.of(doc.text)
            )
