"""The comparison that a command is to use: from a file, from flags, or found beside the article."""

from __future__ import annotations

from pathlib import Path

import click

from framing.domain import Comparison
from framing.errors import BadComparison, UsageError


def comparison_of(article: str, file: Path | None, a: str | None, b: str | None) -> Comparison:
    """The comparison of an article. UsageError where flags contradict each other; BadComparison,
    after one that could be used was printed, where nothing names the sides."""
    from framing.intake import comparison_from_flags, find_comparison, load

    if (a is None) != (b is None):
        raise UsageError("--a and --b go together: give both sides, or a --comparison file")
    if a is not None and b is not None:
        if file is not None:
            raise UsageError("--comparison and --a/--b exclude each other: give one of the two")
        return comparison_from_flags(a, b)
    found = file or find_comparison(article)
    if found is None:
        return _suggest(article)
    return load(found)


def _suggest(article: str) -> Comparison:
    """Print a comparison that could be used, then end: the choice of sides is the analyst's."""
    from framing.intake import read, to_toml
    from framing.text.annotate import annotate
    from framing.text.sides.suggest import suggest_sides

    click.echo(to_toml(suggest_sides(annotate(read(article)))), nl=False)
    advice = "save the suggested one above and give it with --comparison"
    if article != "-":
        advice = f"save the suggested one above as {Path(article).with_suffix('.toml').name}"
    raise BadComparison(
        f"{article}: no comparison file beside it: {advice}, or name the sides with --comparison or"
        " with --a and --b"
    )
