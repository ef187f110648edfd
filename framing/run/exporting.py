"""Exports: the annotations of an article or of a run in the formats of other programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from framing.domain import Comparison
from framing.errors import RenderingFailed, UsageError
from framing.exports.annotated import Annotated, with_sides, without_sides
from framing.exports.crate import CRATE_FILE, ro_crate
from framing.exports.formats import exported
from framing.intake import find_comparison, load, read
from framing.run.folder import RECORD
from framing.run.integrity import check_integrity
from framing.run.opened import Run
from framing.run.place import put
from framing.run.stem import stem
from framing.text.annotate import annotate
from framing.text.overruling import overruled
from framing.text.reading import read_sides

RUN_ENDINGS = (".json", ".pdf")


def is_run(path: str) -> bool:
    """Whether a path is meant to be a run (a folder, a record, a brief) and no article."""
    return Path(path).suffix.lower() in RUN_ENDINGS or Path(path).is_dir()


def annotated_run(run: Run) -> Annotated:
    """The annotations of a run, made again, with what a person overruled in them. Differs where
    the run contradicts itself."""
    machine = machine_run(run)
    sides = run.record.comparison.sides
    if run.record.overrides is None:
        return machine
    return with_sides(
        machine.name, read_sides(overruled(machine.doc, run.record.overrides, sides), sides)
    )


def machine_run(run: Run) -> Annotated:
    """The annotations of a run as the machine makes them."""
    check_integrity(run)
    reading = read_sides(annotate(run.article), run.record.comparison.sides)
    return with_sides(stem(run.article), reading)


def annotated_article(path: str, comparison: Path | None) -> Annotated:
    """The annotations of an article: with sides where a comparison is given or lies beside it."""
    article = read(path)
    doc = annotate(article)
    found = comparison or find_comparison(path)
    if found is None:
        return without_sides(stem(article), doc)
    sides: Comparison = load(found)
    return with_sides(stem(article), read_sides(doc, sides.sides))


def export(annotated: Annotated, format: str, out: Path) -> tuple[Path, ...]:
    """Write the annotations in a format into a folder of their name in `out`; returns the paths."""
    return _written(exported(annotated, format), out / annotated.name)


def export_crate(run: Run) -> tuple[Path, ...]:
    """Write the RO-Crate of a run into its folder, beside the record.

    It is dated by when the record was put there. UsageError where the run is no folder, Differs
    where it contradicts itself.
    """
    check_integrity(run)
    if run.folder is None:
        raise UsageError(f"{run.where}: an RO-Crate describes a run folder: give that")
    record = run.folder / RECORD
    ended = datetime.fromtimestamp(record.stat().st_mtime, UTC)
    files = {**run.files, RECORD: record.read_bytes()}
    return _written({CRATE_FILE: ro_crate(run.record, run.article, files, ended)}, run.folder)


def _written(contents: Mapping[str, bytes], folder: Path) -> tuple[Path, ...]:
    try:
        put(contents, folder, contents.keys(), last=next(iter(contents)))
    except OSError as error:
        raise RenderingFailed(
            f"{folder}: can not be written ({error.strerror}): choose another folder with -o"
        ) from error
    return tuple(folder / name for name in contents)
