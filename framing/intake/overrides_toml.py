"""Overrides as the text of an overrides file, which `load_overrides` reads back to the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.domain import Override, Overrides, Span
from framing.intake.overrides import SCHEMA
from framing.intake.toml import quoted


def overrides_toml(overrides: Overrides) -> str:
    """The file of `overrides`, each change with the reason for it."""
    lines = [
        f"schema = {quoted(SCHEMA)}",
        f"sha256 = {quoted(overrides.sha256)}",
        f"coder = {quoted(overrides.coder)}",
    ]
    for change in overrides.changes:
        lines += ["", "[[change]]", *_lines(change)]
    return "\n".join(lines) + "\n"


def _lines(change: Override) -> Iterator[str]:
    yield f"coding = {quoted(change.coding)}"
    yield f"at = {list(change.at)}"
    yield f"from = {quoted(change.was)}"
    yield f"to = {quoted(change.now)}"
    if change.why:
        yield f"why = {quoted(change.why)}"
    for key in ("content", "source", "cue"):
        spans: Sequence[Span] = getattr(change, key)
        if spans:
            yield f"{key} = {[list(span) for span in spans]}"
