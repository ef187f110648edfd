"""One attempt: one message is handed to the server, and what came of it is told exactly.

Up to the moment when the body begins, a lost connection means that nothing was sent. From then on
it means that nobody knows: the server may have taken the message and not been heard any more. So
the body is announced to the caller before its first byte is on its way.
"""

from __future__ import annotations

import re
import smtplib
from collections.abc import Callable
from dataclasses import dataclass

from framing.delivery.account import Account
from framing.delivery.connection import said
from framing.delivery.message import Envelope
from framing.store import Outcome

_TOO_LARGE = 552
_GOING = 421
_DOT = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True)
class Result:
    """How an attempt ended, in the server's words or in ours. `usable` says whether the connection
    can be used again; `sender_refused` that no message from this sender would be taken."""

    outcome: Outcome
    words: str
    usable: bool = True
    sender_refused: bool = False


def attempt(
    server: smtplib.SMTP, account: Account, envelope: Envelope, begin: Callable[[], None]
) -> Result:
    """Hand over one message. `begin` is called right before the body goes out."""
    unfit = _unfit(server, envelope)
    if unfit:
        return Result("failed", unfit)
    try:
        refused = _addressed(server, account, envelope)
        if refused:
            return refused
        code, words = server.docmd("DATA")
        if code != 354:
            return _refusal(account, code, words)
    except (OSError, smtplib.SMTPException) as error:
        return Result("deferred", f"the connection was lost before the message: {error}", False)
    begin()
    return _handed_over(server, account, envelope.content)


def _unfit(server: smtplib.SMTP, envelope: Envelope) -> str:
    """Why this server can not take the message at all, from what it said of itself."""
    most = server.esmtp_features.get("size", "").strip()
    if most.isdigit() and 0 < int(most) < len(envelope.content):
        return (
            f"the message has {len(envelope.content):,} bytes, the server takes {int(most):,}:"
            " enclose fewer formats"
        )
    if envelope.wide and not server.has_extn("smtputf8"):
        return "the address needs SMTPUTF8, which the server does not offer"
    return ""


def _addressed(server: smtplib.SMTP, account: Account, envelope: Envelope) -> Result | None:
    """The refusal of sender or recipient, None where both are taken."""
    options = [f"SIZE={len(envelope.content)}"] if server.has_extn("size") else []
    if envelope.wide:
        options += ["SMTPUTF8", "BODY=8BITMIME"]
        server.command_encoding = "utf-8"
    else:
        server.command_encoding = "ascii"
    code, words = server.mail(envelope.sender, options)
    if code != 250:
        refused = _refusal(account, code, words)
        if refused.outcome == "refused" and code != _TOO_LARGE:
            return Result("deferred", refused.words, sender_refused=True)
        return refused
    code, words = server.rcpt(envelope.recipient)
    return None if code in (250, 251) else _refusal(account, code, words)


def _handed_over(server: smtplib.SMTP, account: Account, content: bytes) -> Result:
    """The server's answer to the body; unknown where there is none. A body without the dot that
    ends it is no message, so a line that is cut within it costs nothing."""
    body = _DOT.sub(b"..", content)
    try:
        server.send(body if body.endswith(b"\r\n") else body + b"\r\n")
    except (OSError, smtplib.SMTPException) as error:
        return Result("deferred", f"the connection was lost within the message: {error}", False)
    try:
        if server.sock is not None:
            server.sock.settimeout(account.last_timeout)
        server.send(b".\r\n")
        code, words = server.getreply()
        if server.sock is not None:
            server.sock.settimeout(account.timeout)
    except (OSError, smtplib.SMTPException) as error:
        return Result("unknown", f"no answer came to the message: {error}", usable=False)
    if 200 <= code < 300:
        return Result("sent", said(account, code, words))
    if 400 <= code < 600:
        return _refusal(account, code, words)
    return Result("unknown", f"no clear answer came: {said(account, code, words)}", usable=False)


def _refusal(account: Account, code: int, words: bytes) -> Result:
    told = said(account, code, words)
    if 500 <= code < 600:
        return Result("refused", told)
    return Result("deferred", told, usable=400 <= code < 500 and code != _GOING)


def again(server: smtplib.SMTP) -> bool:
    """Whether a server that was used before is still there, ready for a further message."""
    try:
        return server.rset()[0] == 250
    except (OSError, smtplib.SMTPException):
        return False
