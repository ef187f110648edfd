"""A coding sheet read again: what the coder says of each row, and the overrides that come of it.

Spreadsheets write back what they like: another delimiter, columns in another order, rows sorted.
Columns are found by their names and rows by what is coded where, so none of that matters. A coding
that the machine has not is a row of the coder's own without a `machine` value; where it gives no
`start` and `end`, its words are looked for in the sentence that its `id` names.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Any, get_args

from framing.domain import Coded, Override, Overrides, Span
from framing.domain.overrides import ABSENT, NONE, VALUES
from framing.errors import BadOverrides
from framing.intake.overrides import SCHEMA, change_of, overrides_of
from framing.rendering.spreadsheet import FORMULA
from framing.run.coding_sheet import ARTICLE, SENTENCE, SIDE, SPANS

NEEDED = ("coding", "start", "end", "machine", "yours")
AGREED = "ok"
_LARGEST = 50_000_000

Place = tuple[Coded, Span]
"""What is coded, and where."""


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A coding sheet: the text that it is of, its sentences, who filled it in, the machine's
    values, and those of the coder where a cell is not blank. `places` leads from the words of an
    attribution's cue, or of a part of its content, to the place of its codings."""

    sha256: str
    coder: str
    sentences: tuple[Span, ...]
    machine: Mapping[Place, str]
    yours: Mapping[Place, str]
    places: Mapping[Span, Span]
    changes: tuple[Override, ...]

    def overrides(self) -> Overrides:
        """What the coder changed; BadOverrides where nobody says who that is."""
        head = {"schema": SCHEMA, "sha256": self.sha256, "coder": self.coder}
        return replace(overrides_of(head), changes=self.changes)


def read_sheet(path: str | PathLike[str], coder: str = "") -> FilledSheet:
    """The sheet in the CSV file `path`; `coder` names the coder where no row does.

    Raises BadOverrides with the file, the line, the column and what was expected.
    """
    where = " ".join(str(path).split())
    try:
        return _Reader(_rows(Path(path)), coder).sheet()
    except BadOverrides as error:
        raise BadOverrides(f"{where}: {error}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadOverrides(f"{where}: it can not be read ({reason}); check the path") from error


Row = Mapping[str, str]


def _rows(path: Path) -> list[tuple[int, Row]]:
    """The rows with the numbers of their lines, by the names of their columns."""
    with path.open("rb") as stream:
        raw = stream.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise BadOverrides("it is larger than 50 MB; give a coding sheet")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadOverrides(
            f"byte {error.start} is not UTF-8; save the sheet as “CSV UTF-8”"
        ) from error
    head = text.splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=head.count)
    try:
        table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        columns = [name.strip().lower() for name in next(table, [])]
        rows = [(table.line_num, row) for row in table if any(map(str.strip, row))]
    except csv.Error as error:
        raise BadOverrides(f"it is no valid CSV: {error}") from error
    for name in NEEDED:
        if name not in columns:
            raise BadOverrides(f"line 1: the column {name!r} is missing; give a coding sheet")
    return [
        (number, {name: _open(cell) for name, cell in zip(columns, row, strict=False)})
        for number, row in rows
    ]


