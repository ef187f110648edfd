"""`framing outbox`: what was sent to whom, and what was not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from framing.cli.mailing import now
from framing.errors import UsageError

if TYPE_CHECKING:
    from framing.store import Delivery, Outbox

STATES = ("queued", "sending", "sent", "refused", "failed", "unknown", "cancelled")
SHOWN_ID = 12


@click.command()
@click.argument("run", type=click.Path(path_type=Path), required=False)
@click.option("--state", "states", multiple=True, type=click.Choice(STATES), help="Only these.")
@click.option(
    "--retry", "retried", multiple=True, type=int, metavar="ID",
    help="Queue a delivery again; repeatable.",
)  # fmt: skip
@click.option("--force", is_flag=True, help="With --retry: also what may have arrived.")
@click.option(
    "--cancel", "cancelled", multiple=True, type=int, metavar="ID",
    help="Take a delivery out of the queue; repeatable.",
)  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with every attempt.")
def outbox(
    run: Path | None,
    states: tuple[str, ...],
    retried: tuple[int, ...],
    force: bool,
    cancelled: tuple[int, ...],
    as_json: bool,
) -> None:
    """List the deliveries of all runs, or of RUN, with the state of each and the server's words.

    What is queued again with --retry is sent by the next `framing mail` of its run.
    """
    from framing.store import Outbox, open_store

    if force and not retried:
        raise UsageError("--force goes with --retry: name the delivery that is to be sent again")
    with open_store() as store, Outbox(store) as box:
        box.recover(now())
        changed = [box.retry(number, now(), force) for number in retried]
        changed += [box.cancel(number) for number in cancelled]
        found = changed or [x for x in _listed(box, run) if not states or x.state in states]
    if as_json:
        click.echo(json.dumps([_object(delivery) for delivery in found], indent=2))
        return
    width = max((len(delivery.address) for delivery in found), default=0)
    for delivery in found:
        click.echo(_line(delivery, width))


def _listed(box: Outbox, run: Path | None) -> tuple[Delivery, ...]:
    if run is None:
        return box.listing()
    from framing.rendering.json_report import run_id
    from framing.run.opened import open_run

    return box.listing(run_id(open_run(run).record))


def _line(delivery: Delivery, width: int) -> str:
    last = delivery.attempts[-1] if delivery.attempts else None
    when = (last.ended_at or last.claimed_at) if last else delivery.queued_at
    told = (
        f"{delivery.id:>5}",
        f"{delivery.state:<9}",
        f"{delivery.address:<{width}}",
        delivery.run[:SHOWN_ID],
        f"{when:%Y-%m-%d %H:%M:%S}",
        last.words if last else "",
    )
    return "  ".join(told).rstrip()


def _object(delivery: Delivery) -> dict[str, Any]:
    return {
        "id": delivery.id,
        "run": delivery.run,
        "address": delivery.address,
        "content": delivery.content,
        "state": delivery.state,
        "queued_at": delivery.queued_at.isoformat(),
        "not_before": delivery.not_before.isoformat(),
        "attempts": [
            {
                "process": attempt.process,
                "claimed_at": attempt.claimed_at.isoformat(),
                "data_begun_at": attempt.data_begun_at and attempt.data_begun_at.isoformat(),
                "ended_at": attempt.ended_at and attempt.ended_at.isoformat(),
                "outcome": attempt.outcome,
                "words": attempt.words,
            }
            for attempt in delivery.attempts
        ],
    }
