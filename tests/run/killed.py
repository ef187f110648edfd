"""Puts files into folders in processes that kill themselves at each step in turn.

Steps are what Python's audit events tell: files opened, folders made, names exchanged, files
removed. `python killed.py ROOT before|none` makes one folder a step, `ROOT/<step>/run`, each as a
process left it that died at that step, until one gets to its end alive.
"""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path

from framing.run.place import put

NAMES = ("brief.pdf", "report.json", "record.json")
STEPS = ("open", "os.", "shutil.", "ctypes.", "fcntl.", "tempfile.")


def contents(generation: str) -> dict[str, bytes]:
    """The files of the old or the new run; the new one has a file less."""
    names = NAMES if generation == "old" else NAMES[1:]
    return {name: f"{generation} {name}".encode() * 50 for name in names}


def die_at(step: int) -> None:
    """Let this process be killed when it takes its n-th step from now."""
    left = step

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event.startswith(STEPS):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def survives(folder: Path, step: int) -> bool:
    """Whether a put that is to be killed at a step ended before it got there."""
    child = os.fork()
    if child == 0:
        die_at(step)
        put(contents("new"), folder, NAMES, NAMES[-1])
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def main(root: Path, before: bool) -> None:
    """One folder for each step."""
    for step in count(1):
        folder = root / f"{step:03}" / "run"
        folder.parent.mkdir(parents=True)
        if before:
            put(contents("old"), folder, NAMES, NAMES[-1])
        if survives(folder, step):
            return


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] == "before")
