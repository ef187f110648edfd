"""`framing mail`: a brief to those who are to read it."""

from __future__ import annotations

from pathlib import Path

import click

from framing.cli.mailing import WAIT, deliver, now, stand_in, whom
from framing.cli.options import Formats
from framing.cli.progress import progress
from framing.errors import UsageError


@click.command()
@click.argument("runs", type=click.Path(path_type=Path), metavar="RUN", nargs=-1, required=True)
@click.option("--to", "to", multiple=True, metavar="ADDRESS", help="Who gets it; repeatable.")
@click.option(
    "--recipients", "file", type=click.Path(path_type=Path), help="A TOML file of who gets it."
)
@click.option("--format", "formats", type=Formats(), help="What --to gets.  [default: pdf]")
@click.option("--digest", is_flag=True, help="One message about several runs.")
@click.option("--dry-run", is_flag=True, help="Write the messages to files, send nothing.")
@click.option(
    "-o", "--out", "out", type=click.Path(path_type=Path), default="mail", show_default=True,
    help="The folder for --dry-run.",
)  # fmt: skip
@click.option(
    "--force", is_flag=True,
    help="Send again what was refused, failed or cancelled, and what may have arrived.",
)  # fmt: skip
@click.option(
    "--wait", type=click.FloatRange(0, 86_400), default=WAIT, show_default=True,
    help="Seconds to stay for what the server puts off.",
)  # fmt: skip
def mail(
    runs: tuple[Path, ...],
    to: tuple[str, ...],
    file: Path | None,
    formats: tuple[str, ...] | None,
    digest: bool,
    dry_run: bool,
    out: Path,
    force: bool,
    wait: float,
) -> None:
    """Send the brief of RUN (a run folder, its record.json, or a brief.pdf) by e-mail.

    Each recipient gets a message of their own, once: called again, only what is missing is sent.
    The state of each is printed. Where somebody was not reached, the command ends with 7 and says
    who and why. FRAMING_SMTP names the server, FRAMING_FROM the sender.
    """
    from framing.delivery import Orders, account, letterhead
    from framing.run.post import parcels, write

    if len(runs) > 1 and not digest:
        raise UsageError("several runs go in one message with --digest; else mail one at a time")
    people = whom(to, file, formats)
    used = None if dry_run else account()
    head = stand_in() if dry_run else letterhead()
    with progress("framing") as show:
        wrapped = parcels(runs, people, digest, show)
    orders = Orders(head, standing=file is not None, force=force, patience=wait)
    if used is not None:
        deliver(wrapped, used, orders)
        return
    paths = write(wrapped, out, orders, now())
    for path, parcel in zip(paths, wrapped, strict=True):
        click.echo(f"{path}  {parcel.recipient.address}")
