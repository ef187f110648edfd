"""`framing import`: corrections made in brat, as overrides."""

from __future__ import annotations

from pathlib import Path

import click

from framing.errors import UsageError


@click.command("import")
@click.argument("source", type=click.Path(path_type=str), metavar="RUN|ARTICLE")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.ann")
@click.option("--coder", required=True, help="The initials of who corrected it.")
@click.option(
    "-o", "--out", "out", type=click.Path(path_type=Path, dir_okay=False),
    default="overrides.toml", show_default=True, help="The file of overrides to write.",
)  # fmt: skip
@click.option(
    "--comparison", type=click.Path(path_type=Path), help="The file that names an article's sides."
)
def import_brat(source: str, file: Path, coder: str, out: Path, comparison: Path | None) -> None:
    """Read FILE.ann, which framing export --to brat wrote and a person corrected in brat.

    It is held against what the machine codes in the article of RUN, or in ARTICLE; what differs is
    written as overrides for framing report --overrides.
    """
    from framing.run.exporting import annotated_article, is_run, machine_run
    from framing.run.importing import import_brat as imported
    from framing.run.importing import write_overrides
    from framing.run.opened import open_run

    if out.exists():
        raise UsageError(f"{out}: it is there already: choose another file with -o")
    if comparison and is_run(source):
        raise UsageError("--comparison goes with an article: a run has its sides")
    run = open_run(Path(source)) if is_run(source) else None
    machine = machine_run(run) if run else annotated_article(source, comparison)
    overrides, remarks = imported(machine, file, coder)
    write_overrides(overrides, out)
    click.echo(out)
    for remark in remarks:
        click.echo(f"framing: {remark}", err=True)
    click.echo(f"framing: {len(overrides.changes)} codings differ from the machine's", err=True)
