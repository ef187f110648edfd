"""`report.json`: the report as data for other programs, in the shape that docs/formats.md gives."""

from __future__ import annotations

from typing import Any

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    Clause,
    Finding,
    Interval,
    Measure,
    RunRecord,
    Side,
    Stability,
)
from framing.domain.canonical import canonical, digest
from framing.domain.codec import to_json
from framing.report import Figure, Report
from framing.report.overruled import Overruled

SCHEMA = "framing-report/1"
RUN_DIGITS = 12
"""So many digits of its id name a run in print."""


def report_json(report: Report) -> bytes:
    """The whole report, its record included."""
    return canonical(report_object(report))


def run_id(record: RunRecord) -> str:
    """The SHA-256 of a run's record: what was made from the same things in the same way is the same
    run, whichever folder or brief it is read from."""
    return digest(record_object(record))


def run_in_print(report: Report) -> str:
    """The name of a run where a reader sees it: the first digits of its id."""
    return run_id(report.record)[:RUN_DIGITS]


def findings_hash(report: Report) -> str:
    """The SHA-256 of what was found, without the record: equal findings, equal hash."""
    return digest({key: value for key, value in report_object(report).items() if key != "record"})


def report_object(report: Report) -> dict[str, Any]:
    """The report as dictionaries and lists; spans are `[start, end]`."""
    reading = report.reading
    article = reading.doc.article
    return {
        "schema": SCHEMA,
        "title": report.title,
        "article": {
            "file": article.origin.name,
            "text": article.text,
            "sha256": article.sha256,
            "headline": article.headline,
            "outlet": article.outlet,
            "byline": article.byline,
            "published": article.published,
            "blocks": [[block.kind, *block.span] for block in article.blocks],
            "sentences": reading.doc.sentences,
        },
        "sides": {key: _side(side) for key, side in reading.sides.items()},
        "mentions": [
            {"side": mention.side, "start": mention.start, "end": mention.end, "kind": mention.kind}
            for mention in reading.mentions
        ],
        "attributions": [
            attribution_object(sided.attribution)
            | {
                "speaker_side": sided.speaker_side,
                "about": sided.about,
                "supports": sided.supports,
                "attacks": sided.attacks,
                "supports_indirectly": sided.supports_indirectly,
                "attacks_indirectly": sided.attacks_indirectly,
            }
            for sided in reading.attributions
        ],
        "clauses": [
            clause_object(sided.clause)
            | {"agent_side": sided.agent_side, "patient_side": sided.patient_side}
            for sided in reading.clauses
        ],
        "unsure": [attribution_object(one) for one in reading.doc.unsure_attributions],
        "short_quotations": reading.doc.short_quotations,
        "figures": {figure.finding.key: _figure(figure) for figure in report.figures},
        "overrides": _overruled(report.overruled) if report.overruled else None,
        "record": record_object(report.record),
    }


def annotation_object(file: str, doc: AnnotatedArticle) -> dict[str, Any]:
    """One article's annotation, as `framing annotate` prints it. `file` is told as given."""
    return {
        "schema": "framing-annotation/1",
        "file": file,
        "sha256": doc.article.sha256,
        "text": doc.text,
        "sentences": doc.sentences,
        "tokens": [[token.start, token.end, token.tag, token.lemma] for token in doc.tokens],
        "attributions": [attribution_object(attribution) for attribution in doc.attributions],
        "unsure": [attribution_object(attribution) for attribution in doc.unsure_attributions],
        "clauses": [clause_object(clause) for clause in doc.clauses],
    }


def attribution_object(attribution: Attribution) -> dict[str, Any]:
    """An attribution in the words of the contract."""
    return {
        "id": attribution.id,
        "source": attribution.source,
        "cue": attribution.cue,
        "content": attribution.content,
        "kind": attribution.kind,
        "speaker": attribution.speaker,
        "cue_class": attribution.cue_class,
        "role": attribution.role,
        "probability": round(attribution.probability, 3),
    }


def clause_object(clause: Clause) -> dict[str, Any]:
    """A clause in the words of the contract."""
    return {
        "predicate": clause.predicate,
        "lemma": clause.lemma,
        "agent": clause.agent,
        "patient": clause.patient,
        "voice": clause.voice,
        "negated": clause.negated,
    }


def record_object(record: RunRecord) -> dict[str, Any]:
    """The run record: hashes, versions, settings, seed, the article's origin, the comparison."""
    return {"schema": "framing-record/1", **to_json(record)}


def _side(side: Side) -> dict[str, Any]:
    return {
        "label": side.label,
        "names": side.names,
        "people": side.people,
        "institutions": side.institutions,
        "places": side.places,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    finding: Finding = figure.finding
    sides: dict[str, Any] = {key: _measure(side) for key, side in finding.sides.items()}
    return {
        "mark": figure.mark,
        "label": finding.label,
        "question": finding.question,
        "unit": finding.sides.a.unit,
        "made_by": finding.sides.a.made_by,
        **sides,
        "others": {name: _measure(measure) for name, measure in finding.others},
        "contrast": finding.contrast,
        "contrast_interval": _interval(finding.contrast_interval),
        "p": finding.p,
        "q": finding.q,
        "family": finding.family,
        "confidence": finding.confidence,
        "stability": finding.stability and _stability(finding.stability),
        "caveats": finding.caveats,
    }


def _overruled(overruled: Overruled) -> dict[str, Any]:
    return {
        "coder": overruled.overrides.coder,
        "changes": to_json(overruled.overrides.changes),
        "figures": [
            {"key": one.key, "mark": one.mark, "label": one.label, "side": one.side}
            | {"before": _value(one.before), "after": _value(one.now), "verdict": one.verdict}
            for one in overruled.figures
        ],
    }


def _value(measure: Measure) -> dict[str, Any]:
    """A measure without its evidence."""
    return {key: told for key, told in _measure(measure).items() if key != "evidence"}


def _stability(stability: Stability) -> dict[str, int]:
    return {"holds": stability.holds, "of": stability.of}


def _measure(measure: Measure) -> dict[str, Any]:
    outcome = {"withheld": measure.withheld} if measure.value is None else {"value": measure.value}
    return {
        **outcome,
        "interval": _interval(measure.interval),
        "n": measure.n,
        "evidence": measure.evidence,
    }


def _interval(interval: Interval | None) -> list[float] | None:
    return None if interval is None else [interval.low, interval.high]
