"""The outbox: each message to each recipient once, whatever happens to the process that sends.

    queued ──claim──> sending ──settle──> sent | refused | failed | unknown
      ^                  │
      ├── deferred ──────┤   not now: due again after a pause, at last failed
      ├── its process died before the body was begun
      │                  └── its process died after: unknown
      └──retry── refused | failed | cancelled;  with force also  unknown | sent

`cancel` leads from queued to cancelled. A delivery is named by run, recipient and content: queueing
it again finds the one that is there. A claim is held by one process alone; a server that took a
message and could not say so any more may have taken it, so *unknown* is never tried again unless a
person says so. Nothing here looks at a clock: the moment is given.
"""

from __future__ import annotations

import datetime
import os
import sqlite3
from collections.abc import Collection

from framing.errors import UsageError
from framing.store.database import Store
from framing.store.delivery import Claim, Delivery, Outcome, State, delivery_of
from framing.store.moment import stamp
from framing.store.sender import Sender, lives, sweep

PAUSES = tuple(
    datetime.timedelta(seconds=seconds) for seconds in (5, 60, 300, 900, 3600, 14400, 43200)
)
"""How long to wait after each refusal that is not for good; after the next one it has failed."""

_MAY_HAVE_IT: tuple[State, ...] = ("unknown", "sent")


class Outbox:
    """The deliveries in a store. Its own claims end with it: close it, or use `with`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._sender: Sender | None = None

    def close(self) -> None:
        """Give up this process's sign of life; claims that were not settled are left as dead."""
        if self._sender is not None:
            self._sender.close()
            self._sender = None

    def __enter__(self) -> Outbox:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def queue(self, run: str, address: str, content: str, at: datetime.datetime) -> Delivery:
        """The delivery of a content to an address, queued unless it is there in any state."""
        address = address.strip()
        recipient = address.lower()
        with self._store.writing() as file:
            file.execute(
                "INSERT INTO deliveries (run, recipient, address, content, state, queued_at,"
                " not_before) VALUES (?, ?, ?, ?, 'queued', ?, ?)"
                " ON CONFLICT (run, recipient, content) DO NOTHING",
                (run, recipient, address, content, stamp(at), stamp(at)),
            )
            (found,) = _deliveries(
                file, "run = ? AND recipient = ? AND content = ?", run, recipient, content
            )
        return found

    def claim(self, at: datetime.datetime, among: Collection[int] | None = None) -> Claim | None:
        """The delivery that is due the longest, of those with the ids `among` where given, for
        this process alone; None where none is due. What dead processes left is settled first."""
        with self._store.writing() as file:
            _recover(file, self._store, at)
            due = [
                row["id"]
                for row in file.execute(
                    "SELECT id FROM deliveries WHERE state = 'queued' AND not_before <= ?"
                    " ORDER BY not_before, id",
                    (stamp(at),),
                )
                if among is None or row["id"] in among
            ]
            if not due:
                return None
            if self._sender is None:
                self._sender = Sender(self._store.folder)
            file.execute("UPDATE deliveries SET state = 'sending' WHERE id = ?", (due[0],))
            attempt = file.execute(
                "INSERT INTO attempts (delivery, sender, process, claimed_at) VALUES (?, ?, ?, ?)",
                (due[0], self._sender.token, os.getpid(), stamp(at)),
            ).lastrowid
            assert attempt is not None
            return Claim(_delivery(file, due[0]), attempt, self._sender.token)

    def data_begun(self, claim: Claim, at: datetime.datetime) -> None:
        """Say, before it happens, that the body is about to be handed over. From here on only
        `settle` can tell what became of it: a death now leaves the delivery unknown."""
        with self._store.writing() as file:
            _held(file, claim)
            file.execute(
                "UPDATE attempts SET data_begun_at = ? WHERE id = ?", (stamp(at), claim.attempt)
            )

    def settle(self, claim: Claim, outcome: Outcome, words: str, at: datetime.datetime) -> Delivery:
        """End an attempt with its outcome and the server's words; the claim is given up."""
        with self._store.writing() as file:
            _held(file, claim)
            _end(file, claim.attempt, outcome, words, at)
            if outcome == "deferred":
                _defer(file, claim.delivery, at)
            else:
                _move(file, claim.delivery.id, outcome)
            return _delivery(file, claim.delivery.id)

    def cancel(self, delivery: int) -> Delivery:
        """Take a delivery that is queued out of the queue. UsageError where it is not queued."""
        with self._store.writing() as file:
            found = _delivery(file, delivery)
            if found.state != "queued":
                raise UsageError(
                    f"delivery {delivery} to {found.address} is {found.state}: only what is queued"
                    " can be cancelled"
                )
            _move(file, delivery, "cancelled")
            return _delivery(file, delivery)

    def retry(
        self,
        delivery: int,
        at: datetime.datetime,
        force: bool = False,
        seen: State | None = None,
    ) -> Delivery:
        """Queue again what was refused, failed or cancelled, due at once; with `force` also what
        is unknown or was sent, which the recipient may then get twice. What is queued becomes due.
        Where it no longer is as it was `seen`, nothing happens. UsageError where that may not
        be."""
        self.recover(at)
        with self._store.writing() as file:
            found = _delivery(file, delivery)
            if seen is not None and found.state != seen:
                return found
            if found.state in _MAY_HAVE_IT and not force:
                raise UsageError(
                    f"delivery {delivery} to {found.address} is {found.state}: the recipient may"
                    " have it; only force sends it again"
                )
            if found.state == "sending":
                raise UsageError(
                    f"delivery {delivery} to {found.address} is being sent by process"
                    f" {found.attempts[-1].process}: wait for its end"
                )
            _move(file, delivery, "queued", at)
            file.execute("UPDATE deliveries SET deferrals = 0 WHERE id = ?", (delivery,))
            return _delivery(file, delivery)

    def recover(self, at: datetime.datetime) -> tuple[Delivery, ...]:
        """Settle what dead processes left in the state of sending; returns what was settled."""
        with self._store.writing() as file:
            return tuple(_delivery(file, id) for id in _recover(file, self._store, at))

    def listing(self, run: str | None = None) -> tuple[Delivery, ...]:
        """The deliveries, of one run where given, in the order in which they were queued."""
        with self._store.reading() as file:
            if run is None:
                return _deliveries(file, "1")
            return _deliveries(file, "run = ?", run)


