"""Entering run folders in the store, and making its index of runs again from the folders.

An entry is read from the folder while nobody else can write to the store: of two processes that
wrote to one folder the last to enter it has seen what the last to write has left there.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.domain import Pair
from framing.errors import BadRun, UsageError
from framing.rendering.json_report import run_id
from framing.run.aside import PREFIX
from framing.run.folder import RECORD
from framing.run.opened import recorded
from framing.store import RunEntry, open_store
from framing.store.home import home
from framing.store.runs import drop, entries, put

_PATIENCE = 3.0
"""Seconds that a finished brief waits for its entry: it is made, whatever comes of that."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """An index made again: the runs that were found, the folders that were forgotten because no
    run is there any more, and why each file that looked like a record is none."""

    found: int
    forgotten: tuple[Path, ...]
    refused: tuple[str, ...]


def register(folders: Iterable[Path]) -> None:
    """Enter run folders in the store; nothing happens where it is switched off.

    Raises ResourceMissing where the store can not be written, BadRun where a folder holds no run;
    the store is then as it was.
    """
    if home() is None:
        return
    with open_store(_PATIENCE) as store, store.writing() as file:
        for folder in folders:
            put(file, entry(folder))


def entry(folder: Path) -> RunEntry:
    """What the index says of a run folder; BadRun where it holds no run."""
    place = Path(os.path.realpath(folder))
    told = recorded(place / RECORD, str(folder))
    article, record = told.article, told.record
    headline = article.headline
    title = article.text[headline.start : headline.end] if headline else article.origin.name
    return RunEntry(
        folder=place,
        id=run_id(record),
        title=" ".join(title.split()),
        outlet=article.outlet,
        published=article.published,
        sides=Pair(record.comparison.sides.a.label, record.comparison.sides.b.label),
        theme=record.comparison.theme,
        created=_written(place / RECORD),
        outputs=tuple(sorted(told.outputs.items())),
    )


def rebuild(places: Sequence[Path]) -> Rebuilt:
    """Make the index again from the run folders in and below `places` and from those it knows.

    All of it comes in one step. What others enter meanwhile stays as they entered it. Deliveries
    are not touched. UsageError where one of the places is no folder.
    """
    for place in places:
        if not place.is_dir():
            raise UsageError(f"{place}: there is no such folder: give one that holds run folders")
    with open_store() as store:
        with store.reading() as file:
            before = {known.folder: known for known in entries(file)}
        found: dict[Path, RunEntry] = {}
        refused = []
        for folder in sorted({*before, *_run_folders(places)}):
            try:
                found[folder] = entry(folder)
            except BadRun as error:
                if (folder / RECORD).exists():
                    refused.append(str(error))
        with store.writing() as file:
            now = {known.folder: known for known in entries(file)}
            untouched = {folder for folder in {*before, *found} if _same(before, now, folder)}
            for folder in untouched:
                if folder in found:
                    put(file, found[folder])
                else:
                    drop(file, folder)
    return Rebuilt(len(found), tuple(sorted({*before} - {*found})), tuple(refused))


def _same(before: dict[Path, RunEntry], now: dict[Path, RunEntry], folder: Path) -> bool:
    return before.get(folder) == now.get(folder)


def _run_folders(places: Sequence[Path]) -> Iterator[Path]:
    for place in places:
        for folder, below, files in os.walk(os.path.realpath(place)):
            below[:] = [name for name in below if not name.startswith(PREFIX)]
            if RECORD in files:
                yield Path(folder)


def _written(record: Path) -> datetime.datetime:
    try:
        return datetime.datetime.fromtimestamp(record.stat().st_mtime, datetime.UTC)
    except OSError as error:
        raise BadRun(f"{record.parent}: its {RECORD} is gone ({error.strerror})") from error
