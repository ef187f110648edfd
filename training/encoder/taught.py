"""Targets with the tone that the teacher gave them, as `training.teacher.label` writes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from training.encoder.newsmtsc import Target


def load(path: Path) -> list[Target]:
    """The targets of a file, one JSON object a line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_read(json.loads(line)) for line in lines]


def _read(row: dict[str, Any]) -> Target:
    others = tuple((start, end) for start, end in row.pop("others"))
    first, last = row.pop("span")
    low, middle, high = row.pop("shares")
    return Target(**row, span=(first, last), others=others, shares=(low, middle, high))
