"""What commands that send mail share: whom to, from whom, and what is told of it in the end."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from framing.cli.progress import progress
from framing.errors import DeliveryFailed, UsageError

if TYPE_CHECKING:
    from framing.delivery import Account, Letterhead, Orders, Parcel, Post, Recipient
    from framing.store import Delivery

WAIT = 30.0
"""Seconds to stay for what the server puts off."""
NAMED = 3
"""So many of those who were not reached are named in the closing line; all of them are listed."""


def whom(
    to: Sequence[str], file: Path | None, formats: tuple[str, ...] | None
) -> tuple[Recipient, ...]:
    """The recipients of `--to` or of a file. BadRecipients where one of them can not be."""
    from framing.delivery import distinct, domains, one_recipient, recipients
    from framing.rendering import FORMATS

    if bool(to) == (file is not None):
        raise UsageError("say who gets it: either --to ADDRESS (repeatable) or --recipients FILE")
    if file is not None:
        if formats:
            raise UsageError("--format goes with --to: a file says for each what they get")
        return recipients(file, tuple(FORMATS), domains())
    found = [one_recipient(address, formats or ("pdf",), domains()) for address in to]
    return distinct(found, "--to")


def mailing_list(file: Path, formats: tuple[str, ...], wait: float) -> Callable[[Path], None]:
    """What sends a run that is yet to be written in these formats to the recipients in a file.
    Everything that can be wrong before the run is there is told now."""
    from framing.delivery import Orders, account, domains, letterhead, recipients
    from framing.run.post import parcels

    people, used = recipients(file, formats, domains()), account()
    orders = Orders(letterhead(), standing=True, patience=wait)

    def send(run: Path) -> None:
        with progress("framing") as show:
            wrapped = parcels([run], people, progress=show)
        deliver(wrapped, used, orders)

    return send


def stand_in() -> Letterhead:
    """The letterhead, or where none is set one that goes nowhere."""
    from framing.delivery import Letterhead, letterhead
    from framing.delivery.address import as_mailbox
    from framing.store.settings import setting

    if setting("FRAMING_FROM"):
        return letterhead()
    return Letterhead(as_mailbox("", "sender@framing.invalid"))


def deliver(parcels: Sequence[Parcel], account: Account, orders: Orders) -> None:
    """Send, and print the state of each parcel. DeliveryFailed where somebody has none."""
    from framing.run.post import post

    with progress("framing") as show:
        outcome = post(parcels, account, orders, now, show)
    width = max(len(delivery.address) for delivery in outcome.deliveries)
    for delivery in outcome.deliveries:
        click.echo(f"{delivery.state:<9}  {delivery.address:<{width}}  {_words(delivery)}".rstrip())
    _close(outcome)


def now() -> datetime.datetime:
    """The moment: the one place in mailing that looks at a clock."""
    return datetime.datetime.now(datetime.UTC)


def _words(delivery: Delivery) -> str:
    """What is known of a delivery beside its state."""
    said = delivery.attempts[-1].words if delivery.attempts else ""
    if delivery.state == "queued" and delivery.deferrals:
        due = delivery.not_before.strftime("%Y-%m-%d %H:%M:%S UTC")
        return f"{said} (due again {due})"
    return said


def _close(outcome: Post) -> None:
    missed = [delivery for delivery in outcome.deliveries if delivery.state != "sent"]
    if not missed:
        return
    told = "; ".join(
        ": ".join(filter(None, (f"{delivery.address} is {delivery.state}", _words(delivery))))
        for delivery in missed[:NAMED]
    )
    more = f"; and {len(missed) - NAMED} more" * (len(missed) > NAMED)
    reason = f"{outcome.trouble}. " * bool(outcome.trouble)
    raise DeliveryFailed(
        f"{reason}{len(missed)} of {len(outcome.deliveries)} not reached: {told}{more}."
        f" {_advice({delivery.state for delivery in missed})}"
    )


def _advice(states: set[str]) -> str:
    """What to do about those who were not reached."""
    if states & {"queued", "sending"}:
        return "Call it again: only what is missing is sent"
    if "unknown" in states:
        return "Ask whether it arrived, or send it again with --force"
    return "Mend the cause, then call it again with --force"
