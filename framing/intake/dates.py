"""Dates as English news prints them, to ISO.

A small parser of its own instead of a general one: it must never depend on today's date, the
locale or the time zone, and must rather find nothing than guess. `03/04/2026` is left alone,
because half of the world reads it otherwise than the other half; so are years of two digits.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[6-9]\d\d|20\d\d)"
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"\b{_MONTH}\s+{_DAY}\s*,?\s+{_YEAR}\b",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\s*,?\s+{_YEAR}\b",
        rf"\b{_DAY}-{_MONTH}-{_YEAR}\b",
        rf"\b{_YEAR}(?P<mark>[-/.])(?P<number>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?=\b|T)",
        rf"\b(?P<day>[0-3]?\d)\.(?P<number>[01]?\d)\.{_YEAR}\b",
        rf"\b(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/{_YEAR}\b",
    )
)
_BARE_MONTH = _MONTH.replace("?P<month>", "?:")
_YEARLESS = re.compile(rf"\b(?:{_BARE_MONTH}\s+[0-3]?\d|[0-3]?\d\s+{_BARE_MONTH})(?!\w)", re.I)
_REST = re.compile(
    r"""(?ix)
      \b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?
    | \bT?[0-2]?\d[:.h][0-5]\d(?:[:.][0-5]\d(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\b\.?|z\b)?
    | \b1?\d\s*[ap]\.?m\b\.?
    | \b(?:noon|midnight|hrs?|hours)\b
    | \b(?:gmt|utc|[ecmpj]s?t|[ecmp]dt|[bi]st|hkt|sgt|cest)\b(?:\s*[+-]\s*\d\d?(?::?\d\d)?)?
    | [+-]\d\d:?\d\d\b
    | \b(?:at|on|local\stime|time|beijing|edition)\b
    """
)
_MARKS = re.compile(r"[\s,.|·•–—()\[\]/@:;-]*")


def find_date(text: str) -> str | None:
    """The first full date in `text` as YYYY-MM-DD, None where there is none."""
    first: tuple[int, str] | None = None
    for form in _FORMS:
        for match in form.finditer(text):
            iso = _iso(match)
            if iso is not None and (first is None or match.start() < first[0]):
                first = match.start(), iso
                break
    return first and first[1]


def leading_date(text: str) -> int:
    """Where a full date with its weekday at the start of `text` ends, 0 where none stands there."""
    weekday = _REST.match(text)
    if weekday is None or not weekday[0][0].isalpha():
        return 0
    rest = text[weekday.end() :]
    gap = len(rest) - len(rest.lstrip(", "))
    for form in _FORMS:
        match = form.match(rest, gap)
        if match is not None and _iso(match):
            return weekday.end() + match.end()
    return 0


def is_only_date(text: str) -> bool:
    """Whether `text` says nothing but a full date, perhaps with a weekday and a time."""
    if len(text) > 120:
        return False
    rest, dates = text, 0
    for form in _FORMS:
        rest, count = form.subn(" ", rest)
        dates += count
    return dates > 0 and _MARKS.fullmatch(_REST.sub(" ", rest)) is not None


def is_only_time(text: str) -> bool:
    """Whether `text` says nothing but a time of the day, or a day without a year."""
    if len(text) > 60 or not any(char.isdigit() for char in text):
        return False
    rest = _YEARLESS.sub(" ", text)
    return _MARKS.fullmatch(_REST.sub(" ", rest)) is not None


def _iso(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if "month" in parts:
        name = parts["month"].lower()[:3]
        month = next(i for i, full in enumerate(_MONTHS, 1) if full.startswith(name))
        day = int(parts["day"])
    elif "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None
        day, month = (first, second) if first > 12 else (second, first)
    else:
        month, day = int(parts["number"]), int(parts["day"])
    try:
        return date(int(parts["year"]), month, day).isoformat()
    except ValueError:
        return None
