"""A letter, an outbox, an account on a server of the test, the command and a run to send."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme
from letters import LETTER, ORDERS, Sending
from mailing import ARTICLE, SIDES, Call, Outcome

from framing.cli import main
from framing.delivery import Account, Letter, Orders, Parcel, Post, Recipient
from framing.delivery.sending import send
from framing.delivery.server import server
from framing.store import Outbox, Store


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    """An empty outbox."""
    with Store(tmp_path / "home") as store, Outbox(store) as box:
        yield box


@pytest.fixture
def sending(outbox: Outbox) -> Sending:
    """Sends the letter to addresses over a server that is named by its port or its URL."""

    def to(
        place: int | str,
        *addresses: str,
        account: Account | None = None,
        letter: Letter = LETTER,
        **how: object,
    ) -> Post:
        url = f"smtp+plain://127.0.0.1:{place}" if isinstance(place, int) else place
        used = account or Account(server(url), timeout=5, pauses=(0.05,))
        orders = Orders(ORDERS.head, **how)  # type: ignore[arg-type]
        parcels = [Parcel(letter, Recipient(address)) for address in addresses]
        return send(outbox, used, parcels, orders, clock)

    return to


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """One who signs certificates, and whom nobody knows yet."""
    return trustme.CA()


@pytest.fixture(scope="session")
def authority_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The authority's own certificate in a file."""
    path = tmp_path_factory.mktemp("authority") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def clock() -> datetime.datetime:
    """Now."""
    return datetime.datetime.now(datetime.UTC)


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Call:
    """The command, called in a folder without settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FRAMING_FROM", "Framing desk <desk@example.org>")

    def called(*arguments: str | Path) -> Outcome:
        code = 0
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return Outcome(code, *capsys.readouterr())

    return called


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder."""
    folder = tmp_path_factory.mktemp("made")
    article = folder / "vote.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    main(["report", str(article), *SIDES, "-o", str(folder), "--as-of", "2024-04-01"])
    return folder / "vote"
