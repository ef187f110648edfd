"""`framing sides`: a comparison file to start from."""

from __future__ import annotations

import click


@click.command()
@click.argument("article", type=click.Path(path_type=str))
def sides(article: str) -> None:
    """Suggest a comparison file for ARTICLE from who is named most in it."""
    from framing.intake import read, to_toml
    from framing.text.annotate import annotate
    from framing.text.sides.suggest import suggest_sides

    click.echo(to_toml(suggest_sides(annotate(read(article)))), nl=False)
