"""Whether a brief comes out again: byte for byte, in what it found, or not at all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from framing.errors import Differs
from framing.rendering.json_report import findings_hash
from framing.report import Report
from framing.report.changes import Change, changes, without_evidence
from framing.run.earlier import earlier_figures
from framing.run.folder import rendered
from framing.run.integrity import inputs_that_differ, versions_that_differ
from framing.run.opened import Run
from framing.run.said import moved_line


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check came to: the same bytes, or else only the same findings, under which versions.
    `missing` are the files that the record names and that were not there to be compared."""

    same_bytes: bool
    missing: tuple[str, ...]
    versions: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """What is to be told of it."""
        outcome = (
            "matches: every file comes out with the same bytes"
            if self.same_bytes
            else "same findings under other versions"
        )
        return (
            outcome,
            *(f"  version {version}" for version in self.versions),
            *(f"  input {name}" for name in self.inputs),
            *(f"  not there: {name}; held against its hash in the record" for name in self.missing),
        )


def check(run: Run, report: Report) -> Outcome:
    """Hold a run against its report as composed here and now.

    Raises Differs where an input of the program differs under the same versions, where figures
    moved, or where the bytes differ and nothing explains it.
    """
    versions = versions_that_differ(run.record, report.record)
    inputs = inputs_that_differ(run.record, report.record)
    if inputs and not versions:
        raise Differs(f"{run.where}: an input is not the same here: {', '.join(inputs)}")
    different = _different_files(run, report)
    missing = tuple(name for name in run.outputs if name not in {*run.files, *run.carried})
    if not different:
        return Outcome(True, missing)
    moved = moved_figures(run, report)
    under = f" (versions that differ: {', '.join(versions)})" if versions else ""
    if moved:
        told = "; ".join(moved_line(change) for change in moved)
        raise Differs(f"{run.where}: figures moved{under}: {told}")
    if not versions:
        raise Differs(f"{run.where}: {', '.join(different)} comes out with other bytes")
    if run.findings != findings_hash(report):
        raise Differs(f"{run.where}: the findings are not the same{under}")
    return Outcome(False, missing, versions, inputs)


def moved_figures(run: Run, report: Report) -> tuple[Change, ...]:
    """The figures that are not what the run says; none where the run holds no figures."""
    if run.data is None:
        return ()
    now = [without_evidence(figure.mark, figure.finding) for figure in report.figures]
    found = changes(earlier_figures(run.data), now)
    return tuple(change for change in found if change.before != change.now)


def _different_files(run: Run, report: Report) -> list[str]:
    made = rendered(report, run.formats)
    return [
        name
        for name, digest in run.outputs.items()
        if (digest or _sha256(run.files.get(name) or run.carried[name])) != _sha256(made[name])
    ]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
