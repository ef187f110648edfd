"""The run record: everything that went into a brief, so that it can be made again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What a brief was made from. Equal records give equal bytes.

    `inputs` maps what was read (article, text, comparison, theme, fonts, each lexicon, each set of
    weights) to its SHA-256; `versions` maps framing, Python and each package that touches the
    bytes to its version; `settings` holds what was asked for. `as_of` is the date given by the
    caller, never the clock's.
    """

    inputs: tuple[tuple[str, str], ...]
    versions: tuple[tuple[str, str], ...]
    settings: tuple[tuple[str, str], ...]
    seed: int
    as_of: str | None = None
