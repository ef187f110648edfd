"""Saying which characters the fonts of a brief do not hold."""

from __future__ import annotations

import unicodedata

from framing.rendering.escape import clean
from framing.rendering.fonts import BOX, Fonts
from framing.report import Note, Report

SYMBOLS = "symbols"


def boxes_on_page_one(report: Report, fonts: Fonts) -> str:
    """What the boxes in the title, the headline or a label of a side stand for, which page one
    says at once; nothing where there are none."""
    article = report.reading.doc.article
    labels = (side.label for side in report.comparison.sides)
    headline = article.headline.of(article.text) if article.headline else ""
    lacking = fonts.lacking(clean(text) for text in (report.title, headline, *labels))
    return (
        f"{BOX} stands for a character ({_scripts(lacking)}) that the fonts of this brief do not"
        " hold"
        if lacking
        else ""
    )


def missing_note(report: Report, fonts: Fonts) -> Note | None:
    """A note on what is shown as boxes, None where every character of the article, its title and
    the labels of the sides can be shown."""
    labels = (side.label for side in report.comparison.sides)
    lacking = fonts.lacking(
        clean(text) for text in (report.reading.doc.text, report.title, *labels)
    )
    if not lacking:
        return None
    scripts = _scripts(lacking)
    told = (
        f"{len(lacking)} different characters ({scripts}) are not in the fonts of this brief and"
        if len(lacking) > 1
        else f"One character ({scripts}) is not in the fonts of this brief and"
    )
    verb = "are" if len(lacking) > 1 else "is"
    return Note(
        (
            f"{told} {verb} shown as {BOX}. The text itself is whole: it travels inside this file"
            " as article.txt, and copying or reading aloud gives the characters themselves.",
        )
    )


def _scripts(lacking: set[str]) -> str:
    return ", ".join(sorted({_script(char) for char in lacking}))


def _script(char: str) -> str:
    """The name of a character's script, as Unicode's names begin with it."""
    if not char.isalpha():
        return SYMBOLS
    return unicodedata.name(char, SYMBOLS).split()[0].capitalize()
