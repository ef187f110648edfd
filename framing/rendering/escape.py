"""Making words from outside safe to set.

An article's text is data: nothing here or later reads it as markup. What can not be printed or
would change the order of what is printed (control characters, bidirectional overrides, unpaired
surrogates, zero-width characters) is dropped, and any run of white space becomes one space.
"""

from __future__ import annotations

import re
import unicodedata

_HIDDEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_SHAPING = "\u200c\u200d\ufe00-\ufe0f"
"""What joins letters and pictures or chooses their form; our own fonts have no use for it."""
_INVISIBLE = re.compile(f"[{_HIDDEN}]")
_UNPRINTABLE = re.compile(f"[{_HIDDEN}{_SHAPING}]")
_SPACES = re.compile("[ \t\n\x0b\x0c\r\x85\u2028\u2029\u3000]+")


def clean(text: str) -> str:
    """The text without what must not be printed, in composed form, on one line."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _UNPRINTABLE.sub("", text)))


def visible(text: str) -> str:
    """The text without what would not be seen or would reorder what is; for those who shape text
    themselves, as browsers do, the joiners and selectors of forms stay."""
    if text.isascii() and text.isprintable():
        return text
    return _SPACES.sub(" ", _INVISIBLE.sub("", text))
