"""`framing verify`: is a brief what it says it is?"""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.progress import progress


@click.command()
@click.argument("brief", type=click.Path(path_type=Path), metavar="BRIEF.pdf")
def verify(brief: Path) -> None:
    """Make a brief again from what it carries, and say whether it is still the same.

    A changed attachment, number, word or byte ends with 8 and a line that says what was changed.
    """
    from framing.run.verify import verify as verified

    with progress("framing") as show:
        show("making the brief again")
        lines = verified(brief)
    for line in lines:
        click.echo(line)
