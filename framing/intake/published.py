"""Lines that say when an article was published or updated, and nothing else."""

from __future__ import annotations

import re

from framing.intake.dates import is_only_date

_LABEL = re.compile(
    r"(?:first\s+|last\s+|originally\s+)?(?:published|updated|posted|modified|issued|created|"
    r"publication\s+date|date)(?:\s+(?:on|at|date|time))?\s*[:|–—-]?\s*",
    re.I,
)
_AGO = re.compile(r"(?:\d+|an?)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?)\s+ago\.?", re.I)
_UPDATE = re.compile(r"(?:last\s+)?(?:updated|modified)", re.I)
_AROUND = " |•·,()\n"


def is_published(text: str) -> bool:
    """Whether it is a bare date, or one or two dates behind such words as "Published"."""
    if len(text) > 200 or len(text.split()) > 20:
        return False
    if is_only_date(text):
        return True
    label = _LABEL.match(text)
    if label is None:
        return False
    told = [part for part in _LABEL.split(text[label.end() :]) if part.strip(_AROUND)]
    return bool(told) and all(
        is_only_date(part) or _AGO.fullmatch(part.strip(_AROUND)) is not None for part in told
    )


def is_update(text: str) -> bool:
    """Whether it speaks of a later change rather than of the first publication."""
    return _UPDATE.match(text) is not None
