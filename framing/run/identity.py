"""The name of a run: what was made from the same things in the same way is the same run."""

from __future__ import annotations

from framing.domain import RunRecord
from framing.domain.canonical import digest
from framing.rendering.json_report import record_object


def run_id(record: RunRecord) -> str:
    """The SHA-256 of a run's record, whichever folder or brief it was read from."""
    return digest(record_object(record))
