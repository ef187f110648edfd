"""One of several senders, for tests that kill them: sends until nothing is left to be sent.

`python sender.py HOME PORT PEOPLE` sends one letter to `reader-0` … over the store in HOME.
"""

from __future__ import annotations

import datetime
import sys
import time
from pathlib import Path

from framing.delivery import Account, Letter, Letterhead, Orders, Parcel, Recipient, send
from framing.delivery.address import as_mailbox
from framing.delivery.server import server
from framing.store import Outbox, Store

LETTER = Letter("storm", "content", "Subject", "text\n" * 200, "<p>page</p>", None, ())


def reader(number: int) -> str:
    """The address of a recipient; each tenth one is not there."""
    return f"{'gone' if number % 10 == 9 else 'reader'}-{number}@example.org"


def main(home: Path, port: int, people: int) -> None:
    """Send, again and again, until nobody waits."""
    account = Account(server(f"smtp+plain://127.0.0.1:{port}"), timeout=20, pauses=(0.02,) * 9)
    orders = Orders(Letterhead(as_mailbox("Desk", "desk@example.org")))
    parcels = [Parcel(LETTER, Recipient(reader(number))) for number in range(people)]
    waiting = True
    with Store(home, patience=60) as store:
        while waiting:
            with Outbox(store) as outbox:
                post = send(outbox, account, parcels, orders, clock)
            waiting = any(x.state in ("queued", "sending") for x in post.deliveries)
            time.sleep(0.05)


def clock() -> datetime.datetime:
    """Now."""
    return datetime.datetime.now(datetime.UTC)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
