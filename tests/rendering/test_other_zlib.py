"""The compression library of the machine changes no byte of a brief."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAM = f"""
import hashlib, io, sys, zlib
import pikepdf
sys.path.insert(0, {str(HERE)!r})
import sample
from framing.rendering import render
brief = render(sample.report(), "pdf")
saved = io.BytesIO()
with pikepdf.open(io.BytesIO(brief)) as pdf:
    pdf.save(saved, recompress_flate=True, deterministic_id=True)
for bytes_ in (brief, zlib.compress(brief), saved.getvalue()):
    print(hashlib.sha256(bytes_).hexdigest())
"""
COMPILER = shutil.which("cc") or shutil.which("gcc")


@pytest.mark.skipif(
    COMPILER is None or sys.platform != "linux", reason="needs Linux and a C compiler"
)
def test_another_zlib_changes_no_byte(brief: bytes, tmp_path: Path) -> None:
    """Under a zlib that compresses otherwise, what Python and pikepdf compress has other bytes,
    and the brief has the same."""
    assert COMPILER is not None
    other = tmp_path / "other_zlib.so"
    subprocess.run(
        [COMPILER, "-shared", "-fPIC", "-o", other, HERE / "other_zlib.c", "-ldl"], check=True
    )
    mine, python, pikepdf = printed({})
    theirs, other_python, other_pikepdf = printed({"LD_PRELOAD": str(other)})
    if (python, pikepdf) == (other_python, other_pikepdf):
        pytest.skip("Python and pikepdf bring a zlib of their own here")
    assert mine == theirs == hashlib.sha256(brief).hexdigest()


def printed(settings: dict[str, str]) -> list[str]:
    """The hashes that the program prints: of the brief, of what Python, of what pikepdf makes."""
    place = {**os.environ, "PYTHONPATH": str(HERE.parents[1]), **settings}
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=place, capture_output=True, text=True, check=True
    )
    return run.stdout.split()
