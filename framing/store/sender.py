"""A sign of life of a process that sends: a lock that the system takes back when it dies.

A process id alone says little: ids are used again, and a home may be shared by machines. The lock
is one of SQLite's on a file of its own, so it works wherever the store itself does. Signs are made
and swept away only inside a write to the store, so that none is swept before it is locked.
"""

from __future__ import annotations

import sqlite3
import uuid
from pathlib import Path

_FOLDER = "senders"
_TOKENS = "[0-9a-f]" * 32


class Sender:
    """This process's sign of life, as long as it is held."""

    def __init__(self, home: Path) -> None:
        """Make and lock a sign in the folder of a store."""
        self.token = uuid.uuid4().hex
        folder = home / _FOLDER
        folder.mkdir(exist_ok=True, mode=0o700)
        lock = _locked(folder / self.token)
        if lock is None:
            raise OSError(None, "the system gives no locks there")
        self._lock = lock

    def close(self) -> None:
        """Take the sign back; the next sweep removes its file."""
        self._lock.close()


def lives(home: Path, token: str) -> bool:
    """Whether the process that made a sign still holds it."""
    sign = home / _FOLDER / token
    if not sign.exists():
        return False
    lock = _locked(sign)
    if lock is None:
        return True
    lock.close()
    return False


def sweep(home: Path) -> None:
    """Remove the signs that nobody holds any more."""
    for sign in (home / _FOLDER).glob(_TOKENS):
        if not lives(home, sign.name):
            sign.unlink(missing_ok=True)


def _locked(sign: Path) -> sqlite3.Connection | None:
    """A lock on a file, or None where somebody holds it."""
    file = sqlite3.connect(sign, timeout=0, isolation_level=None)
    try:
        file.execute("PRAGMA journal_mode = MEMORY")
        file.execute("BEGIN EXCLUSIVE")
    except sqlite3.DatabaseError as error:
        file.close()
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            return None
        raise
    return file
