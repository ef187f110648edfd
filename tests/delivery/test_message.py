"""A letter as a message: its head, its parts, the same bytes every time."""

from __future__ import annotations

import datetime
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from letters import LETTER, ORDERS

from framing.delivery import Enclosure, Envelope, Letterhead, Recipient, letterhead, message
from framing.delivery.address import mailbox
from framing.errors import UsageError

NOON = datetime.datetime(2024, 3, 22, 12, 30, 15, 250, datetime.UTC)
ADA = Recipient("ada@example.org", "Ada Lovelace")
HEAD = Letterhead(
    ORDERS.head.sender, mailbox("Redaktion Süd <sued@example.org>"), "mailto:leave@example.org"
)
printed = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=150)


def read(envelope: Envelope) -> EmailMessage:
    """A message as another program reads it."""
    parsed = message_from_bytes(envelope.content, policy=default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def test_the_head_says_who_what_and_when() -> None:
    """From, To, Reply-To, Subject, Date, Message-ID, Auto-Submitted; a list can be left."""
    mail = read(message(LETTER, ADA, HEAD, NOON, standing=True))
    assert mail["From"] == "Framing desk <desk@example.org>"
    assert mail["To"] == "Ada Lovelace <ada@example.org>"
    assert mail["Reply-To"] == "Redaktion Süd <sued@example.org>"
    assert mail["Subject"] == LETTER.subject
    assert mail["Date"] == "Fri, 22 Mar 2024 12:30:15 +0000"
    assert mail["Message-ID"].endswith("@example.org>")
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe"] == "<mailto:leave@example.org>"
    assert "List-Unsubscribe" not in read(message(LETTER, ADA, HEAD, NOON))


def test_the_parts_stand_where_mail_programs_look() -> None:
    """mixed(alternative(text, related(html, picture)), file); the page shows the picture."""
    mail = read(message(LETTER, ADA, HEAD, NOON))
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related",
        "text/html", "image/png", "application/pdf",
    ]  # fmt: skip
    assert [part.get_filename() for part in mail.iter_attachments()] == ["framing-brief-1.pdf"]


def test_the_same_letter_has_the_same_bytes() -> None:
    """Again it is the same; another recipient, run or content has another id."""
    one = message(LETTER, ADA, HEAD, NOON)
    assert message(LETTER, ADA, HEAD, NOON) == one
    others = [
        message(LETTER, Recipient("ben@example.org"), HEAD, NOON),
        message(replace(LETTER, run="run-2"), ADA, HEAD, NOON),
        message(replace(LETTER, content="content-2"), ADA, HEAD, NOON),
    ]
    assert len({one.id, *(other.id for other in others)}) == 4
    assert message(LETTER, ADA, HEAD, NOON + datetime.timedelta(days=1)).id == one.id


def test_files_of_text_are_read_as_utf_8() -> None:
    """A page or a table that is enclosed says in which letters it is written."""
    files = (Enclosure("a.html", "text/html", "<p>é</p>\n".encode()),)
    (file,) = read(message(replace(LETTER, enclosures=files), ADA, HEAD, NOON)).iter_attachments()
    assert file.get_content() == "<p>é</p>\n"
    assert file.get_content_disposition() == "attachment"


def test_a_message_is_seven_bits_in_short_lines() -> None:
    """Any server can carry it as it is."""
    letter = replace(LETTER, text="日本語 " * 400, html="<p>" + "é" * 5000 + "</p>")
    content = message(letter, Recipient("a@example.org", "日本語の名前"), HEAD, NOON).content
    assert content.isascii()
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))
    assert content.count(b"\n") == content.count(b"\r\n")


@settings(deadline=None)
@given(printed, printed)
@example("", "0 0000" + "\u0800" * 13 + " )")
def test_any_subject_and_name_come_out_as_they_went_in(subject: str, name: str) -> None:
    """Whatever characters they hold, and no line of the head is added."""
    told = " ".join(subject.split())
    named = " ".join(name.split())
    letter = replace(LETTER, subject=told)
    envelope = message(letter, Recipient("a@example.org", named), HEAD, NOON)
    mail = read(envelope)
    assert " ".join(mail["Subject"].split()) == told
    strict = message_from_bytes(envelope.content)["Subject"]
    assert " ".join(str(make_header(decode_header(strict))).split()) == told
    (to,) = mail["To"].addresses
    assert to.addr_spec == "a@example.org"
    shown, _ = parseaddr(message_from_bytes(envelope.content)["To"])
    assert " ".join(str(make_header(decode_header(shown))).split()) == named
    assert len(mail.keys()) == 9


@pytest.mark.parametrize("name", ["FRAMING_FROM", "FRAMING_REPLY_TO", "FRAMING_UNSUBSCRIBE"])
@pytest.mark.parametrize("value", ["nobody", "a@b.org\nBcc: c@d.org", "http://x.org", "<a b>"])
def test_settings_of_the_head_are_checked(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """What is no address, or would add a line to the head, is refused by its name."""
    monkeypatch.setenv("FRAMING_FROM", "desk@example.org")
    monkeypatch.setenv(name, value)
    with pytest.raises(UsageError, match=name):
        letterhead()


def test_no_sender_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without FRAMING_FROM it is said how to set it."""
    monkeypatch.delenv("FRAMING_FROM", raising=False)
    with pytest.raises(UsageError, match="FRAMING_FROM is not set"):
        letterhead()
