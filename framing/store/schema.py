"""The tables of the store, as the steps that lead from each version of it to the next.

A step is never changed once it was released: a store that somebody has is brought up to date by
the steps that it lacks. `PRAGMA user_version` says how many it has had.
"""

from __future__ import annotations

_OUTBOX = (
    """
    CREATE TABLE deliveries (
        id INTEGER PRIMARY KEY,
        run TEXT NOT NULL,
        recipient TEXT NOT NULL,
        address TEXT NOT NULL,
        content TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN (
            'queued', 'sending', 'sent', 'refused', 'failed', 'unknown', 'cancelled'
        )),
        queued_at TEXT NOT NULL,
        not_before TEXT NOT NULL,
        deferrals INTEGER NOT NULL DEFAULT 0,
        UNIQUE (run, recipient, content)
    )
    """,
    """
    CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        delivery INTEGER NOT NULL REFERENCES deliveries (id),
        sender TEXT NOT NULL,
        process INTEGER NOT NULL,
        claimed_at TEXT NOT NULL,
        data_begun_at TEXT,
        ended_at TEXT,
        outcome TEXT CHECK (outcome IN (
            'sent', 'refused', 'deferred', 'failed', 'unknown', 'interrupted'
        )),
        words TEXT NOT NULL DEFAULT '',
        CHECK ((ended_at IS NULL) = (outcome IS NULL))
    )
    """,
    "CREATE INDEX attempts_of_delivery ON attempts (delivery)",
    "CREATE UNIQUE INDEX one_attempt_at_a_time ON attempts (delivery) WHERE ended_at IS NULL",
)

_RUNS = (
    """
    CREATE TABLE runs (
        folder BLOB PRIMARY KEY,
        id TEXT NOT NULL,
        title TEXT NOT NULL,
        outlet TEXT,
        published TEXT,
        side_a TEXT NOT NULL,
        side_b TEXT NOT NULL,
        theme TEXT NOT NULL,
        created_at TEXT NOT NULL,
        outputs TEXT NOT NULL
    )
    """,
)

STEPS: tuple[tuple[str, ...], ...] = (_OUTBOX, _RUNS)
"""Statements that make version 1 of an empty file, version 2 of version 1, and so on."""

VERSION = len(STEPS)
