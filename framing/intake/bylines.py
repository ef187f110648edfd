"""Bylines: who wrote it, and at the end of agency copy who else worked on it.

A byline is a short line of nothing but names, places and roles. "By Tuesday night" is none, and
neither is a sentence about an editor.
"""

from __future__ import annotations

import re

_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_PARTICLE = r"(?:al|bin|da|de|del|della|den|der|di|dos|el|la|le|ten|van|von|y|and|&)"
_FULL_NAME = rf"{_NAME}(?:,?\s+(?:{_PARTICLE}\s+)*{_NAME}){{1,3}}"
_ROLE = (
    r"(?i:(?:staff|senior|chief|special|political|diplomatic|foreign|business|science|health)?\s*"
    r"(?:staff|reporters?|correspondents?|editors?|writers?|bureau|columnist|contributors?|"
    r"producer|journalist))"
)
_BY = re.compile(r"(?:written\s+|reported\s+|story\s+)?by(?:line)?:?\s+(?:by:?\s+)?(?=\S)", re.I)
_NOT_A_NAME = re.compile(
    r"(?:the|this|that|an?|now|then|noon|midnight|law|default|contrast|comparison|\d+"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)\b",
    re.I,
)
_BY_WORD = re.compile(rf"(?:{_NAME}|{_PARTICLE}|in|of|for|at|the|with|[|/–—•·-]|\d[\d:.,]*)[,;.]?")
_NAME_AND_ROLE = re.compile(
    rf"{_FULL_NAME}(?:\s+and\s+{_FULL_NAME})?\s*[,|•·–—-]\s*(?:{_NAME}\s+){{0,3}}{_ROLE}"
    rf"(?:\s+(?:in|at|for|of)\s+{_NAME}(?:\s+{_NAME}){{0,3}})?\.?"
)
_BARE_NAME = re.compile(
    rf"{_NAME}(?:\s+(?:{_PARTICLE}\s+)*{_NAME}){{1,2}}(?:\s+and\s+{_FULL_NAME})?"
)
_DATED = re.compile(r"\s[|•·]\s\d.*$")
_SIGN_OFF = re.compile(
    r"[([]?\s*[-–—]{0,2}\s*(?i:(?:additional\s+)?(?:reporting|editing|writing|compiled|translated)"
    r"\s+(?:by|from))\s+[A-Z].{2,240}",
    re.S,
)
_THANKS = re.compile(
    rf"[([]?\s*{_FULL_NAME}(?:,?\s+(?:and\s+)?{_FULL_NAME}){{0,5}}"
    rf"(?:\s+in\s+{_NAME}(?:\s+{_NAME})?)?\s+(?:also\s+)?"
    r"contributed\s+(?:reporting|research|to\s+this\s+(?:report|story|article))\b.{0,60}",
    re.S,
)


def author(text: str) -> str | None:
    """The writer's name and what follows it if `text` is a byline, without "By"; else None."""
    if len(text) > 160 or len(text.split()) > 20:
        return None
    by = _BY.match(text)
    if by is not None and not _NOT_A_NAME.match(text, by.end()):
        words = text[by.end() :].split()
        if words[0][0].isupper() and all(_BY_WORD.fullmatch(word) for word in words):
            return _DATED.sub("", " ".join(words)).rstrip(".,;")
    if _NAME_AND_ROLE.fullmatch(text):
        return " ".join(text.split()).rstrip(".")
    return None


def is_bare_name(text: str) -> bool:
    """Whether it is two to three capitalised words, as the name of a writer on its own line."""
    return len(text) <= 60 and _BARE_NAME.fullmatch(text) is not None


def is_sign_off(text: str) -> bool:
    """Whether it names who reported, edited or contributed, as at the end of agency copy."""
    if len(text) > 320:
        return False
    return (_SIGN_OFF.fullmatch(text) or _THANKS.fullmatch(text)) is not None
