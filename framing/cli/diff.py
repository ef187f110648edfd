"""`framing diff`: what moved between two runs."""

from __future__ import annotations

from pathlib import Path

import click

from framing.errors import RenderingFailed, UsageError

FORMATS = ("text", "json", "pdf")


@click.command()
@click.argument("old", type=click.Path(path_type=Path), metavar="RUN_OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="RUN_NEW")
@click.option(
    "--format", "form", type=click.Choice(FORMATS),
    help="How to tell it.  [default: what -o ends in, else text]",
)  # fmt: skip
@click.option(
    "-o", "--out", "out", type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write, instead of printing.",
)  # fmt: skip
def diff(old: Path, new: Path, form: str | None, out: Path | None) -> None:
    """Say what moved from one run to another, and whether by more than the intervals."""
    from framing.domain.canonical import canonical
    from framing.run.diff import diff as compared
    from framing.run.diff_page import diff_page
    from framing.run.opened import open_run
    from framing.run.place import put_file

    ending = out.suffix.lower().removeprefix(".") if out else ""
    told = form or (ending if ending in FORMATS else "text")
    if told == "pdf" and out is None:
        raise UsageError("a PDF is written to a file: name it with -o")
    later = open_run(new)
    found = compared(open_run(old), later)
    if told == "pdf":
        content = diff_page(found, later)
    elif told == "json":
        content = canonical(found.to_json())
    else:
        content = "".join(f"{line}\n" for line in found.lines()).encode()
    if out is None:
        click.echo(content.decode(), nl=False)
        return
    try:
        put_file(content, out)
    except OSError as error:
        raise RenderingFailed(
            f"{out}: can not be written ({error.strerror}): choose another file with -o"
        ) from error
    click.echo(out)
