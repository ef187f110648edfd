"""Comparison files: two sides, their names, and what the analyst asked for, as TOML.

Every fault is told with the file, the key and what was expected there, because a name that is
silently ignored would make a silently wrong brief.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from framing.domain import Comparison, Pair, Side
from framing.errors import BadComparison
from framing.intake.clash import check_names

_KEYS = ("title", "sides", "lenses", "theme", "paper", "background", "about")
_SIDE_KEYS = ("label", "names", "people", "institutions", "places")
_LARGEST = 1_000_000
_LONGEST = 300
_HAS_WORD = re.compile(r"\w")


def load(path: str | os.PathLike[str]) -> Comparison:
    """The comparison in the TOML file `path`. BadComparison if it is missing or at fault."""
    where = " ".join(os.fspath(path).split())
    try:
        with Path(path).open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise BadComparison(f"{where}: there is no such file; `framing sides` makes one") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadComparison(f"{where}: it can not be read ({reason}); check the path") from error
    if len(raw) > _LARGEST:
        raise BadComparison(f"{where}: it is larger than 1 MB; give a comparison file")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadComparison(
            f"{where}: byte {error.start} is not UTF-8; save the file as UTF-8"
        ) from error
    return parse(text, where)


def parse(text: str, where: str) -> Comparison:
    """The comparison written in `text`; `where` names it in messages."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason = " ".join(str(error).split())
        raise BadComparison(f"{where}: it is not valid TOML: {reason}") from error
    except RecursionError as error:
        raise BadComparison(f"{where}: it is nested too deeply to be a comparison") from error
    _known(data, _KEYS, "", where)
    sides = data.get("sides")
    if not isinstance(sides, dict):
        raise BadComparison(
            f"{where}: the sides are missing; expected tables [sides.a] and [sides.b]"
        )
    _known(sides, ("a", "b"), "sides.", where)
    pair = Pair(_side(sides, "a", where), _side(sides, "b", where))
    check_names(pair, where)
    return Comparison(
        title=_string(data, "title", "", where) or _title(pair),
        sides=pair,
        lenses=_strings(data, "lenses", "", where),
        theme=_string(data, "theme", "", where) or "brief",
        paper=_paper(data, where),
        background=_string(data, "background", "", where),
        about=_string(data, "about", "", where),
    )


def comparison_from_flags(a: str, b: str) -> Comparison:
    """The comparison of two flags, each "LABEL: name, name"; a lone label is its own name."""
    pair = Pair(_side_from_flag(a, "--a"), _side_from_flag(b, "--b"))
    check_names(pair, "--a and --b")
    return Comparison(title=_title(pair), sides=pair)


def find_comparison(article: str | os.PathLike[str]) -> Path | None:
    """The comparison file beside an article: `<stem>.toml`, else `comparison.toml`, else None."""
    if os.fspath(article) == "-":
        return None
    path = Path(article)
    if not path.name:
        return None
    for candidate in (path.with_name(f"{path.stem}.toml"), path.with_name("comparison.toml")):
        if candidate != path and candidate.is_file():
            return candidate
    return None


def _title(pair: Pair[Side]) -> str:
    """Both labels, A before B as everywhere in the brief."""
    return f"{pair.a.label} and {pair.b.label}"


def _side(sides: Mapping[str, object], key: Literal["a", "b"], where: str) -> Side:
    table = sides.get(key)
    if not isinstance(table, dict):
        raise BadComparison(f"{where}: sides.{key}: it is missing; expected a table [sides.{key}]")
    prefix = f"sides.{key}."
    _known(table, _SIDE_KEYS, prefix, where)
    label = _string(table, "label", prefix, where)
    if not label:
        raise BadComparison(
            f"{where}: {prefix}label: it is missing; expected what to call the side"
        )
    names = _strings(table, "names", prefix, where)
    if not names:
        raise BadComparison(
            f'{where}: {prefix}names: there are none; expected a list such as ["US", "Washington"]'
        )
    return Side(
        label=label,
        names=names,
        people=_strings(table, "people", prefix, where),
        institutions=_strings(table, "institutions", prefix, where),
        places=_strings(table, "places", prefix, where),
    )


def _side_from_flag(flag: str, where: str) -> Side:
    label, _, rest = flag.partition(":")
    label = _one_line(label)
    if not _HAS_WORD.search(label):
        raise BadComparison(f'{where}: the label is empty; expected "LABEL: name, name"')
    _short(label, "the label", where)
    names = tuple(_one_line(name) for name in (rest if rest.strip() else label).split(","))
    if not all(map(_HAS_WORD.search, names)):
        raise BadComparison(f'{where}: a name is empty; expected "LABEL: name, name"')
    return Side(label=label, names=names)


def _known(table: Mapping[str, object], keys: tuple[str, ...], prefix: str, where: str) -> None:
    for key in table:
        if key not in keys:
            import difflib

            near = difflib.get_close_matches(key.lower(), keys, n=1, cutoff=0.6)
            hint = f"did you mean {near[0]}?" if near else f"expected one of {', '.join(keys)}"
            raise BadComparison(f"{where}: {prefix}{_one_line(key)}: unknown key; {hint}")


def _string(table: Mapping[str, object], key: str, prefix: str, where: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise BadComparison(f"{where}: {prefix}{key}: expected text in quotes, got {_kind(value)}")
    value = _one_line(value)
    if key in table and key in ("title", "label", "theme"):
        if not _HAS_WORD.search(value):
            raise BadComparison(f"{where}: {prefix}{key}: it is empty; write a word or two")
        _short(value, f"{prefix}{key}", where)
    return value


def _short(value: str, key: str, where: str) -> None:
    """Raise BadComparison where `value` is too long to stand on the first page of a brief."""
    if len(value) > _LONGEST:
        raise BadComparison(
            f"{where}: {key}: it has {len(value)} characters; expected at most {_LONGEST}"
        )


def _strings(table: Mapping[str, object], key: str, prefix: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list):
        raise BadComparison(f"{where}: {prefix}{key}: expected a list, got {_kind(value)}")
    for number, item in enumerate(value, 1):
        if not isinstance(item, str):
            raise BadComparison(
                f"{where}: {prefix}{key}: item {number} must be text in quotes, got {_kind(item)}"
            )
        if not _HAS_WORD.search(item):
            raise BadComparison(f"{where}: {prefix}{key}: item {number} is empty; write a name")
    return tuple(_one_line(item) for item in value)


def _paper(data: Mapping[str, object], where: str) -> Literal["a4", "letter"]:
    value = _string(data, "paper", "", where).lower() or "a4"
    if value == "a4":
        return "a4"
    if value == "letter":
        return "letter"
    raise BadComparison(f'{where}: paper: "{value}" is unknown; expected "a4" or "letter"')


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, (int, float)):
        return "a number"
    return "text" if isinstance(value, str) else "a date or a time"
