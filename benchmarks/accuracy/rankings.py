"""How alike two rankings of outlets are, within each actor and over all actors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import fsum
from typing import NamedTuple

FEWEST_OUTLETS = 3
"""Of how many outlets a ranking is made at least."""


class Outlet(NamedTuple):
    """An outlet's article on an actor: gold, gold without strength, tone, word list, and the gold
    of each half of the codings."""

    gold: float | None
    favour: float | None
    tone: float | None
    words: float | None
    one_half: float | None = None
    other_half: float | None = None


Actor = tuple[Outlet, ...]
Column = Callable[[Outlet], float | None]


def spearman(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The mean rank correlation of the actors' outlets."""

    def mean(actors: Sequence[Actor]) -> float:
        ranked = ([x for x in _told(actor, gold) if given(x) is not None] for actor in actors)
        found = [
            _correlation(
                _ranks([gold(x) or 0.0 for x in own]), _ranks([given(x) or 0.0 for x in own])
            )
            for own in ranked
            if len(own) >= FEWEST_OUTLETS
        ]
        known = [one for one in found if one is not None]
        return fsum(known) / max(1, len(known))

    return mean


def sign(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The share of pairs of outlets that are ordered as in the gold."""

    def share(actors: Sequence[Actor]) -> float:
        right = [
            _ordered(given(one), given(two), (gold(one) or 0.0) - (gold(two) or 0.0))
            for actor in actors
            for one, two in combinations(_told(actor, gold), 2)
            if gold(one) != gold(two)
        ]
        return fsum(right) / max(1, len(right))

    return share


def apart(gold: Column, given: Column, least: float) -> Callable[[Sequence[Actor]], float]:
    """The share of pairs of outlets that are ordered as in the gold, where what is given of them
    differs by so much at least; 0 without such a pair."""

    def share(actors: Sequence[Actor]) -> float:
        right = [one * two > 0 for one, two in _gaps(actors, gold, given) if abs(two) >= least]
        return sum(right) / max(1, len(right))

    return share


def pairs_apart(actors: Sequence[Actor], gold: Column, given: Column, least: float) -> int:
    """How many pairs `apart` judges."""
    return sum(abs(two) >= least for _, two in _gaps(actors, gold, given))


def _gaps(actors: Sequence[Actor], gold: Column, given: Column) -> list[tuple[float, float]]:
    """What two outlets of an actor differ by, in the gold, where they do, and in what is given."""
    return [
        (one[0] - two[0], one[1] - two[1])
        for actor in actors
        for one, two in combinations(_both(actor, gold, given), 2)
        if one[0] != two[0]
    ]


def _both(actor: Actor, gold: Column, given: Column) -> list[tuple[float, float]]:
    pairs = ((gold(outlet), given(outlet)) for outlet in actor)
    return [(one, two) for one, two in pairs if one is not None and two is not None]


def together(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The correlation of gold and given, each less its mean over the actor's outlets."""

    def correlation(actors: Sequence[Actor]) -> float:
        centred: list[tuple[float, float]] = []
        for actor in actors:
            own = _both(actor, gold, given)
            means = [fsum(values) / len(own) for values in zip(*own, strict=True)]
            centred += [(one - means[0], two - means[1]) for one, two in own]
        return _correlation(*zip(*centred, strict=True)) or 0.0 if centred else 0.0

    return correlation


def pooled(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The rank correlation over all outlets of all actors."""

    def correlation(actors: Sequence[Actor]) -> float:
        found = [pair for actor in actors for pair in _both(actor, gold, given)]
        ranks = [_ranks(values) for values in zip(*found, strict=True)]
        return _correlation(*ranks) or 0.0 if ranks else 0.0

    return correlation


def zero(gold: Column, given: Column) -> Callable[[Sequence[Actor]], float]:
    """The share of outlets given on that side of zero on which the gold lies, of those whose gold
    is not zero."""

    def share(actors: Sequence[Actor]) -> float:
        found = [pair for actor in actors for pair in _both(actor, gold, given) if pair[0]]
        return sum(one * two > 0 for one, two in found) / max(1, len(found))

    return share


def _told(actor: Actor, gold: Column) -> list[Outlet]:
    """The outlets that have a gold."""
    return [outlet for outlet in actor if gold(outlet) is not None]


def _ordered(one: float | None, two: float | None, gap: float) -> float:
    if one is None or two is None or one == two:
        return 0.5
    return float((one - two) * gap > 0)


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    return [ordered.index(x) + (ordered.count(x) - 1) / 2 for x in values]


def _correlation(one: Sequence[float], two: Sequence[float]) -> float | None:
    a, b = (fsum(values) / len(values) for values in (one, two))
    spread = fsum((x - a) ** 2 for x in one) * fsum((y - b) ** 2 for y in two)
    together = fsum((x - a) * (y - b) for x, y in zip(one, two, strict=True))
    return together / spread**0.5 if spread else None
