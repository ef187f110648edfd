"""Where trained weights stand and how they are read: JSON, compressed, never pickled."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from framing.errors import ResourceMissing

WEIGHTS = Path(__file__).parent / "weights"


def read_json(name: str) -> Any:
    """What a `.json.gz` file among the weights holds; ResourceMissing where it can not be read."""
    file = WEIGHTS / name
    try:
        return json.loads(gzip.decompress(file.read_bytes()))
    except (OSError, ValueError, EOFError) as error:
        message = f"weights {name} can not be read ({error}): reinstall framing-brief"
        raise ResourceMissing(message) from error


def write_json(name: str, value: Any) -> Path:
    """Store a value among the weights; equal values give equal bytes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    file = WEIGHTS / name
    file.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
    return file
