"""No test touches the store of whoever runs the tests, and none fails because it is slow: how long
one takes tells of the machine, not of the program."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("framing", deadline=None)
settings.load_profile("framing")


def pytest_configure() -> None:
    """Give all that is started outside a test, and by fixtures that outlive one, a store apart."""
    folder = tempfile.mkdtemp(prefix="framing-home-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["FRAMING_HOME"] = folder


@pytest.fixture(autouse=True)
def framing_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the store of this test alone; nothing is there yet."""
    folder = tmp_path_factory.mktemp("home") / "framing"
    monkeypatch.setenv("FRAMING_HOME", str(folder))
    return folder
