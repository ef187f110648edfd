"""The mail server as it is named: which host, which port, and how the connection is kept private.

There are three ways and no fourth: `smtp://` begins in the clear and goes over to TLS before
anything else is said, `smtps://` is TLS from the start, `smtp+plain://` has no TLS and is let
through to this machine alone. None of them falls back to another.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Literal, get_args
from urllib.parse import SplitResult, unquote, urlsplit

from framing.errors import UsageError

Scheme = Literal["smtp", "smtps", "smtp+plain"]
PORTS: dict[Scheme, int] = {"smtp": 587, "smtps": 465, "smtp+plain": 25}
EXPECTED = "expected smtp://[user@]host:port, smtps://… or smtp+plain://127.0.0.1:port"


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail is handed over, and as whom; `user` is empty where nobody logs in."""

    scheme: Scheme
    host: str
    port: int
    user: str = ""

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def server(url: str) -> Server:
    """The server that a URL names. UsageError where it names none; the URL is never repeated, as
    it may hold a password."""
    try:
        parts = urlsplit(url.strip())
        port, host = parts.port, parts.hostname
        (host or "").encode("idna")
    except ValueError as error:
        raise UsageError(f"FRAMING_SMTP is no address of a server: {EXPECTED}") from error
    if parts.password is not None:
        raise UsageError(
            "FRAMING_SMTP holds a password, which others may see: take it out and give it with"
            " FRAMING_SMTP_PASSWORD_FILE, FRAMING_SMTP_PASSWORD or the keyring"
        )
    scheme = next((known for known in get_args(Scheme) if known == parts.scheme), None)
    if scheme is None or not host or not _is_bare(parts):
        raise UsageError(f"FRAMING_SMTP is no address of a server: {EXPECTED}")
    if scheme == "smtp+plain" and not _is_loopback(host):
        raise UsageError(
            "FRAMING_SMTP: smtp+plain:// has no encryption and is only for this machine, as"
            " smtp+plain://127.0.0.1:port: use smtp:// (STARTTLS) or smtps:// (TLS)"
        )
    return Server(scheme, host, PORTS[scheme] if port is None else port, unquote(_user(parts)))


def _user(parts: SplitResult) -> str:
    return parts.netloc.rpartition("@")[0]


def _is_bare(parts: SplitResult) -> bool:
    """Whether nothing stands behind host and port that would be silently ignored."""
    return parts.path in ("", "/") and not parts.query and not parts.fragment


def _is_loopback(host: str) -> bool:
    """Whether a host is an address of this machine; names are not asked about, as the answer could
    come from elsewhere."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
