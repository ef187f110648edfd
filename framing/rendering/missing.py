"""Saying which characters the fonts of a brief do not hold."""

from __future__ import annotations

from collections.abc import Iterable

from framing.rendering.escape import clean
from framing.rendering.fonts import Fonts
from framing.rendering.scripts import BOX
from framing.report import Note, Report


def unshown_on_page_one(report: Report, fonts: Fonts) -> str:
    """What stands for words in the title, the headline or a label of a side, which page one says at
    once; nothing where all are shown."""
    article = report.reading.doc.article
    labels = (side.label for side in report.comparison.sides)
    headline = article.headline.of(article.text) if article.headline else ""
    shown = _shown((report.title, headline, *labels), fonts)
    verb = "stand" if len(shown) > 1 else "stands"
    return f"{_listed(shown)} {verb} for what the fonts of this brief do not hold" if shown else ""


def missing_note(report: Report, fonts: Fonts) -> Note | None:
    """A note on what stands for characters that are not shown, None where every character of the
    article, its title and the labels of the sides can be shown."""
    labels = (side.label for side in report.comparison.sides)
    texts = (report.reading.doc.text, report.title, *labels)
    shown = _shown(texts, fonts)
    if not shown:
        return None
    lacking = len(fonts.lacking(map(clean, texts)))
    told = (
        f"{lacking} different characters are not in the fonts of this brief;"
        if lacking > 1
        else "One character is not in the fonts of this brief;"
    )
    verb = "stand" if len(shown) > 1 else "stands"
    return Note(
        (
            f"{told} {_listed(shown)} {verb} for them. The text itself is whole: it travels inside"
            " this file as article.txt, and copying or reading aloud gives the characters"
            " themselves.",
        )
    )


def _shown(texts: Iterable[str], fonts: Fonts) -> list[str]:
    """What is shown in place of characters: names of scripts, then a box."""
    pieces = (piece for text in texts for piece in fonts.pieces(clean(text), "serif"))
    return sorted({piece.text.strip(BOX) or BOX for piece in pieces if piece.actual})


def _listed(shown: list[str]) -> str:
    """ "[Arabic], [Thai] and □"."""
    *most, last = shown
    return f"{', '.join(most)} and {last}" if most else last
