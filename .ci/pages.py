"""Pages for the browser to look at: the seed's, one of a hostile article, one of a long one.

python .ci/pages.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

import framing
from framing.domain import Comparison, Pair, Side

SEED = Path(__file__).parent.parent / "seeds" / "000_440bc964de211b24.txt"
SIDES = Pair(
    Side("Harbour <b>Union</b> مرحبا " + "x" * 90, ("Harbour Union", "Union")),
    Side("Dock & Company's “board”", ("Dock Company", "Company"), people=("陈美玲",)),
)
HOSTILE = f"""<script>document.title = "taken"</script> Union <img src=x onerror=alert(1)> & Company

"We & they < you > us," said 陈美玲 of the Dock Company. <a href="javascript:alert(2)">x</a>
The Harbour Union said \u202eevil\u202c things: {"W" * 4000} -- "so-called" 😀 \x07\x1b &amp; &#60;.

مرحبا بالعالم, said the Union. Ελένη Παππά of the Company denied that it had ever \u2066met them.
]]> --> </style></script></title> the Company told the Union, 漢字 and all. {"汉" * 300}.
"""
SENTENCES = (
    "The Harbour Union said that the Company had broken its word again in week {n}.",
    "“We will not sign,” said Ada Lund of the Dock Company on day {n}.",
    "The Company dismissed {n} crane drivers, and the Union was blamed for the delay.",
    "Analysts warned that trade may fall by {n} per cent.",
    "In the harbour it rained, and the Union sang song number {n}.",
)


def long_article(sentences: int) -> str:
    """An article of many sentences, four to the paragraph."""
    told = [SENTENCES[n * n % len(SENTENCES)].format(n=n) for n in range(1, sentences + 1)]
    body = (" ".join(told[n : n + 4]) for n in range(0, sentences, 4))
    return "Harbour Union and Dock Company\n\n" + "\n\n".join(body) + "\n"


def main(folder: Path) -> None:
    """Write the three pages."""
    articles = {
        "seed": (framing.read(SEED), framing.load(SEED.with_suffix(".toml"))),
        "hostile": (HOSTILE, Comparison("<script>alert(3)</script> & " + "T" * 400, SIDES)),
        "long": (long_article(120), Comparison("Harbour", SIDES)),
    }
    for name, (article, comparison) in articles.items():
        report = framing.compose(framing.annotate(article), comparison)
        (folder / f"{name}.html").write_bytes(framing.render(report, "html"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