def _recover(file: sqlite3.Connection, store: Store, at: datetime.datetime) -> list[int]:
    held = file.execute(
        "SELECT id, delivery, sender, process, data_begun_at FROM attempts WHERE ended_at IS NULL"
    ).fetchall()
    dead = [row for row in held if not lives(store.folder, row["sender"])]
    for row in dead:
        words = f"process {row['process']} ended without a word"
        if row["data_begun_at"] is None:
            _end(file, row["id"], "interrupted", words, at)
            _move(file, row["delivery"], "queued", at)
        else:
            _end(file, row["id"], "unknown", words, at)
            _move(file, row["delivery"], "unknown")
    sweep(store.folder)
    return [row["delivery"] for row in dead]


def _held(file: sqlite3.Connection, claim: Claim) -> None:
    """UsageError unless the claim still stands."""
    row = file.execute(
        "SELECT 1 FROM attempts WHERE id = ? AND sender = ? AND ended_at IS NULL",
        (claim.attempt, claim.sender),
    ).fetchone()
    if row is None:
        raise UsageError(
            f"delivery {claim.delivery.id} to {claim.delivery.address}: its claim is settled"
        )


def _end(
    file: sqlite3.Connection, attempt: int, outcome: str, words: str, at: datetime.datetime
) -> None:
    file.execute(
        "UPDATE attempts SET ended_at = ?, outcome = ?, words = ? WHERE id = ?",
        (stamp(at), outcome, words, attempt),
    )


def _defer(file: sqlite3.Connection, delivery: Delivery, at: datetime.datetime) -> None:
    if delivery.deferrals < len(PAUSES):
        _move(file, delivery.id, "queued", at + PAUSES[delivery.deferrals])
    else:
        _move(file, delivery.id, "failed")
    file.execute("UPDATE deliveries SET deferrals = deferrals + 1 WHERE id = ?", (delivery.id,))


def _move(
    file: sqlite3.Connection, delivery: int, state: State, due: datetime.datetime | None = None
) -> None:
    file.execute("UPDATE deliveries SET state = ? WHERE id = ?", (state, delivery))
    if due is not None:
        file.execute("UPDATE deliveries SET not_before = ? WHERE id = ?", (stamp(due), delivery))


def _delivery(file: sqlite3.Connection, delivery: int) -> Delivery:
    found = _deliveries(file, "id = ?", delivery)
    if not found:
        raise UsageError(f"there is no delivery {delivery}")
    return found[0]


def _deliveries(file: sqlite3.Connection, where: str, *values: object) -> tuple[Delivery, ...]:
    rows = file.execute(f"SELECT * FROM deliveries WHERE {where} ORDER BY id", values).fetchall()
    return tuple(
        delivery_of(
            row,
            file.execute("SELECT * FROM attempts WHERE delivery = ? ORDER BY id", (row["id"],)),
        )
        for row in rows
    )
