"""Sending a brief by e-mail."""

from framing.delivery.account import Account, Letterhead, account, domains, letterhead
from framing.delivery.message import CHART, Enclosure, Envelope, Letter, message
from framing.delivery.recipients import Recipient, distinct, one_recipient, recipients
from framing.delivery.sending import Clock, Orders, Parcel, Post, send

__all__ = [
    "CHART",
    "Account",
    "Clock",
    "Enclosure",
    "Envelope",
    "Letter",
    "Letterhead",
    "Orders",
    "Parcel",
    "Post",
    "Recipient",
    "account",
    "distinct",
    "domains",
    "letterhead",
    "message",
    "one_recipient",
    "recipients",
    "send",
]
