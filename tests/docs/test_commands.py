"""The documentation says what the program does."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import framing.errors
from framing.errors import FramingError
from framing.run.lenses import all_lenses

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ERRORS = [
    error
    for error in vars(framing.errors).values()
    if isinstance(error, type) and issubclass(error, FramingError)
]


def test_the_command_reference_is_what_the_commands_say() -> None:
    """docs/commands.md is what docs/commands.py writes today."""
    made = runpy.run_path(str(DOCS / "commands.py"))["reference"]()
    assert (DOCS / "commands.md").read_text(encoding="utf-8") == made


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_is_documented_with_its_code(error: type[FramingError]) -> None:
    """Each error raised on purpose has its row in docs/errors.md."""
    rows = (DOCS / "errors.md").read_text(encoding="utf-8").splitlines()
    assert any(row.startswith(f"| {error.exit_code} | `{error.__name__}` |") for row in rows)


def test_every_lens_has_its_page() -> None:
    """Each lens is explained in docs/lenses, and no page explains a lens that is not there."""
    pages = {page.stem for page in (DOCS / "lenses").glob("*.md")}
    assert pages == {lens.name for lens in all_lenses()}
