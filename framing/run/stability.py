"""Stability: in how many other settings each finding holds.

Every lens looks again under each declared setting, and each difference is held against the one
that was found. A setting bears on a finding when it changes what the finding was made from; where
it changes nothing it says nothing and is not counted. A finding holds where the same side is ahead.
It does not where the sides are level, the other is ahead, or too little is left to tell.

A decision that takes away what is measured on both sides (pronouns, where pronouns are the
question) is no other way to measure it and is not counted either. A part of the text left out
always counts: what stands in one passage alone is not stable.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from framing.domain import Finding, Findings, Measure, Reading, Stability
from framing.report import Lens
from framing.stats.seed import seeded
from framing.stats.settings import SETTINGS, Setting, under
from framing.text.reading import read_as
from framing.text.variation import varied

Examine = Callable[[Lens], Findings]


def stabilities(
    lenses: Sequence[Lens], examine: Examine, reading: Reading, found: Sequence[Findings]
) -> dict[str, Stability]:
    """The stability of every difference in `found`, by the finding's key.

    `examine` makes a lens look at the article; what is `found` was made from `reading` under the
    method's own setting. A finding without a difference has none.
    """
    differing = {x.key: x for x in tested_and_shown(found) if x.direction}
    holds: Counter[str] = Counter()
    bears: Counter[str] = Counter()
    for setting in SETTINGS:
        again = {x.key: x for x in _again(lenses, examine, reading, setting)}
        for key, finding in differing.items():
            other = again.get(key)
            if _bears(finding, other, setting):
                bears[key] += 1
                holds[key] += other is not None and other.direction == finding.direction
    return {key: Stability(holds[key], bears[key]) for key in differing}


def tested_and_shown(found: Iterable[Findings]) -> Iterator[Finding]:
    """All findings of all lenses, those that are not shown with them."""
    for findings in found:
        yield from findings.findings
        yield from findings.unshown


def _again(
    lenses: Sequence[Lens], examine: Examine, reading: Reading, setting: Setting
) -> Iterator[Finding]:
    """What all lenses find under a setting; values only, nothing is drawn at random."""
    with under(setting), read_as(varied(reading, setting)), seeded(None):
        yield from tested_and_shown([examine(lens) for lens in lenses])


def _bears(finding: Finding, other: Finding | None, setting: Setting) -> bool:
    """Whether the setting changes what the finding was made from and leaves something of it."""
    if other is None:
        return True
    if setting.part_out is None and not any(side.value for side in other.sides):
        return False
    return finding.contrast != other.contrast or any(
        _made_of(was) != _made_of(now) for was, now in zip(finding.sides, other.sides, strict=True)
    )


def _made_of(measure: Measure) -> tuple[object, ...]:
    return measure.value, measure.n, measure.evidence
