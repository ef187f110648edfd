"""Composing: every lens looks, the findings are corrected and marked, the brief is put together."""

from __future__ import annotations

from collections.abc import Sequence

from framing.domain import (
    AnnotatedArticle,
    Comparison,
    EarlierBrief,
    EarlierFigure,
    Findings,
    Overrides,
    RunRecord,
)
from framing.errors import BadArticle, FramingError, LensFailed
from framing.intake import check_names
from framing.report import Figure, Lens, Report, Section
from framing.report.annex import annotated_article, comparison_annex, lettered, quotation_ledger
from framing.report.bottom_line import bottom_line
from framing.report.changes import without_evidence
from framing.report.measures import testable
from framing.report.method import method
from framing.report.overruled import overruled_by
from framing.report.page_one import page_one
from framing.report.since import since_last
from framing.report.sources import sources
from framing.run.correction import with_confidence
from framing.run.lenses import chosen
from framing.run.record import record
from framing.run.stability import stabilities, tested_and_shown
from framing.stats.seed import DEFAULT, seeded
from framing.text.overruling import overruled
from framing.text.reading import read_sides


def compose(
    doc: AnnotatedArticle,
    comparison: Comparison,
    *,
    seed: int = DEFAULT,
    as_of: str | None = None,
    earlier: EarlierBrief | None = None,
    overrides: Overrides | None = None,
) -> Report:
    """Look at an article through every lens that the comparison asks for.

    `seed` starts all random draws; `as_of` is a date that the brief prints as its own; `earlier`
    is a brief of the same sides that this one is compared with; `overrides` are codings that a
    person changed. Raises BadArticle where the article names neither side, BadComparison where a
    name stands twice, BadOverrides where the overrides do not fit the article, LensFailed where a
    lens breaks.
    """
    check_names(comparison.sides, "comparison")
    return compose_from(doc, record(doc.article, comparison, seed, as_of, earlier, overrides))


def compose_from(machine: AnnotatedArticle, run: RunRecord) -> Report:
    """The report that a record describes, with that record printed in it. `machine` is the article
    as annotated, before anything in it is overruled."""
    comparison = run.comparison
    doc = overruled(machine, run.overrides, comparison.sides) if run.overrides else machine
    reading = read_sides(doc, comparison.sides)
    if not reading.mentions:
        raise BadArticle(
            f"{doc.article.origin.name}: names neither side"
            f" ({comparison.sides.a.label!r}, {comparison.sides.b.label!r}): check the names"
        )
    lenses = chosen(comparison.lenses)
    found = _found(lenses, doc, run)
    stability = stabilities(lenses, lambda lens: _examine(lens, doc, comparison), reading, found)
    judged = with_confidence(found, stability, testable(reading))
    figures = _marked(lenses, judged)
    moved = None
    if run.overrides:
        before = _marked(lenses, _found(lenses, machine, run))
        moved = overruled_by(run.overrides, *map(_without_evidence, (before, figures)))
    by_key = {figure.finding.key: figure.finding for figure in figures}
    labels = (comparison.sides.a.label, comparison.sides.b.label)
    conclusion = bottom_line(by_key, labels)
    sections = (
        page_one(by_key, conclusion, labels),
        *lettered([_present(*told) for told in zip(lenses, judged, strict=True)]),
        *((since_last(run.earlier, figures),) if run.earlier else ()),
        method(comparison, reading, tuple(tested_and_shown(judged)), run),
        sources(figures),
        annotated_article(reading),
        quotation_ledger(reading),
        comparison_annex(comparison, doc.text, moved),
    )
    return Report(comparison.title, comparison, reading, conclusion, sections, figures, run, moved)


def _found(lenses: Sequence[Lens], doc: AnnotatedArticle, run: RunRecord) -> list[Findings]:
    with seeded(run.seed):
        return [_examine(lens, doc, run.comparison) for lens in lenses]


def _without_evidence(figures: Sequence[Figure]) -> tuple[EarlierFigure, ...]:
    return tuple(without_evidence(figure.mark, figure.finding) for figure in figures)


def _marked(lenses: Sequence[Lens], found: Sequence[Findings]) -> tuple[Figure, ...]:
    """All findings that are shown, each with its lens's letter and a number."""
    return tuple(
        Figure(f"{lens.mark}{number}", finding)
        for lens, findings in zip(lenses, found, strict=True)
        for number, finding in enumerate(findings.findings, 1)
    )


def _examine(lens: Lens, doc: AnnotatedArticle, comparison: Comparison) -> Findings:
    try:
        return lens.examine(doc, comparison.sides)
    except FramingError:
        raise
    except Exception as error:
        raise LensFailed(
            f"lens {lens.name!r} failed on {doc.article.origin.name}: {error}"
        ) from error


def _present(lens: Lens, findings: Findings) -> Section:
    try:
        return lens.present(findings)
    except Exception as error:
        raise LensFailed(f"lens {lens.name!r} could not present its findings: {error}") from error
