"""A delivery: one message to one recipient, what became of it, and each attempt that was made."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

State = Literal["queued", "sending", "sent", "refused", "failed", "unknown", "cancelled"]
Outcome = Literal["sent", "refused", "deferred", "failed", "unknown"]
"""What the one who tried can say of an attempt.

sent: the server took the message. refused: it never will (5xx). deferred: not now (4xx, no
connection). failed: it can not be sent from here. unknown: no answer came after the body was
begun.
"""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try. `process` made it; `words` are the server's, or what stood in their place.

    `data_begun_at` is when the body began to be handed over, None where it was not. `outcome` is
    None while the attempt is being made and "interrupted" where its process died before the body.
    """

    process: int
    claimed_at: datetime.datetime
    data_begun_at: datetime.datetime | None
    ended_at: datetime.datetime | None
    outcome: Outcome | Literal["interrupted"] | None
    words: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message for a recipient. `run` is the id of the run, `content` the SHA-256 of what is
    sent; with the lower-cased address they name the delivery. `not_before` is when it is due."""

    id: int
    run: str
    address: str
    content: str
    state: State
    queued_at: datetime.datetime
    not_before: datetime.datetime
    deferrals: int
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to make one attempt at a delivery, held by one process alone."""

    delivery: Delivery
    attempt: int
    sender: str


def delivery_of(row: sqlite3.Row, attempts: Iterable[sqlite3.Row]) -> Delivery:
    """A row of the table of deliveries, and those of its attempts, as a delivery."""
    return Delivery(
        row["id"],
        row["run"],
        row["address"],
        row["content"],
        row["state"],
        datetime.datetime.fromisoformat(row["queued_at"]),
        datetime.datetime.fromisoformat(row["not_before"]),
        row["deferrals"],
        tuple(_attempt(attempt) for attempt in attempts),
    )


def _attempt(row: sqlite3.Row) -> Attempt:
    return Attempt(
        row["process"],
        datetime.datetime.fromisoformat(row["claimed_at"]),
        _moment(row["data_begun_at"]),
        _moment(row["ended_at"]),
        row["outcome"],
        row["words"],
    )


def _moment(text: str | None) -> datetime.datetime | None:
    return None if text is None else datetime.datetime.fromisoformat(text)
