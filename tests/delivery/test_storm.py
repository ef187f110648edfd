"""Many recipients, several senders that are killed, a server that fails: nobody gets two."""

from __future__ import annotations

import os
import random
import runpy
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from servers import serving

import framing
from framing.store import Outbox, Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills processes as POSIX does")
SCRIPT = Path(__file__).with_name("sender.py")
PEOPLE = int(os.environ.get("FRAMING_STORM", "24"))
"""How many recipients; .ci/run asks for more, and for a kill for every fourth of them."""
KILLS = PEOPLE // 4
SENDERS = 3
ANSWERS = {
    "MAIL": ("451 4.3.2 busy", "drop"),
    "RCPT": ("451 4.7.1 greylisted", "drop"),
    "DATA": ("451 4.3.1 no room now", "drop"),
    "END": ("451 4.3.0 again later", "drop", "take and drop"),
}
SHARE = 0.06
"""How often each of these answers is given at its moment."""


def test_everybody_has_one_message_or_is_known_to_be_unknown(tmp_path: Path) -> None:
    """Whatever the server answers and whoever is killed when: nobody has two messages, everybody
    who can be reached has one or stands as unknown, and what the outbox says is true."""
    home, dice = tmp_path / "home", random.Random(6)
    reader = runpy.run_path(str(SCRIPT))["reader"]
    addresses = [reader(number) for number in range(PEOPLE)]

    def script(moment: str, time: int) -> str | None:
        for answer in ANSWERS[moment]:
            if dice.random() < SHARE:
                return answer
        return None

    with serving(script, gone="gone-") as (port, mailbox):
        killed = _storm(home, port, dice)
    with Store(home) as store, Outbox(store) as outbox:
        found = {delivery.address: delivery for delivery in outbox.listing("storm")}
    got = Counter(mailbox.recipients)
    states = Counter(delivery.state for delivery in found.values())
    print(f"{killed} kills; {states}; {sum(len(x.attempts) for x in found.values())} attempts")
    assert sorted(found) == sorted(addresses)
    assert killed >= KILLS
    assert max(got.values()) == 1
    for address, delivery in found.items():
        if address.startswith("gone-"):
            assert (delivery.state, got[address]) in (("refused", 0), ("unknown", 0))
        else:
            assert (delivery.state, got[address]) in (("sent", 1), ("unknown", 0), ("unknown", 1))


@pytest.mark.parametrize(
    ("moment", "state"),
    [("MAIL", "sent"), ("RCPT", "sent"), ("DATA", "sent"), ("END", "unknown")],
)
def test_a_sender_killed_at_a_moment(tmp_path: Path, moment: str, state: str) -> None:
    """Killed before the body it is as if nothing had been; killed when the server has taken the
    message and not yet said so, it stays unknown and is not sent again."""
    home, senders = tmp_path / "home", list[subprocess.Popen[bytes]]()

    def script(now: str, time: int) -> str | None:
        if now == moment and time == 1:
            senders[0].kill()
            senders[0].wait()
        return None

    with serving(script) as (port, mailbox):
        for _ in range(2):
            senders.append(_started(home, port, 1))
            senders[-1].communicate(timeout=60)
    with Store(home) as store, Outbox(store) as outbox:
        (delivery,) = outbox.listing("storm")
    assert [sender.returncode for sender in senders] == [-9, 0]
    assert delivery.state == state
    assert mailbox.recipients == [delivery.address]


def _started(home: Path, port: int, people: int) -> subprocess.Popen[bytes]:
    place = {**os.environ, "PYTHONPATH": str(Path(framing.__file__).parents[1])}
    command = [sys.executable, str(SCRIPT), str(home), str(port), str(people)]
    return subprocess.Popen(command, env=place, stderr=subprocess.PIPE)


def _storm(home: Path, port: int, dice: random.Random) -> int:
    """Run senders until all have come to their end, and kill one now and then; the kills."""
    senders = [_started(home, port, PEOPLE) for _ in range(SENDERS)]
    killed = 0
    while killed < KILLS:
        time.sleep(dice.uniform(0.1, 0.7))
        one = dice.randrange(SENDERS)
        senders[one].kill()
        senders[one].communicate()
        killed += 1
        senders[one] = _started(home, port, PEOPLE)
    for sender in senders:
        _, error = sender.communicate(timeout=600)
        if sender.returncode:
            pytest.fail(error.decode())
    return killed
