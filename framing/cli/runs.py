"""`framing runs`: the runs that the store knows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from framing.cli.options import Date
from framing.errors import UsageError

if TYPE_CHECKING:
    from framing.store.listing import Listed

_WIDEST = 44
_USUAL = (Path("reports"), Path("reruns"))


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR]...")
@click.option("--side", metavar="TEXT", help="Only runs with this in the label of a side.")
@click.option("--outlet", metavar="TEXT", help="Only articles of an outlet with this in its name.")
@click.option("--since", type=Date(), help="Only articles published on this date or later.")
@click.option("--until", type=Date(), help="Only articles published on this date or earlier.")
@click.option(
    "--rebuild", "rebuilds", is_flag=True,
    help="First make the list again from the folders it knows and those in and below DIR"
    " (reports and reruns).",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def runs(
    folders: tuple[Path, ...],
    side: str | None,
    outlet: str | None,
    since: str | None,
    until: str | None,
    rebuilds: bool,
    as_json: bool,
) -> None:
    """List the runs that were written on this computer, the latest first.

    The list lies in the store (the folder FRAMING_HOME, else the user's data folder). The run
    folders are the record: --rebuild makes the list again from them and forgets folders that are
    gone; deliveries are kept.
    """
    from framing.domain.canonical import canonical
    from framing.store.listing import Wanted, listing

    if folders and not rebuilds:
        raise UsageError("folders go with --rebuild: framing runs --rebuild DIR")
    if rebuilds:
        _rebuild(folders)
    found = listing(Wanted(side, outlet, since, until))
    if as_json:
        told = {"schema": "framing-runs/1", "runs": [_object(run) for run in found.runs]}
        click.echo(canonical(told), nl=False)
        return
    for line in _table(found.runs):
        click.echo(line)
    gone = sum(run.gone for run in found.runs)
    if gone:
        _remark(f"folders that are gone: {gone}; framing runs --rebuild forgets them")
    if found.undated:
        _remark(f"{found.undated} more may be meant: the dates of their articles are not known")


def _rebuild(folders: tuple[Path, ...]) -> None:
    from framing.run.registration import rebuild

    rebuilt = rebuild(folders or tuple(place for place in _USUAL if place.is_dir()))
    for reason in rebuilt.refused:
        _remark(f"left out: {reason}")
    for folder in rebuilt.forgotten:
        _remark(f"forgotten: {click.format_filename(folder)}: no run is there any more")
    _remark(f"{rebuilt.found} runs found")


def _object(listed: Listed) -> dict[str, Any]:
    run = listed.run
    return {
        "id": run.id,
        "folder": click.format_filename(run.folder),
        "gone": listed.gone,
        "title": run.title,
        "outlet": run.outlet,
        "published": run.published,
        "sides": {"a": run.sides.a, "b": run.sides.b},
        "theme": run.theme,
        "created": run.created.isoformat(),
        "outputs": dict(run.outputs),
    }


def _table(listed: tuple[Listed, ...]) -> list[str]:
    """Columns of one width each; the folder stands last and is never cut."""
    rows = [
        (
            run.run.id[:12],
            run.run.published or "–",
            _cut(run.run.outlet or "–"),
            _cut(f"{run.run.sides.a} | {run.run.sides.b}"),
            _cut(run.run.title),
            click.format_filename(run.run.folder) + (" (gone)" if run.gone else ""),
        )
        for run in listed
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return [
        "  ".join(
            [*(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=False)), row[-1]]
        )
        for row in rows
    ]


def _cut(text: str) -> str:
    line = "".join(char if char.isprintable() else " " for char in text)
    return line if len(line) <= _WIDEST else line[: _WIDEST - 1].rstrip() + "…"


def _remark(text: str) -> None:
    click.echo(f"framing: {text}", err=True)
