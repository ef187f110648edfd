"""`framing themes`: the looks that there are."""

from __future__ import annotations

import click


@click.command()
def themes() -> None:
    """List the themes: name and what it is for."""
    from framing.themes import load_theme, theme_names

    width = max(map(len, theme_names()))
    for name in theme_names():
        click.echo(f"{name:<{width}}  {load_theme(name).title}")
