"""The index of runs: what each run folder holds, so that runs can be found without opening them.

The folder is the record and this only tells of it: nothing stands here that its `record.json` does
not say, so the index can be made again at any time.
"""

from __future__ import annotations

import datetime
import json
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from framing.domain import Pair
from framing.store.moment import stamp


@dataclass(frozen=True, slots=True)
class RunEntry:
    """A run folder at a glance. `id` names what the brief was made from and how; `title` is the
    article's headline, else its file's name; `published` an ISO date; `sides` are the labels;
    `created` is when the record was written; `outputs` maps the files to their SHA-256."""

    folder: Path
    id: str
    title: str
    outlet: str | None
    published: str | None
    sides: Pair[str]
    theme: str
    created: datetime.datetime
    outputs: tuple[tuple[str, str], ...]


def put(file: sqlite3.Connection, entry: RunEntry) -> None:
    """Enter a run in the place of what its folder held before."""
    file.execute(
        "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            os.fsencode(entry.folder),
            entry.id,
            entry.title,
            entry.outlet,
            entry.published,
            entry.sides.a,
            entry.sides.b,
            entry.theme,
            stamp(entry.created),
            json.dumps(dict(entry.outputs)),
        ),
    )


def drop(file: sqlite3.Connection, folder: Path) -> None:
    """Forget a folder."""
    file.execute("DELETE FROM runs WHERE folder = ?", (os.fsencode(folder),))


def entries(file: sqlite3.Connection) -> tuple[RunEntry, ...]:
    """All runs, the latest first."""
    rows = file.execute("SELECT * FROM runs ORDER BY created_at DESC, folder")
    return tuple(_entry(row) for row in rows)


def _entry(row: sqlite3.Row) -> RunEntry:
    return RunEntry(
        Path(os.fsdecode(row["folder"])),
        row["id"],
        row["title"],
        row["outlet"],
        row["published"],
        Pair(row["side_a"], row["side_b"]),
        row["theme"],
        datetime.datetime.fromisoformat(row["created_at"]),
        tuple(sorted(json.loads(row["outputs"]).items())),
    )