def _open(cell: str) -> str:
    """A cell without the apostrophe that keeps it from being a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:].lstrip().startswith(FORMULA) else cell


class _Reader:
    """Reads rows one by one, whatever their order."""

    def __init__(self, rows: list[tuple[int, Row]], coder: str) -> None:
        self._rows = rows
        self._sentences: dict[str, tuple[Span, str]] = {}
        self._coder = coder
        self._sha256 = ""

    def sheet(self) -> FilledSheet:
        """What all rows say."""
        for number, row in self._rows:
            if row["coding"] == ARTICLE:
                self._sha256 = row["machine"]
            elif row["coding"] == SENTENCE:
                span = self._span(number, row)
                self._sentences[row.get("id", "")] = (span, row.get("words", ""))
        if not self._sha256:
            raise BadOverrides("the row that names the article is missing; give a whole sheet")
        machine: dict[Place, str] = {}
        yours: dict[Place, str] = {}
        places: dict[Span, Span] = {}
        changes: list[Override] = []
        for number, row, coding in self._coded():
            place = coding, self._place(number, row)
            if place in machine:
                raise BadOverrides(f"line {number}: {coding} at {list(place[1])} stands twice")
            machine[place] = row["machine"]
            spans = _spans(number, row) if coding == "attribution" else {}
            for part in (*spans.get("content", ()), *spans.get("cue", ())):
                places[Span(*part)] = place[1]
            now = _value(row, coding)
            if not now:
                continue
            yours[place] = now
            self._name(number, row)
            if now != row["machine"]:
                added = spans if not row["machine"] else {}
                changes.append(_change(number, row, place, now, added))
        sentences = sorted(span for span, _ in self._sentences.values())
        return FilledSheet(
            self._sha256, self._coder, tuple(sentences), machine, yours, places, tuple(changes)
        )

    def _coded(self) -> Iterator[tuple[int, Row, Coded]]:
        for number, row in self._rows:
            for coding in get_args(Coded):
                if row["coding"] == coding:
                    yield number, row, coding
            if row["coding"] not in (ARTICLE, SIDE, SENTENCE, *get_args(Coded)):
                told = ", ".join(get_args(Coded))
                raise BadOverrides(
                    f"line {number}: coding: expected one of {told}, got {row['coding']!r:.40}"
                )

    def _name(self, number: int, row: Row) -> None:
        """Take the coder's initials from a row; a sheet is one coder's."""
        name = row.get("coder", "")
        if name and self._coder and name != self._coder:
            raise BadOverrides(
                f"line {number}: coder: {name!r} after {self._coder!r}; expected one coder a sheet"
            )
        self._coder = self._coder or name

    def _place(self, number: int, row: Row) -> Span:
        """Where a row speaks of: as it says, or where its words stand in its sentence."""
        if row["start"] or row["end"] or row["machine"]:
            return self._span(number, row)
        name, words = row.get("id", ""), row.get("words", "")
        if name not in self._sentences or not words:
            raise BadOverrides(
                f"line {number}: id: expected a sentence such as s7 and its words, or start and end"
            )
        span, sentence = self._sentences[name]
        if sentence.count(words) != 1 or len(sentence) != span.end - span.start:
            raise BadOverrides(
                f"line {number}: words: expected words that stand once in {name}, or start and end"
            )
        start = span.start + sentence.index(words)
        return Span(start, start + len(words))

    def _span(self, number: int, row: Row) -> Span:
        try:
            return Span(int(row["start"]), int(row["end"]))
        except ValueError as error:
            raise BadOverrides(
                f"line {number}: start, end: expected whole numbers,"
                f" got {row['start']!r:.20} and {row['end']!r:.20}"
            ) from error


def _value(row: Row, coding: Coded) -> str:
    """What the coder says, in the spelling of the file; nothing where the cell is blank."""
    told = " ".join(row["yours"].split())
    if told.lower() == AGREED:
        return row["machine"]
    return told.lower() if VALUES[coding] or told.lower() == NONE else told


def _change(number: int, row: Row, place: Place, now: str, added: dict[str, Any]) -> Override:
    coding, at = place
    was = row["machine"] or (NONE if coding == "mention" else ABSENT)
    entry: dict[str, Any] = {
        "coding": coding,
        "at": [*at],
        "from": was,
        "to": now,
        "why": row.get("why", ""),
    }
    return change_of(entry | added, f"line {number}: ")


def _spans(number: int, row: Row) -> dict[str, list[list[int]]]:
    """The places in the last columns of an attribution's row."""
    told = {key: row.get(key, "") for key in SPANS}
    try:
        found = {key: json.loads(cell) for key, cell in told.items() if cell}
        return {key: [list(Span(*one)) for one in places] for key, places in found.items()}
    except (TypeError, ValueError, RecursionError) as error:
        raise BadOverrides(
            f"line {number}: {', '.join(SPANS)}: expected places such as [[12, 20]]"
        ) from error
