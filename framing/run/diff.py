"""What moved between two runs: inputs, versions, settings, and each figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

from framing.domain import EarlierBrief, RunRecord
from framing.domain.codec import to_json as noun_to_json
from framing.errors import BadRun
from framing.report.changes import Change, Verdict, changes
from framing.report.since import SAID
from framing.run.earlier import earlier_brief
from framing.run.integrity import check_integrity
from framing.run.opened import Run
from framing.run.said import moved_line

SCHEMA = "framing-diff/1"


@dataclass(frozen=True, slots=True)
class Diff:
    """Two runs of the same kind and every side of every figure of theirs."""

    old: EarlierBrief
    new: EarlierBrief
    old_record: RunRecord
    new_record: RunRecord
    changes: tuple[Change, ...]

    def lines(self) -> Iterator[str]:
        """What moved, as text."""
        for name, brief in (("old", self.old), ("new", self.new)):
            told = f"“{brief.headline}”" if brief.headline else "no headline"
            date = brief.published or "no date"
            yield f"{name}  {brief.file}  {date}  {told}  findings {brief.findings[:12]}"
        for kind in ("inputs", "versions", "settings"):
            moved = self.named(kind)
            if moved:
                yield f"{kind} that differ: {', '.join(sorted(moved))}"
        sides = self.old_record.comparison.sides, self.new_record.comparison.sides
        if sides[0] != sides[1]:
            yield "the two runs are not about the same sides: their figures tell of other things"
        counted = Counter(change.verdict for change in self.changes)
        yield "values: " + ", ".join(
            f"{counted[verdict]} {SAID[verdict]}"
            for verdict in get_args(Verdict)
            if counted[verdict]
        )
        for change in self.changes:
            if change.verdict != "same":
                yield f"  {moved_line(change)}"

    def to_json(self) -> dict[str, Any]:
        """The same as dictionaries and lists."""
        return {
            "schema": SCHEMA,
            "old": _brief(self.old),
            "new": _brief(self.new),
            **{kind: self.named(kind) for kind in ("inputs", "versions", "settings")},
            "changes": [
                {"key": one.key, "mark": one.mark, "label": one.label, "side": one.side}
                | {"before": _measure(one.before), "now": _measure(one.now)}
                | {"verdict": one.verdict}
                for one in self.changes
            ],
        }

    def named(self, kind: str) -> dict[str, list[str | None]]:
        """The inputs, versions or settings that differ, each with the old and the new."""
        old, new = _named(self.old_record, kind), _named(self.new_record, kind)
        return {
            name: [old.get(name), new.get(name)]
            for name in sorted({*old, *new})
            if old.get(name) != new.get(name)
        }


def _named(record: RunRecord, kind: str) -> dict[str, str]:
    """The inputs, versions or settings of a record; seed and date are settings."""
    found = dict(getattr(record, kind))
    if kind == "settings":
        found |= {"seed": str(record.seed), "as_of": record.as_of or "none"}
    return found


def diff(old: Run, new: Run) -> Diff:
    """What moved from one run to another. BadRun where the figures of one are not there, Differs
    where one contradicts itself."""
    before, now = _brief_of(old), _brief_of(new)
    return Diff(before, now, old.record, new.record, changes(before.figures, now.figures))


def _brief_of(run: Run) -> EarlierBrief:
    check_integrity(run)
    if run.data is None:
        raise BadRun(f"{run.where}: only its record is there: give the run folder or the brief")
    return earlier_brief(run.data)


def _brief(brief: EarlierBrief) -> dict[str, Any]:
    told: dict[str, Any] = noun_to_json(brief)
    del told["figures"]
    return told


def _measure(measure: Any) -> dict[str, Any]:
    told: dict[str, Any] = noun_to_json(measure)
    return {key: told[key] for key in ("value", "withheld", "interval", "n")}
