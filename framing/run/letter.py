"""A run as a letter: checked whole, then told on its first page, with its files.

A brief that is sent can not be called back. So a run is held against its own hashes and made again
before a word of it goes out, and its letter is written from what came out of the article, never
from what a file says of itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import PurePath

from framing.delivery import CHART, Enclosure, Letter
from framing.domain.canonical import digest
from framing.errors import BadRun, Differs
from framing.rendering import FORMATS
from framing.rendering.escape import clean
from framing.rendering.json_report import run_id
from framing.rendering.particulars import spoken_date
from framing.report import Report
from framing.run.check import check
from framing.run.opened import BRIEF, REPORT, Run, open_run
from framing.run.rerun import remade
from framing.run.verify import verify
from framing.themes import load_theme

LARGEST = 2_000_000
"""A file with more bytes than this is not enclosed, and the letter says so."""

_SHOWN_ID = 12
_KINDS = {
    ".csv": "text/csv",
    ".html": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A run that is what it says it is, with its report."""

    run: Run
    report: Report

    @property
    def id(self) -> str:
        """The hash of the run's record."""
        return run_id(self.run.record)


def checked(path: str | PathLike[str]) -> Checked:
    """A run that may be sent. BadRun where there is none; Differs where a file, a figure or an
    input is not what it should be."""
    run = open_run(path)
    report = remade(run)
    if not check(run, report).same_bytes:
        if BRIEF in run.files:
            verify(path if run.folder is None else run.folder / BRIEF)
    elif run.record != report.record and {BRIEF, REPORT} & {*run.outputs}:
        raise Differs(f"{run.where}: its record is not the one that its files were made from")
    return Checked(run, report)


def letter(run: Checked, formats: Sequence[str]) -> Letter:
    """The letter about one brief with its files in some formats. BadRun where one is missing."""
    from framing.rendering import letter as pages

    report = run.report
    theme = load_theme(report.comparison.theme)
    files = _files(run, formats)
    chart = pages.chart(report, theme)
    remarks = (*_remarks(files), _made_by(report))
    return Letter(
        run.id,
        _content("brief", files),
        f"[Framing brief] {_about(report)}",
        pages.letter_text(report, theme, remarks),
        pages.letter_html(report, theme, remarks, (CHART, chart.alt) if chart else ("", "")),
        chart.png if chart else None,
        tuple(_enclosed(files)),
    )


def digest_letter(runs: Sequence[Checked], formats: Sequence[str]) -> Letter:
    """One letter about several briefs with all their files."""
    from framing.rendering import letter as pages

    reports = [run.report for run in runs]
    theme = load_theme(reports[0].comparison.theme)
    files = {name: content for run in runs for name, content in _files(run, formats).items()}
    count = f"{len(runs)} brief{'s' * (len(runs) > 1)}"
    dates = sorted(filter(None, map(_date, reports)))
    told = " · ".join((count, *_shared_sides(reports), *map(spoken_date, dates[-1:])))
    remarks = (*_remarks(files), _made_by(reports[0]))
    return Letter(
        digest([run.id for run in runs]),
        _content("digest", files),
        f"[Framing briefs] {told}",
        pages.digest_text(reports, theme, f"Framing briefs: {told}", remarks),
        pages.digest_html(reports, theme, f"Framing briefs: {told}", remarks),
        None,
        tuple(_enclosed(files)),
    )


def _about(report: Report) -> str:
    article = report.reading.doc.article
    headline = _short(article.headline.of(article.text) if article.headline else report.title, 120)
    date = _date(report)
    return " · ".join((headline, _sides(report), *([spoken_date(date)] if date else [])))


def _sides(report: Report) -> str:
    a, b = report.comparison.sides
    return f"{_short(a.label, 60)} vs {_short(b.label, 60)}"


def _short(text: str, most: int) -> str:
    """Words for a subject, at most so many characters of them."""
    told = clean(text)
    if len(told) <= most:
        return told
    return (told[:most].rpartition(" ")[0] or told[:most]) + "…"


def _shared_sides(reports: Sequence[Report]) -> list[str]:
    """The sides, where they are the same in all reports."""
    sides = {_sides(report) for report in reports}
    return list(sides) if len(sides) == 1 else []


def _date(report: Report) -> str:
    return report.record.as_of or report.reading.doc.article.published or ""


def _made_by(report: Report) -> str:
    return f"Made by framing {dict(report.record.versions).get('framing', '')}."


def _files(run: Checked, formats: Sequence[str]) -> dict[str, bytes]:
    """The files of some formats under the names that they travel by."""
    found: dict[str, bytes] = {}
    for format in formats:
        for name in FORMATS[format]:
            content = run.run.files.get(name, run.run.carried.get(name))
            if content is None:
                raise BadRun(
                    f"{run.run.where}: it holds no {name}, which a recipient is to get: write it"
                    f" with --format {','.join(dict.fromkeys((*run.run.formats, format)))}"
                )
            path = PurePath(name)
            found[f"framing-{path.stem}-{run.run.findings[:_SHOWN_ID]}{path.suffix}"] = content
    return found


def _content(kind: str, files: Mapping[str, bytes]) -> str:
    """What is sent, as a hash: the same files of the same run are not sent twice."""
    return digest(
        [
            kind,
            sorted([name, hashlib.sha256(content).hexdigest()] for name, content in files.items()),
        ]
    )


def _enclosed(files: Mapping[str, bytes]) -> Iterator[Enclosure]:
    for name, content in files.items():
        if len(content) <= LARGEST:
            kind = _KINDS.get(PurePath(name).suffix, "application/octet-stream")
            yield Enclosure(name, kind, content)


def _remarks(files: Mapping[str, bytes]) -> Iterator[str]:
    enclosed = [name for name, content in files.items() if len(content) <= LARGEST]
    if enclosed:
        told = ", ".join(f"{name} ({_size(len(files[name]))})" for name in enclosed)
        yield f"Enclosed: {told}. Marks such as [T1] and sentences such as s3 are explained there."
    for name in enclosed:
        if name.endswith(".pdf"):
            yield f"To check it: framing verify {name}"
    for name, content in files.items():
        if len(content) > LARGEST:
            yield (
                f"Not enclosed, as it is larger than {_size(LARGEST)}: {name}"
                f" ({_size(len(content))}). Ask the sender for it."
            )


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} KB"
