"""The plan of the house holds: layers, cheap imports, files of one idea."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "framing"
ROOMS = ("framing", "tests", "benchmarks", "training")
LONGEST = 300
HEAVY = (
    "nltk", "numpy", "matplotlib", "reportlab", "pikepdf", "trafilatura", "lxml", "sqlite3",
    "platformdirs",
)  # fmt: skip


def test_the_import_contracts_hold() -> None:
    """Imports only go down; lenses, report and stats know nothing of setting and sending."""
    from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

    assert lint_imports(str(ROOT / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("module", ["framing", "framing.cli"])
def test_importing_loads_nothing_heavy(module: str) -> None:
    """Neither the package nor its command line loads what only a brief needs."""
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "path",
    sorted(x for room in ROOMS for x in (ROOT / room).rglob("*.py")),
    ids=lambda path: str(path.relative_to(ROOT)),
)
def test_a_file_is_one_idea(path: Path) -> None:
    """Every file says what its idea is and stays under the length that an idea takes."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith('"""')
    assert text.count("\n") < LONGEST


def test_package_files_only_re_export() -> None:
    """No `__init__` but the lazy one of the package itself defines anything."""
    for path in PACKAGE.rglob("__init__.py"):
        lines = path.read_text(encoding="utf-8").splitlines()
        if path.parent != PACKAGE:
            assert not any(line.startswith(("def ", "class ")) for line in lines), path
