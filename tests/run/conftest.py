"""The seed article, read, annotated and composed once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import framing
from framing.rendering.json_report import report_object

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def seed_path() -> Path:
    """The article that the README makes a brief of."""
    return ROOT / "seeds" / "000_440bc964de211b24.txt"


@pytest.fixture(scope="session")
def seed_doc(seed_path: Path) -> framing.AnnotatedArticle:
    """The seed, annotated."""
    return framing.annotate(framing.read(seed_path))


@pytest.fixture(scope="session")
def seed_comparison(seed_path: Path) -> framing.Comparison:
    """The comparison file that stands beside the seed."""
    return framing.load(seed_path.with_suffix(".toml"))


@pytest.fixture(scope="session")
def seed_report(
    seed_doc: framing.AnnotatedArticle, seed_comparison: framing.Comparison
) -> framing.Report:
    """The seed's report."""
    return framing.compose(seed_doc, seed_comparison)


@pytest.fixture(scope="session")
def seed_json(seed_report: framing.Report) -> dict[str, Any]:
    """The seed's report as other programs read it."""
    return report_object(seed_report)
