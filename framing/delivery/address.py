"""E-mail addresses as they can be written on an envelope."""

from __future__ import annotations

import unicodedata
from email.headerregistry import Address
from email.utils import parseaddr

LONGEST_NAME = 200


def address(text: str) -> str:
    """The address with its domain as the wire has it (IDNA). ValueError with a reason where it is
    none. What stands before the @ is kept as it is written. Names of a house's own network such as
    `.local` are let through: the server knows what it reaches."""
    from email_validator import SPECIAL_USE_DOMAIN_NAMES, EmailNotValidError, validate_email

    SPECIAL_USE_DOMAIN_NAMES.clear()
    try:
        found = validate_email(
            text, strict=True, check_deliverability=False, globally_deliverable=False
        )
    except EmailNotValidError as error:
        raise ValueError(str(error).rstrip(".")) from error
    return f"{found.local_part}@{found.ascii_domain}"


def shown_name(text: str) -> str:
    """A name for the head of a message. ValueError with a reason where it can not be one."""
    for char in text:
        if unicodedata.category(char).startswith("C"):
            raise ValueError(f"it holds the control character U+{ord(char):04X}")
    if len(text) > LONGEST_NAME:
        raise ValueError(f"it has {len(text)} characters; expected at most {LONGEST_NAME}")
    return " ".join(text.split())


def mailbox(text: str) -> Address:
    """A "Name <address>", or a lone address. ValueError with a reason where it is none."""
    name, found = parseaddr(shown_name(text))
    if not found:
        raise ValueError("there is no address in it")
    return as_mailbox(name, address(found))


def as_mailbox(name: str, found: str) -> Address:
    """A name and an address for the head of a message."""
    local, _, domain = found.rpartition("@")
    return Address(name, local, domain)
