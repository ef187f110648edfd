"""A connection to the mail server that is private before anything is said on it.

What goes wrong here says nothing of any recipient: host, certificate, password, or the sender's
address are at fault, and the line that is raised says which.
"""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
import time
from contextlib import suppress

from framing.delivery.account import Account
from framing.errors import DeliveryFailed

LONGEST = 300
NAME = re.compile(r"[A-Za-z0-9.-]+")


def connect(account: Account) -> smtplib.SMTP:
    """A server that was greeted, proved who it is where it must, and logged in to where there is a
    user. What may pass is tried again after the account's pauses. DeliveryFailed, with one line of
    what stood against it."""
    for pause in (*account.pauses, None):
        try:
            return _connected(account)
        except (OSError, smtplib.SMTPException) as error:
            if pause is None or not _may_pass(error):
                raise DeliveryFailed(f"{account.server}: {_reason(account, error)}") from error
            time.sleep(pause)
    raise AssertionError("the last try returns or raises")


def leave(server: smtplib.SMTP) -> None:
    """Take leave of a server, which may be gone already."""
    with suppress(OSError, smtplib.SMTPException):
        server.quit()
    server.close()


def said(account: Account, code: int, words: bytes | str) -> str:
    """A server's answer on one line, without control characters, too much of it, or the
    password."""
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else words
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    line = account.password.without(line) if account.password else line
    return f"{code} {line}".strip()[:LONGEST]


def _connected(account: Account) -> smtplib.SMTP:
    server = _greeted(account)
    try:
        _log_in(server, account)
    except BaseException:
        server.close()
        raise
    return server


def _may_pass(error: OSError | smtplib.SMTPException) -> bool:
    """Whether another try could end better: the server was busy, or the line was cut."""
    if isinstance(error, smtplib.SMTPResponseException):
        return 400 <= error.smtp_code < 500
    return isinstance(error, smtplib.SMTPServerDisconnected | ConnectionError)


def _greeted(account: Account) -> smtplib.SMTP:
    place, me = account.server, _own_name()
    if place.scheme == "smtps":
        return smtplib.SMTP_SSL(
            place.host, place.port, me, timeout=account.timeout, context=_trust(account)
        )
    server = smtplib.SMTP(place.host, place.port, me, timeout=account.timeout)
    if place.scheme == "smtp+plain":
        return server
    try:
        server.ehlo_or_helo_if_needed()
        if not server.has_extn("starttls"):
            raise DeliveryFailed(
                f"{place}: the server offers no STARTTLS, and nothing is said to it in the clear:"
                " use smtps:// where it has TLS from the start"
            )
        code, words = server.starttls(context=_trust(account))
        if code != 220:
            raise smtplib.SMTPResponseException(code, words)
    except BaseException:
        server.close()
        raise
    return server


def _log_in(server: smtplib.SMTP, account: Account) -> None:
    server.ehlo_or_helo_if_needed()
    if account.password is None:
        return
    if not server.has_extn("auth"):
        raise DeliveryFailed(
            f"{account.server}: the server takes no login: leave the user out of FRAMING_SMTP"
        )
    server.login(account.server.user, account.password.revealed)


def _trust(account: Account) -> ssl.SSLContext:
    """The certificates that are believed, and every check that there is."""
    return ssl.create_default_context(cafile=account.authorities)


def _own_name() -> str:
    """This machine's name for the greeting, without asking the network for it."""
    name = socket.gethostname()
    return name if NAME.fullmatch(name) else "localhost"


def _reason(account: Account, error: OSError | smtplib.SMTPException) -> str:
    if isinstance(error, smtplib.SMTPAuthenticationError):
        told = said(account, error.smtp_code, error.smtp_error)
        return f"the login was refused ({told}): check the user and the password"
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return "the server takes none of the ways to log in that there are: ask its keeper"
    if isinstance(error, smtplib.SMTPResponseException):
        told = said(account, error.smtp_code, error.smtp_error)
        return f"the server does not serve now ({told}): try again later"
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return "the server closed the connection: try again later, or check the port"
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"the server's certificate is not trusted ({error.verify_message}): check the host's"
            " name, or name the authority's file in SSL_CERT_FILE"
        )
    if isinstance(error, ssl.SSLError):
        return (
            f"no TLS could be agreed on ({error.reason or error}): smtps:// is TLS from the start"
            " (often port 465), smtp:// is STARTTLS (often 587)"
        )
    if isinstance(error, socket.gaierror):
        return f"there is no such host, or no network ({error.strerror}): check FRAMING_SMTP"
    if isinstance(error, TimeoutError):
        return f"no answer within {account.timeout:g} s: check host, port and network"
    if isinstance(error, smtplib.SMTPException):
        return f"the server does not speak SMTP as it should ({error}): check the port"
    return f"no connection ({error.strerror or error}): check host, port and network"
