"""Tables for a spreadsheet: every figure, every attribution, a row each, as CSV (RFC 4180).

The files begin with a byte-order mark, without which Excel reads UTF-8 as the system's old code
page and garbles every quotation mark; Python reads them as `utf-8-sig`. Numbers are whole
(0.4137, not "41%"), with a point whatever the theme; what is withheld is an empty cell with its
reason beside it.

A cell that begins with = + - or @ is taken for a formula when a spreadsheet opens the file, and a
formula can send data away. The words in these tables come from strangers, so such a cell is
given an apostrophe in front, which spreadsheets do not show. Cells with numbers are our own.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from framing.domain import Finding, Interval, Measure, SidedAttribution, Span
from framing.rendering.escape import clean
from framing.rendering.places import Places
from framing.report import Figure, Report

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
FIGURES = (
    "mark", "key", "figure", "side", "label", "value", "withheld", "interval_low", "interval_high",
    "n", "unit", "p", "q", "confidence", "holds_in", "of_settings", "sentences", "made_by",
)  # fmt: skip
ATTRIBUTIONS = (
    "id", "sentences", "source", "cue", "content", "kind", "speaker", "role", "cue_class", "side",
    "about", "supports", "attacks", "supports_indirectly", "attacks_indirectly", "probability",
)  # fmt: skip

Cell = str | float | int | None


def figures_csv(report: Report) -> bytes:
    """One row for each side of each figure, for what belongs to neither side, and for the
    difference of the two (a − b)."""
    places = Places(report)
    rows = (row for figure in report.figures for row in _figure_rows(report, figure, places))
    return csv_table(FIGURES, rows)


def attributions_csv(report: Report) -> bytes:
    """One row for each attribution, in the order of the article."""
    places, text = Places(report), report.reading.doc.text
    rows = (_attribution_row(sided, text, places) for sided in report.reading.attributions)
    return csv_table(ATTRIBUTIONS, rows)


def guarded(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    shown = clean(words)
    return f"'{shown}" if shown.lstrip().startswith(FORMULA) else shown


def _figure_rows(report: Report, figure: Figure, places: Places) -> Iterator[tuple[Cell, ...]]:
    finding = figure.finding
    labels = report.comparison.sides.map(lambda side: side.label)
    for side, label, measure in (
        ("a", labels.a, finding.sides.a),
        ("b", labels.b, finding.sides.b),
        *((name, name.replace("_", " "), measure) for name, measure in finding.others),
    ):
        yield _measure_row(figure, side, label, measure, _sentences(places, measure.evidence))
    if finding.contrast is not None:
        yield _difference_row(figure, finding, finding.contrast)


def _measure_row(
    figure: Figure, side: str, label: str, measure: Measure, places: str
) -> tuple[Cell, ...]:
    finding = figure.finding
    return (
        figure.mark,
        finding.key,
        finding.label,
        side,
        label,
        measure.value,
        measure.withheld,
        *_ends(measure.interval),
        measure.n,
        measure.unit,
        None,
        None,
        finding.confidence,
        *_holds(finding),
        places,
        measure.made_by,
    )


def _difference_row(figure: Figure, finding: Finding, contrast: float) -> tuple[Cell, ...]:
    return (
        figure.mark,
        finding.key,
        finding.label,
        "a-b",
        "difference",
        contrast,
        None,
        *_ends(finding.contrast_interval),
        finding.sides.a.n + finding.sides.b.n,
        finding.sides.a.unit,
        finding.p,
        finding.q,
        finding.confidence,
        *_holds(finding),
        "",
        finding.sides.a.made_by,
    )


def _holds(finding: Finding) -> tuple[int | None, int | None]:
    """In how many settings the difference holds, of how many that bear on it."""
    stability = finding.stability
    return (None, None) if stability is None else (stability.holds, stability.of)


def _ends(interval: Interval | None) -> tuple[float | None, float | None]:
    return (None, None) if interval is None else (interval.low, interval.high)


def _attribution_row(sided: SidedAttribution, text: str, places: Places) -> tuple[Cell, ...]:
    attribution = sided.attribution
    return (
        attribution.id,
        _sentences(places, attribution.content),
        _words(attribution.source, text),
        _words(attribution.cue, text),
        _words(attribution.content, text),
        attribution.kind,
        attribution.speaker,
        attribution.role,
        attribution.cue_class,
        sided.speaker_side,
        " ".join(sided.about),
        " ".join(sided.supports),
        " ".join(sided.attacks),
        " ".join(sided.supports_indirectly),
        " ".join(sided.attacks_indirectly),
        round(attribution.probability, 3),
    )


def _words(spans: Iterable[Span], text: str) -> str:
    """The article's words at spans, where they are interrupted with an ellipsis."""
    return " … ".join(span.of(text) for span in spans)


def _sentences(places: Places, spans: tuple[Span, ...]) -> str:
    """The numbers of sentences as "s3 s7": the letter keeps them from being read as a number."""
    numbers = places.numbers(spans)
    return " ".join(f"s{number}" for number in numbers) or ("headline" if spans else "")


def csv_table(head: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    """The file of a table, its words guarded."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows(
        [guarded(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    )
    return file.getvalue().encode("utf-8-sig", "replace")
