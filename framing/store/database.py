"""The store's file: opened, brought up to date, read and written in whole transactions.

The file is kept in SQLite's rollback journal, not in its write-ahead log: the log needs memory
shared by all processes, which a home on a network does not give, and it lies in further files
without which a copied store is an old one. Writes are few and small, so nothing is lost by it.
`synchronous = EXTRA` makes a commit last also when the power fails right after it: "the body is
about to be handed over" must not be forgotten. A process that dies leaves the old state; who opens
the store next rolls back what it had begun.

Each write is `BEGIN IMMEDIATE`: it waits for its turn at the start and can not fail half-way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from framing.errors import ResourceMissing
from framing.store.home import home
from framing.store.schema import STEPS, VERSION

FILE = "framing.sqlite3"
PATIENCE = 10.0
"""Seconds that a process waits for another's write to end."""

_OURS = 0x66726D67
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_HELD = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


class Store:
    """An open store. Closed by `close` or at the end of a `with` block."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        """Open the store in a folder, made where it is missing, and bring it up to date.

        Raises ResourceMissing where it can not be read or written, is damaged, is no store or was
        written by a newer version.
        """
        self.folder = folder
        self.path = folder / FILE
        with self._told():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not self.path.exists():
                self.path.touch(mode=0o600)
            self._file = sqlite3.connect(self.path, timeout=patience, isolation_level=None)
            try:
                self._file.row_factory = sqlite3.Row
                self._file.execute("PRAGMA foreign_keys = ON")
                self._file.execute("PRAGMA synchronous = EXTRA")
                self._bring_up_to_date()
            except BaseException:
                self._file.close()
                raise

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A transaction in which all that is read belongs together."""
        with self._transaction("BEGIN") as file:
            yield file

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction in which nobody else writes; undone where the block raises."""
        with self._transaction("BEGIN IMMEDIATE") as file:
            yield file

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._told():
            self._file.execute(begin)
            try:
                yield self._file
                self._file.execute("COMMIT")
            except BaseException:
                if self._file.in_transaction:
                    self._file.execute("ROLLBACK")
                raise

    def _bring_up_to_date(self) -> None:
        if self._version() == VERSION:
            return
        with self.writing() as file:
            found = self._version()
            if found > VERSION:
                raise ResourceMissing(
                    f"{self.path}: it was written by a newer version of framing (store {found},"
                    f" this one knows {VERSION}): update framing, or set FRAMING_HOME elsewhere"
                )
            if found == 0 and file.execute("SELECT 1 FROM sqlite_master").fetchone():
                raise self._no_store()
            for statement in (line for step in STEPS[found:] for line in step):
                file.execute(statement)
            file.execute(f"PRAGMA application_id = {_OURS}")
            file.execute(f"PRAGMA user_version = {VERSION}")

    def _version(self) -> int:
        """How many steps the file has had: 0 for an empty one."""
        version = int(self._file.execute("PRAGMA user_version").fetchone()[0])
        if version and self._file.execute("PRAGMA application_id").fetchone()[0] != _OURS:
            raise self._no_store()
        return version

    def _no_store(self) -> ResourceMissing:
        return ResourceMissing(
            f"{self.path}: it is a database of another program: set FRAMING_HOME elsewhere"
        )

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the system says against the file, as one line that says what to do."""
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise
        except sqlite3.DatabaseError as error:
            raise ResourceMissing(f"{self.path}: {_reason(error)}") from error
        except OSError as error:
            raise ResourceMissing(f"{self.path}: {_unusable(error.strerror)}") from error


def open_store(patience: float = PATIENCE) -> Store:
    """The user's store. Raises ResourceMissing where it can not be used or is switched off."""
    folder = home()
    if folder is None:
        raise ResourceMissing(
            "FRAMING_HOME is off, so there is no store: unset it or name a folder"
        )
    return Store(folder, patience)


def _reason(error: sqlite3.Error) -> str:
    code = error.sqlite_errorcode & 0xFF
    if code in _DAMAGED:
        return (
            f"the store is damaged ({error}): move it away; `framing runs --rebuild DIR` finds the"
            " runs again, what was sent to whom stands only in it"
        )
    if code in _HELD:
        return f"another process holds the store ({error}): wait for its end and try again"
    return _unusable(error)


def _unusable(reason: object) -> str:
    return (
        f"the store can not be used ({reason}): make room or give rights there, or name another"
        " folder with FRAMING_HOME"
    )
