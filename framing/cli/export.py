"""`framing export`: annotations in the formats of other programs."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.progress import progress
from framing.errors import UsageError
from framing.exports.formats import CRATE, FORMATS


@click.command()
@click.argument("source", type=click.Path(path_type=str), metavar="RUN|ARTICLE")
@click.option("--to", "form", type=click.Choice(FORMATS), required=True, help="The format.")
@click.option(
    "-o", "--out", "out", type=click.Path(path_type=Path),
    help="The folder in which a folder of the article's name is made.  [default: exports]",
)  # fmt: skip
@click.option(
    "--comparison", type=click.Path(path_type=Path), help="The file that names an article's sides."
)
def export(source: str, form: str, out: Path | None, comparison: Path | None) -> None:
    """Write the annotations of a run (folder, record.json, brief.pdf) or of an article.

    web-annotation is W3C Web Annotation (JSON-LD), brat the standoff format of brat, conllu the
    tokens as CoNLL-U, cas a UIMA CAS (with the extra "cas"); ro-crate describes a run folder and
    goes into it. An article has sides where --comparison names them or a file beside it does.
    """
    from framing.run.exporting import (
        annotated_article,
        annotated_run,
        export_crate,
        is_run,
    )
    from framing.run.exporting import export as write
    from framing.run.opened import open_run

    if comparison and is_run(source):
        raise UsageError("--comparison goes with an article: a run has its sides")
    if form == CRATE and (out or not is_run(source)):
        raise UsageError("--to ro-crate describes a run folder and goes into it: give that alone")
    with progress("framing") as show:
        show("annotating")
        if form == CRATE:
            paths = export_crate(open_run(source))
        elif is_run(source):
            paths = write(annotated_run(open_run(source)), form, out or Path("exports"))
        else:
            paths = write(annotated_article(source, comparison), form, out or Path("exports"))
    for path in paths:
        click.echo(path)
