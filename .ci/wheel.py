"""Check a wheel: what the program needs is in it, nothing else is, and it is small."""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZipFile

MOST = 40_000_000
WANTED = (
    "framing/styles/brief.toml",
    "framing/lexicons/cues.toml",
    "framing/rendering/html/page.css",
    "framing/rendering/html/page.js",
    "framing/py.typed",
)


def main(wheel: Path) -> None:
    """Print what was found; exit with a message where something is missing or too much."""
    names = ZipFile(wheel).namelist()
    for name in WANTED:
        if name not in names:
            sys.exit(f"{wheel.name}: {name} is missing")
    strangers = [name for name in names if not name.startswith(("framing/", "framing_brief-"))]
    if strangers:
        sys.exit(f"{wheel.name}: does not belong in it: {strangers[0]}")
    size = wheel.stat().st_size
    if size > MOST:
        sys.exit(f"{wheel.name}: {size} bytes, more than {MOST}")
    print(f"{wheel.name}: {len(names)} files, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
