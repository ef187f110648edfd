"""A line on the terminal that tells what long work is at; silent where nobody watches."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """A function that shows a stage of the work on one line, wiped at the end of the block."""
    watched = sys.stderr.isatty()

    def show(stage: str) -> None:
        if watched:
            click.echo(f"\r\033[K{what}: {stage} …", nl=False, err=True)

    try:
        yield show
    finally:
        if watched:
            click.echo("\r\033[K", nl=False, err=True)
