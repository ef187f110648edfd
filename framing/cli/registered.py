"""Telling the store of briefs that were written: it helps to find them and may fail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from framing.errors import FramingError


def registered(paths: Sequence[Path]) -> None:
    """Enter the run folders of these files in the store. Where that can not be done it is said in
    one line, and the briefs stand all the same."""
    from framing.run.registration import register

    try:
        register(dict.fromkeys(path.parent for path in paths))
    except FramingError as error:
        click.echo(f"framing: written, but `framing runs` will not list it: {error}", err=True)
