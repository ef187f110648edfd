"""One study from start to end, and its steps as other programs call them."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from pathlib import Path

from framing.domain import AnnotatedArticle, Article, Comparison, Mention
from framing.intake import from_text, read
from framing.run.compose import compose
from framing.run.folder import save
from framing.run.stem import stem
from framing.stats.seed import DEFAULT
from framing.text.annotate import annotate as annotate_article
from framing.text.reading import read_sides


def annotate(article: Article | str) -> AnnotatedArticle:
    """Sentences, tokens, attributions and clauses of an article, or of a plain string."""
    return annotate_article(from_text(article) if isinstance(article, str) else article)


def mentions(doc: AnnotatedArticle, comparison: Comparison) -> tuple[Mention, ...]:
    """Where the body refers to either side: by name, by noun phrase, by pronoun."""
    return read_sides(doc, comparison.sides).mentions


def study(
    article: str | PathLike[str],
    comparison: Comparison,
    out: str | PathLike[str],
    *,
    formats: tuple[str, ...] = ("pdf", "json"),
    seed: int = DEFAULT,
    as_of: str | None = None,
    progress: Callable[[str], None] = lambda stage: None,
) -> tuple[Path, ...]:
    """Read an article, annotate it, compose the report and save it; returns the files' paths.

    The run folder is `out` and the article's stem. `progress` is told each stage as it begins.
    """
    progress("reading")
    source = read(article)
    progress("annotating")
    doc = annotate_article(source)
    progress("comparing")
    report = compose(doc, comparison, seed=seed, as_of=as_of)
    progress("setting")
    return save(report, Path(out, stem(source)), formats)
