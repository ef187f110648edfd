"""`framing report`: the brief of one article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import click

from framing.cli.comparison import comparison_of
from framing.cli.mailing import WAIT, mailing_list
from framing.cli.options import Date, Formats
from framing.cli.progress import progress
from framing.cli.registered import registered


def _theme_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    from framing.themes import theme_names

    return [name for name in theme_names() if name.startswith(incomplete)]


@click.command()
@click.argument("article", type=click.Path(path_type=str))
@click.option(
    "--comparison", type=click.Path(path_type=Path), help="The file that names the sides."
)
@click.option("--a", "side_a", metavar="'LABEL: name, name'", help="Side a, instead of a file.")
@click.option("--b", "side_b", metavar="'LABEL: name, name'", help="Side b, instead of a file.")
@click.option(
    "-o", "--out", "out", type=click.Path(path_type=Path), default="reports", show_default=True,
    help="The folder in which the run folder is made.",
)  # fmt: skip
@click.option(
    "--format", "formats", type=Formats(), default="pdf,html,json", show_default=True,
    help="What to write, with commas between.",
)  # fmt: skip
@click.option("--theme", shell_complete=_theme_names, help="How it looks (framing themes lists).")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper's size.")
@click.option(
    "--overrides", type=click.Path(path_type=Path),
    help="A file of codings that a person changed (framing review makes one).",
)  # fmt: skip
@click.option("--as-of", type=Date(), help="The date that the brief prints as its own.")
@click.option(
    "--mail", "mail", type=click.Path(path_type=Path), metavar="FILE",
    help="Send it to the recipients in FILE.",
)  # fmt: skip
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), help="The seed of all random draws.")
def report(
    article: str,
    comparison: Path | None,
    side_a: str | None,
    side_b: str | None,
    out: Path,
    formats: tuple[str, ...],
    theme: str | None,
    paper: Literal["a4", "letter"] | None,
    overrides: Path | None,
    as_of: str | None,
    mail: Path | None,
    seed: int | None,
) -> None:
    """Write the brief of ARTICLE (a text or HTML file, or - for standard input).

    The sides are read from --comparison, from --a and --b, from the file of the article's name
    that ends in .toml, or from comparison.toml beside it. The brief is put into a folder of the
    article's name; the paths of its files are printed. Codings are overruled only where
    --overrides says so.
    """
    from framing.run import study

    sides = comparison_of(article, comparison, side_a, side_b)
    look = sides.theme if theme is None else theme
    sides = replace(sides, theme=look, paper=paper or sides.paper)
    settings: dict[str, Any] = {} if seed is None else {"seed": seed}
    mailed = mailing_list(mail, formats, WAIT) if mail else None
    with progress("framing") as show:
        paths = study(
            article, sides, out, formats=formats, as_of=as_of, overrides=overrides, progress=show,
            **settings,
        )  # fmt: skip
    registered(paths)
    for path in paths:
        click.echo(path)
    unused = Path(article).with_suffix(".overrides.toml")
    if overrides is None and article != "-" and unused.is_file():
        click.echo(f"framing: {unused} was not used: give it with --overrides", err=True)
    if mailed:
        mailed(paths[-1].parent)
