"""Scores of attributions on dev: exact spans, whole attributions, sources; with intervals.

Sentence view: spans cut at sentence ends, exact, F1 a role. Document view: F1 of attributions whose
contents share at least half of their characters (Jaccard), one to one, and how often the source of
a matched attribution is right (Jaccard at least one half, or rightly none).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from framing.engines.encoder.attribution import Found
from training.encoder.polnear import Document, Segments

KINDS = ("direct", "mixed", "indirect")
_CLOSERS = "\"”'’.,!?;:)… \n"


def f1(counts: Sequence[int] | np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> float:
    """F1 from (matched, gold, predicted)."""
    matched, gold, predicted = counts
    return 2 * float(matched) / max(1.0, float(gold + predicted))


def interval(rows: Sequence[Sequence[float]], draws: int = 500) -> tuple[float, float]:
    """95 % bootstrap interval of F1 over documents."""
    table = np.array(rows, float)
    rng = np.random.default_rng(0)
    values = [f1(table[rng.integers(0, len(table), len(table))].sum(0)) for _ in range(draws)]
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)


def characters(segments: Segments, text: str) -> set[int]:
    """The code points of the segments that are not white space."""
    return {i for a, b in segments for i in range(a, b) if not text[i].isspace()}


def kind(segments: Segments, text: str, inside: Sequence[bool]) -> str:
    """direct, mixed or indirect by the share of characters inside quotation marks."""
    places = characters(segments, text)
    quoted = sum(inside[i] for i in places)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted >= 0.95 * len(places) else "mixed"


@dataclass(frozen=True, slots=True)
class View:
    """Counts of one document in the document view."""

    matched: int
    gold: int
    predicted: int
    sources: int
    kinds: dict[str, tuple[int, int, int]]
    hits: tuple[bool, ...]


def document_view(document: Document, found: Sequence[Found], inside: Sequence[bool]) -> View:
    """Match predicted and gold attributions by content, best overlap first.

    `hits` says for each predicted attribution whether it was matched.
    """
    text = document.text
    golds = [g for g in document.attributions if g.content]
    wanted = [characters(g.content, text) for g in golds]
    given = [characters(p.content, text) for p in found]
    pairs = []
    for i, left in enumerate(wanted):
        for j, right in enumerate(given):
            shared = len(left & right)
            if shared and shared / len(left | right) >= 0.5:
                pairs.append((-shared / len(left | right), i, j))
    of_gold: dict[int, int] = {}
    of_found: dict[int, int] = {}
    for _, i, j in sorted(pairs):
        if i not in of_gold and j not in of_found:
            of_gold[i], of_found[j] = j, i
    right_sources = sum(
        _same(characters(golds[i].source, text), characters(found[j].source, text))
        for i, j in of_gold.items()
    )
    gold_kinds = [kind(g.content, text, inside) for g in golds]
    found_kinds = [
        gold_kinds[of_found[j]] if j in of_found else kind(p.content, text, inside)
        for j, p in enumerate(found)
    ]
    kinds = {
        k: (
            sum(gold_kinds[i] == k for i in of_gold),
            gold_kinds.count(k),
            found_kinds.count(k),
        )
        for k in KINDS
    }
    hits = tuple(j in of_found for j in range(len(found)))
    return View(len(of_gold), len(golds), len(found), right_sources, kinds, hits)


def _same(wanted: set[int], given: set[int]) -> bool:
    if not wanted or not given:
        return not wanted and not given
    return len(wanted & given) / len(wanted | given) >= 0.5


def quoted(text: str, states: Sequence[tuple[int, int, int]]) -> list[bool]:
    """For each code point whether it is a word inside quotation marks, or such a mark."""
    out = [False] * len(text)
    for start, end, state in states:
        for i in range(start, end):
            out[i] = state != 0
    return out
