"""Option types that several commands share."""

from __future__ import annotations

import datetime
from typing import Any

import click


class Formats(click.ParamType[tuple[str, ...]]):
    """A list of output formats with commas between them."""

    name = "list"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The formats, each once, in the order given."""
        from framing.rendering import FORMATS

        if isinstance(value, tuple):
            return value
        names = tuple(dict.fromkeys(name.strip() for name in value.split(",")))
        for name in names:
            if name not in FORMATS:
                self.fail(f"no format {name!r}: choose from {', '.join(FORMATS)}", param, ctx)
        return names


class Date(click.ParamType[str]):
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as it was given, once it is known to be one."""
        try:
            return datetime.date.fromisoformat(value).isoformat()
        except ValueError:
            self.fail(f"{value!r} is no date: write it as 2024-03-22", param, ctx)
