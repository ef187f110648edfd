"""Sources of what only goes on: "Ruiz said it was late, adding that …".

A participle behind a comma has no subject of its own; it takes the one of its clause, who is the
source of what is said right before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from framing.text.grammar.layers import Layers
from framing.text.speech.found import Found

_GAP = re.compile(r"[\s\"”’']*,?[\s\"”’']*(?:(?:and|while|before|after|by)\s+)?")


def carried_on(layers: Layers, items: Sequence[Found]) -> list[Found]:
    """The attributions in document order, those of a participle without a source with the source of
    the one that ends right before it in its sentence."""
    starts = [sentence.start for sentence in layers.sentences]
    result: list[Found] = []
    for item in sorted(items, key=lambda item: item.place):
        before = result[-1] if result else None
        if before is not None and before.source and before.cue and not item.source and item.cue:
            gap = layers.text[before.place[1] : max(before.place[1], item.cue[0].start)]
            here = bisect_right(starts, item.cue[0].start)
            same = here == bisect_right(starts, before.cue[0].start)
            participle = layers.row.inside(item.cue)[0].tag == "VBG"
            if same and participle and gap and _GAP.fullmatch(gap):
                item = replace(item, source=before.source)
        result.append(item)
    return result
