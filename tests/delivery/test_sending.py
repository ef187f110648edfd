"""What becomes of a message, whatever the server says or does."""

from __future__ import annotations

import re
import socket
from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest
from letters import LETTER, Sending
from servers import HOST, always, first, serving, talking

from framing.delivery import Account, Post
from framing.delivery.server import server
from framing.store import Outbox

A, B = "ada@example.org", "ben@example.org"


def states(post: Post) -> list[str]:
    """The states of all parcels."""
    return [delivery.state for delivery in post.deliveries]


def test_a_message_arrives_as_it_was_written(sending: Sending) -> None:
    """What the server took is the letter: texts, picture and file, lines that begin with dots."""
    with serving() as (port, mailbox):
        assert states(sending(port, A)) == ["sent"]
    ((_, raw),) = mailbox.taken
    message = message_from_bytes(raw, policy=default)
    text, page = (message.get_body((kind,)) for kind in ("plain", "html"))
    assert text is not None
    assert text.get_content().replace("\r\n", "\n") == LETTER.text
    assert page is not None
    assert page.get_content().strip() == LETTER.html
    (file,) = message.iter_attachments()
    assert file.get_content() == LETTER.enclosures[0].content
    assert [part.get_content() for part in message.walk() if part["Content-ID"]] == [LETTER.picture]


def test_everybody_gets_a_message_of_their_own_and_only_once(sending: Sending) -> None:
    """Nobody reads another's address, and a second call sends only to whom is new."""
    with serving() as (port, mailbox):
        sending(port, A)
        post = sending(port, A, B, A.upper())
    assert mailbox.recipients == [A, B]
    assert B not in mailbox.messages[0].as_string()
    assert A not in mailbox.messages[1].as_string()
    assert states(post) == ["sent", "sent"]
    assert all(delivery.attempts[-1].words == "250 2.0.0 taken" for delivery in post.deliveries)


@pytest.mark.parametrize("moment", ["RCPT", "DATA", "END"])
def test_a_refusal_for_good_is_not_tried_again(sending: Sending, moment: str) -> None:
    """5xx: refused, in the server's words; only force asks again."""
    with serving(first(moment, "550 5.1.1 nobody of that name")) as (port, mailbox):
        assert states(sending(port, A)) == ["refused"]
        post = sending(port, A)
        assert states(post) == ["refused"]
        assert mailbox.moments[moment] == 1
        assert post.deliveries[0].attempts[-1].words == "550 5.1.1 nobody of that name"
        assert states(sending(port, A, force=True)) == ["sent"]
    assert mailbox.recipients == [A]


@pytest.mark.parametrize("moment", ["MAIL", "RCPT", "DATA", "END"])
def test_a_refusal_for_now_is_tried_again(sending: Sending, moment: str) -> None:
    """4xx: still queued, due later; the next call sends it."""
    with serving(first(moment, "451 4.3.0 not now")) as (port, mailbox):
        post = sending(port, A)
        assert states(post) == ["queued"]
        (delivery,) = post.deliveries
        assert delivery.not_before > delivery.queued_at
        assert delivery.attempts[-1].words == "451 4.3.0 not now"
        assert states(sending(port, A)) == ["sent"]
    assert mailbox.recipients == [A]


def test_a_patient_call_waits_for_what_was_put_off(sending: Sending) -> None:
    """Within its patience one call sends what the server put off at first."""
    with serving(first("RCPT", "451 4.3.0 not now")) as (port, mailbox):
        assert states(sending(port, A, patience=8)) == ["sent"]
    assert mailbox.recipients == [A]


@pytest.mark.parametrize("moment", ["MAIL", "RCPT", "DATA"])
def test_a_line_cut_before_the_message_costs_nothing(sending: Sending, moment: str) -> None:
    """A connection lost before the body leaves the message queued, and the next ones are sent."""
    with serving(first(moment, "drop")) as (port, mailbox):
        assert states(sending(port, A, B)) == ["queued", "sent"]
        assert states(sending(port, A, B)) == ["sent", "sent"]
    assert sorted(mailbox.recipients) == [A, B]


@pytest.mark.parametrize(("answer", "taken"), [("drop", []), ("take and drop", [A])])
def test_a_line_cut_after_the_message_leaves_it_unknown(
    sending: Sending, answer: str, taken: list[str]
) -> None:
    """Nobody knows whether it arrived: it is sent again by force alone, under the same id."""
    with serving(first("END", answer)) as (port, mailbox):
        assert states(sending(port, A)) == ["unknown"]
        assert states(sending(port, A)) == ["unknown"]
        assert mailbox.recipients == taken
        assert states(sending(port, A, force=True)) == ["sent"]
        assert states(sending(port, A, force=True)) == ["sent"]
    assert mailbox.recipients == [*taken, A]
    assert len({message["Message-ID"] for message in mailbox.messages}) == 1


