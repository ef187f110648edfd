"""The account that mail is sent from: server, password, sender, and whom it may write to."""

from __future__ import annotations

import os
from dataclasses import dataclass
from email.headerregistry import Address
from pathlib import Path

from framing.delivery.address import mailbox
from framing.delivery.password import Password, password, private
from framing.delivery.server import Server, server
from framing.errors import UsageError
from framing.store.settings import FILE, setting

TIMEOUT, LAST_TIMEOUT = 60.0, 600.0
"""Seconds that a server may take to answer, and to take a whole message (RFC 5321, 4.5.3.2.6)."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What the heads of all messages share. `unsubscribe` is where a standing list can be left, a
    mailto: or https: address."""

    sender: Address
    reply_to: Address | None = None
    unsubscribe: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A server and a way to log in there; `authorities` is a file with the certificates that are
    trusted instead of the system's; `timeout` and `last_timeout` are the seconds for an answer, and
    for that to a whole message; `pauses` those between tries to connect."""

    server: Server
    password: Password | None = None
    authorities: str | None = None
    timeout: float = TIMEOUT
    last_timeout: float = LAST_TIMEOUT
    pauses: tuple[float, ...] = (1.0, 3.0)


def account() -> Account:
    """The account that the environment or `framing.toml` names. UsageError where it is not
    whole."""
    url = setting("FRAMING_SMTP")
    if not url:
        raise UsageError(
            "FRAMING_SMTP is not set: name the mail server, as smtp://user@mail.example.org:587"
        )
    if setting("FRAMING_SMTP_PASSWORD") and not os.environ.get("FRAMING_SMTP_PASSWORD"):
        private(Path(FILE), "it holds the password of the mail server")
    named = server(url)
    return Account(named, password(named), _authorities(), *_timeouts())


def letterhead() -> Letterhead:
    """The letterhead that the environment or `framing.toml` names."""
    sender = setting("FRAMING_FROM")
    if not sender:
        raise UsageError("FRAMING_FROM is not set: name the sender, as 'Desk <desk@example.org>'")
    reply_to, unsubscribe = setting("FRAMING_REPLY_TO"), setting("FRAMING_UNSUBSCRIBE") or ""
    if unsubscribe and not _is_link(unsubscribe):
        raise UsageError(
            "FRAMING_UNSUBSCRIBE is no mailto: or https: address; write it as"
            " mailto:leave@example.org"
        )
    return Letterhead(
        _mailbox("FRAMING_FROM", sender),
        _mailbox("FRAMING_REPLY_TO", reply_to) if reply_to else None,
        unsubscribe,
    )


def domains() -> frozenset[str]:
    """The domains that mail may go to, as they are on the wire; none named allows all."""
    named = (setting("FRAMING_MAIL_DOMAINS") or "").replace(",", " ").split()
    return frozenset(_domain(name) for name in named)


def _domain(name: str) -> str:
    try:
        return mailbox(f"postmaster@{name}").domain.lower()
    except ValueError as error:
        raise UsageError(
            f"FRAMING_MAIL_DOMAINS: {name!r:.80} is no domain; write them with commas between"
        ) from error


def _mailbox(name: str, value: str) -> Address:
    try:
        return mailbox(value)
    except ValueError as error:
        raise UsageError(f"{name}: {error}; write it as 'Desk <desk@example.org>'") from error


def _authorities() -> str | None:
    file = os.environ.get("SSL_CERT_FILE")
    if file and not Path(file).is_file():
        raise UsageError(f"SSL_CERT_FILE: {file}: there is no such file; check the path")
    return file or None


def _timeouts() -> tuple[float, float]:
    value = setting("FRAMING_SMTP_TIMEOUT")
    if not value:
        return TIMEOUT, LAST_TIMEOUT
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 3600:
        raise UsageError("FRAMING_SMTP_TIMEOUT is no number of seconds; write it as 60")
    return seconds, seconds


def _is_link(text: str) -> bool:
    plain = text.isascii() and text.isprintable() and not set(text) & set(" <>,")
    return plain and text.startswith(("mailto:", "https://"))
