"""The state of a network from a state file or, rounded to 8 bits, from a weights file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from framing.engines.encoder.weights_file import read


def state(path: Path) -> dict[str, Tensor]:
    """What `Network.load_state_dict` takes. A weights file (.bin) lacks the head of frames and
    the shift of our own codings; its words are the base's."""
    if path.suffix != ".bin":
        found: dict[str, Tensor] = torch.load(path, weights_only=True)["network"]
        return found
    arrays = read(path).arrays
    out = {}
    for name, array in arrays.items():
        stem, _, kind = name.rpartition(".")
        if stem == "word":
            continue
        if kind == "matrix":
            out[f"{stem}.weight"] = (array * arrays[f"{stem}.scale"]).T
        elif kind == "gain":
            out[f"{stem}.weight"] = array
        elif kind in ("between", "sentences", "paragraphs"):
            out[f"{name}.weight"] = array[:, None]
        elif name in ("position", "case", "quotation", "opening", "mark", "syntax.inner"):
            out[f"{name}.weight"] = array
        elif kind == "bias" or name == "syntax.no_head":
            out[name] = array
    return {name: torch.from_numpy(np.array(array, np.float32)) for name, array in out.items()}
