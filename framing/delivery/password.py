"""The password of the mail server: from a file, from the environment, or from the keyring.

It is held in a wrapper that shows itself as dots, so no traceback and no printed value holds it,
and what a server says is searched for it before it is shown or stored.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from framing.delivery.server import Server
from framing.errors import ResourceMissing, UsageError
from framing.store.settings import setting

SERVICE = "framing"
"""The name under which the keyring holds the password, with user@host as the user."""


@dataclass(frozen=True, slots=True)
class Password:
    """A secret. `revealed` is for the server alone."""

    revealed: str = field(repr=False)

    def __str__(self) -> str:
        return "•••"

    def without(self, words: str) -> str:
        """Words from elsewhere, dots in place of the secret."""
        return words.replace(self.revealed, str(self))


def password(server: Server) -> Password | None:
    """The password of the server's user, None where nobody logs in.

    UsageError where there is none, or where others may read the file that holds it.
    """
    if not server.user:
        return None
    secret = setting("FRAMING_SMTP_PASSWORD")
    file = setting("FRAMING_SMTP_PASSWORD_FILE")
    if file:
        secret = _from_file(Path(file).expanduser())
    found = secret or _from_keyring(server)
    if not found:
        raise UsageError(
            f"there is no password for {server.user} on {server}: set FRAMING_SMTP_PASSWORD_FILE or"
            f" FRAMING_SMTP_PASSWORD, or `keyring set {SERVICE} {_entry(server)}`"
        )
    if not found.isascii() or not found.isprintable():
        raise UsageError(
            f"the password for {server.user} on {server} holds characters that a login can not"
            " carry: use letters, digits and signs of ASCII"
        )
    return Password(found)


def private(file: Path, what: str) -> None:
    """Raise UsageError where others than its owner may read or change a file."""
    if os.name != "posix":
        return
    if stat.S_IMODE(file.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise UsageError(f"{file}: {what}, and others can read it: chmod 600 {file}")


def _from_file(file: Path) -> str:
    try:
        private(file, "it holds the password of the mail server")
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8"
        raise UsageError(
            f"{file}: the password of the mail server can not be read ({reason}): check"
            " FRAMING_SMTP_PASSWORD_FILE"
        ) from error
    if len(lines) != 1 or not lines[0]:
        raise UsageError(
            f"{file}: it has {len(lines)} lines; the password of the mail server is to stand in it"
            " alone, on one line"
        )
    return lines[0]


def _from_keyring(server: Server) -> str | None:
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        return keyring.get_password(SERVICE, _entry(server))
    except KeyringError as error:
        raise ResourceMissing(
            f"the keyring can not be read ({error}): unlock it, or set FRAMING_SMTP_PASSWORD_FILE"
        ) from error


def _entry(server: Server) -> str:
    return f"{server.user}@{server.host}"
