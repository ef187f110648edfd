"""The command called as a reader calls it, an article, a server that the environment names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from servers import HOST, Mailbox, Script, serving

ARTICLE = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"The harbour will bring jobs," said Mayor Ada Stone. Residents of the town feared the noise.
"""
SIDES = ("--a", "Harbour: harbour, port", "--b", "Town: town, council")
ADA, BEN = "ada@example.org", "ben@example.org"


class Outcome:
    """What a call of the command left."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


Call = Callable[..., Outcome]


@contextmanager
def server(
    monkeypatch: pytest.MonkeyPatch, script: Script = lambda moment, time: None
) -> Iterator[Mailbox]:
    """A server that the environment names."""
    with serving(script) as (port, mailbox):
        monkeypatch.setenv("FRAMING_SMTP", f"smtp+plain://{HOST}:{port}")
        yield mailbox


def listed(folder: Path, *entries: str) -> Path:
    """A file of recipients."""
    path = folder / "people.toml"
    path.write_text("\n".join(f"[[recipient]]\n{entry}" for entry in entries), encoding="utf-8")
    return path
