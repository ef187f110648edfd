"""The name of an article's run folder."""

from __future__ import annotations

from pathlib import Path

from framing.domain import Article


def stem(article: Article) -> str:
    """The article's file's name without the ending."""
    name = Path(article.origin.name).stem
    return name if name not in ("", "-") else "article"
