"""The four or five key findings of page one, ordered by confidence, then by size."""

from __future__ import annotations

from collections.abc import Mapping

from framing.domain import Finding, SideKey, Span
from framing.report.blocks import Card, Cards
from framing.report.grammar import ranked, say
from framing.report.measures import nothing_found
from framing.report.size import CONFIDENCE, size
from framing.report.sureness import may_be_chance, outlasts, sureness
from framing.report.text import Number, Part, Sentences, Text
from framing.stats import floors

MOST = 5
SMALLEST = 0.1
"""A difference below this size is not worth a place on page one."""
OBSERVATIONS = 5
"""Shares and scores of fewer observations than this are not worth one either."""
CODINGS = 2
"""A difference that rests on fewer codings than this, or that fewer would undo, is not either."""
SHOWN_EVIDENCE = 3


def key_findings(findings: Mapping[str, Finding], labels: tuple[str, str]) -> Cards | None:
    """Cards for the strongest claims, at most one from each lens; None where none can be made.
    What may be chance is no finding."""
    told: dict[str, tuple[Finding, Text]] = {}
    for finding in sorted(findings.values(), key=_strength):
        sentence = say(finding, labels)
        if sentence is not None and _worth_telling(finding) and not may_be_chance(finding):
            told.setdefault(finding.key.partition(".")[0], (finding, sentence))
    cards = tuple(_card(*one, labels) for one in [*told.values()][:MOST])
    return Cards(cards) if cards else None


def _worth_telling(finding: Finding) -> bool:
    counted = finding.sides.a.unit in ("count", "words", "sentence")
    enough = all(side.n >= OBSERVATIONS for side in finding.sides if side.value is not None)
    holds = outlasts(finding, 1 if not counted else floors.STABLE_SETTINGS)
    return size(finding) >= SMALLEST and (counted or enough) and holds and _steady(finding)


def _steady(finding: Finding) -> bool:
    """Whether a difference of counts or shares would outlast one coding, and words are those of
    more than one quotation."""
    a, b = finding.sides
    unit, gap = a.unit, abs((a.value or 0.0) - (b.value or 0.0))
    if unit == "share":
        return round(gap * min(a.n, b.n), 6) >= CODINGS
    if unit == "words":
        return max(a, b, key=lambda side: side.value or 0.0).n >= CODINGS
    return unit != "count" or gap >= CODINGS


def _strength(finding: Finding) -> tuple[int, float, str]:
    return CONFIDENCE[finding.confidence], -size(finding), finding.key


def _card(finding: Finding, sentence: Text, labels: tuple[str, str]) -> Card:
    """A card. Its figure is the value of side a, then that of side b, whichever is larger; its
    colour that of the side with the larger one."""
    every = {*_evidence(finding, "a"), *_evidence(finding, "b")}
    spans = tuple(sorted({*_shown(finding, "a"), *_shown(finding, "b")}))
    more: Text = (" …",) if len(every) > len(spans) else ()
    figure: Text = ("A ", _ratio(finding, "a"), " : B ", _ratio(finding, "b"))
    leads: SideKey | None = ranked(finding, labels)[0] if finding.contrast != 0 else None
    return Card(figure, (*sentence, " ", Sentences(spans), *more), leads, sureness(finding))


def _ratio(finding: Finding, key: SideKey) -> Part:
    """The value of a side in its colour, or that there is none."""
    measure = finding.sides[key]
    if measure.value is None and nothing_found(measure):
        return "none"
    return Number(measure, mark=False, side=key)


def _evidence(finding: Finding, key: SideKey) -> tuple[Span, ...]:
    """What bears out a side's value; what was searched for nothing bears out no figure."""
    measure = finding.sides[key]
    return measure.evidence if measure.value else ()


def _shown(finding: Finding, key: SideKey) -> tuple[Span, ...]:
    return _evidence(finding, key)[:SHOWN_EVIDENCE]
