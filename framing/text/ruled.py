"""Rulings at work: what a person decided of sides takes the place of what was found.

A ruling on a side that is not compared here decides for neither of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from framing.domain import (
    AnnotatedArticle,
    Attribution,
    Mention,
    MentionRuling,
    Pair,
    Side,
    SidedAttribution,
    SideKey,
    StanceRuling,
    VoiceRuling,
)
from framing.domain.extent import touching


def ruled_mentions(
    doc: AnnotatedArticle, sides: Pair[Side], found: Sequence[Mention]
) -> tuple[Mention, ...]:
    """The mentions with those that a person moved, took away or added within a sentence."""
    rulings = {ruling.span: ruling for ruling in doc.rulings if isinstance(ruling, MentionRuling)}
    if not rulings:
        return tuple(found)
    moved = (
        Mention(*span, key, ruling.kind)
        for span, ruling in rulings.items()
        if (key := _key(sides, ruling.side)) and touching(doc.sentences, span)
    )
    kept = (mention for mention in found if mention.span not in rulings)
    return tuple(sorted((*kept, *moved), key=lambda mention: mention.span))


def ruled_voice(
    doc: AnnotatedArticle, sides: Pair[Side], attribution: Attribution, voice: SideKey | None
) -> SideKey | None:
    """The side whose voice an attribution is, as a person decided, else `voice`."""
    for ruling in doc.rulings:
        if isinstance(ruling, VoiceRuling) and ruling.attribution == attribution.id:
            return _key(sides, ruling.side)
    return voice


def ruled_stance(
    doc: AnnotatedArticle, sides: Pair[Side], sided: SidedAttribution
) -> SidedAttribution:
    """The attribution with the stance that a person gave it toward either side."""
    for ruling in doc.rulings:
        if isinstance(ruling, StanceRuling) and ruling.attribution == sided.attribution.id:
            key = _key(sides, ruling.side)
            sided = sided if key is None else _with_stance(sided, key, ruling)
    return sided


def _with_stance(sided: SidedAttribution, key: SideKey, ruling: StanceRuling) -> SidedAttribution:
    def keys(now: Iterable[SideKey], word: str) -> tuple[SideKey, ...]:
        rest = (other for other in now if other != key)
        kept = (*rest, *((key,) if ruling.stance == word else ()))
        return tuple(sorted(kept, key=lambda one: one not in sided.about[:1]))

    return replace(
        sided, supports=keys(sided.supports, "supports"), attacks=keys(sided.attacks, "attacks")
    )


def _key(sides: Pair[Side], side: Side | None) -> SideKey | None:
    return next((key for key, one in sides.items() if one == side), None)
