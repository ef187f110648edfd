"""An attribution while it is being found, in numbers of items, and the sentence it is found in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.text.grammar.passage import SPEECH, Item

Range = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """Ranges of items `[first, end)`. `verb` is the cue's lemma; `subject` what a verb further on
    in the sentence may share ("said … and added …"); `ahead` tells that the content runs to the
    end of the sentence unless somebody else takes over."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    verb: str
    ahead: bool = False
    subject: Range | None = None

    @property
    def end(self) -> int:
        """Behind its last item."""
        return max(end for _, end in (*self.source, *self.cue, *self.content))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The sentence `[low, high)` of a row of items; before `floor` other drafts have taken all."""

    items: Sequence[Item]
    low: int
    high: int
    floor: int

    def is_speech(self, at: int) -> bool:
        """Whether item `at`, which may lie outside, is a quotation of speech."""
        return 0 <= at < len(self.items) and self.items[at].tag == SPEECH
