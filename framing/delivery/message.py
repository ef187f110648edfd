"""A brief as a message: text, HTML with its picture, the files; one message a recipient.

The same letter to the same recipient at the same moment has the same bytes: the message's id and
the lines between its parts are made of what it holds. Everything is written in seven bits, so no
server on the way needs to change it.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage, MIMEPart
from email.policy import SMTPUTF8
from email.utils import format_datetime

from framing.delivery.account import Letterhead
from framing.delivery.address import as_mailbox
from framing.delivery.heads import SEVEN_BITS
from framing.delivery.recipients import Recipient

CHART = "chart@framing"
"""The content id of the picture, without its angle brackets."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a letter; `kind` is its media type."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent: `run` and `content` name it, `picture` is a PNG that the HTML shows."""

    run: str
    content: str
    subject: str
    text: str
    html: str
    picture: bytes | None
    enclosures: tuple[Enclosure, ...]


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message with the addresses that the servers read. `wide` is set where an address can not
    be written in ASCII."""

    sender: str
    recipient: str
    id: str
    content: bytes
    wide: bool


def message(
    letter: Letter,
    recipient: Recipient,
    head: Letterhead,
    at: datetime.datetime,
    standing: bool = False,
) -> Envelope:
    """The letter for one recipient, dated `at`. A `standing` list can be left, if the letterhead
    says how."""
    to = as_mailbox(recipient.name, recipient.address)
    wide = not (to.addr_spec.isascii() and head.sender.addr_spec.isascii())
    name = _name(letter, recipient)
    mail = EmailMessage(policy=SMTPUTF8 if wide else SEVEN_BITS)
    mail["From"] = head.sender
    mail["To"] = to
    if head.reply_to:
        mail["Reply-To"] = head.reply_to
    mail["Subject"] = letter.subject
    mail["Date"] = format_datetime(at.astimezone(datetime.UTC).replace(microsecond=0))
    mail["Message-ID"] = f"<{name}@{_ascii_domain(head.sender)}>"
    mail["Auto-Submitted"] = "auto-generated"
    if standing and head.unsubscribe:
        mail["List-Unsubscribe"] = f"<{head.unsubscribe}>"
    _fill(mail, letter)
    for number, part in enumerate(_multiparts(mail)):
        part.set_boundary(f"=_framing_{number}_{name[:24]}")
    return Envelope(head.sender.addr_spec, recipient.address, name, mail.as_bytes(), wide)


def _fill(mail: EmailMessage, letter: Letter) -> None:
    mail.set_content(letter.text, cte="quoted-printable")
    mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    if letter.picture is not None:
        page = mail.get_body(("html",))
        assert isinstance(page, MIMEPart)
        page.add_related(
            letter.picture,
            "image",
            "png",
            cid=f"<{CHART}>",
            filename="chart.png",
            disposition="inline",
        )
    for enclosure in letter.enclosures:
        main, _, sub = enclosure.kind.partition("/")
        mail.add_attachment(
            enclosure.content,
            maintype=main,
            subtype=sub,
            filename=enclosure.name,
            cte="base64",
            params={"charset": "utf-8"} if main == "text" else None,
        )


def _name(letter: Letter, recipient: Recipient) -> str:
    """The left part of the message's id: the same for the same letter to the same recipient."""
    said = "\n".join((letter.run, letter.content, recipient.address.lower()))
    return hashlib.sha256(said.encode()).hexdigest()[:40]


def _ascii_domain(sender: Address) -> str:
    return sender.domain if sender.domain.isascii() else "framing.invalid"


def _multiparts(mail: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in mail.walk() if part.is_multipart())
