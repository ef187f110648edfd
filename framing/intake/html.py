"""Saved web pages as an `Article`: the main text and what the page tells about itself.

Trafilatura tells the article from menus, advertisements and comments, and reads headline, outlet,
author and date from the page's metadata. `Article.text` is what was extracted, one paragraph a
block, with the headline in front if the page keeps it elsewhere. Nothing is ever fetched.
"""

from __future__ import annotations

import hashlib
import logging
import re
from typing import TYPE_CHECKING

from framing.domain import Article, Origin, Span
from framing.errors import BadArticle
from framing.intake.assemble import assemble
from framing.intake.decode import Decoded
from framing.intake.headline import same_words
from framing.intake.page import Paragraph, parse, read_out

if TYPE_CHECKING:
    from trafilatura.settings import Document

_FRONT = r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*"
_PAGE = re.compile(rf"{_FRONT}<(?:!doctype\s+html|html)\b", re.I | re.S)
_PART = re.compile(
    rf"{_FRONT}<(?:head|body|meta|title|article|main|section|div|p|h1|table|script)\b", re.I | re.S
)
_ENDS = re.compile(r"</(?:html|head|body|article|main|section|div|p|h1|table|title)\s*>", re.I)
_TITLE_JOINTS = re.compile(r"\s+[|–—·:»-]\s+")
_LOGGERS = ("trafilatura", "htmldate", "courlan")
_FEWEST_WORDS = 20
_MOST_ELEMENTS = 100_000
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}


def is_page(text: str, name: str) -> bool:
    """Whether `text` is HTML: it begins as a page does, or its name says so and it has tags."""
    opening = text[:4000]
    if _PAGE.match(opening):
        return True
    told = name.lower().endswith((".html", ".htm", ".xhtml"))
    return (told or _PART.match(opening) is not None) and _ENDS.search(text) is not None


def from_page(raw: bytes, decoded: Decoded, name: str, where: str) -> Article:
    """The article of a page that was read as `raw`. BadArticle if it holds no running text."""
    document = _extract(decoded.text, where)
    paragraphs = [] if document is None else read_out(document.body)
    words = sum(len(paragraph.words.split()) for paragraph in paragraphs)
    if document is None or words < _FEWEST_WORDS:
        raise BadArticle(
            f"{where}: no article text of {_FEWEST_WORDS} words or more was found in this page; "
            "save it after it has loaded, or give its text as a .txt file"
        )
    title = _headline(document, decoded.text, paragraphs)
    if title and same_words(title) not in _printed(paragraphs):
        paragraphs.insert(0, Paragraph(title, True))
    text = "\n\n".join(paragraph.words for paragraph in paragraphs) + "\n"
    headings, headline = _places(paragraphs, title)
    origin = Origin(name, "html", decoded.encoding, hashlib.sha256(raw).hexdigest())
    return assemble(
        text,
        origin,
        headline=headline,
        subheads=headings,
        outlet=_outlet(document, decoded.text, title),
        byline=_author(document.author),
        published=document.date,
    )


def _extract(text: str, where: str) -> Document | None:
    from trafilatura import bare_extraction

    for name in _LOGGERS:
        logging.getLogger(name).addHandler(logging.NullHandler())
    try:
        tree = parse(text)
        if tree.xpath("count(//*)") > _MOST_ELEMENTS:
            raise BadArticle(f"{where}: this page is too large; give its text as a .txt file")
        found = bare_extraction(
            tree,
            fast=True,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=dict(_DATES),
        )
    except BadArticle:
        raise
    except Exception as error:  # a broken page can break the parser in ways it does not announce
        raise BadArticle(
            f"{where}: this page can not be parsed; give its text as a .txt file"
        ) from error
    return found if found is None or not isinstance(found, dict) else None


def _headline(document: Document, page: str, paragraphs: list[Paragraph]) -> str | None:
    """The title the page gives, or the part of its window title that it also prints."""
    title = " ".join((document.title or "").split())
    printed = _printed(paragraphs)
    if title and same_words(title) in printed:
        return printed[same_words(title)]
    for part in _window_title(page):
        if len(part.split()) > 2 and same_words(part) in printed:
            return printed[same_words(part)]
    return title or None


def _printed(paragraphs: list[Paragraph]) -> dict[str, str]:
    """The first lines of the text by their words alone."""
    lines = [line for paragraph in paragraphs[:8] for line in paragraph.words.split("\n")]
    return {same_words(line): line for line in reversed(lines)}


def _outlet(document: Document, page: str, headline: str | None) -> str | None:
    if document.sitename:
        return " ".join(document.sitename.split())
    parts = _window_title(page)
    others = [part for part in parts if same_words(part) != same_words(headline or "")]
    return others[0] if len(parts) == 2 and len(others) == 1 else document.hostname or None


def _window_title(page: str) -> list[str]:
    from html import unescape

    match = re.search(r"<title[^>]{0,200}>([^<]{1,400})</title>", page, re.I)
    title = " ".join(unescape(match[1]).split()) if match else ""
    return [part for part in _TITLE_JOINTS.split(title) if part]


def _author(author: str | None) -> str | None:
    """The authors that a page names, joined with "and"; addresses are left out."""
    names = [" ".join(name.split()) for name in (author or "").split(";")]
    names = [name for name in names if name and not re.search(r"https?:|@|\.com\b|/", name)]
    return " and ".join(dict.fromkeys(names)) or None


def _places(paragraphs: list[Paragraph], title: str | None) -> tuple[tuple[Span, ...], Span | None]:
    """Where the headings stand in the joined text, and which of all paragraphs is the headline."""
    headings: list[Span] = []
    headline: Span | None = None
    start = 0
    for paragraph in paragraphs:
        for line in paragraph.words.split("\n"):
            span = Span(start, start + len(line))
            if headline is None and title and same_words(line) == same_words(title):
                headline = span
            elif paragraph.heading:
                headings.append(span)
            start = span.end + 1
        start += 1
    return tuple(headings), headline
