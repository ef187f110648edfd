"""The index of runs gives back what was entered."""

from __future__ import annotations

import datetime
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from framing.domain import Pair
from framing.store import RunEntry, Store
from framing.store.runs import drop, entries, put

NOON = datetime.datetime(2026, 3, 1, 12, 0, 0, 1, tzinfo=datetime.UTC)
RUN = RunEntry(
    folder=Path("/runs/vote"),
    id="f" * 64,
    title="Council votes",
    outlet=None,
    published="2026-02-28",
    sides=Pair("Harbour", "Town"),
    theme="brief",
    created=NOON,
    outputs=(("brief.pdf", "1" * 64), ("report.json", "2" * 64)),
)


def test_an_entry_comes_back_as_it_was(store: Store) -> None:
    """Every field of a run is read as it was written, also where it is not known."""
    other = replace(RUN, folder=Path("/runs/b"), outlet="The Post", published=None, outputs=())
    with store.writing() as file:
        put(file, RUN)
        put(file, other)
    with store.reading() as file:
        assert entries(file) == (other, RUN)


def test_a_folder_holds_one_run(store: Store) -> None:
    """A new run in a folder takes the old one's place; the latest stand first; one can go."""
    later = replace(RUN, id="e" * 64, created=NOON + datetime.timedelta(microseconds=1))
    elsewhere = replace(RUN, folder=Path("/runs/aside"))
    with store.writing() as file:
        for run in (RUN, elsewhere, later):
            put(file, run)
        assert entries(file) == (later, elsewhere)
        drop(file, later.folder)
        assert entries(file) == (elsewhere,)


@pytest.mark.skipif(sys.platform != "linux", reason="paths are any bytes there")
def test_a_path_is_bytes(store: Store) -> None:
    """A folder whose name is no text in any encoding is found again."""
    strange = replace(RUN, folder=Path(os.fsdecode(b"/runs/\xff\xfe")))
    with store.writing() as file:
        put(file, strange)
        assert entries(file) == (strange,)
