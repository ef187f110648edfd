"""The dateline: place, date and agency in front of the first sentence of a report.

`GENEVA, March 3 (Reuters) — The council …`: the place is written in capitals, or a date or an
agency in brackets follows it, and a dash ends it; behind two places (`SEOUL/TOKYO`) the dash may be
left out. It is no part of the sentence, but stands on its line, so it becomes a block of its own.
"""

from __future__ import annotations

import re

from framing.intake.dates import leading_date

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.](?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){0,2}"
_MIXED = r"[A-ZÀ-Þ][\w.'’-]+(?:[ /][A-ZÀ-Þ][\w.'’-]*){0,3}"
_TWO_PLACES = r"[A-Z]{3,}(?: [A-Z]{3,})?/[A-Z]{3,}(?: [A-Z]{3,})?"
_REGION = rf",\s+{_MIXED}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATE = rf",?\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_AGENCY = r"\s*[,—–-]?\s*\([A-Z][^()\n]{1,40}\)"
_KNOWN_AGENCY = (
    r"\s*\((?:Reuters|AFP|AP|UPI|DPA|dpa|Xinhua|TASS|ANI|PTI|Kyodo|Yonhap|Bloomberg|CNN|BBC|ANSA|EFE"
    r"|Anadolu|Interfax)\)"
)
_DASH = r"(?:\s*[—―–]+\s*|\s+-{1,2}\s+|\s*--\s*)"
_DATELINE = re.compile(
    rf"(?:{_CAPITALS}(?:{_REGION})?(?:{_DATE})?(?:{_AGENCY})?{_DASH}"
    rf"|{_MIXED}(?:{_REGION})?(?:{_DATE}(?:{_AGENCY})?|{_KNOWN_AGENCY}){_DASH}"
    rf"|{_CAPITALS}(?:{_REGION})?(?:{_DATE}(?:{_AGENCY})?|{_AGENCY})\s*:\s+"
    rf"|{_TWO_PLACES}\s+"
    rf"|\([A-Z][A-Za-z ]{{1,20}}\)\s+[—–-]+\s+)"
    r"(?=[\"'“‘(\[]?[A-ZÀ-Þ0-9])"
)
_ALONE = re.compile(
    rf"{_CAPITALS}(?:{_REGION})?(?:{_DATE}(?:{_AGENCY})?|{_AGENCY})\s*[—―–-]*"
    rf"|{_MIXED}(?:{_REGION})?{_DATE}{_AGENCY}\s*[—―–-]*"
)
_PLACE = re.compile(r"\(|[\w.'’]{3,}")  # "US — The …" is no dateline
_LONGEST = 140


def dateline_end(paragraph: str) -> int:
    """Where the dateline at the start of `paragraph` ends (white space after it not counted).

    0 where there is none. A full date with its weekday, run into the first sentence, counts too.
    """
    opening = paragraph[:_LONGEST]
    match = _DATELINE.match(opening)
    if match is not None and _PLACE.match(opening):
        return len(match[0].rstrip())
    end = leading_date(opening)
    rest = opening[end:]
    return end if end and rest[:1].isspace() and rest.lstrip()[:1].isupper() else 0


def is_dateline(block: str) -> bool:
    """Whether `block` is a dateline on a line of its own."""
    return len(block) <= _LONGEST and _ALONE.fullmatch(block) is not None
