"""The run folder: where the files of a brief are put, all of them or none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from itertools import chain
from os import PathLike
from pathlib import Path

from framing.domain.canonical import canonical
from framing.domain.codec import to_json
from framing.errors import RenderingFailed
from framing.exports.crate import CRATE_FILE
from framing.rendering import FORMATS, STANDARD, render_files
from framing.rendering.json_report import findings_hash, record_object
from framing.report import Report
from framing.run.place import put

RECORD = "record.json"


def save(
    report: Report, folder: str | PathLike[str], formats: Iterable[str] = STANDARD
) -> tuple[Path, ...]:
    """Render a report and put its files into a folder; returns their paths.

    All files of a run folder belong to one run: they come in one step, and files of an earlier
    brief in formats that are not asked for go in the same step, as does the RO-Crate that speaks of
    them. Other files in the folder stay.
    Raises RenderingFailed where the folder can not be written; it is then as it was.
    """
    contents = rendered(report, formats)
    target = Path(folder)
    try:
        put(contents, target, {*chain(*FORMATS.values()), RECORD, CRATE_FILE}, RECORD)
    except OSError as error:
        raise RenderingFailed(
            f"{target}: can not be written ({error.strerror}): choose another folder with -o"
        ) from error
    return tuple(target / name for name in contents)


def rendered(report: Report, formats: Iterable[str]) -> dict[str, bytes]:
    """The files of a run folder by name, the record last."""
    outputs: dict[str, bytes] = {}
    for name in dict.fromkeys(formats):
        outputs |= render_files(report, name)
    return outputs | {RECORD: record_json(report, outputs)}


def record_json(report: Report, outputs: dict[str, bytes]) -> bytes:
    """`record.json`: the record, the article that it speaks of, and the hashes of what came out."""
    return canonical(
        record_object(report.record)
        | {
            "article": to_json(report.reading.doc.article),
            "findings": findings_hash(report),
            "outputs": {
                name: hashlib.sha256(content).hexdigest() for name, content in outputs.items()
            },
        }
    )
