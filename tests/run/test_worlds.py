"""A rerun has the same bytes wherever it is made."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from runs import FIRST, write

import framing
from framing.rendering import FORMATS
from framing.run.study import study

ROOT = Path(__file__).parents[2]
WORLDS = {
    "locale C, Tokyo, closed to others": (
        {"LC_ALL": "C", "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "99", "PYTHONUTF8": "0"},
        0o077,
    ),
    "no home, Lima, open to all": (
        {"LC_ALL": "C.UTF-8", "TZ": "America/Lima", "PYTHONHASHSEED": "0", "HOME": "/proc"},
        0o000,
    ),
}


@pytest.fixture(scope="module")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole run in every format there is."""
    folder = tmp_path_factory.mktemp("here")
    article = write(folder, "vote.txt", FIRST)
    comparison = framing.load(folder / "comparison.toml")
    paths = study(article, comparison, folder / "reports", formats=tuple(FORMATS), seed=7)
    return paths[0].parent


def rerun(run: Path, folder: Path, settings: dict[str, str], umask: int) -> Path:
    """The run made again by another process, in another place; the folder that it made."""
    subprocess.run(
        [sys.executable, "-m", "framing", "rerun", str(run), "-o", "o u t"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "FRAMING_HOME": str(folder / "home")}
        | settings,
        umask=umask,
        check=True,
        capture_output=True,
    )
    return folder / "o u t" / "vote"


def same(here: Path, there: Path) -> None:
    """Assert that two run folders hold the same files."""
    names = {path.name for path in here.iterdir()}
    assert names == {path.name for path in there.iterdir()} > {"brief.pdf", "record.json"}
    for name in names:
        assert (here / name).read_bytes() == (there / name).read_bytes(), name


@pytest.mark.parametrize("world", WORLDS)
def test_the_same_bytes_in_another_world(run_folder: Path, tmp_path: Path, world: str) -> None:
    """Another process, folder, time zone, locale, hash seed and umask change no byte of any
    format; names of folders may hold spaces and letters of any script."""
    elsewhere = tmp_path / "the füll 千 folder"
    elsewhere.mkdir()
    moved = elsewhere / "a run"
    shutil.copytree(run_folder, moved)
    same(run_folder, rerun(moved, elsewhere, *WORLDS[world]))


@pytest.mark.skipif(
    shutil.which("cc") is None or sys.platform != "linux", reason="needs Linux and a C compiler"
)
def test_the_same_bytes_on_another_zlib(run_folder: Path, tmp_path: Path) -> None:
    """Another zlib under Python and pikepdf changes no byte of any format."""
    other = tmp_path / "other_zlib.so"
    source = ROOT / "tests" / "rendering" / "other_zlib.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-o", other, source, "-ldl"], check=True)
    same(run_folder, rerun(run_folder, tmp_path, {"LD_PRELOAD": str(other)}, 0o022))
