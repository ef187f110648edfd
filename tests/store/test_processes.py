"""The store under several processes at once, and under processes that are killed."""

from __future__ import annotations

import os
import random
import runpy
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

import framing
from framing.store import Outbox, RunEntry, Store
from framing.store.runs import entries

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills processes as POSIX does")
SCRIPT = Path(__file__).with_name("writing.py")
HERE = {**os.environ, "PYTHONPATH": str(Path(framing.__file__).parents[1])}
KILLS = int(os.environ.get("FRAMING_KILLS", "8")) // 2
NOON = runpy.run_path(str(SCRIPT))["NOON"]


def start(home: Path, task: str, number: int = 0) -> subprocess.Popen[str]:
    """Another process at work on the store."""
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(home), task, str(number)],
        env=HERE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def kill(process: subprocess.Popen[str]) -> None:
    """End a process without a word, and let go of its pipes."""
    process.send_signal(signal.SIGKILL)
    process.communicate()


def whole(home: Path) -> tuple[RunEntry, ...]:
    """The runs of a store in which everything fits together."""
    with Store(home) as store, store.reading() as file:
        assert file.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        sending = "SELECT id FROM deliveries WHERE state = 'sending' ORDER BY id"
        held = "SELECT delivery FROM attempts WHERE ended_at IS NULL ORDER BY delivery"
        assert [*map(tuple, file.execute(sending))] == [*map(tuple, file.execute(held))]
        return entries(file)


def test_processes_make_one_store_together(framing_home: Path) -> None:
    """Begun at once on a store that is not there, each finds its place in the same one."""
    processes = [start(framing_home, "open", number) for number in range(4)]
    for process in processes:
        assert process.communicate()[1] == ""
        assert process.returncode == 0
    assert {run.folder.name for run in whole(framing_home)} == {"0", "1", "2", "3"}


def test_no_message_is_sent_by_two(framing_home: Path) -> None:
    """Processes that send at once share what is due: each delivery is sent in one attempt."""
    with Store(framing_home) as store, Outbox(store) as outbox:
        for number in range(12):
            outbox.queue("run", f"{number}@example.org", "c", NOON)
        processes = [start(framing_home, "send") for _ in range(3)]
        for process in processes:
            assert process.communicate()[1] == ""
        deliveries = outbox.listing()
    assert [len(delivery.attempts) for delivery in deliveries] == [1] * 12
    assert {delivery.state for delivery in deliveries} == {"sent"}
    pids = {str(process.pid) for process in processes}
    assert {delivery.attempts[0].words for delivery in deliveries} <= pids
    whole(framing_home)


@pytest.mark.parametrize("task", ["hold", "begin"])
def test_a_dead_sender_is_known_by_what_it_had_begun(framing_home: Path, task: str) -> None:
    """While it lives its delivery is its own; dead before the body it is due, after it unknown."""
    with Store(framing_home) as store, Outbox(store) as outbox:
        outbox.queue("run", "ada@example.org", "c", NOON)
        process = start(framing_home, task)
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        assert outbox.claim(NOON) is None
        assert outbox.listing()[0].state == "sending"
        kill(process)
        assert (outbox.claim(NOON) is None) == (task == "begin")
        (delivery,) = outbox.listing()
    assert delivery.state == ("unknown" if task == "begin" else "sending")
    assert delivery.attempts[0].outcome == ("unknown" if task == "begin" else "interrupted")
    assert delivery.attempts[0].process == process.pid


def test_a_kill_before_any_statement_leaves_the_old_or_the_new(tmp_path: Path) -> None:
    """Killed before each single statement in turn, writes are done as a whole or not at all."""
    seen = []
    for statement in count(1):
        home = tmp_path / str(statement)
        Store(home).close()
        process = start(home, "die", statement)
        process.communicate()
        runs = whole(home)
        assert {run.folder.name for run in runs} in (set(), {"left", "right"})
        seen.append(len(runs))
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL
        with Store(home) as store, Outbox(store) as outbox:
            outbox.recover(NOON)
            assert not [found for found in outbox.listing() if found.state == "sending"]
    assert seen == sorted(seen), "once the new runs are there they stay"
    assert seen[0] == 0
    assert len(seen) > 12


@pytest.mark.slow
def test_a_kill_at_any_moment_leaves_a_whole_store(framing_home: Path) -> None:
    """Killed at random moments of endless writes, runs that were entered together stay together,
    and nothing that was there is lost."""
    draw = random.Random(0)
    generation = -1
    for _ in range(KILLS):
        process = start(framing_home, "forever", generation + 1)
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        time.sleep(draw.uniform(0, 0.5))
        kill(process)
        now = [int(run.id) for run in whole(framing_home)]
        assert now in ([], [*now[:1] * 2])
        assert max(now, default=-1) >= generation
        generation = max(now, default=-1)
    with Store(framing_home) as store, Outbox(store) as outbox:
        outbox.recover(NOON)
        assert {delivery.state for delivery in outbox.listing()} <= {"sent", "queued", "unknown"}
