"""Mailing runs: one letter for each set of formats, one message for each recipient."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from os import PathLike
from pathlib import Path

from framing.delivery import (
    Account,
    Clock,
    Letter,
    Orders,
    Parcel,
    Post,
    Recipient,
    message,
    send,
)
from framing.errors import DeliveryFailed
from framing.run.letter import checked, digest_letter, letter
from framing.store import Outbox, open_store

PATIENCE = 60.0
"""Seconds to wait for the store: other senders write to it, and what was sent must be noted."""


def parcels(
    runs: Sequence[str | PathLike[str]],
    to: Sequence[Recipient],
    digest: bool = False,
    progress: Callable[[str], None] = lambda stage: None,
) -> tuple[Parcel, ...]:
    """What each recipient is to get of some runs: of all in one letter where a `digest` is asked
    for, else of the only one. Every run is checked before the first letter is written."""
    progress("checking")
    found = [checked(run) for run in runs]
    progress("writing")
    letters: dict[tuple[str, ...], Letter] = {}
    for recipient in to:
        formats = recipient.formats
        if formats not in letters:
            letters[formats] = (
                digest_letter(found, formats) if digest else letter(found[0], formats)
            )
    return tuple(Parcel(letters[recipient.formats], recipient) for recipient in to)


def post(
    wrapped: Sequence[Parcel],
    account: Account,
    orders: Orders,
    clock: Clock,
    progress: Callable[[str], None] = lambda stage: None,
) -> Post:
    """Send parcels through the user's outbox."""
    with open_store(PATIENCE) as store, Outbox(store) as outbox:
        return send(outbox, account, wrapped, orders, clock, progress)


def write(
    wrapped: Sequence[Parcel],
    folder: Path,
    orders: Orders,
    at: datetime.datetime,
) -> tuple[Path, ...]:
    """Write the messages into a folder instead of sending them, one file each, as they would be
    sent at a moment."""
    paths = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for parcel in wrapped:
            envelope = message(parcel.letter, parcel.recipient, orders.head, at, orders.standing)
            path = folder / f"{envelope.id}.eml"
            path.write_bytes(envelope.content)
            paths.append(path)
    except OSError as error:
        raise DeliveryFailed(
            f"{folder}: the messages can not be written ({error.strerror}): choose another with -o"
        ) from error
    return tuple(paths)
