"""Articles of many kinds that briefs are made of here, each with its comparison.

The seed; those of tests/data/articles; a hostile one and a long one, made here; and, where
FRAMING_CORPORA names a folder that holds them, the ten of tests/data/comparisons.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import framing
from framing.domain import Comparison, Pair, Side

ROOT = Path(__file__).parent.parent
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


def ours() -> Iterator[tuple[str, framing.AnnotatedArticle, Comparison]]:
    """The seed, those written for the tests, the hostile and the long one, with a name each."""
    for file in sorted((*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/data/articles/*.txt"))):
        article = framing.annotate(framing.read(file))
        yield file.stem, article, framing.load(file.with_suffix(".toml"))
    hostile = Comparison("<script>alert(3)</script> & " + "T" * 400, SIDES)
    yield "hostile", framing.annotate(HOSTILE), hostile
    yield "long", framing.annotate(long_article(120)), Comparison("Harbour", SIDES)


def borrowed() -> Iterator[tuple[str, framing.AnnotatedArticle, Comparison]]:
    """The articles of others, where they are."""
    folder = os.environ.get("FRAMING_CORPORA")
    for file in sorted(ROOT.glob("tests/data/comparisons/*.toml")) if folder else ():
        article = Path(folder or "", "articles", f"{file.stem}.txt")
        if article.is_file():
            yield file.stem, framing.annotate(framing.read(article)), framing.load(file)
