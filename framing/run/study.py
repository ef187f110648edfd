"""One study from start to end, and its steps as other programs call them."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from pathlib import Path

from framing.domain import AnnotatedArticle, Article, Comparison, Mention
from framing.errors import BadOverrides
from framing.intake import check_names, from_text, load_overrides, read
from framing.rendering import STANDARD
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
    """Where the body refers to either side: by name, by noun phrase, by pronoun. BadComparison
    where a name stands twice."""
    check_names(comparison.sides, "comparison")
    return read_sides(doc, comparison.sides).mentions


def study(
    article: str | PathLike[str],
    comparison: Comparison,
    out: str | PathLike[str],
    *,
    formats: tuple[str, ...] = STANDARD,
    seed: int = DEFAULT,
    as_of: str | None = None,
    overrides: str | PathLike[str] | None = None,
    progress: Callable[[str], None] = lambda stage: None,
) -> tuple[Path, ...]:
    """Read an article, annotate it, compose the report and save it; returns the files' paths.

    The run folder is `out` and the article's stem. `overrides` is a file of codings that a person
    changed. `progress` is told each stage as it begins.
    """
    progress("reading")
    source = read(article)
    changes = None if overrides is None else load_overrides(overrides)
    progress("annotating")
    doc = annotate_article(source)
    progress("comparing")
    try:
        report = compose(doc, comparison, seed=seed, as_of=as_of, overrides=changes)
    except BadOverrides as error:
        raise BadOverrides(f"{' '.join(str(overrides).split())}: {error}") from error
    progress("setting")
    return save(report, Path(out, stem(source)), formats)
