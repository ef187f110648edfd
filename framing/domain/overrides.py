"""Overrides: what a person coded otherwise than the machine, place by place in one text.

An override names one coding of one place, what the machine says there and what is to be said
instead. Places are spans of the article's text, so overrides belong to exactly one text, and the
machine's value stands beside the new one, so that they are never applied to something else than
what their author saw.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from framing.domain.annotation import CueClass, Role
from framing.domain.span import Span

Coded = Literal[
    "mention", "attribution", "speaker", "speaker_side", "role", "cue_class", "stance_a", "stance_b"
]  # fmt: skip
Stance = Literal["supports", "attacks", "none"]

ABSENT, PRESENT, NONE = "absent", "present", "none"
_SIDES = ("a", "b", NONE)

VALUES: Mapping[Coded, tuple[str, ...]] = {
    "mention": _SIDES,
    "attribution": (PRESENT, ABSENT),
    "speaker": (),
    "speaker_side": _SIDES,
    "role": get_args(Role),
    "cue_class": get_args(CueClass),
    "stance_a": get_args(Stance),
    "stance_b": get_args(Stance),
}
"""What each coding can be. A mention is of a side, or of none; an attribution is present or
absent; a speaker is any name, or "none" where nobody is named; the stance of an attribution
toward each side is one of three."""


@dataclass(frozen=True, slots=True)
class Override:
    """One coding changed: what stands `at` a place, `was` for the machine and `now` is.

    The place of a mention is its words; that of an attribution and of what is coded of it is its
    content, from its first to its last word, or the words of its cue. `was` is "absent" for what is
    coded of an attribution that is itself added. `content`, `source` and `cue` are the spans of an
    added attribution; without `content` it is the words at its place.
    """

    coding: Coded
    at: Span
    was: str = field(metadata={"key": "from"})
    now: str = field(metadata={"key": "to"})
    why: str = ""
    content: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()

    @property
    def adds(self) -> bool:
        """Whether it adds an attribution."""
        return self.coding == "attribution" and self.now == PRESENT


@dataclass(frozen=True, slots=True)
class Overrides:
    """All that one person changed in the codings of one text. `sha256` is the hash of the text in
    UTF-8, `coder` the person's initials."""

    sha256: str
    coder: str
    changes: tuple[Override, ...]
