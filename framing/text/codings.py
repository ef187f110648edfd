"""The codings of an article one by one: what can be overruled, reviewed and agreed upon.

Mentions and attributions are seen here as single decisions: one place, one question, one value as
a word. A mention stands at its words; an attribution, and all that is coded of it, at its content
from the first to the last word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.domain import Attribution, Coded, Mention, SidedAttribution, SideKey, Span
from framing.domain.overrides import NONE, PRESENT


@dataclass(frozen=True, slots=True)
class Coding:
    """One decision: which `coding` at which place, its `value`, and the `id` by which the brief
    names the place ("Q3"; mentions are numbered m1, m2 …)."""

    coding: Coded
    at: Span
    id: str
    value: str


def codings(
    mentions: Sequence[Mention], attributions: Sequence[SidedAttribution]
) -> tuple[Coding, ...]:
    """All codings, the mentions first, each part in the order of the article."""
    return (
        *(Coding("mention", m.span, f"m{number}", m.side) for number, m in enumerate(mentions, 1)),
        *(coding for sided in attributions for coding in _of_attribution(sided)),
    )


def place(attribution: Attribution) -> Span:
    """The content of an attribution from its first to its last word."""
    return Span(
        min(span.start for span in attribution.content),
        max(span.end for span in attribution.content),
    )


def _of_attribution(sided: SidedAttribution) -> Iterator[Coding]:
    attribution = sided.attribution
    at = place(attribution)
    values: tuple[tuple[Coded, str], ...] = (
        ("attribution", PRESENT),
        ("speaker", " ".join((attribution.speaker or NONE).split())),
        ("speaker_side", sided.speaker_side or NONE),
        ("role", attribution.role),
        ("cue_class", attribution.cue_class),
        ("stance_a", _stance(sided, "a")),
        ("stance_b", _stance(sided, "b")),
    )
    for coding, value in values:
        yield Coding(coding, at, attribution.id, value)


def _stance(sided: SidedAttribution, key: SideKey) -> str:
    if key in sided.supports:
        return "supports"
    return "attacks" if key in sided.attacks else NONE
