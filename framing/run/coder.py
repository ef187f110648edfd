"""A coder of one text, man or machine: what each says of each place, wherever it was written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from os import PathLike
from pathlib import Path
from typing import Any

from framing.domain import Attribution, Coded, Mention, Override, Overrides, SidedAttribution, Span
from framing.domain.codec import from_json
from framing.domain.overrides import ABSENT, NONE
from framing.errors import BadOverrides, BadRun
from framing.intake import load_overrides
from framing.run.filled_sheet import FilledSheet, Place, read_sheet
from framing.run.integrity import check_integrity
from framing.run.opened import open_run
from framing.text.codings import codings, place

MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Coder:
    """Who coded the text with this hash, and what. A value is None where the coder was asked and
    gave no answer; `machine` are the codings that the coder started from."""

    name: str
    where: str
    sha256: str
    sentences: tuple[Span, ...]
    values: Mapping[Place, str | None]
    machine: Mapping[Place, str]
    places: Mapping[Span, Span]


def read_coders(one: str | PathLike[str], other: str | PathLike[str]) -> tuple[Coder, Coder]:
    """Two coders of one text, each from a file of overrides, a coding sheet, a run or its
    `report.json`.

    A file of overrides says only what was changed: the codings that it leaves are the machine's,
    which the other of the two must tell. BadOverrides where they are of two texts, or neither
    tells the machine's codings.
    """
    first, second = _read(one), _read(other)
    if first.sha256 != second.sha256:
        raise BadOverrides(
            f"{_where(one)} and {_where(other)} are of two texts; expected two codings of one"
        )
    if isinstance(first, Overrides) and isinstance(second, Overrides):
        raise BadOverrides(
            f"{_where(one)} and {_where(other)} hold changes only; expected one sheet or run with"
            " the codings that were changed"
        )
    if isinstance(first, Overrides):
        assert isinstance(second, Coder)
        return _overruling(first, second, _where(one)), second
    if isinstance(second, Overrides):
        return first, _overruling(second, first, _where(other))
    return first, second


def _read(path: str | PathLike[str]) -> Coder | Overrides:
    match Path(path).suffix.lower():
        case ".toml":
            return load_overrides(path)
        case ".csv" | ".tsv":
            return _of_sheet(read_sheet(path), _where(path))
        case ".json" if Path(path).name != "record.json":
            return _of_report(_json(path), _where(path))
    run = open_run(path)
    check_integrity(run)
    if run.data is None:
        raise BadRun(f"{run.where}: only its record is there: give the run folder or the brief")
    return _of_report(run.data, run.where)


def _of_sheet(sheet: FilledSheet, where: str) -> Coder:
    """What is blank in a sheet stands as the machine has it, where the sheet shows that."""
    values = {key: sheet.yours.get(key) or value or None for key, value in sheet.machine.items()}
    name = sheet.coder or ("a coder without initials" if sheet.yours else MACHINE)
    machine = {key: value for key, value in sheet.machine.items() if value}
    return Coder(name, where, sheet.sha256, sheet.sentences, _kept(values), machine, sheet.places)


def _of_report(data: Mapping[str, Any], where: str) -> Coder:
    try:
        mentions = [from_json(Mention, one) for one in data["mentions"]]
        sided = [_sided(one) for one in data["attributions"]]
        values = {(one.coding, one.at): one.value for one in codings(mentions, sided)}
        places = _places([one.attribution for one in sided])
        overruled = data["overrides"] or {"changes": [], "coder": ""}
        changes = [from_json(Override, one) for one in overruled["changes"]]
        sentences = tuple(Span(*one) for one in data["article"]["sentences"])
        sha256 = str(data["article"]["sha256"])
        name = f"{MACHINE}, overruled by {overruled['coder']}" if changes else MACHINE
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadRun(f"{where}: it is no report.json of this version: {error!r:.60}") from error
    machine = dict(values)
    for change in changes:
        key = _key(change, places)
        if change.was in (ABSENT, NONE) and change.coding in ("mention", "attribution"):
            machine.pop(key, None)
        elif change.was != ABSENT:
            machine[key] = change.was
    known = {at for coding, at in machine if coding == "attribution"}
    kept = {key: value for key, value in machine.items() if key[0] == "mention" or key[1] in known}
    return Coder(name, where, sha256, sentences, dict(values), kept, places)


def _overruling(overrides: Overrides, other: Coder, where: str) -> Coder:
    """The machine's codings, as the other coder tells them, with these changes."""
    values: dict[Place, str | None] = dict(other.machine)
    for number, change in enumerate(overrides.changes, 1):
        coding, at = _key(change, other.places)
        if change.was not in (ABSENT, NONE) and not {(coding, at), ("attribution", at)} & {*values}:
            raise BadOverrides(
                f"{where}: change {number}: at: {other.where} has no {coding} at {list(change.at)}"
            )
        values[coding, at] = change.now
    return Coder(
        overrides.coder,
        where,
        other.sha256,
        other.sentences,
        _kept(values),
        other.machine,
        other.places,
    )


def _kept(values: Mapping[Place, str | None]) -> dict[Place, str | None]:
    """The values without those of attributions that the coder took away."""
    gone = {at for (coding, at), value in values.items() if (coding, value) == _GONE}
    return {
        (coding, at): value
        for (coding, at), value in values.items()
        if coding in ("mention", "attribution") or at not in gone
    }


_GONE: Any = ("attribution", ABSENT)


def _sided(told: Mapping[str, Any]) -> SidedAttribution:
    """An attribution of a `report.json`, in which what belongs to sides stands beside the rest."""
    own = {field.name for field in fields(Attribution)}
    rest = {key: value for key, value in told.items() if key not in own}
    attribution = {key: told[key] for key in own}
    return from_json(SidedAttribution, {"attribution": attribution} | rest)


def _places(attributions: list[Attribution]) -> dict[Span, Span]:
    return {part: place(one) for one in attributions for part in (*one.content, *one.cue)}


def _key(change: Override, places: Mapping[Span, Span]) -> Place:
    coding: Coded = change.coding
    return coding, change.at if coding == "mention" else places.get(change.at, change.at)


def _json(path: str | PathLike[str]) -> Any:
    try:
        data = json.loads(Path(path).read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadRun(f"{_where(path)}: it can not be read ({reason}); check the path") from error
    return data if isinstance(data, dict) else {}


def _where(path: str | PathLike[str]) -> str:
    return " ".join(str(path).split())
