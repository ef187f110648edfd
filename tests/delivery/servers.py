"""Mail servers for tests: real ones on loopback, which say what a script tells them to say."""

from __future__ import annotations

import socket
import ssl
import threading
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HOST = "127.0.0.1"
USER, PASSWORD = "desk", "correct horse battery"

Script = Callable[[str, int], str | None]
"""What is answered at a moment ("MAIL", "RCPT", "DATA", "END") the n-th time; None for the usual
answer, "drop" to cut the line, "take and drop" (at END) to cut it once the message is taken."""


@dataclass
class Mailbox:
    """What a server took, and what it was asked."""

    taken: list[tuple[str, bytes]] = field(default_factory=list)
    moments: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def recipients(self) -> list[str]:
        """Who got something, in order, once a message."""
        return [recipient for recipient, _ in self.taken]

    @property
    def messages(self) -> list[EmailMessage]:
        """What was taken, as messages."""
        parsed = [message_from_bytes(raw, policy=default) for _, raw in self.taken]
        return [message for message in parsed if isinstance(message, EmailMessage)]


class _Handler:
    """Takes mail as its script says."""

    def __init__(self, mailbox: Mailbox, script: Script, gone: str) -> None:
        self.mailbox, self.script, self.gone = mailbox, script, gone

    def answer(self, moment: str, server: SMTP) -> str | None:
        with self.mailbox.lock:
            self.mailbox.moments[moment] += 1
            said = self.script(moment, self.mailbox.moments[moment])
        if said == "drop":
            server.transport.abort()
            return "421 dropped"
        return said

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = self.answer("MAIL", server)
        if said is None:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return said or "250 sender ok"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        said = self.answer("RCPT", server)
        if said is None and self.gone and address.startswith(self.gone):
            return "550 5.1.1 nobody of that name"
        if said is None:
            envelope.rcpt_tos.append(address)
        return said or "250 recipient ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        said = self.answer("END", server)
        if said is None or said == "take and drop":
            content = envelope.original_content or b""
            with self.mailbox.lock:
                self.mailbox.taken += [(to, content) for to in envelope.rcpt_tos]
        if said == "take and drop":
            server.transport.abort()
        return said or "250 2.0.0 taken"


class _Server(SMTP):
    """Asks the script also when DATA begins."""

    async def smtp_DATA(self, arg: str) -> None:
        said = self.event_handler.answer("DATA", self)
        if said is not None:
            await self.push(said)
            return
        await super().smtp_DATA(arg)


class _Controller(Controller):
    def __init__(self, handler: _Handler, tls: ssl.SSLContext | None, **more: Any) -> None:
        self._settings = more
        super().__init__(handler, hostname=HOST, port=0, ssl_context=tls)

    def factory(self) -> SMTP:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Requiring AUTH while not requiring TLS")
            return _Server(self.handler, hostname="mail.test", ident="test", **self._settings)

    def _trigger_server(self) -> None:
        """The port is only known once it listens, and is looked up there."""
        self.port = self.server.sockets[0].getsockname()[1]  # type: ignore[union-attr]
        super()._trigger_server()


def _login(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    given = data if isinstance(data, LoginPassword) else LoginPassword(b"", b"")
    right = given == LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)


@contextmanager
def serving(
    script: Script = lambda moment, time: None,
    *,
    starttls: trustme.CA | None = None,
    tls: trustme.CA | None = None,
    name: str = HOST,
    auth: bool = False,
    size: int = 0,
    smtputf8: bool = True,
    gone: str = "",
) -> Iterator[tuple[int, Mailbox]]:
    """A server's port and its mailbox. `starttls` or `tls` name who signs its certificate, which
    is for `name`. Addresses that begin with `gone` are not known there."""
    mailbox = Mailbox()
    controller = _Controller(
        _Handler(mailbox, script, gone),
        _certificate(tls, name) if tls else None,
        tls_context=_certificate(starttls, name) if starttls else None,
        require_starttls=starttls is not None,
        authenticator=_login if auth else None,
        auth_required=auth,
        auth_require_tls=False,
        data_size_limit=size or None,
        enable_SMTPUTF8=smtputf8,
        timeout=60,
    )
    controller.start()
    try:
        yield controller.port, mailbox
    finally:
        controller.stop()


def _certificate(authority: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(name).configure_cert(context)
    return context


def first(moment: str, answer: str, times: int = 1) -> Script:
    """A script that gives an answer the first times that a moment comes."""
    return lambda now, time: answer if now == moment and time <= times else None


def always(moment: str, answer: str) -> Script:
    """A script that gives an answer every time."""
    return lambda now, time: answer if now == moment else None


class talking:
    """A bare server that says its lines whatever it hears, then hangs up, or waits in a `hush`
    until the other side does."""

    def __init__(self, *lines: str, hush: bool = False) -> None:
        self.lines, self.hush, self.heard = lines, hush, list[str]()
        self.listening = socket.create_server((HOST, 0))
        self.thread = threading.Thread(target=self.talk)

    def talk(self) -> None:
        line, _ = self.listening.accept()
        with line, line.makefile("rb") as hearing:
            for place, said in enumerate(self.lines):
                if place:
                    self.heard.append(hearing.readline().decode())
                line.sendall(said.encode() + b"\r\n")
            while self.hush and hearing.read(65536):
                pass

    def __enter__(self) -> tuple[int, list[str]]:
        self.thread.start()
        return self.listening.getsockname()[1], self.heard

    def __exit__(self, *error: object) -> None:
        self.thread.join()
        self.listening.close()
