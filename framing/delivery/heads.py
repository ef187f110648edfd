"""Heads of messages in ASCII: how names and subjects outside it are written.

The standard library parts such text into encoded and plain pieces, and loses the blank between two
pieces for readers who keep to RFC 2047. Here the whole text is one run of encoded words.
"""

from __future__ import annotations

from email.header import Header
from email.headerregistry import Address, BaseHeader, UniqueAddressHeader
from email.policy import SMTP, EmailPolicy

_LONGEST_FIELD = "Reply-To"
"""The first encoded word leaves room for the longest name of a field."""


class SevenBits(EmailPolicy):
    """`email.policy.SMTP`, but that a name or subject outside ASCII is encoded as a whole."""

    def fold_binary(self, name: str, value: str) -> bytes:
        """The line or lines of one field; `value` is what the message holds for it."""
        if not isinstance(value, BaseHeader) or value.isascii():
            return super().fold_binary(name, value)
        if isinstance(value, UniqueAddressHeader):
            written = f",{self.linesep} ".join(map(self._mailbox, value.addresses))
        else:
            written = self._encoded(value)
        return f"{name}: {written}{self.linesep}".encode("ascii")

    def _mailbox(self, address: Address) -> str:
        if address.display_name.isascii():
            return str(address)
        return f"{self._encoded(address.display_name)}{self.linesep} <{address.addr_spec}>"

    def _encoded(self, text: str) -> str:
        return Header(text, "utf-8", header_name=_LONGEST_FIELD).encode(linesep=self.linesep)


SEVEN_BITS = SevenBits() + SMTP
"""The policy of messages whose addresses are ASCII."""
