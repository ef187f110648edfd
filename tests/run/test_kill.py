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

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills processes as POSIX does")
SCRIPT = Path(__file__).with_name("killed.py")
ROOT = Path(__file__).parents[2]
HERE = {**os.environ, "PYTHONPATH": str(Path(framing.__file__).parents[1])}
contents = runpy.run_path(str(SCRIPT))["contents"]
NAMES = tuple(contents("old"))
KILLS = int(os.environ.get("FRAMING_KILLS", "2"))
"""How often the whole command is killed at a random moment; .ci/run asks for more."""


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
def test_a_command_killed_at_any_moment_leaves_a_whole_run(tmp_path: Path) -> None:
    """`framing report` killed at moments spread over its life leaves the old run or a new one."""
    command = [sys.executable, "-m", "framing", "report", "seeds/000_440bc964de211b24.txt"]
    command += ["--format", "json", "-o", str(tmp_path)]
    started = time.monotonic()
    subprocess.run([*command, "--seed", "0"], cwd=ROOT, env=HERE, check=True, capture_output=True)
    life = time.monotonic() - started
    for number in range(1, KILLS + 1):
        process = subprocess.Popen(
            [*command, "--seed", str(number)],
            cwd=ROOT, env=HERE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        time.sleep(life * number / KILLS)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        (folder,) = (path for path in tmp_path.iterdir() if not path.name.startswith(PREFIX))
        files = state(folder)
        record = json.loads(files.pop("record.json"))
        assert record["outputs"] == {
            name: hashlib.sha256(content).hexdigest() for name, content in files.items()
        }
