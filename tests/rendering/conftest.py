"""Briefs that several tests look at, rendered once."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import reading
import sample

from framing.rendering import render
from framing.report import Report


@pytest.fixture(scope="session")
def report() -> Report:
    """The sample report."""
    return sample.report()


@pytest.fixture(scope="session")
def brief(report: Report) -> bytes:
    """The sample report as a PDF in the default theme on A4."""
    return render(report, "pdf")


@pytest.fixture(scope="session")
def pages(brief: bytes) -> list[reading.Page]:
    """The pages of the brief."""
    return reading.pages(brief)


@pytest.fixture(scope="session")
def text(pages: list[reading.Page]) -> str:
    """All words of the brief on one line."""
    return reading.flat(" ".join(page.text for page in pages))
