"""A logo stands at the head of the first page, says what it is, and is part of what is recorded."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import pikepdf
import pytest
import sample

from framing.rendering.pdf import pdf
from framing.themes import load_theme
from framing.themes import theme as module


def png(width: int, height: int) -> bytes:
    """A small picture, partly seen through."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(b"\0" + bytes((0, 80, 160, y % 256)) * width for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b"")
    return module.PNG + b"".join(parts)


@pytest.fixture
def brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A brief in a theme with a logo of 120 by 40 pixels."""
    folder = module.styles_folder()
    (tmp_path / "fonts").symlink_to(folder / "fonts")
    logo = '\n[logo]\nfile = "mine.png"\nsays = "The Institute"\nheight = 20.0\n'
    (tmp_path / "mine.toml").write_text((folder / "brief.toml").read_text("utf-8") + logo, "utf-8")
    (tmp_path / "mine.png").write_bytes(png(120, 40))
    monkeypatch.setattr(module, "styles_folder", lambda: tmp_path)
    theme = load_theme.__wrapped__("mine")
    return pdf(sample.report(), b"{}", theme, "a4")


def test_it_stands_on_the_first_page_alone(brief: bytes) -> None:
    """One picture, in its own proportions, and no other."""
    with pikepdf.open(io.BytesIO(brief)) as found:
        pictures = [page.Resources.get("/XObject", {}) for page in found.pages]
        (picture,) = pictures[0].values()
        assert (picture.Width, picture.Height) == (120, 40)
        assert b"60 0 0 20 " in found.pages[0].Contents.read_bytes()
        for page in found.pages[1:]:
            assert b" Do" not in page.Contents.read_bytes()


def test_it_says_what_it_is(brief: bytes) -> None:
    """Its element has the words of the theme, for those who can not see it."""
    with pikepdf.open(io.BytesIO(brief)) as found:
        told = [
            str(x.Alt) for x in found.objects if isinstance(x, pikepdf.Dictionary) and "/Alt" in x
        ]
    assert "The Institute" in told
