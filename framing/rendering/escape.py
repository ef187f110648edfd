"""Making words from outside safe to set.

An article's text is data: nothing here or later reads it as markup. What can not be printed or
would change the order of what is printed (control characters, bidirectional overrides, unpaired
surrogates, zero-width characters) is dropped, and any run of white space becomes one space.
"""

from __future__ import annotations

import re
import unicodedata

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_SPACES = re.compile("[ \t\n\x0b\x0c\r\x85\u2028\u2029\u3000]+")


def clean(text: str) -> str:
    """The text without what must not be printed, in composed form, on one line."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text
    return unicodedata.normalize("NFC", _SPACES.sub(" ", _UNPRINTABLE.sub("", text)))
