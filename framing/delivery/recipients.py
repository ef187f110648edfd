"""Who gets a brief, and in which formats: from a TOML file, or one address at a time.

A file is read as a whole and refused as a whole: every fault is told with the file, the entry, the
key and what was expected there, before anything is sent to anybody.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.delivery.address import address, shown_name
from framing.errors import BadRecipients

_KEYS = ("address", "name", "format")
_LARGEST = 5_000_000
DEFAULT = ("pdf",)


@dataclass(frozen=True, slots=True)
class Recipient:
    """One who gets a brief. `address` has its domain in ASCII; `formats` are those of the files
    that are enclosed."""

    address: str
    name: str = ""
    formats: tuple[str, ...] = DEFAULT


def one_recipient(
    text: str, formats: tuple[str, ...] = DEFAULT, domains: Collection[str] = ()
) -> Recipient:
    """The recipient at an address that was given by hand, of an allowed domain where there are
    any."""
    return Recipient(_address(text, "--to", domains), "", formats)


def distinct(found: Sequence[Recipient], where: str) -> tuple[Recipient, ...]:
    """The recipients, once it is known that nobody is named twice."""
    places: dict[str, int] = {}
    for number, recipient in enumerate(found, 1):
        before = places.setdefault(recipient.address.lower(), number)
        if before != number:
            raise BadRecipients(
                f"{where}: recipient {number}: address: {recipient.address} is already recipient"
                f" {before}; name everybody once"
            )
    return tuple(found)


def recipients(
    path: str | os.PathLike[str], formats: Collection[str], domains: Collection[str] = ()
) -> tuple[Recipient, ...]:
    """The recipients in the TOML file `path`, each with a subset of `formats` and in one of the
    allowed `domains` (all, where none is named). BadRecipients where anything is at fault."""
    where = " ".join(os.fspath(path).split())
    data = _toml(Path(path), where)
    for key in data:
        if key != "recipient":
            raise BadRecipients(f"{where}: {key}: unknown key; expected tables [[recipient]]")
    entries = data.get("recipient")
    if not isinstance(entries, list) or not entries:
        raise BadRecipients(f"{where}: there are no recipients; expected tables [[recipient]]")
    return distinct(
        [
            _recipient(entry, f"{where}: recipient {number}", formats, domains)
            for number, entry in enumerate(entries, 1)
        ],
        where,
    )


def _toml(path: Path, where: str) -> Mapping[str, object]:
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
        if len(raw) > _LARGEST:
            raise BadRecipients(f"{where}: it is larger than 5 MB; give a file of recipients")
        return tomllib.loads(raw.decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise BadRecipients(f"{where}: there is no such file; check the path") from error
    except UnicodeDecodeError as error:
        raise BadRecipients(
            f"{where}: byte {error.start} is not UTF-8; save it as UTF-8"
        ) from error
    except tomllib.TOMLDecodeError as error:
        reason = " ".join(str(error).split())
        raise BadRecipients(f"{where}: it is not valid TOML: {reason}") from error
    except RecursionError as error:
        raise BadRecipients(f"{where}: it is nested too deeply; expected [[recipient]]") from error
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or error
        raise BadRecipients(f"{where}: it can not be read ({told}); check the path") from error


def _recipient(
    entry: object, where: str, formats: Collection[str], domains: Collection[str]
) -> Recipient:
    if not isinstance(entry, dict):
        raise BadRecipients(f"{where}: expected a table [[recipient]]")
    for key in entry:
        if key not in _KEYS:
            near = difflib.get_close_matches(key.lower(), _KEYS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"expected one of {', '.join(_KEYS)}"
            raise BadRecipients(f"{where}: {' '.join(key.split())}: unknown key; {hint}")
    for key in ("address", "name"):
        if not isinstance(entry.get(key, ""), str):
            raise BadRecipients(f"{where}: {key}: expected text in quotes")
    if "address" not in entry:
        raise BadRecipients(f"{where}: address: it is missing")
    return Recipient(
        _address(entry["address"], f"{where}: address", domains),
        _name(entry.get("name", ""), where),
        _formats(entry.get("format", list(DEFAULT)), where, formats),
    )


def _address(text: str, where: str, domains: Collection[str]) -> str:
    try:
        found = address(text)
    except ValueError as error:
        raise BadRecipients(f"{where}: {text!r:.80} is no address: {error}") from error
    domain = found.rpartition("@")[2].lower()
    if domains and domain not in domains:
        raise BadRecipients(
            f"{where}: {found} is at {domain}, which FRAMING_MAIL_DOMAINS does not allow"
            f" ({', '.join(sorted(domains))})"
        )
    return found


def _name(text: str, where: str) -> str:
    try:
        return shown_name(text)
    except ValueError as error:
        raise BadRecipients(f"{where}: name: {error}; write a name") from error


def _formats(value: object, where: str, known: Collection[str]) -> tuple[str, ...]:
    told = ", ".join(known)
    if not isinstance(value, list) or not value:
        raise BadRecipients(f"{where}: format: expected a list of {told}")
    for item in value:
        if item not in known:
            raise BadRecipients(f"{where}: format: {item!r:.40} is unknown; expected {told}")
    return tuple(name for name in known if name in value)
