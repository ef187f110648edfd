"""The run record: everything that went into a brief, so that it can be made again."""

from __future__ import annotations

from dataclasses import dataclass

from framing.domain.article import Origin
from framing.domain.finding import Measure
from framing.domain.overrides import Overrides
from framing.domain.pair import Comparison, Pair

Named = tuple[tuple[str, str], ...]
"""Values by name, in the order of the names; an object in JSON."""


@dataclass(frozen=True, slots=True)
class EarlierFigure:
    """A figure as an earlier brief printed it: its measures, without their evidence."""

    key: str
    mark: str
    label: str
    sides: Pair[Measure]


@dataclass(frozen=True, slots=True)
class EarlierBrief:
    """The brief that a new one is compared with. `findings` is the hash of what it found."""

    file: str
    headline: str | None
    published: str | None
    findings: str
    figures: tuple[EarlierFigure, ...]


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a brief was made from. With the article's text it is all that is needed to make the
    brief again; equal records give equal bytes.

    `inputs` maps what was read (article, text, comparison, theme, each font, word list and set of
    weights) to its SHA-256; `versions` maps framing, its code, Python and each package that
    touches the bytes to its version; `settings` holds what was asked for. All three are sorted by
    name. `as_of` is the date given by the caller, never the clock's. `earlier` is the brief that
    this one is compared with, `overrides` what a person coded otherwise.
    """

    inputs: Named
    versions: Named
    settings: Named
    seed: int
    origin: Origin
    comparison: Comparison
    as_of: str | None = None
    earlier: EarlierBrief | None = None
    overrides: Overrides | None = None

    def __post_init__(self) -> None:
        for name in ("inputs", "versions", "settings"):
            object.__setattr__(self, name, tuple(sorted(dict(getattr(self, name)).items())))
