"""`framing agree`: how far two coders of one article agree."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("one", type=click.Path(path_type=Path), metavar="A")
@click.argument("other", type=click.Path(path_type=Path), metavar="B")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
def agree(one: Path, other: Path, as_json: bool) -> None:
    """Print Krippendorff's alpha with its 95 % interval for each coding of one article.

    A and B are each a coding sheet, a file of overrides, a run folder, a brief or a report.json;
    a run without overrides is the machine. What a coder left blank or unchanged counts as agreed
    with the machine, unless the sheet's machine column was emptied before. Under 8 units there is
    no alpha.
    """
    from framing.domain.canonical import canonical
    from framing.run.agreement import HEAD, agreement, agreement_json
    from framing.run.coder import read_coders

    first, second = read_coders(one, other)
    found = agreement(first, second)
    if as_json:
        click.echo(canonical(agreement_json(first, second, found)), nl=False)
        return
    click.echo(f"A  {first.name}: {first.where}")
    click.echo(f"B  {second.name}: {second.where}")
    click.echo(HEAD)
    for each in found:
        click.echo(each.line())
