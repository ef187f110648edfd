"""`framing review`: the coding sheet of an article, and overrides made of it."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.comparison import comparison_of
from framing.cli.progress import progress
from framing.errors import UsageError


@click.command()
@click.argument("article", type=click.Path(path_type=str), metavar="ARTICLE|RUN", required=False)
@click.option(
    "--comparison", type=click.Path(path_type=Path), help="The file that names the sides."
)
@click.option("--a", "side_a", metavar="'LABEL: name, name'", help="Side a, instead of a file.")
@click.option("--b", "side_b", metavar="'LABEL: name, name'", help="Side b, instead of a file.")
@click.option(
    "--read", "sheet", type=click.Path(path_type=Path), metavar="SHEET",
    help="Read a sheet that was filled in, and write the overrides that come of it.",
)  # fmt: skip
@click.option("--coder", default="", help="The coder's initials, where no row has any.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path),
    help="The folder of the sheet  [default: reviews], or the file of overrides"
    " [default: overrides.toml].",
)  # fmt: skip
def review(
    article: str | None,
    comparison: Path | None,
    side_a: str | None,
    side_b: str | None,
    sheet: Path | None,
    coder: str,
    out: Path | None,
) -> None:
    """Write the coding sheet of ARTICLE, or of the article of a RUN, as review.csv: every coding on
    a row, with a column for yours; and the brief as review.html, to read it beside. Fill the sheet
    in with a spreadsheet and read it back with --read.

    A run brings its sides and what was overruled in it already. For an article sides are found as
    in `framing report`.
    """
    from framing.run.review import overrides_file, sheet_files

    if (article is None) == (sheet is None):
        raise UsageError("give an ARTICLE or a RUN, or else --read SHEET")
    if sheet is not None:
        click.echo(overrides_file(sheet, out or Path("overrides.toml"), coder))
        return
    assert article is not None
    wanted = article
    with progress("framing") as show:
        show("composing")
        paths = sheet_files(
            wanted,
            lambda: comparison_of(wanted, comparison, side_a, side_b),
            out or Path("reviews"),
        )
    for path in paths:
        click.echo(path)
