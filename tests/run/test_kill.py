"""A run folder is the old one or the new one, whenever the process that writes it is killed."""

from __future__ import annotations

import hashlib
import json
import os
import runpy
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import framing
from framing.run.aside import PREFIX
from framing.run.place import put
from framing.run.registration import entry
from framing.store import RunEntry, Store
from framing.store.runs import entries

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills processes as POSIX does")
SCRIPT = Path(__file__).with_name("killed.py")
ROOT = Path(__file__).parents[2]
HERE = {**os.environ, "PYTHONPATH": str(Path(framing.__file__).parents[1])}
contents = runpy.run_path(str(SCRIPT))["contents"]
NAMES = tuple(contents("old"))
SEED = "seeds/000_440bc964de211b24.txt"
PROGRAM = (sys.executable, "-m", "framing")
KILLS = int(os.environ.get("FRAMING_KILLS", "8")) // 4
"""How often each command is killed: a quarter of all kills; half are for writes to the store."""


def state(folder: Path) -> dict[str, bytes]:
    """The files of a folder; nothing where there is no folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


@pytest.mark.parametrize("before", ["none", "before"])
def test_a_kill_at_any_step_leaves_the_old_run_or_the_new_one(tmp_path: Path, before: str) -> None:
    """Killed at each single step in turn, a put leaves no mixture; the next put leaves no rest."""
    old = contents("old") if before == "before" else {}
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path), before], env=HERE, check=True)
    folders = sorted(tmp_path.glob("*"))
    assert len(folders) > 12
    new = []
    for folder in folders:
        seen = state(folder / "run")
        assert seen in (old, contents("new")), f"a mixture after a kill at step {folder.name}"
        new.append(seen != old)
        put(contents("new"), folder / "run", NAMES, NAMES[-1])
        assert state(folder / "run") == contents("new")
        assert not [path for path in folder.iterdir() if path.name.startswith(PREFIX)]
    assert new == sorted(new), "once the new run is there it stays"
    assert not new[0]
    assert new[-2:] == [True, True]


@pytest.mark.slow
@pytest.mark.parametrize("command", ["report", "rerun"])
def test_a_command_killed_at_any_moment_leaves_a_whole_run(tmp_path: Path, command: str) -> None:
    """Killed at moments spread over its life a command leaves the old run or a new one, and the
    store says what the folder held before or what it holds now."""
    home, runs = tmp_path / "home", tmp_path / "runs"
    here = HERE | {"FRAMING_HOME": str(home)}

    def start(seed: int) -> subprocess.Popen[bytes]:
        report = ["report", SEED, "--format", "json", "--seed", str(seed)]
        made = tmp_path / f"made-{seed}"
        line = [*report, "-o", str(runs)]
        if command == "rerun":
            if not made.exists():
                off = here | {"FRAMING_HOME": "off"}
                subprocess.run(
                    [*PROGRAM, *report, "-o", str(made)],
                    cwd=ROOT, env=off, check=True, capture_output=True,
                )  # fmt: skip
            line = ["rerun", str(made / Path(SEED).stem), "-o", str(runs)]
        return subprocess.Popen(
            [*PROGRAM, *line],
            cwd=ROOT, env=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    start(1).communicate()
    process, started = start(0), time.monotonic()
    process.communicate()
    assert process.returncode == 0
    life = time.monotonic() - started
    before = known(home)
    for number in range(1, KILLS + 1):
        process = start(number % 2)
        time.sleep(life * number / KILLS)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        (folder,) = (path for path in runs.iterdir() if not path.name.startswith(PREFIX))
        files = state(folder)
        record = json.loads(files.pop("record.json"))
        assert record["outputs"] == {
            name: hashlib.sha256(content).hexdigest() for name, content in files.items()
        }
        (after,) = known(home)
        assert after in (*before, entry(folder))
        before = (after,)


def known(home: Path) -> tuple[RunEntry, ...]:
    """The runs of a store that is whole."""
    with Store(home) as store, store.reading() as file:
        assert file.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return entries(file)
