"""The run folder: where the files of a brief are put, all of them or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Mapping
from os import PathLike
from pathlib import Path

from framing.domain.canonical import canonical
from framing.errors import RenderingFailed
from framing.render import FORMATS, render
from framing.render.json_report import findings_hash, record_object
from framing.report import Report

RECORD = "record.json"


def save(
    report: Report, folder: str | PathLike[str], formats: Iterable[str] = ("pdf", "json")
) -> tuple[Path, ...]:
    """Render a report and put its files into a folder; returns their paths.

    Everything is rendered and written aside first, then moved in: a failure leaves the folder as
    it was. Files of an earlier brief in formats that are not asked for are removed, so that all
    files of a run folder belong to one run. Raises RenderingFailed where that can not be done.
    """
    contents = {FORMATS[name]: render(report, name) for name in dict.fromkeys(formats)}
    contents[RECORD] = canonical(record_object(report.record) | {"findings": findings_hash(report)})
    target = Path(folder)
    try:
        return _move_in(contents, target)
    except OSError as error:
        raise RenderingFailed(
            f"{target}: can not be written ({error.strerror}): choose another folder with -o"
        ) from error


def _move_in(contents: Mapping[str, bytes], target: Path) -> tuple[Path, ...]:
    made = [folder for folder in (target, *target.parents) if not folder.exists()]
    try:
        target.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".framing-", dir=target) as aside:
            for name, content in contents.items():
                Path(aside, name).write_bytes(content)
            for name in contents:
                Path(aside, name).replace(target / name)
    except OSError:
        for folder in made[-1:]:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    for name in {*FORMATS.values()} - {*contents}:
        (target / name).unlink(missing_ok=True)
    return tuple(target / name for name in contents)
