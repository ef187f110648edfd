"""A moment as it stands in the store."""

from __future__ import annotations

import datetime


def stamp(moment: datetime.datetime) -> str:
    """A moment as text, so that later moments sort later and each is read back exactly.

    ValueError for one without a time zone: nobody knows when it is.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(datetime.UTC).isoformat(timespec="microseconds")
