"""The facets of a bottom line: what of how a side is framed can be told in a few words.

A facet whose evidence is thin is left out rather than weakened. What would set one side apart from
the other only because less is known of the other is left out too. A facet is as telling as the
finding it is from: by confidence, then by how far apart the sides are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from framing.domain import Finding, Measure, SideKey
from framing.report.grammar import JOINER
from framing.report.size import CONFIDENCE, size
from framing.report.sureness import outlasts
from framing.report.text import Mark, Number, Text

STANCE = {"stance.supports": "support", "stance.attacks": "attacks"}
QUOTATIONS = 2
AGENCY = "agency.agent_share"
REGISTERS = {
    "tone.outlet": " in the outlet's words",
    "tone.net": "",
    "tone.quoted": " in quoted words",
}
"""The findings on tone and whose words each looks at, the one of most interest first."""
NEUTRAL = 0.1
"""A mean tone this near to neutral is not told, nor a difference of means that is no larger."""
AHEAD = 0.2
"""One side's tone is told where the other's is not if it lies this much further from neutral."""
CLAUSES = 8
"""Of fewer clauses it is not told in how many a side is the doer."""
CLEAR = 0.25
"""A mean tone up to this far from neutral is only somewhat favourable or unfavourable."""
DESCRIBED = CONFIDENCE["descriptive"]
FRAMES = "frames."
FRAME_SHARE = 1 / 3
FRAME_SENTENCES = 3
FRAME_LEAD = 2
"""A side's leading frame is told where it stands in this share of its sentences, in so many, and in
so many more than any other."""
APART = 0.1
"""It is told of one side alone where the other's share is smaller by this."""


class Facet(NamedTuple):
    """A phrase that tells what an article gives a side. `order` ranks facets, the most telling
    first, `place` says where among others it stands."""

    order: tuple[int, float, int]
    place: int
    phrase: Text


def facets(findings: Mapping[str, Finding], key: SideKey) -> list[Facet]:
    """What can be told of a side, the most telling first."""
    kinds = (_stance, _agency, _tone, _frame)
    return sorted(facet for kind in kinds for facet in kind(findings, key))


def leading_frames(frames: list[Finding], key: SideKey, least: int = 2) -> list[Finding]:
    """The frames found in the largest share of a side's sentences, several where they tie; what
    stands in fewer than `least` of them leads nowhere."""
    best = max((frame.sides[key].value or 0.0 for frame in frames), default=0.0)
    leading = [frame for frame in frames if best and frame.sides[key].value == best]
    return [frame for frame in leading if round(best * frame.sides[key].n) >= least]


def _facet(finding: Finding, place: int, phrase: Text) -> Facet:
    """A facet; where nothing is known of the other side it tells no difference."""
    apart = size(finding) if finding.direction is not None else 0.0
    return Facet((CONFIDENCE[finding.confidence], -apart, place), place, phrase)


def _stance(findings: Mapping[str, Finding], key: SideKey) -> Iterator[Facet]:
    """In how many quotations a side is supported, in how many attacked: at least, for not every
    stance is found; one alone is not told."""
    for name, word in STANCE.items():
        finding = findings.get(name)
        measure = finding and finding.sides[key]
        if finding and measure and (measure.value or 0) >= QUOTATIONS:
            number = Number(measure, mark=False, form="word")
            found = (f"{word} in at least ", number, f"{JOINER}quotations", Mark(name))
            yield _facet(finding, 0, found)


def _agency(findings: Mapping[str, Finding], key: SideKey) -> Iterator[Facet]:
    """In how many of its clauses a side is the doer, unless the two sides are not compared, other
    ways of counting turn the difference round, or the other side, of which it is not told, is the
    doer more often."""
    finding = findings.get(AGENCY)
    if finding is None or finding.sides[key].value is None or not outlasts(finding):
        return
    if finding.sides[key].n < CLAUSES:
        return
    other = finding.sides["b" if key == "a" else "a"]
    if other.value is not None and finding.contrast is None:
        return
    if other.n < CLAUSES and (other.value or 0.0) > (finding.sides[key].value or 0.0):
        return
    share = Number(finding.sides[key], mark=False, form="fraction")
    yield _facet(finding, 1, ("the doer's part in ", share, f"{JOINER}clauses", Mark(AGENCY)))


