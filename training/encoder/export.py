"""Write a trained network as an int8 weights file.

    python -m training.encoder.export STATE… --out framing/engines/weights/encoder.bin

Of several states that one training led to, the mean is written (Wortsman et al. 2022, Model soups).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from framing.engines.encoder.weights_file import write
from training.encoder import restored
from training.encoder.network import FEATURES, LAYERS, base_pieces

Array = NDArray[Any]
_LINKS = ("source_links", "cue_links")
_SYNTAX = ("tags", "dependent", "head", "pair", "root", "below", "above", "relations")


def rounded(matrix: Array, axis: int) -> tuple[Array, Array]:
    """int8 integers and the scales along `axis`, chosen for the least squared error.

    The largest magnitude maps to 127, or a little beyond it is clipped where that is better.
    """
    top = np.maximum(np.abs(matrix).max(axis, keepdims=True), 1e-12) / 127
    best, error = top, np.full_like(top, np.inf)
    for share in (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7):
        scale = (top * share).astype(np.float32)
        off = matrix - np.clip(np.rint(matrix / scale), -127, 127) * scale
        loss = (off * off).sum(axis, keepdims=True)
        best = np.where(loss < error, scale, best)
        error = np.minimum(loss, error)
    whole = np.clip(np.rint(matrix / best), -127, 127).astype(np.int8)
    return whole, best.astype(np.float32)


def arrays(state: dict[str, torch.Tensor]) -> dict[str, Array]:
    """All arrays of the file from a network's state."""
    values = {name: value.float().numpy() for name, value in state.items()}
    out: dict[str, Array] = {"position": values["position.weight"]}
    out["word.matrix"], out["word.scale"] = rounded(values["word.weight"], 1)
    for name, _ in FEATURES:
        out[name] = values[f"{name}.weight"]
    dense = ["labels", "tone_inner", "tone_outer"]
    norms = ["norm"]
    for i in range(LAYERS):
        dense += [f"layers.{i}.{part}" for part in ("qkv", "out", "up", "down")]
        norms += [f"layers.{i}.norm1", f"layers.{i}.norm2"]
    for links in _LINKS:
        dense += [f"{links}.{part}" for part in ("dependent", "head", "pair", "none")]
        for part in ("between", "sentences", "paragraphs"):
            out[f"{links}.{part}"] = values[f"{links}.{part}.weight"][:, 0]
    dense += [f"syntax.{part}" for part in _SYNTAX]
    out["syntax.inner"] = values["syntax.inner.weight"]
    out["syntax.no_head"] = values["syntax.no_head"]
    for name in dense:
        out[f"{name}.matrix"], scale = rounded(values[f"{name}.weight"].T.copy(), 0)
        out[f"{name}.scale"] = scale[0]
        out[f"{name}.bias"] = values[f"{name}.bias"]
    for name in norms:
        out[f"{name}.gain"] = values[f"{name}.weight"]
        out[f"{name}.bias"] = values[f"{name}.bias"]
    out["vocabulary"] = np.frombuffer("\n".join(base_pieces()).encode(), np.uint8)
    return out


def averaged(states: Sequence[dict[str, torch.Tensor]]) -> dict[str, torch.Tensor]:
    """The mean of each tensor of the first state over all states that have it."""
    return {
        name: torch.stack([s[name].float() for s in states if name in s]).mean(0)
        for name in states[0]
    }


def main() -> None:
    """Read the states, write the file, say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("states", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--temperature", type=float, default=1.0, help="of tone, chosen on dev")
    parser.add_argument(
        "--shift", type=float, nargs=3, default=(0.0, 0.0, 0.0), help="of tone, chosen on dev"
    )
    settings = parser.parse_args()
    states = [restored.state(path) for path in settings.states]
    about = {
        "base": "all-MiniLM-L6-v2 (Apache-2.0)",
        "temperature": settings.temperature,
        "shift": list(settings.shift),
    }
    write(settings.out, arrays(averaged(states)), about)
    print(f"{settings.out}: {settings.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
