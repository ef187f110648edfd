"""Briefs for the checker of PDFs: of articles of many kinds, in every theme and on every paper.

python .ci/briefs.py FOLDER
"""

from __future__ import annotations

import sys
from itertools import chain, product
from pathlib import Path

from articles import borrowed, ours

import framing
from framing.rendering.pdf import PAPERS
from framing.themes import theme_names


def main(folder: Path) -> None:
    """Write the briefs of each article and say how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    kinds = list(product(theme_names(), PAPERS))
    count = 0
    for name, article, comparison in chain(ours(), borrowed()):
        report = framing.compose(article, comparison)
        for theme, paper in kinds:
            brief = framing.render(report, "pdf", theme=theme, paper=paper)
            (folder / f"{name}-{theme}-{paper}.pdf").write_bytes(brief)
            count += 1
    print(f"{count} briefs of {count // len(kinds)} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
