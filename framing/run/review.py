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
from framing.run.coding_sheet import coding_sheet
from framing.run.filled_sheet import read_sheet
from framing.run.integrity import check_integrity
from framing.run.opened import is_run, open_run
from framing.run.place import put_file
from framing.run.stem import stem
from framing.text.annotate import annotate

SHEET = "review.csv"


def sheet_file(
    source: str | PathLike[str], comparison: Callable[[], Comparison], out: str | PathLike[str]
) -> Path:
    """Write the coding sheet of an article, or of a run's article with what was overruled in it,
    into a folder of the article's name in `out`; returns its path.

    `comparison` is asked for the sides of an article; a run brings its own. Raises UsageError
    where another sheet lies there.
    """
    if is_run(source):
        run = open_run(source)
        check_integrity(run)
        article, sides, overrides = run.article, run.record.comparison.sides, run.record.overrides
    else:
        sides, article, overrides = comparison().sides, read(source), None
    content = coding_sheet(annotate(article), sides, overrides)
    file = Path(out, stem(article), SHEET)
    if file.exists() and file.read_bytes() != content:
        raise UsageError(
            f"{file}: another sheet lies there, and somebody may have filled it in:"
            " choose another folder with -o"
        )
    return _write(file, content)


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
