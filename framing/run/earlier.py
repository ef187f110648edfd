"""A brief as a later one remembers it: its figures, read from its `report.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from framing.domain import EarlierBrief, EarlierFigure, Interval, Measure, Pair
from framing.domain.canonical import digest


def earlier_brief(data: Mapping[str, Any]) -> EarlierBrief:
    """The brief that a `report.json` describes. KeyError, TypeError or ValueError where
    it is none."""
    article = data["article"]
    headline = article["headline"]
    return EarlierBrief(
        article["file"],
        article["text"][slice(*headline)] if headline else None,
        article["published"],
        findings_digest(data),
        earlier_figures(data),
    )


def findings_digest(data: Mapping[str, Any]) -> str:
    """The hash of everything in a `report.json` but the record."""
    return digest({key: value for key, value in data.items() if key != "record"})


def earlier_figures(data: Mapping[str, Any]) -> tuple[EarlierFigure, ...]:
    """The figures of a `report.json`, without their evidence, in the order of their keys."""
    return tuple(
        EarlierFigure(
            key,
            figure["mark"],
            figure["label"],
            Pair(_measure(key, figure, figure["a"]), _measure(key, figure, figure["b"])),
        )
        for key, figure in sorted(data["figures"].items())
    )


def _measure(key: str, figure: Mapping[str, Any], side: Mapping[str, Any]) -> Measure:
    interval = side["interval"]
    return Measure(
        key,
        figure["unit"],
        figure["made_by"],
        side.get("value"),
        side.get("withheld"),
        Interval(*interval) if interval else None,
        side["n"],
    )
