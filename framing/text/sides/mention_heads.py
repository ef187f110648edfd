"""Where in a sentence's tree the sides stand: the last word of each mention, without its "'s"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from framing.domain import Mention, SideKey
from framing.text.grammar.syntax import SentenceTree


def mention_heads(tree: SentenceTree, mentions: Sequence[Mention]) -> dict[int, SideKey]:
    """The side at each place of a sentence where a mention ends; `mentions` in document order."""
    if not tree.tokens:
        return {}
    low = bisect_left(mentions, tree.tokens[0].start, key=lambda mention: mention.start)
    high = bisect_left(mentions, tree.tokens[-1].end, key=lambda mention: mention.start)
    heads = {}
    for mention in mentions[low:high]:
        place = bisect_left(tree.tokens, mention.end, key=lambda token: token.start) - 1
        while place > 0 and tree.tokens[place].tag == "POS":
            place -= 1
        heads[place] = mention.side
    return heads
