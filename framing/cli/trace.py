"""`framing trace`: where does this number come from?"""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("run", type=click.Path(path_type=Path))
@click.argument("mark")
def trace(run: Path, mark: str) -> None:
    """Trace a figure of RUN to its sentences, and to the function, file and line that made it.

    MARK is what stands beside the number (T1), or the figure's key in report.json (tone.net).
    """
    from framing.run.opened import open_run
    from framing.run.trace import trace as traced

    for line in traced(open_run(run), mark):
        click.echo(line)
