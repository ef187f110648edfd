"""Imports: what a person corrected in another program, as overrides of the machine's codings."""

from __future__ import annotations

from pathlib import Path

from framing.domain import Overrides
from framing.errors import BadOverrides, RenderingFailed
from framing.exports.annotated import Annotated
from framing.exports.brat_changes import BratChanges, brat_changes
from framing.exports.brat_reading import read_brat
from framing.intake import overrides_toml
from framing.run.place import put_file
from framing.text.overruling import overruled


def import_brat(machine: Annotated, file: Path, coder: str) -> tuple[Overrides, tuple[str, ...]]:
    """The overrides that a `.ann` file comes to, held against the machine's codings, and remarks
    on what overrides can not say.

    Raises BadOverrides where the file can not be read or does not fit the article.
    """
    where = " ".join(str(file).split())
    try:
        content = file.read_text("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadOverrides(f"{where}: it can not be read ({reason}): check the path") from error
    found: BratChanges = brat_changes(machine, read_brat(content, machine.text, where))
    overrides = Overrides(machine.doc.article.sha256, coder, found.changes)
    if machine.sides is None:
        raise BadOverrides(f"{where}: it is of an article without sides: name them")
    try:
        overruled(machine.doc, overrides, machine.sides)
    except BadOverrides as error:
        raise BadOverrides(f"{where}: {error}") from error
    return overrides, found.remarks


def write_overrides(overrides: Overrides, file: Path) -> None:
    """Write a file of overrides; RenderingFailed where it can not be written."""
    try:
        put_file(overrides_toml(overrides).encode(), file)
    except OSError as error:
        raise RenderingFailed(
            f"{file}: can not be written ({error.strerror}): choose another file with -o"
        ) from error
