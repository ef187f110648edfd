"""The same report gives the same bytes everywhere."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import hashlib, sys
sys.path.insert(0, {here!r})
import sample
from framing.rendering import render
print(hashlib.sha256(render(sample.report(), "pdf")).hexdigest())
"""


@pytest.mark.parametrize(
    "settings",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "HOME": "/proc"},
    ],
)
def test_folder_zone_locale_and_hash_seed_change_no_byte(
    brief: bytes, tmp_path: Path, settings: dict[str, str]
) -> None:
    """Another process, elsewhere, without a home that can be written, gives the same file and
    says nothing."""
    here = str(Path(__file__).parent)
    root = str(Path(__file__).parents[2])
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM.format(here=here)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": root, **settings},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stderr == ""
    assert run.stdout.strip() == hashlib.sha256(brief).hexdigest()


def test_drawing_charts_looks_for_no_font_of_the_system(tmp_path: Path) -> None:
    """Neither matplotlib's font manager nor pyplot is loaded."""
    program = PROGRAM.format(here=str(Path(__file__).parent)) + (
        "assert not {'matplotlib.font_manager', 'matplotlib.pyplot'} & set(sys.modules)\n"
    )
    root = str(Path(__file__).parents[2])
    subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": root}, check=True
    )
