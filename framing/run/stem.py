"""The name of an article's run folder."""

from __future__ import annotations

import os
from pathlib import Path

from framing.domain import Article


def stem(article: Article) -> str:
    """The article's file's name without the ending, as one line that stays inside its folder.

    It is spelt as the file system spells it, whatever the locale is, and `Path.stem`, which since
    Python 3.14 sees no ending behind nothing but dots, is not asked."""
    whole = Path(article.origin.name).name
    name = " ".join((whole.rpartition(".")[0] or whole).split())
    name = "".join(char if char.isprintable() else "_" for char in name)
    return os.fsdecode(name.encode()) if name.strip(".-") else "article"
