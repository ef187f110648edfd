"""A run read again: from its folder, from its `record.json`, or from a brief alone.

A brief carries the article's text and `report.json`, and this the record, so all three tell the
same. What was read is not yet believed: `framing.run.integrity` holds it against its own hashes.
"""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from framing.domain import Article, RunRecord
from framing.domain.codec import from_json
from framing.errors import BadRun
from framing.rendering import FORMATS
from framing.run.earlier import earlier_brief, findings_digest
from framing.run.folder import RECORD

T = TypeVar("T")

(BRIEF,), (REPORT,), TEXT = FORMATS["pdf"], FORMATS["json"], "article.txt"
_SCHEMA = "framing-record/1"


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it was found. `findings` is the hash of what it found and `outputs` those of the
    files that came out, both as the record says. `files` are those that lie there, `carried` those
    inside the brief. `data` is `report.json`, None where only the record is there."""

    where: str
    folder: Path | None
    article: Article
    record: RunRecord
    findings: str
    outputs: Mapping[str, str]
    files: Mapping[str, bytes]
    carried: Mapping[str, bytes]
    data: Mapping[str, Any] | None

    @property
    def formats(self) -> tuple[str, ...]:
        """The formats in which it was written."""
        return tuple(name for name, files in FORMATS.items() if {*files} <= {*self.outputs})


@dataclass(frozen=True, slots=True)
class Recorded:
    """What a `record.json` says: a run without its files."""

    article: Article
    record: RunRecord
    findings: str
    outputs: Mapping[str, str]


def recorded(file: Path, where: str) -> Recorded:
    """What a `record.json` says; BadRun where it is none."""
    data = _object(_read(file, where), where)
    told = {key: data.pop(key, None) for key in ("schema", "article", "findings", "outputs")}
    if told["schema"] != _SCHEMA or not isinstance(told["outputs"], dict):
        raise BadRun(f"{where}: it is no {RECORD} of this version ({_SCHEMA}): check the path")
    return Recorded(
        _noun(Article, told["article"], where),
        _noun(RunRecord, data, where),
        str(told["findings"]),
        told["outputs"],
    )


def is_run(path: str | PathLike[str]) -> bool:
    """Whether a path is meant as a run: a folder, a `record.json`, or a PDF."""
    place = Path(path)
    try:
        with place.open("rb") as file:
            return place.name == RECORD or file.read(5) == b"%PDF-"
    except (OSError, ValueError):
        return place.is_dir()


def open_run(path: str | PathLike[str]) -> Run:
    """The run in a folder, a `record.json` or a `brief.pdf`; BadRun where there is none."""
    place = Path(path)
    where = " ".join(str(path).split())
    if place.is_dir():
        return _from_record(place / RECORD, where)
    content = _read(place, where)
    if content.startswith(b"%PDF-"):
        return _from_brief(content, where)
    return _from_record(place, where)


def attachments(brief: bytes, where: str) -> dict[str, bytes]:
    """The files inside a brief; BadRun where it can not be opened."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(brief)) as pdf:
            return {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise BadRun(f"{where}: it is damaged and can not be opened as a PDF") from error


def _from_record(file: Path, where: str) -> Run:
    told = recorded(file, where)
    found = {name: file.with_name(name) for name in chain(*FORMATS.values())}
    files = {name: place.read_bytes() for name, place in found.items() if place.is_file()}
    carried = attachments(files[BRIEF], where) if BRIEF in files and REPORT not in files else {}
    report = files.get(REPORT, carried.get(REPORT))
    return Run(
        where,
        file.parent,
        told.article,
        told.record,
        told.findings,
        told.outputs,
        files,
        carried,
        None if report is None else _data(report, where),
    )


def _from_brief(content: bytes, where: str) -> Run:
    carried = attachments(content, where)
    if REPORT not in carried:
        raise BadRun(f"{where}: it carries no {REPORT}: it is no brief, or no longer a whole one")
    data = _data(carried[REPORT], where)
    try:
        record = {key: value for key, value in data["record"].items() if key != "schema"}
        kept = ("text", "sha256", "blocks", "headline", "outlet", "byline", "published")
        article = {key: data["article"][key] for key in kept} | {"origin": record["origin"]}
    except (KeyError, TypeError, AttributeError) as error:
        raise BadRun(f"{where}: its {REPORT} can not be read ({error} is missing)") from error
    return Run(
        where,
        None,
        _noun(Article, article, where),
        _noun(RunRecord, record, where),
        findings_digest(data),
        dict.fromkeys((BRIEF, REPORT), ""),
        {BRIEF: content},
        carried,
        data,
    )


def _read(file: Path, where: str) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError as error:
        what = f"it holds no {RECORD}" if file.name == RECORD else "there is no such file"
        raise BadRun(f"{where}: {what}: give a run folder, its {RECORD} or a {BRIEF}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadRun(f"{where}: it can not be read ({reason}): check the path") from error


def _data(content: bytes, where: str) -> dict[str, Any]:
    """A `report.json` in which every figure can be read."""
    data = _object(content, where)
    try:
        earlier_brief(data)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadRun(f"{where}: its {REPORT} is no report: {error!r:.60}") from error
    return data


def _object(content: bytes, where: str) -> dict[str, Any]:
    try:
        data = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise BadRun(f"{where}: it holds no readable JSON ({error})") from error
    if not isinstance(data, dict):
        raise BadRun(f"{where}: it holds no JSON object: give a run folder, {RECORD} or {BRIEF}")
    return data


def _noun(kind: type[T], data: Any, where: str) -> T:
    try:
        return from_json(kind, data)
    except ValueError as error:
        raise BadRun(f"{where}: its {kind.__name__} can not be read: {error}") from error
