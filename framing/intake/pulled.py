"""Pull quotes: words of the text that a page sets a second time, large, with whose they are.

Their words stand in another paragraph too and count there. Without quotation marks they are a pull
quote where another paragraph has all of them in its marks, but for what brackets put in the place
of a word ("[Ruiz] knew it all" for "she knew it all"). A line with its own full stop behind the
quotation is a sentence of the text and no signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.intake.headline import same_words

FEWEST = 6
"""A quotation of fewer words may stand in two places by chance."""
LONG = 20
"""So many letters in a row must be the same where there are no marks."""

_PULLED = re.compile(
    r"[\"“](?P<quoted>[^\"“”]{20,})[\"”]"
    r"(?:\s*(?:[-–—]+\s*)?(?:(?:[^\s.!?]+|[A-Z]\.)\s+){0,9}[^\s.!?]+)?"
)
_QUOTATION = re.compile(r"[\"“]([^\"“”]{20,})[\"”]")
_MARKS = re.compile(r"[\"“”]")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_REPLACED = r"\w{0,12}"


def pulled(paragraphs: Sequence[str]) -> Iterator[int]:
    """The numbers of the paragraphs that are pull quotes."""
    found = [(number, words) for number, text in enumerate(paragraphs) if (words := _quoted(text))]
    whole = [same_words(text) for text in paragraphs] if found else []
    for number, words in found:
        longer = (told for told in whole if len(told) > len(whole[number]))
        if any(words in told for told in longer):
            yield number
    said = "\n".join(same_words(x) for text in paragraphs for x in _QUOTATION.findall(text))
    for number, text in enumerate(paragraphs if said else ()):
        parts = [same_words(part) for part in _BRACKETS.split(text)]
        enough = len(text.split()) >= FEWEST and max(map(len, parts)) >= LONG
        if enough and _MARKS.search(text) is None and re.search(_REPLACED.join(parts), said):
            yield number


def _quoted(text: str) -> str:
    """The words of a quotation that is a whole paragraph but for a signature, else nothing."""
    match = _PULLED.fullmatch(text)
    if match is None or len(match["quoted"].split()) < FEWEST:
        return ""
    return same_words(match["quoted"])
