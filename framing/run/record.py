"""Writing the run record: what went in, with which versions, under which settings."""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from framing.domain import Article, Comparison, EarlierBrief, Overrides, RunRecord
from framing.domain.canonical import digest
from framing.domain.codec import to_json
from framing.themes import load_theme
from framing.themes.theme import Faces, styles_folder

PACKAGES = (
    "charset-normalizer", "deflate", "lxml", "matplotlib", "nltk", "numpy", "pikepdf", "reportlab",
    "trafilatura",
)  # fmt: skip
"""The packages beside Python that touch the bytes of a brief."""

_SOURCES = (".css", ".icc", ".js", ".py", ".toml", ".txt")
"""The endings of the files that the fingerprint of the code is made from."""


def record(
    article: Article,
    comparison: Comparison,
    seed: int,
    as_of: str | None,
    earlier: EarlierBrief | None = None,
    overrides: Overrides | None = None,
) -> RunRecord:
    """The record of a run that is about to be composed."""
    return RunRecord(
        inputs=(
            ("article", article.origin.sha256),
            ("text", article.sha256),
            ("comparison", comparison_digest(comparison)),
            *((("overrides", overrides_digest(overrides)),) if overrides else ()),
            *_look(comparison.theme),
            *_shipped(),
        ),
        versions=_versions(),
        settings=settings(comparison),
        seed=seed,
        origin=article.origin,
        comparison=comparison,
        as_of=as_of,
        earlier=earlier,
        overrides=overrides,
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


def overrides_digest(overrides: Overrides) -> str:
    """The SHA-256 of what overrides say, however their file is written."""
    return digest(to_json(overrides))


def settings(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """What was asked for beside the two sides."""
    return (
        ("lenses", " ".join(comparison.lenses) or "all"),
        ("paper", comparison.paper),
        ("theme", comparison.theme),
    )


@cache
def _versions() -> tuple[tuple[str, str], ...]:
    entries = [entry.dist for entry in entry_points(group="framing.lenses")]
    lenses = sorted({dist.name for dist in entries if dist is not None})
    return (
        ("framing", version("framing-brief")),
        ("code", _code()),
        ("python", platform.python_version()),
        *((name, _version(name)) for name in (*PACKAGES, *lenses)),
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _code() -> str:
    """A fingerprint of the program's own source and of the data that come with it, but for those
    that have a hash of their own: between releases the version stays the same."""
    package = Path(__file__).resolve().parent.parent
    fingerprint, apart, styles = hashlib.sha256(), dict(_shipped()), str(styles_folder())
    sources = [
        Path(folder, file).relative_to(package)
        for folder, _, names in os.walk(package)
        if folder != styles and not folder.startswith(styles + os.sep)
        for file in names
        if file.endswith(_SOURCES)
    ]
    for source in sorted(sources, key=lambda source: source.parts):
        name = source.as_posix()
        if name not in apart:
            fingerprint.update(name.encode() + b"\0" + package.joinpath(source).read_bytes())
    return fingerprint.hexdigest()[:12]


@cache
def _look(name: str) -> tuple[tuple[str, str], ...]:
    """The hashes of a theme's file, of the fonts that it names and of its logo."""
    theme = load_theme(name)
    faces = [face.name for face in fields(Faces)]
    fonts = {*map(theme.face_file, faces), *filter(None, map(theme.web_file, faces))}
    return (
        ("theme", _sha256(styles_folder() / f"{name}.toml")),
        *((f"fonts/{font.name}", _sha256(font)) for font in fonts),
        *(
            (f"logo/{picture.name}", _sha256(picture))
            for picture in (theme.logo_file(),)
            if picture
        ),
    )


@cache
def _shipped() -> tuple[tuple[str, str], ...]:
    """The hashes of the word lists and weights that the package brings."""
    return tuple(
        (f"{room}/{file.name}", _sha256(file))
        for room, folder in (("lexicons", "lexicons"), ("weights", "engines/weights"))
        for file in _data_files(files("framing").joinpath(folder))
    )


def _data_files(folder: Traversable) -> Iterator[Traversable]:
    for file in folder.iterdir():
        if file.is_file() and not file.name.endswith((".py", ".md", ".pyc")):
            yield file


def _sha256(file: Traversable) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
