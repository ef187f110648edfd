"""What the tests of several processes let these do: `python writing.py HOME TASK [NUMBER]`.

open      make the store and enter one run, named by the number
hold      claim a delivery, say so, and sleep; `begin` does so after the body was begun
send      claim and settle until nothing is due
forever   enter runs and lead deliveries through the outbox until killed
die       the same once, and be killed before the statement of that number
"""

from __future__ import annotations

import datetime
import os
import signal
import sys
import time
from itertools import count
from pathlib import Path

from framing.domain import Pair
from framing.store import Outbox, RunEntry, Store
from framing.store.runs import put

NOON = datetime.datetime(2026, 3, 1, 12, 0, tzinfo=datetime.UTC)
SECOND = datetime.timedelta(seconds=1)


def run(folder: str, generation: int) -> RunEntry:
    """A run as the n-th brief in a folder."""
    return RunEntry(
        Path("/runs", folder), f"{generation:064}", "Vote", None, None, Pair("Harbour", "Town"),
        "brief", NOON + generation * SECOND, (("brief.pdf", f"{generation:064}"),),
    )  # fmt: skip


def enter(store: Store, folder: str, generation: int) -> None:
    """Enter a run."""
    with store.writing() as file:
        put(file, run(folder, generation))


def hold(store: Store, begun: bool) -> None:
    """Hold a claim until killed."""
    with Outbox(store) as outbox:
        claim = outbox.claim(NOON)
        assert claim is not None
        if begun:
            outbox.data_begun(claim, NOON)
        print("held", flush=True)
        time.sleep(600)


def send(store: Store) -> None:
    """Send all that is due."""
    with Outbox(store) as outbox:
        while (claim := outbox.claim(NOON)) is not None:
            outbox.data_begun(claim, NOON)
            outbox.settle(claim, "sent", str(os.getpid()), NOON)


def work(store: Store, generation: int) -> None:
    """One new generation of two runs in one step, and a delivery from queue to end."""
    with store.writing() as file:
        put(file, run("left", generation))
        put(file, run("right", generation))
    with Outbox(store) as outbox:
        outbox.queue(str(generation), "ada@example.org", "c", NOON)
        claim = outbox.claim(NOON)
        if claim is not None:
            outbox.data_begun(claim, NOON)
            outbox.settle(claim, "sent", "250 ok", NOON)


def die_before(store: Store, statement: int) -> None:
    """Let this process be killed when it comes to its n-th statement from now."""
    left = count(statement, -1)

    def watch(_: str) -> None:
        if next(left) == 1:
            os.kill(os.getpid(), signal.SIGKILL)

    with store.reading() as file:
        pass
    file.set_trace_callback(watch)


def main(home: Path, task: str, number: int) -> None:
    """One task."""
    with Store(home) as store:
        if task == "open":
            enter(store, str(number), number)
        elif task in ("hold", "begin"):
            hold(store, task == "begin")
        elif task == "send":
            send(store)
        elif task == "die":
            die_before(store, number)
            work(store, 1)
        else:
            print("at work", flush=True)
            for generation in count(number):
                work(store, generation)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 0)
