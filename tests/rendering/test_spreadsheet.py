"""The tables for spreadsheets: everything in them, nothing that a spreadsheet would obey."""

from __future__ import annotations

import csv
import io

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from framing.domain import Finding
from framing.rendering import render, render_files
from framing.rendering.spreadsheet import ATTRIBUTIONS, FIGURES, FORMULA, guarded
from framing.report import Report


def rows(content: bytes) -> list[dict[str, str]]:
    """A table as a program reads it."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_format_is_two_files(report: Report) -> None:
    """Figures and attributions, each with its own head; the first is what rendering returns."""
    files = render_files(report, "csv")
    assert list(files) == ["figures.csv", "attributions.csv"]
    assert render(report, "csv") == files["figures.csv"]
    heads = [next(csv.reader(io.StringIO(file.decode("utf-8-sig")))) for file in files.values()]
    assert heads == [list(FIGURES), list(ATTRIBUTIONS)]


def test_it_is_rfc_4180_with_a_byte_order_mark(report: Report) -> None:
    """Every line ends with CR LF, and Excel knows the encoding."""
    for content in render_files(report, "csv").values():
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n") > 3


def test_every_figure_stands_there_for_both_sides_and_their_difference(report: Report) -> None:
    """Values, intervals, n, unit, confidence and sentences are those of the report."""
    table = rows(render(report, "csv"))
    for figure in report.figures:
        found = {row["side"]: row for row in table if row["mark"] == figure.mark}
        for side, measure in figure.finding.sides.items():
            row = found[side]
            assert row["key"] == measure.key
            assert row["n"] == str(measure.n)
            assert row["unit"] == measure.unit
            assert row["confidence"] == figure.finding.confidence
            assert (row["holds_in"], row["of_settings"]) == holds(figure.finding)
            if measure.value is None:
                assert (row["value"], row["withheld"]) == ("", measure.withheld)
            else:
                assert float(row["value"]) == measure.value
                assert row["sentences"].startswith("s")
            if measure.interval:
                ends = float(row["interval_low"]), float(row["interval_high"])
                assert ends == (measure.interval.low, measure.interval.high)
        assert {name for name, _ in figure.finding.others} < found.keys()
        if figure.finding.contrast is None:
            assert "a-b" not in found
        else:
            assert float(found["a-b"]["value"]) == figure.finding.contrast
            for told in ("p", "q"):
                assert found["a-b"][told] == str(getattr(figure.finding, told) or "")
    assert len({row["mark"] for row in table}) == len(report.figures)


def holds(finding: Finding) -> tuple[str, str]:
    """In how many settings a finding holds, as a table tells it."""
    stability = finding.stability
    return (str(stability.holds), str(stability.of)) if stability else ("", "")


def test_every_attribution_stands_there(report: Report) -> None:
    """Each with its words, its speaker and its sentences."""
    table = rows(render_files(report, "csv")["attributions.csv"])
    text = report.reading.doc.text
    assert [row["id"] for row in table] == [x.attribution.id for x in report.reading.attributions]
    for row, sided in zip(table, report.reading.attributions, strict=True):
        assert row["content"] == sided.attribution.content[0].of(text)
        assert row["speaker"] == sided.attribution.speaker
        assert row["side"] == (sided.speaker_side or "")
        assert row["sentences"].startswith("s")
        for told in ("supports", "attacks", "supports_indirectly", "attacks_indirectly"):
            assert row[told] == " ".join(getattr(sided, told))
        assert float(row["probability"]) == round(sided.attribution.probability, 3)


@pytest.mark.parametrize("start", FORMULA)
def test_words_that_begin_like_a_formula_are_guarded(start: str) -> None:
    """A label of a figure, a quotation: with an apostrophe in front no spreadsheet computes it."""
    hostile = f"{start}HYPERLINK(1)"
    assert guarded(hostile) == guarded(f" \t{hostile}").replace("' ", "'") == f"'{hostile}"
    sentences = (
        f"Tenants said so to {hostile} owners.",
        "Олена Шевченко described “a slow eviction”.",
    )
    made = sample.report(sentences)
    for content in render_files(made, "csv").values():
        for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
            assert not any(cell.startswith(FORMULA) and not _is_number(cell) for cell in row)


@given(st.text(max_size=40))
def test_no_text_is_a_formula(words: str) -> None:
    """Whatever the article says, no cell of it begins like a formula."""
    assert not guarded(words).lstrip().startswith((*FORMULA, "\t", "\r"))


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True
