"""What moved between two runs, as a page."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest
from runs import FIRST, SECOND, write

import framing
from framing.run.diff import diff
from framing.run.diff_page import diff_page
from framing.run.opened import open_run
from framing.run.page_text import page_texts
from framing.run.rerun import rerun_on
from framing.run.study import study


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, bytes]:
    """Two runs and the page that compares them."""
    folder = tmp_path_factory.mktemp("diff")
    article = write(folder, "vote.txt", FIRST)
    comparison = framing.load(folder / "comparison.toml")
    (first, *_) = study(article, comparison, folder / "old", formats=("json",))
    old = open_run(first.parent)
    newer = write(folder, "suit.txt", SECOND)
    (second, *_) = rerun_on(old, [newer], folder / "new", formats=("json",))
    new = open_run(second.parent)
    return first.parent, second.parent, diff_page(diff(old, new), new)


def test_the_page_tells_both_briefs_and_what_moved(page: tuple[Path, Path, bytes]) -> None:
    """Both articles, the counts, the table and the inputs that differ are printed."""
    said = " ".join(words for words in page_texts(page[2]) for words in words)
    for words in ("vote.txt", "suit.txt", "Town sues over harbour plan", "WHAT MOVED", "Harbour"):
        assert words in said
    assert "figures moved." in said
    assert "What went in" in said and "article" in said


def test_the_chart_is_told_and_its_words_are_text(page: tuple[Path, Path, bytes]) -> None:
    """Each slope chart has an alternative text with both values, and no raster is drawn."""
    with pikepdf.open(io.BytesIO(page[2])) as pdf:
        told = [
            str(one.Alt)
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one and one.get("/S") == "/Figure"
        ]
        assert told and all(text.startswith("Slope chart.") for text in told)
        assert any("now" in text and "no interval" in text for text in told)
        assert not any(
            isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
            for one in pdf.objects
        )
        data = json.loads(pdf.attachments["diff.json"].get_file().read_bytes())
    assert data["schema"] == "framing-diff/1"
    assert "before" in " ".join(words for words in page_texts(page[2]) for words in words)


def test_the_page_has_the_same_bytes_again(page: tuple[Path, Path, bytes]) -> None:
    """The same two runs make the same page."""
    first, second, content = page
    new = open_run(second)
    assert diff_page(diff(open_run(first), new), new) == content


def test_a_run_against_itself_has_nothing_to_tell(page: tuple[Path, Path, bytes]) -> None:
    """Where nothing moved the page says so and draws nothing."""
    run = open_run(page[0])
    said = " ".join(
        words for words in page_texts(diff_page(diff(run, run), run)) for words in words
    )
    assert "No figure moved." in said
    assert "are the same in both" in said
