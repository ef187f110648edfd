"""Stored weights: equal values give equal bytes, broken files one clear error."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.engines import stored
from framing.errors import ResourceMissing


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(stored, "WEIGHTS", tmp_path)
    return tmp_path


def test_what_is_written_is_read(folder: Path) -> None:
    """JSON goes in and comes out, in letters of any script."""
    value = {"words": {"naïve": [1, -2]}, "中": None}
    assert stored.write_json("a.json.gz", value).parent == folder
    assert stored.read_json("a.json.gz") == value


def test_equal_values_equal_bytes(folder: Path) -> None:
    """A second run of training leaves the same file."""
    first = stored.write_json("a.json.gz", {"x": 1}).read_bytes()
    assert stored.write_json("b.json.gz", {"x": 1}).read_bytes() == first


@pytest.mark.parametrize("content", [None, b"", b"not gzip", b"\x1f\x8b\x08\x00cut"])
def test_missing_or_broken_weights(folder: Path, content: bytes | None) -> None:
    """Weights that are absent or damaged are a missing resource, named in one line."""
    if content is not None:
        (folder / "a.json.gz").write_bytes(content)
    with pytest.raises(
        ResourceMissing, match=r"^weights a\.json\.gz can not be read .*reinstall"
    ) as e:
        stored.read_json("a.json.gz")
    assert "\n" not in str(e.value)
