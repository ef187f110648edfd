"""How well the codings agree with people: the measured figures that every brief prints."""

from __future__ import annotations

import tomllib
from importlib.resources import files

from framing.report.blocks import Column, Table
from framing.report.text import Text


def agreement() -> Table:
    """One row a coding: what it was held against, and how often the two agree."""
    data = tomllib.loads(files("framing.report").joinpath("agreement.toml").read_text("utf-8"))
    rows: tuple[tuple[Text, ...], ...] = tuple(
        ((coding["what"],), (coding["against"],), (coding["measured"],))
        for coding in data["coding"]
    )
    columns = (
        Column(("Coding",), 1.6),
        Column(("Held against",), 2.0),
        Column(("Agreement",), 3.4),
    )
    return Table(
        columns,
        rows,
        "How well the codings agree with those that they were held against.",
        dense=True,
    )
