"""`framing diff`: what moved between two runs."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("old", type=click.Path(path_type=Path), metavar="RUN_OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="RUN_NEW")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Say what moved from one run to another, and whether by more than the intervals."""
    from framing.domain.canonical import canonical
    from framing.run.diff import diff as compared
    from framing.run.opened import open_run

    found = compared(open_run(old), open_run(new))
    if as_json:
        click.echo(canonical(found.to_json()), nl=False)
        return
    for line in found.lines():
        click.echo(line)
