"""`framing lenses`: the ways of looking that there are."""

from __future__ import annotations

import click


@click.command()
def lenses() -> None:
    """List the lenses: name, the letter of their figures, the question they answer."""
    from framing.run.lenses import all_lenses

    width = max(len(lens.name) for lens in all_lenses())
    for lens in all_lenses():
        click.echo(f"{lens.name:<{width}}  {lens.mark}  {lens.question}")
