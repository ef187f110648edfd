"""A room of one's own beside a folder, for files that are not to be seen before they are whole.

A process that is killed can not tidy up, so each room is locked as long as its process lives, and
whoever opens the next one removes the rooms that nobody holds any more. The folder itself is
locked while that happens, so no room is taken for an abandoned one before its lock is set.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: rooms are not locked there, and abandoned ones stay
    fcntl = None  # type: ignore[assignment]

PREFIX = ".framing-"


@contextmanager
def aside(parent: Path) -> Iterator[Path]:
    """A new folder in `parent`, removed at the end with all that is still in it."""
    with _locked(parent) as alone:
        if alone:
            _sweep(parent)
        room = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        held = _lock(room, wait=False)
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)
        _release(held)


def _sweep(parent: Path) -> None:
    for room in parent.glob(f"{PREFIX}*"):
        abandoned = _lock(room, wait=False)
        if abandoned is not None:
            shutil.rmtree(room, ignore_errors=True)
            _release(abandoned)


@contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    lock = _lock(folder, wait=True)
    try:
        yield lock is not None
    finally:
        _release(lock)


def _lock(folder: Path, wait: bool) -> int | None:
    """A lock on a folder, or None where somebody holds it or the file system has no locks."""
    if fcntl is None:
        return None
    place = None
    try:
        place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(place, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        _release(place)
        return None
    return place


def _release(lock: int | None) -> None:
    if lock is not None:
        with suppress(OSError):
            os.close(lock)
