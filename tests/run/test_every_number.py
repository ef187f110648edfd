"""Every number on a page has a mark, or its sentences beside it; each mark leads to sentences.

What needs neither: how many observations there are, how sure a finding is, floors and settings,
what the method says of itself and of its agreement with people, fingerprints, numbers of sentences,
quotations and pages, the scales of charts, and numbers that are words of the article or of the
comparison.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from printed import blocks, measures, texts

import framing
from framing.domain import Measure
from framing.rendering import render_files
from framing.rendering.numbers import (
    difference_interval_text,
    difference_text,
    interval_text,
    number_text,
    told_text,
    value_text,
)
from framing.rendering.places import Places
from framing.report import (
    Anchor,
    Bars,
    Difference,
    Dots,
    Dumbbell,
    Lollipop,
    Mark,
    Number,
    Sentences,
    Strong,
    Text,
)

ROOT = Path(__file__).parents[2]
ARTICLES = {
    "seed": ROOT / "seeds" / "000_440bc964de211b24.txt",
    "night_flights": ROOT / "tests" / "data" / "articles" / "night_flights.txt",
}
UNMARKED = re.compile(
    r"fewer than \d+ \w+"  # a floor, and why there is no number
    r"|under \d+ (sentences|words)( or \d+ (words|paragraphs))?"
    r"|too few \(n = \d+\)"  # observations
    r"|(holds in |, )\d+\sof\s\d+"  # how sure
    r"|\d+ frames, each"  # so many tie; each has its mark
    r"|vocabulary, \d+ words"  # the size of the prior
    r"|^Q\d+ ?$"  # the name of a quotation
    r"|3 times(,)? in (at least )?2 sentences"  # the floor of words
    r"|from −1 to 1|\(0 to 1\)"  # scales
    r"|^0\.\d\d$"  # how sure a coding is that is too unsure to count
    r"|95%"  # the level of all intervals
)
NUMERAL = re.compile(r"[+−<>]?\d(?:[\d.,]*\d)?%?")
METHOD = "How this brief was made"


@pytest.fixture(scope="module", params=ARTICLES)
def made(request: pytest.FixtureRequest) -> framing.Report:
    """The report of the seed, and that of a longer article with many voices."""
    article = ARTICLES[request.param]
    comparison = framing.load(article.with_suffix(".toml"))
    return framing.compose(framing.annotate(framing.read(article)), comparison)


def figures(report: framing.Report) -> dict[str, list[Measure]]:
    """All measures of each figure by its key: of the sides, and of what belongs to neither."""
    return {
        figure.finding.key: [*figure.finding.sides, *(one for _, one in figure.finding.others)]
        for figure in report.figures
    }


def same(one: Measure, other: Measure) -> bool:
    """Whether two measures tell the same number of the same words."""
    told = (one.value, one.interval, one.n, set(one.evidence))
    return told == (other.value, other.interval, other.n, set(other.evidence))


def marks(text: Text, report: framing.Report) -> set[str]:
    """The figures whose marks stand in a text."""
    known = figures(report)
    named = {part.key for part in text if isinstance(part, Mark | Anchor)}
    told = {part.measure.key for part in text if isinstance(part, Number) and part.mark}
    return (named | told) & known.keys()


def test_each_mark_leads_to_sentences(made: framing.Report) -> None:
    """Both sides of every figure have numbered sentences or a reason, and the headline is told."""
    places, headline = Places(made), made.reading.doc.article.headline
    for measure in (one for found in figures(made).values() for one in found):
        if measure.value is None:
            assert measure.withheld
            continue
        numbers = places.numbers(measure.evidence)
        assert numbers or (headline and all(map(headline.overlaps, measure.evidence)))
        assert all(f"sentence-{number}" in places for number in numbers)


def test_every_number_has_its_mark_or_its_sentences_beside_it(made: framing.Report) -> None:
    """A number of a figure has the figure's mark in reach; any other has its own sentences."""
    known, places, count = figures(made), Places(made), 0
    for text in (text for block in blocks(made) for text in texts(block)):
        shown = [part.spans for part in text if isinstance(part, Sentences)]
        beside = {number for spans in shown for number in places.numbers(spans)}
        for part in text:
            if isinstance(part, Difference):
                assert part.finding.key in marks(text, made)
            if isinstance(part, Number) and part.measure.value is not None:
                count += 1
                key, evidence = part.measure.key, set(places.numbers(part.measure.evidence))
                figure = any(same(part.measure, one) for one in known[key])
                marked = figure and key in marks(text, made)
                cut = " …" in text and beside
                assert marked or (evidence and evidence <= beside) or cut, (key, text)
    assert count > 60


