"""Rulings: what a person decided of a side, kept with the annotated article.

They name the side itself and not its key, because what is decided of a side stays true when the
two sides are exchanged.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from framing.domain.pair import Side
from framing.domain.span import Span


@dataclass(frozen=True, slots=True)
class MentionRuling:
    """The words at `span` refer to `side`, or (None) to neither."""

    span: Span
    kind: Literal["name", "nominal", "pronoun"]
    side: Side | None


@dataclass(frozen=True, slots=True)
class VoiceRuling:
    """The attribution with this id is the voice of `side`, or (None) of neither."""

    attribution: str
    side: Side | None


@dataclass(frozen=True, slots=True)
class StanceRuling:
    """What the attribution with this id says of `side`: for it, against it, or neither."""

    attribution: str
    side: Side
    stance: Literal["supports", "attacks", "none"]


Ruling: TypeAlias = MentionRuling | VoiceRuling | StanceRuling
