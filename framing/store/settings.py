"""What the environment or `framing.toml` says about this machine: store, mail server, sender.

Nothing here touches a brief: what a brief is made from stands in its comparison and its record.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

from framing.errors import UsageError

FILE = "framing.toml"
NAMES = (
    "FRAMING_FROM",
    "FRAMING_HOME",
    "FRAMING_MAIL_DOMAINS",
    "FRAMING_REPLY_TO",
    "FRAMING_SMTP",
    "FRAMING_SMTP_PASSWORD",
    "FRAMING_SMTP_PASSWORD_FILE",
    "FRAMING_SMTP_TIMEOUT",
    "FRAMING_UNSUBSCRIBE",
)
"""The settings that there are; in `framing.toml` they are written in lower case."""


def setting(name: str) -> str | None:
    """The value of a setting: the environment's, else that of `framing.toml` in the working
    folder, else None. An empty value is none. UsageError where the file can not be used."""
    return os.environ.get(name) or _from_file().get(name.lower()) or None


def _from_file() -> dict[str, str]:
    try:
        text = Path(FILE).read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise UsageError(f"{FILE}: it can not be read as TOML: {error}") from error
    known = [name.lower() for name in NAMES]
    for key, value in values.items():
        if key not in known:
            raise UsageError(f"{FILE}: unknown key {key!r}: expected one of {', '.join(known)}")
        if not isinstance(value, str):
            raise UsageError(f"{FILE}: {key} must be a string in quotation marks")
    return values
