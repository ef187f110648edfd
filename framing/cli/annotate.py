"""`framing annotate`: what is in the text, as data, one JSON object an article."""

from __future__ import annotations

import os
import sys

import click

from framing.cli.progress import progress


@click.command()
@click.argument(
    "articles", nargs=-1, required=True, type=click.Path(path_type=str), metavar="FILE…"
)
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", show_default=True)
def annotate(articles: tuple[str, ...], form: str) -> None:
    """Print sentences, tokens, attributions and clauses of each FILE, in the order given."""
    from framing.domain.canonical import canonical
    from framing.intake import read
    from framing.rendering.json_report import annotation_object
    from framing.text.annotate import annotate as annotate_article

    out = sys.stdout.buffer
    with progress("framing") as show:
        for number, article in enumerate(articles, 1):
            show(f"annotating {number} of {len(articles)}")
            name = os.fsencode(article).decode("utf-8", "replace")
            out.write(canonical(annotation_object(name, annotate_article(read(article)))))
            out.flush()
