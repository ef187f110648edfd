"""Whether a run is in agreement with itself: every hash that it names is that of what it holds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from framing.domain import RunRecord
from framing.errors import Differs
from framing.run.earlier import findings_digest
from framing.run.opened import BRIEF, TEXT, Run
from framing.run.record import comparison_digest, overrides_digest, settings

SHOWN = 12


def check_integrity(run: Run) -> None:
    """Raise Differs with the name of the first input or output that is not what its hash says."""
    named = dict(run.record.inputs)
    text = run.article.text.encode("utf-8", "surrogatepass")
    _same(run, "the article's text", named.get("text"), _sha256(text))
    _same(run, "the article's text", run.article.sha256, _sha256(text))
    _same(run, "the article's raw bytes", named.get("article"), run.article.origin.sha256)
    _same(run, "the article's raw bytes", named.get("article"), run.record.origin.sha256)
    _same(run, "the comparison", named.get("comparison"), comparison_digest(run.record.comparison))
    overrides = run.record.overrides
    found = overrides_digest(overrides) if overrides else None
    _same(run, "what was overruled", named.get("overrides"), found)
    wanted = dict(settings(run.record.comparison))
    for name, value in run.record.settings:
        _same(run, f"the setting {name}", value, wanted.get(name))
    for name, digest in run.outputs.items():
        if name in run.files and digest:
            _same(run, name, digest, _sha256(run.files[name]))
    if run.data is not None:
        _same(run, "what was found", run.findings, findings_digest(run.data))
    if TEXT in run.carried and run.carried[TEXT] != text:
        raise Differs(f"{run.where}: {TEXT} inside {BRIEF} is not the article that was analysed")


def versions_that_differ(old: RunRecord, new: RunRecord) -> tuple[str, ...]:
    """The versions that are not the same, each as "name old → new"."""
    return tuple(_moved(dict(old.versions), dict(new.versions)))


def inputs_that_differ(old: RunRecord, new: RunRecord) -> tuple[str, ...]:
    """The inputs whose hash is not the same, each as "name old → new"."""
    return tuple(_moved(dict(old.inputs), dict(new.inputs)))


def _moved(old: dict[str, str], new: dict[str, str]) -> Iterator[str]:
    for name in sorted({*old, *new}):
        before, now = old.get(name, "none"), new.get(name, "none")
        if before != now:
            yield f"{name} {before[:SHOWN]} → {now[:SHOWN]}"


def _same(run: Run, what: str, named: str | None, found: str | None) -> None:
    if named != found:
        raise Differs(
            f"{run.where}: {what} is not what the record names:"
            f" {(named or 'none')[:SHOWN]} there, {(found or 'none')[:SHOWN]} found"
        )


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
