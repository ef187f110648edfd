"""How two sides stand to each other, and what a stance toward the one then says of the other.

Among opponents whoever backs the one is indirectly against the other, among allies for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from framing.domain import SidedAttribution, SideKey, StanceWord
from framing.domain.pair import other

Relation = Literal["allies", "opponents"]


def relation(
    words: Sequence[StanceWord], attributions: Sequence[SidedAttribution]
) -> Relation | None:
    """How the article lets the two sides stand to each other: *opponents* where one attacks the
    other, *allies* where one backs the other; None where it tells neither or both."""
    told: set[Relation] = set()
    for word in words:
        if word.agent_side == other(word.target):
            told.add("allies" if word.attitude == "support" else "opponents")
    for sided in attributions:
        if sided.speaker_side:
            rival = other(sided.speaker_side)
            told |= {"allies"} if rival in sided.supports else set()
            told |= {"opponents"} if rival in sided.attacks else set()
    return told.pop() if len(told) == 1 else None


def with_indirect(
    attributions: Sequence[SidedAttribution], between: Relation | None
) -> tuple[SidedAttribution, ...]:
    """The attributions with what their stance toward the one side says of the other: among
    opponents who backs the one is indirectly against the other, among allies for it."""
    return tuple(
        replace(
            sided,
            supports_indirectly=_beyond(sided, _backed(sided, between)),
            attacks_indirectly=_beyond(sided, _attacked(sided, between)),
        )
        if between
        else sided
        for sided in attributions
    )


def _backed(sided: SidedAttribution, between: Relation | None) -> tuple[SideKey, ...]:
    return sided.supports if between == "allies" else sided.attacks


def _attacked(sided: SidedAttribution, between: Relation | None) -> tuple[SideKey, ...]:
    return sided.attacks if between == "allies" else sided.supports


def _beyond(sided: SidedAttribution, keys: Sequence[SideKey]) -> tuple[SideKey, ...]:
    """The other sides of these, unless a stance is taken toward both."""
    alone = len({*sided.supports, *sided.attacks}) == 1
    return tuple(other(key) for key in keys) if alone else ()
