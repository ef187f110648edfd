"""Ten articles of different kinds make good briefs (see tests/data/comparisons)."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import pypdfium2
import pytest
from printed import blocks, measures

import framing

COMPARISONS = Path(__file__).parents[1] / "data" / "comparisons"
FOLDER = os.environ.get("FRAMING_CORPORA")
NAMES = sorted(file.stem for file in COMPARISONS.glob("*.toml")) if FOLDER else [""]
DIGESTS = dict(
    reversed(line.split("  "))
    for line in (COMPARISONS / "articles.sha256").read_text().splitlines()
)


@pytest.fixture(scope="module", params=NAMES)
def made(request: pytest.FixtureRequest) -> framing.Report:
    """The report of one of the articles."""
    if not FOLDER:
        pytest.skip("FRAMING_CORPORA is not set: no articles to make briefs of")
    article = Path(FOLDER, "articles", f"{request.param}.txt")
    if not article.is_file():
        pytest.skip(f"FRAMING_CORPORA holds no articles/{article.name}")
    assert hashlib.sha256(article.read_bytes()).hexdigest() == DIGESTS[article.name]
    comparison = framing.load(COMPARISONS / f"{request.param}.toml")
    return framing.compose(framing.annotate(framing.read(article)), comparison)


def test_every_number_leads_to_sentences(made: framing.Report) -> None:
    """Each measure that a page prints is that of a figure with a mark, and has evidence."""
    figures = {figure.finding.key: figure for figure in made.figures}
    for block in blocks(made):
        for measure in measures(block):
            assert measure.key in figures
            assert measure.withheld or measure.evidence


def test_the_brief_is_short(made: framing.Report) -> None:
    """Six pages before the annexes on the shorter paper, and under 400 kB."""
    brief = framing.render(made, "pdf", paper="letter")
    assert len(brief) <= 400_000
    with pypdfium2.PdfDocument(brief) as document:
        words = [page.get_textpage().get_text_range() for page in document]
    first = next(n for n, page in enumerate(words) if re.search(r"(?m)^Annexes\s*$", page))
    assert first <= 6


def test_its_sentences_are_whole(made: framing.Report) -> None:
    """No doubled space, no empty brackets, no number that disagrees with its noun."""
    words = re.sub(r"[*\\]", "", framing.render(made, "md").decode("utf-8"))
    words = words.partition("## How each side is framed")[0]
    assert not re.search(r"\b1 (times|mentions|named voices|words)\b", words)
    assert not re.search(r" [,.;]|\( *\)|(?<!\|)  ", words)
