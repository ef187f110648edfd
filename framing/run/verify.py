"""Verifying a brief: it is made again from what it carries, and must come out as it is.

A brief that was changed anywhere can not pass: its attachments are held against the hashes in the
record, and the file as a whole against the file that the record describes. Where the two are not
the same bytes, this room says what differs: an attachment, a word on a page, or else what the eye
does not read. Under other versions the bytes may differ by right; then attachments and all printed
words must still agree, and it is said that drawings were not compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from os import PathLike
from pathlib import Path
from typing import Any

from framing.domain import Article, RunRecord
from framing.errors import BadRun, Differs, FramingError
from framing.run.compose import compose_from
from framing.run.folder import rendered
from framing.run.integrity import check_integrity, inputs_that_differ, versions_that_differ
from framing.run.opened import BRIEF, REPORT, TEXT, Run, attachments, open_run
from framing.run.page_text import page_texts
from framing.run.record import record
from framing.text.annotate import annotate

SHOWN = 60


def verify(path: str | PathLike[str]) -> tuple[str, ...]:
    """What is known of a brief that is what it says it is, as lines.

    Raises Differs, with its own message, for each way in which it can be something else; BadRun
    where `path` is no PDF file.
    """
    where = " ".join(str(path).split())
    run = _opened(path, where)
    check_integrity(run)
    claimed = run.record
    here = record(
        run.article,
        claimed.comparison,
        claimed.seed,
        claimed.as_of,
        overrides=claimed.overrides,
    )
    versions = versions_that_differ(run.record, here)
    inputs = inputs_that_differ(run.record, here)
    if inputs and not versions:
        raise Differs(f"{where}: the record names other inputs than there are: {', '.join(inputs)}")
    others = (
        *(f"  version {version}" for version in versions),
        *(f"  input {name}, which could not be compared" for name in inputs),
    )
    remark = f" (made under other versions: {', '.join(versions)})" if versions else ""
    made = _made(run.article, run.record, where, remark)
    brief = run.files[BRIEF]
    if made[BRIEF] != brief:
        _compare(run, made, remark)
        if not versions:
            raise Differs(
                f"{where}: its words and attachments are those of the record, but not its bytes:"
                " drawings, fonts, links or structure were changed, or the file was saved again"
            )
        return (
            f"consistent: {where}",
            "  its attachments and every printed word are what they carry and name",
            "  its drawings were not compared: it was made under other versions",
            *others,
        )
    return (
        f"verified: {where}",
        "  made again from what it carries, it comes out with the same bytes",
        *others,
    )


def _opened(path: str | PathLike[str], where: str) -> Run:
    """The brief; a PDF that can not be read as one is a brief that was changed."""
    try:
        is_pdf = Path(path).is_file() and Path(path).read_bytes().startswith(b"%PDF-")
    except OSError:
        is_pdf = False
    if not is_pdf:
        raise BadRun(f"{where}: there is no PDF file: give a {BRIEF}")
    try:
        return open_run(path)
    except BadRun as error:
        raise Differs(str(error)) from error


def _made(article: Article, claimed: RunRecord, where: str, remark: str) -> Mapping[str, bytes]:
    """The files of the run that the brief says it comes from, its record as it claims it."""
    try:
        return rendered(compose_from(annotate(article), claimed), ("pdf", "json"))
    except FramingError as error:
        raise Differs(
            f"{where}: it can not be made again from what it carries: {error}{remark}"
        ) from error


def _compare(run: Run, made: Mapping[str, bytes], remark: str) -> None:
    """Raise Differs for the first attachment or printed word that is not as it should be."""
    carried = attachments(made[BRIEF], run.where)
    for name in sorted({*carried, *run.carried}):
        if name not in run.carried:
            raise Differs(f"{run.where}: the attachment {name} was taken out{remark}")
        if name not in carried:
            raise Differs(f"{run.where}: the attachment {name} does not belong to it{remark}")
    if run.carried[REPORT] != made[REPORT]:
        raise Differs(f"{run.where}: {_in_data(run, made[REPORT])}{remark}")
    if run.carried[TEXT] != carried[TEXT]:
        raise Differs(f"{run.where}: the attachment {TEXT} is not the article{remark}")
    _compare_pages(run, made[BRIEF], remark)


def _in_data(run: Run, expected: bytes) -> str:
    import json

    place = _first_difference(run.data, json.loads(expected), "")
    return f"the attachment {REPORT} is not what comes out of the article: {place}"


def _first_difference(found: Any, made: Any, place: str) -> str:
    """Where two values of JSON part, as "figures.tone.net.a.value is 1, recomputed 2"."""
    if isinstance(found, dict) and isinstance(made, dict):
        for key in sorted({*found, *made}):
            if found.get(key) != made.get(key):
                return _first_difference(
                    found.get(key), made.get(key), f"{place}.{key}".lstrip(".")
                )
    if isinstance(found, list) and isinstance(made, list):
        for number, (one, other) in enumerate(zip_longest(found, made)):
            if one != other:
                return _first_difference(one, other, f"{place}[{number}]")
    if found == made:
        return "its spelling was changed"
    return f"{place} is {found!r:.{SHOWN}}, recomputed {made!r:.{SHOWN}}"


def _compare_pages(run: Run, expected: bytes, remark: str) -> None:
    try:
        found = page_texts(run.files[BRIEF])
    except Exception as error:
        raise Differs(f"{run.where}: its pages can not be read: {error}{remark}") from error
    made = page_texts(expected)
    if len(found) != len(made):
        raise Differs(f"{run.where}: it has {len(found)} pages, recomputed {len(made)}{remark}")
    for number, (page, remade) in enumerate(zip(found, made, strict=True), 1):
        for said, should in zip_longest(page, remade, fillvalue=""):
            if said != should:
                raise Differs(
                    f"{run.where}: page {number} prints {said[:SHOWN]!r},"
                    f" recomputed {should[:SHOWN]!r}{remark}"
                )
