"""Pages for the browser to look at: of the seed, of articles of our own, of a hostile one.

python .ci/pages.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from articles import ours

import framing


def main(folder: Path) -> None:
    """Write a page of each article."""
    for name, article, comparison in ours():
        report = framing.compose(article, comparison)
        (folder / f"{name}.html").write_bytes(framing.render(report, "html"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
