"""Making words from outside safe in Markdown: every reader shows them, none obeys them.

What could begin markup is escaped with a backslash, as CommonMark allows for any punctuation: that
of tables, links, emphasis, HTML and entities everywhere, that of lists and headings at the start
of a line. GitHub makes links of bare addresses: "://" and "www." are escaped for that, and an
e-mail address, of which it makes a link even when it is escaped, is set as code.
"""

from __future__ import annotations

import re

from framing.rendering.escape import clean

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$^])|(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)
_AT_START = re.compile(r"^(\d{1,9}(?=[.)]))?([-+=.):])")
_ADDRESS = re.compile(r"[A-Za-z0-9.+_-]+@[A-Za-z0-9._-]*[A-Za-z0-9]")


def escaped(words: str) -> str:
    """Words as Markdown that reads as exactly these words, on one line."""
    shown = clean(words)
    parts: list[str] = []
    end = 0
    for address in _ADDRESS.finditer(shown):
        parts += [_backslashed(shown[end : address.start()]), f"`{address.group()}`"]
        end = address.end()
    return "".join((*parts, _backslashed(shown[end:])))


def line(markdown: str) -> str:
    """A line of Markdown that begins no list and no heading by what it says."""
    return _AT_START.sub(r"\1\\\2", markdown.strip())


def _backslashed(words: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found.group()}", words)
