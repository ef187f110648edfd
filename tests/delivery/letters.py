"""A letter with what can go wrong on the way: beyond ASCII, dots at the heads of lines."""

from __future__ import annotations

from collections.abc import Callable

from framing.delivery import Enclosure, Letter, Letterhead, Orders, Post
from framing.delivery.address import mailbox

ORDERS = Orders(Letterhead(mailbox("Framing desk <desk@example.org>")))
LETTER = Letter(
    "run-1",
    "content-1",
    "[Framing brief] Council votes · Harbour vs Town · 22 March 2024",
    "In the article, no voice speaks.\n.\n..and a line with a dot\nFrom here on\n",
    "<p>In the article, <b>no voice</b> speaks.</p>",
    b"\x89PNG not really",
    (Enclosure("framing-brief-1.pdf", "application/pdf", b"%PDF-1.7\r\n.\r\n" * 400),),
)

Sending = Callable[..., Post]
