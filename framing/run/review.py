"""Reviewing: the coding sheet is written, comes back filled in, and becomes a file of overrides.

What a person filled in is never written over.
"""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from pathlib import Path

from framing.domain import Comparison
from framing.errors import BadOverrides, RenderingFailed, UsageError
from framing.intake import load_overrides, overrides_toml, read
from framing.rendering import render
from framing.run.coding_sheet import coding_sheet
from framing.run.compose import compose
from framing.run.filled_sheet import read_sheet
from framing.run.opened import is_run, open_run
from framing.run.place import put_file
from framing.run.rerun import remade
from framing.run.stem import stem
from framing.text.annotate import annotate

SHEET, PAGE = "review.csv", "review.html"


def sheet_files(
    source: str | PathLike[str], comparison: Callable[[], Comparison], out: str | PathLike[str]
) -> tuple[Path, Path]:
    """Write the coding sheet of an article, or of a run's article with what was overruled in it,
    and the brief as a page in which the sheet's sentences and attributions stand under their names;
    returns the paths of both, in a folder of the article's name in `out`.

    `comparison` is asked for the sides of an article; a run brings its own. Raises UsageError
    where another sheet lies there.
    """
    if is_run(source):
        run = open_run(source)
        report = remade(run)
    else:
        sides = comparison()
        report = compose(annotate(read(source)), sides)
    article, overrides = report.reading.doc.article, report.record.overrides
    sheet = coding_sheet(annotate(article), report.comparison.sides, overrides)
    folder = Path(out, stem(article))
    file = folder / SHEET
    if file.exists() and file.read_bytes() != sheet:
        raise UsageError(
            f"{file}: another sheet lies there, and somebody may have filled it in:"
            " choose another folder with -o"
        )
    return _write(file, sheet), _write(folder / PAGE, render(report, "html"))


def overrides_file(sheet: str | PathLike[str], out: str | PathLike[str], coder: str = "") -> Path:
    """Write the overrides that come of a filled-in sheet; returns their path.

    Raises BadOverrides where the sheet is at fault, UsageError where overrides of another text or
    coder lie there.
    """
    filled = read_sheet(sheet, coder)
    try:
        overrides = filled.overrides()
    except BadOverrides as error:
        raise BadOverrides(f"{' '.join(str(sheet).split())}: {error}") from error
    file = Path(out)
    if file.exists() and not _of(file, overrides.sha256, overrides.coder):
        raise UsageError(f"{file}: it is something else: choose another file with -o")
    return _write(file, overrides_toml(overrides).encode())


def _of(file: Path, sha256: str, coder: str) -> bool:
    try:
        there = load_overrides(file)
    except BadOverrides:
        return False
    return (there.sha256, there.coder) == (sha256, coder)


def _write(file: Path, content: bytes) -> Path:
    """Put a file in its place in one step."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        put_file(content, file)
    except OSError as error:
        raise RenderingFailed(
            f"{file}: can not be written ({error.strerror}): choose another place with -o"
        ) from error
    return file
