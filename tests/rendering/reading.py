"""Reading a PDF back: what is printed on each page, and where."""

from __future__ import annotations

from typing import NamedTuple

import pypdfium2


class Page(NamedTuple):
    """A page's words with the places (left, bottom, right, top) of its stretches of text."""

    text: str
    places: tuple[tuple[float, float, float, float], ...]
    width: float
    height: float


def pages(pdf: bytes) -> list[Page]:
    """All pages; no-break spaces are read as spaces, line ends as one character."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            words = page.get_textpage()
            text = words.get_text_range().replace("\r\n", "\n").replace("\N{NO-BREAK SPACE}", " ")
            places = tuple(words.get_rect(number) for number in range(words.count_rects()))
            found.append(Page(text, places, *page.get_size()))
    return found


def flat(text: str) -> str:
    """The words on one line."""
    return " ".join(text.split())


def on_the_page(found: list[Page], margin: float) -> None:
    """Assert that all text stands inside the margins and on the sheet."""
    for page in found:
        for left, bottom, right, top in page.places:
            assert left > margin and right < page.width - margin
            assert bottom > 14 and top < page.height - 14
