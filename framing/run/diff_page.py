"""What moved between two runs, as a page in the look of a brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.domain import AnnotatedArticle, Reading, RunRecord
from framing.domain.canonical import canonical
from framing.report import Block, Column, Note, Prose, Report, Section, Table, Text
from framing.report.since import counted, what_moved
from framing.run.diff import Diff
from framing.run.integrity import SHOWN
from framing.run.opened import Run

KICKER = "WHAT MOVED BETWEEN TWO BRIEFS"
ATTACHED = "diff.json"
_RUNS = (
    Column(("",), 1.2),
    Column(("Earlier",), 2.4),
    Column(("Later",), 2.4),
)
_NOTHING = "Word lists, weights, versions and settings are the same in both."


def diff_page(found: Diff, new: Run) -> bytes:
    """The PDF, in the theme and on the paper of the later run, with the same as data inside."""
    from framing.rendering.finish import Attachment
    from framing.rendering.leaflet import leaflet
    from framing.themes import load_theme

    comparison = new.record.comparison
    data = Attachment(
        ATTACHED, "application/json", "What moved, as data", "Data", canonical(found.to_json())
    )
    report = Report(
        comparison.title, comparison, _unread(new), (), tuple(_sections(found)), (), new.record
    )
    runs = f"{found.old.findings[:SHOWN]} → {found.new.findings[:SHOWN]}"
    return leaflet(report, KICKER, runs, load_theme(comparison.theme), comparison.paper, (data,))


def _unread(run: Run) -> Reading:
    """The article of a run, of which no more than its blocks is shown."""
    doc = AnnotatedArticle(run.article, (), (), (), ())
    return Reading(doc, run.record.comparison.sides, (), (), (), (), ())


def _sections(found: Diff) -> Iterator[Section]:
    yield Section("", "structure", "The two briefs", "", tuple(_briefs(found)))
    yield Section(
        "",
        "structure",
        "What moved",
        "Which figures are not what they were, and is it more than their intervals allow for?",
        (Prose((counted(found.changes),)), *what_moved(found.changes)),
    )
    yield Section(
        "", "structure", "What went in", "Where the two runs were not made alike", _inputs(found)
    )


def _briefs(found: Diff) -> Iterator[Block]:
    briefs = found.old, found.new
    rows = (
        ("Article", *(brief.file for brief in briefs)),
        ("Headline", *(brief.headline or "none" for brief in briefs)),
        ("Published", *(brief.published or "no date" for brief in briefs)),
        ("Run", *(brief.findings[:SHOWN] for brief in briefs)),
        ("Made by", _made_by(found.old_record), _made_by(found.new_record)),
    )
    yield Table(_RUNS, _cells(rows), "The two briefs that are compared.")
    if found.old_record.comparison.sides != found.new_record.comparison.sides:
        yield Note(("The two runs are not about the same sides: figures tell of other things.",))


def _made_by(record: RunRecord) -> str:
    versions = dict(record.versions)
    return f"framing {versions.get('framing')} ({versions.get('code')})"


def _inputs(found: Diff) -> tuple[Block, ...]:
    rows = [
        (name, *((value or "none")[:SHOWN] for value in pair))
        for kind in ("inputs", "versions", "settings")
        for name, pair in found.named(kind).items()
    ]
    if not rows:
        return (Prose((_NOTHING,)),)
    return (Table(_RUNS, _cells(rows), "Inputs, versions and settings that differ.", True),)


def _cells(rows: Iterable[tuple[str, ...]]) -> tuple[tuple[Text, ...], ...]:
    return tuple(tuple((cell,) for cell in row) for row in rows)