def _tone(findings: Mapping[str, Finding], key: SideKey) -> Iterator[Facet]:
    """How favourable the words on a side are: by themselves where their interval leaves out
    neutral, else beside those on the other side where the difference is more than described."""
    told = [findings[name] for name in REGISTERS if name in findings]
    if not told:
        return
    finding = min(told, key=lambda one: (_compared(one), -_sides_told(one)))
    word = _by_itself(finding, key) or _beside(finding, key)
    if word:
        article = "an" if word[0] in "aeiou" else "a"
        phrase = f"{article} {word} tone{REGISTERS[finding.key]}"
        yield _facet(finding, 2, (phrase, Mark(finding.key)))


def _compared(finding: Finding) -> int:
    """How sure it is that one tone is more favourable than the other, the surest first; a
    difference that is none to speak of is no more than described."""
    gap = finding.contrast
    return DESCRIBED if gap is None or abs(gap) <= NEUTRAL else CONFIDENCE[finding.confidence]


def _sides_told(finding: Finding) -> int:
    return bool(_by_itself(finding, "a")) + bool(_by_itself(finding, "b"))


def _by_itself(finding: Finding, key: SideKey) -> str:
    """The tone of one side, unless the other's is about as far from neutral but less sure: named
    alone the first would seem to be the one that is written of so. Two tones of which it is not
    shown that they differ are told by one word."""
    measure, other = finding.sides[key], finding.sides["b" if key == "a" else "a"]
    sign = _sign(measure)
    ahead = sign * ((measure.value or 0.0) - (other.value or 0.0))
    if not sign or (not _sign(other) and ahead < AHEAD):
        return ""
    word = "favourable" if sign > 0 else "unfavourable"
    told = [measure]
    if _sign(other) == sign and _compared(finding) == DESCRIBED:
        told.append(other)
    clear = all(abs(one.value or 0.0) > CLEAR for one in told)
    return word if clear else f"somewhat {word}"


def _beside(finding: Finding, key: SideKey) -> str:
    """The tone of a side as that of the words that are more, or less, favourable."""
    if _compared(finding) == DESCRIBED or finding.contrast is None:
        return ""
    return "more favourable" if (finding.contrast > 0) == (key == "a") else "less favourable"


def _sign(tone: Measure) -> int:
    """1 where a mean tone is favourable by its whole interval, −1 where unfavourable, else 0."""
    if tone.interval is None or abs(tone.value or 0.0) <= NEUTRAL:
        return 0
    return (tone.interval.low > 0) - (tone.interval.high < 0)


def _frame(findings: Mapping[str, Finding], key: SideKey) -> Iterator[Facet]:
    """The frame that leads a side's sentences, where it stands in a good part of them; what leads
    on both sides sets neither apart."""
    frames = [finding for name, finding in findings.items() if name.startswith(FRAMES)]
    leading = _leads(frames, key)
    other: SideKey = "b" if key == "a" else "a"
    if leading is None or _leads(frames, other) is leading:
        return
    mine, theirs = leading.sides[key].value or 0.0, leading.sides[other].value
    if theirs is not None and mine - theirs < APART:
        return
    phrase = f"the {leading.label.lower()} frame most often"
    yield _facet(leading, 3, (phrase, Mark(leading.key)))


def _leads(frames: list[Finding], key: SideKey) -> Finding | None:
    """The one frame that leads on a side and may be told, if one does."""
    leading = leading_frames(frames, key, FRAME_SENTENCES)
    if len(leading) != 1 or (leading[0].sides[key].value or 0.0) < FRAME_SHARE:
        return None
    carried = sorted(round((one.sides[key].value or 0.0) * one.sides[key].n) for one in frames)
    ahead = carried[-1] - max(carried[:-1], default=0)
    return leading[0] if ahead >= FRAME_LEAD else None
