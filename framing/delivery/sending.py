"""Sending: what is queued is claimed, tried and settled, one message after the other.

Any number of processes may do this at once, and each may die at any moment: the outbox gives a
message to one of them alone and keeps what is known of it. A connection is made before a message
is claimed, so a server that can not be used costs no recipient an attempt.
"""

from __future__ import annotations

import datetime
import smtplib
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from framing.delivery.account import Account, Letterhead
from framing.delivery.attempt import Result, again, attempt
from framing.delivery.connection import connect, leave
from framing.delivery.message import Letter, message
from framing.delivery.recipients import Recipient
from framing.errors import DeliveryFailed, UsageError
from framing.store import Claim, Delivery, Outbox, State

Clock = Callable[[], datetime.datetime]
LOOK = 0.2
"""Seconds between two looks at what other processes are sending."""

_OPEN: tuple[State, ...] = ("queued", "sending")
_FORCED: tuple[State, ...] = ("refused", "failed", "cancelled", "unknown")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A letter for a recipient."""

    letter: Letter
    recipient: Recipient


@dataclass(frozen=True, slots=True)
class Post:
    """What became of the parcels, in their order, and what stood against sending at all."""

    deliveries: tuple[Delivery, ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Orders:
    """How to send. `standing` marks a list that can be left; `force` sends again what was refused,
    failed or cancelled and what is unknown; `patience` is how many seconds to stay for what the
    server puts off."""

    head: Letterhead
    standing: bool = False
    force: bool = False
    patience: float = 0.0


def send(
    outbox: Outbox,
    account: Account,
    parcels: Sequence[Parcel],
    orders: Orders,
    clock: Clock,
    progress: Callable[[str], None] = lambda stage: None,
) -> Post:
    """Queue the parcels that are not yet there, and send all that are due.

    Whoever has a parcel already does not get it again. Raises nothing for what stands against
    sending: it is told with the state of each parcel.
    """
    sender = _Sender(outbox, account, orders, clock, progress)
    by_id = sender.queued(parcels)
    trouble = ""
    try:
        sender.work(by_id)
    except DeliveryFailed as error:
        trouble = str(error)
    outbox.recover(clock())
    found = {delivery.id: delivery for delivery in _listed(outbox, by_id)}
    return Post(tuple(found[number] for number in by_id), trouble)


def _listed(outbox: Outbox, by_id: Mapping[int, Parcel]) -> list[Delivery]:
    runs = dict.fromkeys(parcel.letter.run for parcel in by_id.values())
    return [delivery for run in runs for delivery in outbox.listing(run) if delivery.id in by_id]


class _Sender:
    """Sends over one connection at a time."""

    def __init__(
        self,
        outbox: Outbox,
        account: Account,
        orders: Orders,
        clock: Clock,
        progress: Callable[[str], None],
    ) -> None:
        self._outbox, self._account, self._orders = outbox, account, orders
        self._clock, self._progress = clock, progress
        self._server: smtplib.SMTP | None = None

    def queued(self, parcels: Sequence[Parcel]) -> dict[int, Parcel]:
        """The parcels by the ids of their deliveries. Those that wait for their turn are due now,
        as somebody asks for them."""
        by_id = {}
        for parcel in parcels:
            letter, now = parcel.letter, self._clock()
            delivery = self._outbox.queue(letter.run, parcel.recipient.address, letter.content, now)
            by_id[delivery.id] = parcel
            waits = delivery.state == "queued" and delivery.not_before > now
            if waits or (self._orders.force and delivery.state in _FORCED):
                with suppress(UsageError):
                    self._outbox.retry(
                        delivery.id, now, force=delivery.state == "unknown", seen=delivery.state
                    )
        return by_id

    def work(self, by_id: Mapping[int, Parcel]) -> None:
        """Send until nothing is left that this call can wait for."""
        end = self._clock() + datetime.timedelta(seconds=self._orders.patience)
        try:
            while waiting := [x for x in _listed(self._outbox, by_id) if x.state in _OPEN]:
                now = self._clock()
                queued = [x.not_before for x in waiting if x.state == "queued"]
                if queued and min(queued) <= now:
                    self._round(by_id)
                    continue
                next_look = min(queued) if len(queued) == len(waiting) else now
                if max(next_look, now) >= end:
                    break
                self._progress(f"{len(waiting)} put off, or with another process")
                time.sleep(min(LOOK, (end - now).total_seconds()))
        except BaseException:
            if self._server is not None:
                self._server.close()
            raise
        if self._server is not None:
            leave(self._server)

    def _round(self, by_id: Mapping[int, Parcel]) -> None:
        """Send what is due until nothing is, or until the connection is lost."""
        if self._server is not None and not again(self._server):
            self._server.close()
            self._server = None
        self._server = self._server or connect(self._account)
        while claim := self._outbox.claim(self._clock(), by_id):
            result = self._tried(self._server, claim, by_id[claim.delivery.id])
            self._outbox.settle(claim, result.outcome, result.words, self._clock())
            if result.sender_refused:
                raise DeliveryFailed(
                    f"{self._account.server}: the server takes no mail from"
                    f" {self._orders.head.sender.addr_spec} ({result.words}): check FRAMING_FROM"
                    " and the login"
                )
            if not result.usable or not again(self._server):
                self._server.close()
                self._server = None
                return

    def _tried(self, server: smtplib.SMTP, claim: Claim, parcel: Parcel) -> Result:
        self._progress(f"to {parcel.recipient.address}")
        envelope = message(
            parcel.letter,
            parcel.recipient,
            self._orders.head,
            claim.delivery.queued_at,
            self._orders.standing,
        )
        return attempt(
            server, self._account, envelope, lambda: self._outbox.data_begun(claim, self._clock())
        )
