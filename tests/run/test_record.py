"""The run record names all that a brief was made from."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import framing
from framing.themes.theme import styles_folder

PACKAGE = Path(framing.__file__).parent
SHIPPED = sorted(
    file.relative_to(PACKAGE)
    for file in PACKAGE.rglob("*.*")
    if file.suffix not in (".md", ".py", ".pyc", ".typed")
    and not file.is_relative_to(styles_folder())
)
"""The data files of the package."""
PRINTED = """
from framing.domain import Comparison, Pair, Side
from framing.intake import from_text
from framing.run.record import record
sides = Pair(Side("Union", ("union",)), Side("Owners", ("owners",)))
made = record(from_text("The union won."), Comparison("Pay", sides), 0, None)
print(made.inputs, made.versions)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package that may be changed."""
    folder = tmp_path_factory.mktemp("package")
    shutil.copytree(styles_folder(), folder / "styles")
    shutil.copytree(PACKAGE, folder / "framing", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def printed(folder: Path) -> str:
    """What the package in a folder writes into its record."""
    environment = os.environ | {"PYTHONPATH": str(folder)}
    command = [sys.executable, "-c", PRINTED]
    run = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, check=True
    )
    return run.stdout


@pytest.mark.parametrize("number", range(8))
def test_whatever_the_package_reads_changes_the_record(copy: Path, number: int) -> None:
    """A change of any data file that comes with the package changes the record."""
    before = printed(copy)
    for file in SHIPPED[number::8]:
        held = (copy / "framing" / file).read_bytes()
        (copy / "framing" / file).write_bytes(held + b"\n")
        assert printed(copy) != before, file
        (copy / "framing" / file).write_bytes(held)
