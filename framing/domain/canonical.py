"""Canonical JSON: one spelling for each value, so that equal values have equal bytes and hashes."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from framing.domain.span import Span


def canonical(value: Any) -> bytes:
    """JSON in UTF-8 with sorted keys, no spaces, floats in their shortest form, one line end.

    Spans and tuples become lists; minus zero is written as zero. NaN and infinities raise
    ValueError. (In the manner of RFC 8785.)
    """
    text = json.dumps(
        _plain(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )
    return text.encode() + b"\n"


def digest(value: Any) -> str:
    """The SHA-256 of the canonical JSON of a value."""
    return hashlib.sha256(canonical(value)).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return value + 0.0
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
