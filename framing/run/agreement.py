"""How far two coders of one text agree, coding by coding.

What is a unit differs. A mention, a speaker, a role, a cue class is coded where the thing is: the
units are those that both coded, and mentions that one of them has and the other not, who then says
"none" of it. A stance is coded toward each side. Whether something is attributed has no place of
its own: the units are the sentences, each with an attribution that begins in it or without, so
that two coders also agree on where there is none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from framing.domain import Coded, Span
from framing.domain.overrides import ABSENT, NONE, PRESENT
from framing.run.coder import Coder
from framing.stats.floors import BOOTSTRAP_UNITS
from framing.stats.krippendorff import alpha, alpha_interval
from framing.stats.seed import DEFAULT

SCHEMA = "framing-agreement/1"
Pairs = list[tuple[str, str]]

STANCE: tuple[Coded, ...] = ("stance_a", "stance_b")
CALLED = {
    "mention": "side of a mention",
    "attribution": "attribution in a sentence",
    "speaker": "speaker",
    "speaker_side": "side of the speaker",
    "role": "role of the source",
    "cue_class": "cue class",
    "stance": "stance",
}
"""What alpha is computed of, by its key, with the words for it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two coders on one coding: over `n` units, of which they say the `same` of so many."""

    coding: str
    n: int
    same: int
    alpha: float | None
    withheld: str | None
    interval: tuple[float, float] | None

    def line(self) -> str:
        """One row of the table that is printed."""
        if self.alpha is None:
            return f"{CALLED[self.coding]:<26}{self.n:>5}{self.same:>6}  {self.withheld}"
        ends = "no disagreement to resample"
        if self.interval is not None:
            ends = f"{_two(self.interval[0])} to {_two(self.interval[1])}"
        return f"{CALLED[self.coding]:<26}{self.n:>5}{self.same:>6}  {_two(self.alpha):>5}  {ends}"

    def to_json(self) -> dict[str, Any]:
        """The same as a dictionary."""
        told = {"withheld": self.withheld} if self.alpha is None else {"alpha": self.alpha}
        return told | {"interval": self.interval, "n": self.n, "same": self.same}


HEAD = f"{'coding':<26}{'n':>5}{'same':>6}  alpha  95 % interval"


def agreement(one: Coder, other: Coder, seed: int = DEFAULT) -> tuple[Agreement, ...]:
    """Krippendorff's alpha for each coding; exchanging the coders changes nothing."""
    return tuple(_of(coding, _pairs(one, other, coding), seed) for coding in CALLED)


def agreement_json(one: Coder, other: Coder, found: Sequence[Agreement]) -> dict[str, Any]:
    """What was found, as dictionaries and lists."""
    return {
        "schema": SCHEMA,
        "sha256": one.sha256,
        "coders": [one.name, other.name],
        "codings": {each.coding: each.to_json() for each in found},
    }


def _of(coding: str, pairs: Pairs, seed: int) -> Agreement:
    same = sum(first == second for first, second in pairs)
    found = alpha(pairs)
    withheld = None
    if len(pairs) < BOOTSTRAP_UNITS:
        found, withheld = None, f"too few units (under {BOOTSTRAP_UNITS})"
    elif found is None:
        withheld = f"not defined: both say {pairs[0][0]!r} everywhere"
    interval = None if found is None else alpha_interval(pairs, seed)
    return Agreement(coding, len(pairs), same, found, withheld, interval)


def _pairs(one: Coder, other: Coder, coding: str) -> Pairs:
    if coding == "attribution":
        sentences = max(one.sentences, other.sentences)
        first, second = (_by_sentence(coder, sentences) for coder in (one, other))
    else:
        codings = STANCE if coding == "stance" else (coding,)
        keys = sorted({key for key in (*one.values, *other.values) if key[0] in codings})
        absent = NONE if coding == "mention" else None
        first, second = ([coder.values.get(key, absent) for key in keys] for coder in (one, other))
    return [(a, b) for a, b in zip(first, second, strict=True) if a and b]


def _by_sentence(coder: Coder, sentences: Sequence[Span]) -> list[str | None]:
    """For each sentence whether an attribution begins in it, None where that was not answered."""
    starts = [sentence.start for sentence in sentences]
    said: dict[int, set[str | None]] = {}
    for (coding, at), value in coder.values.items():
        if coding == "attribution":
            said.setdefault(bisect_right(starts, at.start) - 1, set()).add(value)
    answers = [said.get(number, {ABSENT}) for number in range(len(starts))]
    return [PRESENT if PRESENT in told else None if None in told else ABSENT for told in answers]


def _two(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")
