"""Runs for the tests of reruns: made-up articles on one pair of sides, briefs changed by hand."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from framing.errors import FramingError

FIRST = """Council votes on harbour plan

The town council approved the harbour plan on Monday. The port was praised by the council.
"The harbour will bring jobs," said Mayor Ada Stone. Residents of the town feared the noise.

The town may appeal, according to a report. The harbour was built by the state in 1962.
"""
SECOND = """Town sues over harbour plan

The town sued the harbour on Friday. "The port has lied to us," said councillor Ben Hill.
The harbour rejected the claim. The town had been warned by its own lawyers, the port said.
"""
SIDES = """title = "Harbour and town"
[sides.a]
label = "Harbour"
names = ["harbour", "port"]
[sides.b]
label = "Town"
names = ["town", "council", "residents"]
"""


def write(folder: Path, name: str, text: str) -> Path:
    """An article in a folder, the sides beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "comparison.toml").write_text(SIDES, encoding="utf-8")
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@contextmanager
def refused(kind: type[FramingError], *words: str) -> Iterator[None]:
    """What happens inside is refused with one line that holds all the words."""
    with pytest.raises(kind) as caught:
        yield
    message = str(caught.value)
    assert "\n" not in message
    for word in words:
        assert word in message, message


def changed(brief: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A brief saved again, as it was written, after a change."""
    with pikepdf.open(io.BytesIO(brief)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            compress_streams=True,
            recompress_flate=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            min_version="1.7",
        )
    return out.getvalue()


def attached(pdf: pikepdf.Pdf, name: str) -> Any:
    """The stream of a file that a brief carries."""
    return pdf.attachments[name].obj.EF.F


def replace_in(stream: Any, old: bytes, new: bytes) -> None:
    """Exchange bytes that stand in a stream."""
    content = stream.read_bytes()
    assert old in content
    stream.write(content.replace(old, new, 1))


def once(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function that is not asked the same thing twice."""
    return functools.cache(function)
