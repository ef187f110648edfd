"""The store is made, brought up to date, and refused in one line where it can not be used."""

from __future__ import annotations

import datetime
import os
import sqlite3
import sys
from pathlib import Path

import pytest

from framing.errors import ResourceMissing
from framing.store import Outbox, Store, open_store
from framing.store.database import FILE
from framing.store.schema import STEPS, VERSION

NOON = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=datetime.UTC)


def refused(folder: Path, *words: str) -> None:
    """Opening the store is refused in one line that holds the path and all the words."""
    with pytest.raises(ResourceMissing) as caught:
        Store(folder, patience=0.05)
    message = str(caught.value)
    assert "\n" not in message
    for word in (str(folder), *words):
        assert word in message, message


def test_a_new_store_is_for_its_owner_alone(framing_home: Path) -> None:
    """It is made in a folder that others can not read, with the version of this program."""
    with open_store() as store, store.reading() as file:
        assert file.execute("PRAGMA user_version").fetchone()[0] == VERSION
        assert file.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert file.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    assert store.path == framing_home / FILE
    if os.name == "posix":
        assert framing_home.stat().st_mode & 0o077 == 0
        assert store.path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("version", range(VERSION))
def test_an_older_store_is_brought_up_to_date(framing_home: Path, version: int) -> None:
    """Whatever version it has, a store ends with the same tables as a new one."""
    with Store(framing_home / "new") as store, store.reading() as file:
        wanted = {row["sql"] for row in file.execute("SELECT sql FROM sqlite_master")}
    old = framing_home / "old"
    old.mkdir()
    with sqlite3.connect(old / FILE) as made:
        for statement in (line for step in STEPS[:version] for line in step):
            made.execute(statement)
        if version:
            made.execute(f"PRAGMA application_id = {0x66726D67}")
        made.execute(f"PRAGMA user_version = {version}")
    made.close()
    with Store(old) as store, store.reading() as file:
        assert {row["sql"] for row in file.execute("SELECT sql FROM sqlite_master")} == wanted


def test_a_newer_store_is_left_alone(framing_home: Path) -> None:
    """A store of a later version is refused, and not a byte of it changes."""
    with Store(framing_home) as store, store.writing() as file:
        file.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = store.path.read_bytes()
    refused(framing_home, "newer version", "FRAMING_HOME")
    assert store.path.read_bytes() == before


def test_a_database_of_another_program_is_left_alone(framing_home: Path) -> None:
    """A file that holds somebody else's tables is refused, with and without a version of theirs."""
    framing_home.mkdir()
    made = sqlite3.connect(framing_home / FILE, isolation_level=None)
    made.execute("CREATE TABLE theirs (x)")
    refused(framing_home, "another program")
    made.execute("PRAGMA user_version = 1")
    made.close()
    refused(framing_home, "another program")


def test_a_damaged_store_is_told(framing_home: Path) -> None:
    """What is no database says how runs come back, and that deliveries do not."""
    framing_home.mkdir()
    (framing_home / FILE).write_bytes(b"this is no database" * 100)
    refused(framing_home, "damaged", "--rebuild")


def test_a_store_that_is_held_is_told(framing_home: Path) -> None:
    """Who waits longer than its patience is told that another process holds the store."""
    with Store(framing_home) as store, store.writing():
        other = Store(framing_home, patience=0.05)
        with other, pytest.raises(ResourceMissing, match="another process"), other.writing():
            pass


def test_a_home_that_is_no_folder_is_told(framing_home: Path) -> None:
    """A file, and a folder in the place of the file, are refused in one line."""
    framing_home.write_text("not a folder")
    refused(framing_home, "FRAMING_HOME")
    other = framing_home.with_name("other")
    (other / FILE).mkdir(parents=True)
    refused(other, "FRAMING_HOME")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_may_not_be_written_is_told(framing_home: Path) -> None:
    """A folder without the right to write is refused in one line."""
    framing_home.mkdir(mode=0o500)
    refused(framing_home, "FRAMING_HOME")


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux")
def test_a_place_where_nobody_can_write_is_told() -> None:
    """A folder that can not be made is refused in one line, for the administrator too."""
    refused(Path("/proc/framing"), "FRAMING_HOME")


def test_a_full_disk_is_told_and_loses_nothing(store: Store) -> None:
    """A write for which there is no room is refused in one line, and what was there stays."""
    with Outbox(store) as outbox:
        outbox.queue("run", "ada@example.org", "c", NOON)
        with store.reading() as file:
            pages = file.execute("PRAGMA page_count").fetchone()[0]
            file.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ResourceMissing, match="FRAMING_HOME"):
            outbox.queue("run", "ada@example.org", "c" * 100_000, NOON)
        assert [delivery.content for delivery in outbox.listing()] == ["c"]


def test_a_write_that_raises_is_undone(store: Store) -> None:
    """Nothing of a transaction stays when its block fails, and the next one works."""
    insert = (
        "INSERT INTO deliveries (run, recipient, address, content, state, queued_at, not_before)"
        " VALUES ('r', 'a', 'a', 'c', 'queued', '', '')"
    )
    with pytest.raises(ZeroDivisionError), store.writing() as file:
        file.execute(insert)
        raise ZeroDivisionError
    with store.writing() as file:
        assert file.execute("SELECT count(*) FROM deliveries").fetchone()[0] == 0
        file.execute(insert)
    with pytest.raises(sqlite3.IntegrityError), store.writing() as file:
        file.execute(insert)


def test_the_store_can_be_switched_off(monkeypatch: pytest.MonkeyPatch, framing_home: Path) -> None:
    """With FRAMING_HOME=off there is none, and who needs it is told so."""
    monkeypatch.setenv("FRAMING_HOME", "off")
    with pytest.raises(ResourceMissing, match="FRAMING_HOME is off"):
        open_store()
    assert not framing_home.exists()
