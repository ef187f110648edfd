"""Files come into a folder in one step."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from framing.run import place
from framing.run.aside import PREFIX, aside
from framing.run.place import put

OURS = ("a", "b", "last")
OLD = {"a": b"1", "b": b"1", "last": b"1"}
NEW = {"a": b"2", "last": b"2"}


def files(folder: Path) -> dict[str, bytes]:
    """What stands in a folder, hidden files too."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture(params=["exchange", "one by one"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run folder to be, on a system that can exchange names and on one that can not."""
    if request.param == "one by one":
        monkeypatch.setattr(place, "_exchange", lambda fresh, target: False)
    return tmp_path / "deep" / "er" / "run"


def test_new_files_replace_the_old_ones(folder: Path) -> None:
    """After a put the folder holds the new files, and no old one that the new run has not."""
    put(OLD, folder, OURS, "last")
    assert files(folder) == OLD
    put(NEW, folder, OURS, "last")
    assert files(folder) == NEW
    assert [path.name for path in folder.parent.iterdir()] == ["run"]


def test_other_files_stay(folder: Path) -> None:
    """What somebody else put into the folder stays there, folders and links too."""
    put(OLD, folder, OURS, "last")
    (folder / "notes.txt").write_text("mine")
    (folder / "more").mkdir()
    (folder / "more" / "deep.txt").write_text("mine too")
    (folder / "link").symlink_to("nowhere")
    put(NEW, folder, OURS, "last")
    assert files(folder) == NEW | {"notes.txt": b"mine"}
    assert (folder / "more" / "deep.txt").read_text() == "mine too"
    assert (folder / "link").readlink() == Path("nowhere")


def test_a_folder_keeps_its_mode(folder: Path) -> None:
    """A folder that was opened to others, or closed to them, stays so."""
    put(OLD, folder, OURS, "last")
    folder.chmod(0o750)
    put(NEW, folder, OURS, "last")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o750


def test_a_new_folder_is_as_open_as_any_other(tmp_path: Path) -> None:
    """A new run folder has the mode that folders have under the umask."""
    put(OLD, tmp_path / "run", OURS, "last")
    (tmp_path / "plain").mkdir()
    modes = {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("run", "plain")}
    assert len(modes) == 1


def test_a_folder_in_which_one_stands_is_not_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A put into the working folder replaces its files and leaves the folder itself."""
    put(OLD, tmp_path / "run", OURS, "last")
    monkeypatch.chdir(tmp_path / "run")
    before = Path.cwd().stat().st_ino
    put(NEW, Path(), OURS, "last")
    assert Path.cwd().stat().st_ino == before
    assert files(Path.cwd()) == NEW


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    """Where the run folder is a link, what it leads to is replaced."""
    put(OLD, tmp_path / "real", OURS, "last")
    (tmp_path / "run").symlink_to("real")
    put(NEW, tmp_path / "run", OURS, "last")
    assert (tmp_path / "run").is_symlink()
    assert files(tmp_path / "real") == NEW


def test_what_can_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    """A file where a folder should be stops the put before anything is made."""
    (tmp_path / "wall").write_text("")
    with pytest.raises(OSError):
        put(OLD, tmp_path / "wall" / "run", OURS, "last")
    with pytest.raises(OSError):
        put(OLD, tmp_path / "wall", OURS, "last")
    assert [path.name for path in tmp_path.iterdir()] == ["wall"]


def test_many_at_once_leave_one_whole_run(tmp_path: Path) -> None:
    """Four writers at once leave the files of one of them, and nothing beside."""
    folder = tmp_path / "run"
    runs = [{name: bytes([number]) * 99 for name in OURS} for number in range(4)]
    threads = [
        threading.Thread(target=lambda run=run: [put(run, folder, OURS, "last") for _ in range(5)])
        for run in runs
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert files(folder) in runs
    assert [path.name for path in tmp_path.iterdir()] == ["run"]


@pytest.mark.skipif(os.name != "posix", reason="rooms are not locked there")
def test_an_abandoned_room_is_removed_and_a_held_one_stays(tmp_path: Path) -> None:
    """The next one to come tidies up after a process that died, and only after such."""
    abandoned = tmp_path / f"{PREFIX}dead"
    abandoned.mkdir()
    (abandoned / "rest").write_text("")
    with aside(tmp_path) as first, aside(tmp_path) as second:
        assert not abandoned.exists()
        assert first.exists()
        assert second.exists()
    assert not list(tmp_path.iterdir())
