"""Overrides files: what an analyst coded otherwise than the machine, as TOML.

Every fault is told with the file, the entry, the key and what was expected there, because an
override that is silently ignored would make a brief that says it was reviewed and was not.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, cast, get_args

from framing.domain import Coded, Override, Overrides, Span
from framing.domain.overrides import ABSENT, NONE, PRESENT, VALUES
from framing.errors import BadOverrides

SCHEMA = "framing-overrides/1"
CODER_LENGTH, TEXT_LENGTH = 40, 300

_KEYS = ("schema", "sha256", "coder", "change")
_CHANGE_KEYS = ("coding", "at", "from", "to", "why", "content", "source", "cue")
_SPANS = ("content", "source", "cue")
_LARGEST = 10_000_000


def load_overrides(path: str | os.PathLike[str]) -> Overrides:
    """The overrides in the TOML file `path`. BadOverrides if it is missing or at fault."""
    where = " ".join(os.fspath(path).split())
    try:
        with Path(path).open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise BadOverrides(
            f"{where}: there is no such file; `framing review` makes one of a coding sheet"
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadOverrides(f"{where}: it can not be read ({reason}); check the path") from error
    if len(raw) > _LARGEST:
        raise BadOverrides(f"{where}: it is larger than 10 MB; give a file of overrides")
    try:
        data = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadOverrides(
            f"{where}: byte {error.start} is not UTF-8; save the file as UTF-8"
        ) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = " ".join(str(error).split())
        raise BadOverrides(f"{where}: it is not valid TOML: {reason}") from error
    try:
        return overrides_of(data)
    except BadOverrides as error:
        raise BadOverrides(f"{where}: {error}") from error


def overrides_of(data: Mapping[str, Any]) -> Overrides:
    """The overrides that a file holds; BadOverrides with entry, key and what was expected."""
    _known(data, _KEYS, "")
    if data.get("schema") != SCHEMA:
        raise BadOverrides(f'schema: expected "{SCHEMA}", got {_said(data.get("schema"))}')
    sha256 = data.get("sha256")
    if not isinstance(sha256, str) or not re.fullmatch("[0-9a-f]{64}", sha256):
        raise BadOverrides("sha256: expected the SHA-256 of the article's text, 64 digits")
    coder = _text(data, "coder", "", CODER_LENGTH)
    if not coder:
        raise BadOverrides('coder: it is missing; expected initials such as "JK"')
    entries = data.get("change", [])
    if not isinstance(entries, list):
        raise BadOverrides("change: expected tables [[change]]")
    changes = tuple(
        change_of(entry, f"change {number}: ") for number, entry in enumerate(entries, 1)
    )
    for number, change in enumerate(changes, 1):
        for other, earlier in enumerate(changes[: number - 1], 1):
            if (change.coding, change.at) == (earlier.coding, earlier.at):
                raise BadOverrides(
                    f"change {number}: at: {change.coding} at {list(change.at)} is changed in"
                    f" change {other} already; expected one change for each coding"
                )
    return Overrides(sha256, coder, changes)


def change_of(entry: Any, where: str) -> Override:
    """One entry of a file; `where` names it in messages."""
    if not isinstance(entry, dict):
        raise BadOverrides(f"{where}expected a table, got {_said(entry)}")
    _known(entry, _CHANGE_KEYS, where)
    coding = entry.get("coding")
    if coding not in get_args(Coded):
        told = ", ".join(get_args(Coded))
        raise BadOverrides(f"{where}coding: expected one of {told}, got {_said(coding)}")
    coding = cast(Coded, coding)
    was, now = (_value(entry, key, coding, where) for key in ("from", "to"))
    if was == now:
        raise BadOverrides(f"{where}to: it is what `from` says; expected another value")
    change = Override(
        coding,
        _span(entry.get("at"), f"{where}at"),
        was,
        now,
        _text(entry, "why", where),
        *(_spans(entry, key, where) for key in _SPANS),
    )
    for key in _SPANS:
        if key in entry and not change.adds:
            raise BadOverrides(f"{where}{key}: it goes with an attribution that is added")
    return change


def _value(entry: Mapping[str, Any], key: str, coding: Coded, where: str) -> str:
    value = _text(entry, key, where, TEXT_LENGTH if key == "to" else _LARGEST)
    allowed = VALUES[coding]
    if key == "from" and coding not in ("mention", "attribution"):
        allowed = (*allowed, ABSENT) if allowed else ()
    if not value or (allowed and value not in allowed):
        told = f"one of {', '.join(allowed)}" if allowed else f'a name in quotes, or "{NONE}"'
        raise BadOverrides(f"{where}{key}: expected {told}, got {_said(entry.get(key))}")
    if coding == "speaker" and key == "to" and value in (ABSENT, PRESENT):
        raise BadOverrides(f'{where}to: expected a name in quotes, or "{NONE}", got {value!r}')
    return value


def _text(table: Mapping[str, Any], key: str, where: str, longest: int = TEXT_LENGTH) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise BadOverrides(f"{where}{key}: expected text in quotes, got {_said(value)}")
    value = " ".join(value.split())
    if len(value) > longest:
        raise BadOverrides(
            f"{where}{key}: it has {len(value)} characters; expected at most {longest}"
        )
    return value


def _spans(entry: Mapping[str, Any], key: str, where: str) -> tuple[Span, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list):
        raise BadOverrides(f"{where}{key}: expected a list of places, got {_said(value)}")
    spans = tuple(_span(item, f"{where}{key}") for item in value)
    if any(one.end > other.start for one, other in pairwise(spans)):
        raise BadOverrides(f"{where}{key}: expected places in order that do not overlap")
    return spans


def _span(value: Any, where: str) -> Span:
    numbers = value if isinstance(value, list) else []
    whole = [one for one in numbers if isinstance(one, int) and not isinstance(one, bool)]
    if len(whole) != 2 or len(numbers) != 2 or not 0 <= whole[0] < whole[1]:
        raise BadOverrides(f"{where}: expected a place [start, end], got {_said(value)}")
    return Span(*whole)


def _known(table: Mapping[str, Any], keys: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in keys:
            raise BadOverrides(
                f"{where}{' '.join(key.split())}: unknown key; expected one of {', '.join(keys)}"
            )


def _said(value: Any) -> str:
    return "nothing" if value is None else f"{value!r:.40}"
