"""Writing the run record: what went in, with which versions, under which settings."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from framing.domain import Article, Comparison, RunRecord
from framing.domain.canonical import digest
from framing.themes import theme_digest

PACKAGES = ("matplotlib", "nltk", "numpy", "pikepdf", "reportlab")
"""The packages beside Python that touch the bytes of a brief."""


def record(article: Article, comparison: Comparison, seed: int, as_of: str | None) -> RunRecord:
    """The record of a run that is about to be composed."""
    return RunRecord(
        inputs=(
            ("article", article.origin.sha256),
            ("comparison", comparison_digest(comparison)),
            ("text", article.sha256),
            ("theme", theme_digest(comparison.theme)),
            *_shipped(),
        ),
        versions=_versions(),
        settings=(
            ("lenses", " ".join(comparison.lenses) or "all"),
            ("paper", comparison.paper),
            ("theme", comparison.theme),
        ),
        seed=seed,
        as_of=as_of,
    )


def comparison_digest(comparison: Comparison) -> str:
    """The SHA-256 of what a comparison says, however it was given."""
    return digest(
        {
            "title": comparison.title,
            "background": comparison.background,
            "about": comparison.about,
            "sides": [
                [side.label, side.names, side.people, side.institutions, side.places]
                for side in comparison.sides
            ],
        }
    )


@cache
def _versions() -> tuple[tuple[str, str], ...]:
    ours = ("framing", version("framing-brief"))
    python = ("python", platform.python_version())
    return (ours, python, *((name, version(name)) for name in PACKAGES))


@cache
def _shipped() -> tuple[tuple[str, str], ...]:
    """The hashes of the word lists and weights that the package brings."""
    return tuple(
        (f"{room}/{file.name}", hashlib.sha256(file.read_bytes()).hexdigest())
        for room, folder in (("lexicons", "lexicons"), ("weights", "engines/weights"))
        for file in _data_files(files("framing").joinpath(folder))
    )


def _data_files(folder: Traversable) -> Iterator[Traversable]:
    kept = (file for file in folder.iterdir() if file.is_file())
    for file in sorted(kept, key=lambda file: file.name):
        if not file.name.endswith((".py", ".md", ".pyc")):
            yield file
