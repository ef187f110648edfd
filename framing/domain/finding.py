"""What a lens finds: measures with their evidence, and findings that put two of them together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from framing.domain.pair import Pair
from framing.domain.reading import Reading
from framing.domain.span import Span

Unit = Literal[
    "count", "words", "sentence", "share", "score", "log-odds", "probability", "label"
]  # fmt: skip
Confidence = Literal["supported", "suggestive", "descriptive"]


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval, both ends included, in the unit of its measure."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Measure:
    """One number about one side, or the reason why there is none.

    Exactly one of `value` and `withheld` is set. `n` is how many observations stand behind the
    value (sentences, quotations, clauses, as the finding's question says); `evidence` the spans
    of the text that were counted, in document order; `made_by` the dotted name of the function
    that made it.
    """

    key: str
    unit: Unit
    made_by: str
    value: float | None = None
    withheld: str | None = None
    interval: Interval | None = None
    n: int = 0
    evidence: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if (self.value is None) == (self.withheld is None):
            raise ValueError(f"{self.key}: a measure has a value or a reason, one of the two")


@dataclass(frozen=True, slots=True)
class Claim:
    """How a finding is said in one sentence, with slots for labels and values.

    `{more}` and `{less}` are the labels of the sides with the larger and the smaller value,
    `{more_value}` and `{less_value}` those values; in a tie the sides stand in the order of their
    labels. A value may bring its noun, singular and plural: `{more_value:mention|mentions}`.
    `{more_count}` and `{less_count}` tell a share as how many of how many, "3 of 9".
    `differ` is used when the values differ, `tie` when they are equal, `none` when there is
    nothing of the kind on the one side (a zero, or a measure withheld because nothing was found).
    The sentence is the same when the sides are swapped.
    """

    differ: str
    tie: str
    none: str = ""


@dataclass(frozen=True, slots=True)
class Stability:
    """In how many settings a finding holds, of those that bear on it. A setting bears on a finding
    when it changes what the finding was made from."""

    holds: int
    of: int

    @property
    def share(self) -> float:
        """The share of the settings in which it holds, 0 where none bears on it."""
        return self.holds / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Finding:
    """A question answered for both sides.

    `contrast` is side a's value minus side b's (log-odds: of a against b), None where one is
    withheld; `contrast_interval` its 95 % interval. `p` is the uncorrected probability of an
    exact or permutation test within the declared `family`, None where nothing was tested, and `q`
    the same corrected for all tests of the family. `stability` tells in how many other settings
    the difference holds, None where there is none to hold; both set `confidence`. `others` holds
    the same measure for what belongs to neither side ("third_party", "unnamed", "article").
    `label` is the row's name in a table.
    """

    key: str
    label: str
    question: str
    sides: Pair[Measure]
    contrast: float | None = None
    contrast_interval: Interval | None = None
    p: float | None = None
    family: str = ""
    confidence: Confidence = "descriptive"
    claim: Claim | None = None
    caveats: tuple[str, ...] = ()
    others: tuple[tuple[str, Measure], ...] = ()
    q: float | None = None
    stability: Stability | None = None

    @property
    def direction(self) -> int | None:
        """1 where the difference is in favour of side a, −1 of side b, 0 for none; None where it
        is not known. A side of which nothing of the kind was counted counts as 0."""
        gap = self.contrast
        if gap is None:
            if not all(map(_counted, self.sides)):
                return None
            gap = (self.sides.a.value or 0.0) - (self.sides.b.value or 0.0)
        return (gap > 0) - (gap < 0)

    def swap(self) -> Finding:
        """The finding as it would be with the sides exchanged."""
        flipped = self.contrast_interval and Interval(
            -self.contrast_interval.high, -self.contrast_interval.low
        )
        return replace(
            self,
            sides=self.sides.swap(),
            contrast=None if self.contrast is None else -self.contrast,
            contrast_interval=flipped,
        )


def _counted(measure: Measure) -> bool:
    """Whether a count is known: it has a value, or nothing of the kind was found."""
    return measure.unit in ("count", "words") and (measure.value is not None or measure.n == 0)


def difference(sides: Pair[Measure]) -> float | None:
    """Side a's value minus side b's, None where one of them is withheld."""
    if sides.a.value is None or sides.b.value is None:
        return None
    return sides.a.value - sides.b.value


@dataclass(frozen=True, slots=True)
class Findings:
    """All that one lens found, in the order in which it is to be shown.

    `reading` is what it looked at, so that the section can show the words themselves; it is no
    part of what was found, and two findings are equal without it. `unshown` are findings that were
    tested and are not worth showing: they count in the correction for many tests.
    """

    lens: str
    findings: tuple[Finding, ...]
    reading: Reading | None = field(default=None, compare=False, repr=False)
    unshown: tuple[Finding, ...] = ()

    def swap(self) -> Findings:
        """The findings as they would be with the sides exchanged."""
        return replace(
            self,
            findings=tuple(finding.swap() for finding in self.findings),
            reading=self.reading and self.reading.swap(),
            unshown=tuple(finding.swap() for finding in self.unshown),
        )

    def __getitem__(self, key: str) -> Finding:
        for finding in self.findings:
            if finding.key == key:
                return finding
        raise KeyError(key)

    def get(self, key: str) -> Finding | None:
        """The finding with this key, or None."""
        return next((finding for finding in self.findings if finding.key == key), None)
