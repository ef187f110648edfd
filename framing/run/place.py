"""Putting files into a folder in one step: whoever looks sees all of the old or all of the new.

The new folder is made ready aside, then takes the old one's name: by a plain rename where there
was none, by the exchange of two names where there was one (Linux and macOS can do this in one
step). Files that are not ours are linked into the new folder first, so they are never missing.

Where names can not be exchanged (another system, a mount point, a folder in which a shell stands,
a parent that may not be written) the files are replaced one after the other, and the `last` one,
without which a folder is no run, is taken away first and put back at the end.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path

from framing.run.aside import PREFIX, aside

_HERE = -100
_EXCHANGE = 2


def put(contents: Mapping[str, bytes], folder: Path, ours: Collection[str], last: str) -> None:
    """Make `contents` the files of `folder` among the names that are `ours`.

    Other files in the folder are kept. Raises OSError, and then leaves everything as it was.
    """
    target = Path(os.path.realpath(folder))
    for name in ours:
        if (target / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, f"{name} is a folder there", str(target / name))
    missing = [place for place in target.parents if not place.exists()]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if not _as_one(contents, target, ours):
            _one_by_one(contents, target, ours, last)
    except OSError:
        for place in missing:
            with suppress(OSError):
                place.rmdir()
        raise


def put_file(content: bytes, file: Path) -> None:
    """Make `content` one file, in one step. Raises OSError, and then leaves all as it was."""
    target = Path(os.path.realpath(file))
    with aside(target.parent) as room:
        _write({target.name: content}, room)
        (room / target.name).replace(target)


def _as_one(contents: Mapping[str, bytes], target: Path, ours: Collection[str]) -> bool:
    """Put a whole folder in place; False where that can not be done."""
    if target.exists() and (_in_use(target) or not os.access(target.parent, os.W_OK)):
        return False
    with aside(target.parent) as room:
        fresh = room / target.name
        fresh.mkdir()
        _write(contents, fresh)
        if not target.exists():
            try:
                fresh.rename(target)
                return True
            except OSError:
                if not target.is_dir():
                    raise
        shutil.copymode(target, fresh)
        _keep_others(target, fresh, ours)
        return _exchange(fresh, target)


def _in_use(target: Path) -> bool:
    """Whether this process, and so the shell that called it, stands in the folder."""
    try:
        return Path.cwd().is_relative_to(target)
    except OSError:
        return False


def _one_by_one(
    contents: Mapping[str, bytes], target: Path, ours: Collection[str], last: str
) -> None:
    with aside(target) as room:
        _write(contents, room)
        (target / last).unlink(missing_ok=True)
        for name in {*ours} - {*contents}:
            (target / name).unlink(missing_ok=True)
        for name in sorted(contents, key=lambda name: name == last):
            (room / name).replace(target / name)


def _write(contents: Mapping[str, bytes], folder: Path) -> None:
    for name, content in contents.items():
        with (folder / name).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def _keep_others(target: Path, fresh: Path, ours: Collection[str]) -> None:
    """The files in the folder that are not ours, as links to the same files where possible."""
    for other in target.iterdir():
        if other.name in ours or other.name.startswith(PREFIX):
            continue
        if other.is_dir() and not other.is_symlink():
            shutil.copytree(other, fresh / other.name, symlinks=True, copy_function=_link)
        else:
            _link(other, fresh / other.name)


def _link(old: str | Path, new: str | Path) -> None:
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        shutil.copy2(old, new, follow_symlinks=False)


def _exchange(fresh: Path, target: Path) -> bool:
    """Exchange the names of two folders in one step; False where the system can not."""
    try:
        system = ctypes.CDLL(None)
        names = os.fsencode(fresh), os.fsencode(target)
        if sys.platform == "darwin":
            return bool(system.renamex_np(*names, _EXCHANGE) == 0)
        return bool(system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    except (AttributeError, OSError, TypeError):
        return False
