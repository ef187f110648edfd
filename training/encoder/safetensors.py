"""Reading a safetensors file: a JSON header and raw arrays."""

from __future__ import annotations

import json

import numpy as np
import torch
from torch import Tensor

_KINDS = {"F32": np.float32, "F16": np.float16, "I64": np.int64}


def tensors(data: bytes) -> dict[str, Tensor]:
    """All tensors of a file by name, floating ones as float32."""
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    body = memoryview(data)[8 + size :]
    out = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        first, last = entry["data_offsets"]
        array = np.frombuffer(body[first:last], _KINDS[entry["dtype"]]).reshape(entry["shape"])
        floating = array.dtype.kind == "f"
        out[name] = torch.from_numpy(array.astype(np.float32) if floating else array.copy())
    return out