def test_an_answer_without_sense_leaves_it_unknown(sending: Sending) -> None:
    """An answer that makes no sense after the message is no proof of anything."""
    with serving(first("END", "hm")) as (port, _):
        assert states(sending(port, A)) == ["unknown"]


def test_silence_after_the_message_leaves_it_unknown(sending: Sending) -> None:
    """A server that takes the message and says nothing is not waited for without end."""
    answers = ("220 hi", "250 me", "250 from", "250 to", "354 go")
    with talking(*answers, hush=True) as (port, heard):
        account = Account(server(f"smtp+plain://{HOST}:{port}"), timeout=5, last_timeout=0.3)
        post = sending("", A, account=account)
    assert states(post) == ["unknown"]
    assert heard[-1] == "DATA\r\n"


def test_a_line_cut_within_the_message_costs_nothing(sending: Sending) -> None:
    """A body without its end is no message: it is still queued, and can be sent again."""
    letter = replace(LETTER, text="x" * 30_000_000)
    with talking("220 hi", "250 me", "250 from", "250 to", "354 go") as (port, _):
        post = sending(port, A, letter=letter)
    assert states(post) == ["queued"]
    assert "lost within the message" in post.deliveries[0].attempts[-1].words


def test_a_message_that_is_too_large_is_not_begun(sending: Sending) -> None:
    """What the server says of its SIZE is heard before anything is sent."""
    with serving(size=2000) as (port, mailbox):
        post = sending(port, A)
    assert states(post) == ["failed"]
    assert "the server takes 2,000" in post.deliveries[0].attempts[-1].words
    assert not mailbox.moments


def test_a_refused_size_is_a_refusal_of_this_message(sending: Sending) -> None:
    """552 at MAIL is about the message, not about the sender."""
    with serving(first("MAIL", "552 5.3.4 too big")) as (port, _):
        post = sending(port, A, B)
    assert states(post) == ["refused", "sent"]


def test_a_refused_sender_says_nothing_of_recipients(sending: Sending) -> None:
    """Where no mail is taken from the sender, sending ends and everybody still waits."""
    with serving(always("MAIL", "550 5.7.1 who are you")) as (port, mailbox):
        post = sending(port, A, B)
    assert states(post) == ["queued", "queued"]
    assert "no mail from desk@example.org (550 5.7.1 who are you)" in post.trouble
    assert mailbox.moments["MAIL"] == 1


def test_no_server_is_no_attempt(sending: Sending, outbox: Outbox) -> None:
    """Where nobody listens nothing is tried, and everybody waits."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    post = sending(port, A)
    assert states(post) == ["queued"]
    assert re.fullmatch(rf"smtp\+plain://127.0.0.1:{port}: no connection .*", post.trouble)
    assert not outbox.listing()[0].attempts


def test_a_cancelled_delivery_is_not_sent(sending: Sending, outbox: Outbox) -> None:
    """What was taken out of the queue stays out, until force says otherwise."""
    with serving(first("RCPT", "451 later")) as (port, mailbox):
        (delivery,) = sending(port, A).deliveries
        outbox.cancel(delivery.id)
        assert states(sending(port, A)) == ["cancelled"]
        assert states(sending(port, A, force=True)) == ["sent"]
    assert mailbox.recipients == [A]


def test_an_address_beyond_ascii_needs_a_server_that_carries_it(sending: Sending) -> None:
    """With SMTPUTF8 the address goes as it is; without, it is told and not sent."""
    wide = "jürgen@example.org"
    with serving() as (port, mailbox):
        assert states(sending(port, wide)) == ["sent"]
    assert mailbox.recipients == [wide]
    assert f"To: {wide}\r\n".encode() in mailbox.taken[0][1]
    with serving(smtputf8=False) as (port, mailbox):
        post = sending(port, "jörg@example.org", A)
    assert states(post) == ["failed", "sent"]
    assert "SMTPUTF8" in post.deliveries[0].attempts[-1].words


def test_the_words_of_a_server_are_one_short_line(sending: Sending) -> None:
    """Control characters and length of an answer do not get into the store."""
    with serving(first("RCPT", "550-one\r\n550 \x1b[31mtwo" + "o" * 500)) as (port, _):
        words = sending(port, A).deliveries[0].attempts[-1].words
    assert words.startswith("550 one [31mtwoo")
    assert len(words) <= 300
