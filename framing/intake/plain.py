"""Plain text, from a string or from a file, as an `Article`."""

from __future__ import annotations

import hashlib

from framing.domain import Article, Origin
from framing.intake.assemble import assemble
from framing.intake.decode import Decoded, clean


def from_text(text: str, name: str = "-") -> Article:
    """The article of a plain string. BadArticle if it holds no word."""
    cleaned = clean(text, "the text" if name == "-" else name)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return assemble(cleaned, Origin(name, "text", "utf-8", digest))


def from_file(raw: bytes, decoded: Decoded, name: str) -> Article:
    """The article of a text file that was read as `raw`."""
    digest = hashlib.sha256(raw).hexdigest()
    return assemble(decoded.text, Origin(name, "text", decoded.encoding, digest))
