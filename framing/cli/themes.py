"""`framing themes`: the looks that there are, and specimens of them."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from framing.errors import RenderingFailed, UsageError


@click.command()
@click.option(
    "--preview", is_flag=False, flag_value="brief", metavar="[NAME]",
    help="Write a specimen of a theme.  [default: brief]",
)  # fmt: skip
@click.option(
    "-o", "--out", "out", type=click.Path(path_type=Path),
    help="The file of the specimen.  [default: specimen-NAME.pdf]",
)  # fmt: skip
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper of the specimen.")
def themes(preview: str | None, out: Path | None, paper: Literal["a4", "letter"] | None) -> None:
    """List the themes: name and what it is for.

    With --preview write a specimen instead: every kind of block, set on an example, as a PDF.
    """
    from framing.themes import load_theme, theme_names

    if preview is not None:
        click.echo(_specimen(preview, out or Path(f"specimen-{preview}.pdf"), paper or "a4"))
        return
    if out is not None or paper is not None:
        raise UsageError("-o and --paper go with --preview")
    width = max(map(len, theme_names()))
    for name in theme_names():
        click.echo(f"{name:<{width}}  {load_theme(name).title}")


def _specimen(name: str, file: Path, paper: Literal["a4", "letter"]) -> Path:
    from framing.run.place import put_file
    from framing.run.specimen import specimen

    content = specimen(name, paper)
    try:
        put_file(content, file)
    except OSError as error:
        raise RenderingFailed(
            f"{file}: can not be written ({error.strerror}): choose another file with -o"
        ) from error
    return file