def test_every_chart_shows_figures(made: framing.Report) -> None:
    """Rows of charts are findings with a mark; the parts of a bar are all of one figure."""
    known = figures(made)
    findings = {figure.finding.key: figure.finding for figure in made.figures}
    for block in blocks(made):
        if isinstance(block, Dumbbell | Dots | Lollipop):
            assert all(finding == findings[finding.key] for finding in block.findings)
        if isinstance(block, Bars):
            for bar in block.bars:
                assert len({part.measure.key for part in bar.segments}) <= 1
                for one in (part.measure for part in bar.segments):
                    assert any(same(one, other) for other in known[one.key])


def strings(report: framing.Report) -> Iterator[str]:
    """All that is told in strings, but for the method, which tells of itself."""
    for section in report.sections:
        if section.title == METHOD:
            continue
        for block in section.blocks:
            yield getattr(block, "caption", "")
            for part in (part for text in texts(block) for part in text):
                if isinstance(part, str | Strong):
                    yield part if isinstance(part, str) else part.text


def test_no_number_hides_in_a_string(made: framing.Report) -> None:
    """What a lens or the report says in words of its own holds no number that could need a mark."""
    known = {side.label for side in made.comparison.sides}
    for told in strings(made):
        if told in made.reading.doc.text or told in known:
            continue
        assert not re.search(r"\d", UNMARKED.sub("", told)), told


def numerals(words: str) -> set[str]:
    """The numbers in some words, but for names such as s3 and Q1."""
    return {found.group() for found in NUMERAL.finditer(re.sub(r"\b[A-Zs]\d+\b", "", words))}


def told_by(report: framing.Report) -> Iterator[str]:
    """All numbers that pages may show before the method: those of figures and tables, the ends of
    scales, and what needs no mark."""
    for measure in (one for block in blocks(report) for one in measures(block)):
        yield value_text(measure)
        yield str(measure.n)
        if measure.interval:
            yield interval_text(measure.interval, measure.unit)
    for text in (text for block in blocks(report) for text in texts(block)):
        yield from (told_text(part) for part in text if isinstance(part, Number))
    for figure in report.figures:
        yield difference_text(figure.finding)
        yield difference_interval_text(figure.finding)
        if figure.finding.stability:
            yield f"{figure.finding.stability.holds} of {figure.finding.stability.of}"
    for block in blocks(report):
        for bar in block.bars if isinstance(block, Bars) else ():
            values = [part.measure.value or 0.0 for part in bar.segments]
            yield from (number_text(value / (sum(values) or 1), "share") for value in values)
    yield from strings(report)
    yield report.reading.doc.text
    yield from ("0% 25% 50% 75% 100%", "−1.00 −0.50 0 0.00 0.50 1.00 +0.50 +1.00")


def test_every_number_of_the_pages_is_told_by_the_report(made: framing.Report) -> None:
    """Before the method a page of the PDF shows no number that is not a figure's or exempt."""
    allowed = {numeral for words in told_by(made) for numeral in numerals(words)}
    head = f"{sum(token.text[:1].isalnum() for token in made.reading.doc.tokens):,} words"
    with pypdfium2.PdfDocument(framing.render(made, "pdf")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    body = pages[: next(n for n, page in enumerate(pages) if METHOD in page) + 1]
    body[-1] = body[-1].partition("Method and sources")[0]
    assert head in body[0]
    for page in body:
        words = page.replace("\N{NO-BREAK SPACE}", " ").replace(head, "")
        words = re.sub(r"framing \d\S* · run \w+|· run \w+|Page \d+ of \d+|A4", "", words)
        assert numerals(words) - allowed == set()


def test_every_number_is_in_the_tables_for_spreadsheets(made: framing.Report) -> None:
    """All figures with both sides, others and difference, and in how many settings it holds; all
    attributions, with what follows indirectly."""
    figures_csv, attributions_csv = (
        list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))
        for file in render_files(made, "csv").values()
    )
    found = {(row["mark"], row["side"]): row for row in figures_csv}
    assert len(found) == len(figures_csv)
    for figure in made.figures:
        finding = figure.finding
        for side, one in (*finding.sides.items(), *finding.others):
            row = found.pop((figure.mark, side))
            assert row["value"] == ("" if one.value is None else str(one.value))
            if finding.stability:
                told = int(row["holds_in"]), int(row["of_settings"])
                assert told == (finding.stability.holds, finding.stability.of)
        if finding.contrast is not None:
            assert float(found.pop((figure.mark, "a-b"))["value"]) == finding.contrast
    assert not found
    for row, sided in zip(attributions_csv, made.reading.attributions, strict=True):
        assert row["supports_indirectly"].split() == list(sided.supports_indirectly)
        assert row["attacks_indirectly"].split() == list(sided.attacks_indirectly)
