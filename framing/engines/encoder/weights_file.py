"""Our file of weights: a line that names the format, a JSON header, and raw arrays. No code in it.

    b"framing-weights/1\\n"   8 bytes: length of the header, little-endian
    header                   {"about": {…}, "arrays": {name: {"kind", "shape", "at"}}}, UTF-8
    arrays                   little-endian, each at a multiple of 64 bytes after the header

`at` counts from the end of the padded header. Equal arrays and header give equal bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.errors import ResourceMissing

Array = NDArray[Any]
MAGIC = b"framing-weights/1\n"
_KINDS = {"int8": "<i1", "float32": "<f4", "bytes": "<u1"}
_ALIGNED = 64


@dataclass(frozen=True, slots=True)
class Weights:
    """Arrays by name, and what the file says about itself."""

    about: dict[str, Any]
    arrays: dict[str, Array]


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def write(path: Path, arrays: Mapping[str, Array], about: Mapping[str, Any]) -> None:
    """Write the arrays in order of their names. Kinds: int8, float32, uint8 (bytes)."""
    entries: dict[str, Any] = {}
    at = 0
    for name in sorted(arrays):
        array = arrays[name]
        kind = "bytes" if array.dtype == np.uint8 else str(array.dtype)
        entries[name] = {"kind": kind, "shape": list(array.shape), "at": at}
        at += _padded(array.nbytes)
    header = json.dumps({"about": dict(about), "arrays": entries}, sort_keys=True).encode()
    start = _padded(len(MAGIC) + 8 + len(header))
    parts = [MAGIC, len(header).to_bytes(8, "little"), header]
    parts.append(b"\0" * (start - sum(map(len, parts))))
    for name, entry in sorted(entries.items()):
        raw = np.ascontiguousarray(arrays[name].astype(_KINDS[entry["kind"]])).tobytes()
        parts.append(raw + b"\0" * (_padded(len(raw)) - len(raw)))
    path.write_bytes(b"".join(parts))


def read(path: Path) -> Weights:
    """The arrays as read-only views of the file's bytes.

    Raises ResourceMissing where the file is absent, is not of this format, is cut short, or names
    an array kind that this version does not know.
    """
    try:
        return _read(path)
    except (OSError, ValueError, KeyError) as error:
        message = f"weights {path.name} can not be read ({error}): reinstall framing-brief"
        raise ResourceMissing(message) from error


def _read(path: Path) -> Weights:
    data = path.read_bytes()
    if not data.startswith(MAGIC):
        raise ValueError("it is no framing-weights/1 file")
    size = int.from_bytes(data[len(MAGIC) : len(MAGIC) + 8], "little")
    begin = len(MAGIC) + 8
    header = json.loads(data[begin : begin + size])
    start = _padded(begin + size)
    arrays: dict[str, Array] = {}
    for name, entry in header["arrays"].items():
        count = int(np.prod(entry["shape"], dtype=np.int64))
        array = np.frombuffer(data, _KINDS[entry["kind"]], count, start + entry["at"])
        arrays[name] = array.reshape(entry["shape"])
    return Weights(header["about"], arrays)
