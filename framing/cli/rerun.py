"""`framing rerun`: the same brief again, or the same questions to new articles."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.options import Date, Formats
from framing.cli.progress import progress
from framing.cli.registered import registered
from framing.errors import UsageError


@click.command()
@click.argument("run", type=click.Path(path_type=Path))
@click.option(
    "--article", "articles", multiple=True, type=click.Path(path_type=str), metavar="FILE",
    help="A new article to ask the same of; repeatable.",
)  # fmt: skip
@click.option(
    "-o", "--out", "out", type=click.Path(path_type=Path),
    help="The folder in which run folders are made.  [default: reruns]",
)  # fmt: skip
@click.option("--check", "checks", is_flag=True, help="Compare with RUN; write only with -o.")
@click.option(
    "--format", "formats", type=Formats(), help="What to write, instead of what RUN consists of."
)
@click.option(
    "--overrides", type=click.Path(path_type=Path),
    help="Codings that a person changed, instead of those that RUN was reviewed with.",
)  # fmt: skip
@click.option("--as-of", type=Date(), help="The date of the new briefs; goes with --article.")
def rerun(
    run: Path,
    articles: tuple[str, ...],
    out: Path | None,
    checks: bool,
    formats: tuple[str, ...] | None,
    overrides: Path | None,
    as_of: str | None,
) -> None:
    """Make the brief of RUN again: a run folder, its record.json, or a brief.pdf.

    With --article the sides, lenses, look and seed of RUN are used on new articles, and each new
    brief says what moved since the last one. With --check nothing but the outcome is printed:
    the same bytes, or the same findings under other versions; anything else ends with 8. With
    --overrides the brief comes with the codings of a person in place of the machine's.
    """
    from framing.run.check import check
    from framing.run.integrity import versions_that_differ
    from framing.run.opened import open_run
    from framing.run.rerun import remade, rerun_on, reviewed_with
    from framing.run.rerun import rerun as write_again

    if articles and checks:
        raise UsageError("--check is for the same brief: leave --article out")
    if as_of and not articles:
        raise UsageError("--as-of goes with --article: the same brief keeps its date")
    if overrides and (articles or checks):
        raise UsageError("--overrides is for the article of RUN: leave --article and --check out")
    folder = out or Path("reruns")
    told: tuple[str, ...] = ()
    remark = ""
    with progress("framing") as show:
        show("reading")
        found = open_run(run)
        wanted = formats or found.formats
        if articles:
            paths = rerun_on(found, articles, folder, formats=wanted, as_of=as_of, progress=show)
        else:
            show("composing")
            report = remade(found) if overrides is None else reviewed_with(found, overrides)
            show("setting")
            written = out is not None or not checks
            paths = write_again(found, folder, report, wanted) if written else ()
            told = check(found, report).lines() if checks else ()
            moved = versions_that_differ(found.record, report.record)
            remark = f"made under other versions: {', '.join(moved)}" if moved else ""
    if paths:
        registered(paths)
    for path in paths:
        click.echo(path)
    for line in told:
        click.echo(line)
    if articles and found.data is None:
        remark = "only the record is there: nothing to compare the new briefs with"
    if remark and not checks:
        click.echo(f"framing: {remark}", err=True)
