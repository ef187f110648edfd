"""An attribution as spans, before it is said what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.domain import Span, Token

SURE = 0.55
"""The probability from which an attribution of the encoder counts, chosen on PolNeAR's dev part: at
.5 four in a hundred more are found, at .6 one in a hundred fewer is wrong."""


@dataclass(frozen=True, slots=True)
class Found:
    """Spans of an attribution, in document order each; source and cue may be empty.

    `probability` is how sure it is that somebody is said to say most of this content,
    `source_probability` that the source, or its absence, is right.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    probability: float = 1.0
    source_probability: float = 1.0

    @property
    def place(self) -> tuple[int, int]:
        """Where it begins and ends; attributions are put in this order."""
        spans = self.source + self.cue + self.content
        return min(span.start for span in spans), max(span.end for span in spans)


def verb_of(cue: Sequence[Token]) -> str:
    """The lemma of a cue's last verb, or of its last word where it has none."""
    verbs = [word for word in cue if word.tag.startswith("VB")]
    return next((word.lemma for word in reversed(verbs or cue)), "")
