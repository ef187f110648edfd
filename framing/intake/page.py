"""A page's tree: made ready for extraction before, read out as paragraphs after.

Trafilatura finds the main text by what real paragraphs look like. Pages that lay out with tables,
or that put each paragraph in a bare `div`, are first given the tags they lack. What comes back is
a tree of few tags; each of its blocks is one paragraph, and headings are told as such.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TABLE_TAGS = frozenset(["table", "tbody", "thead", "tfoot", "tr", "td", "th", "center"])
_BLOCK_TAGS = frozenset(
    ["p", "div", "ul", "ol", "li", "dl", "blockquote", "pre", "section", "article", "aside", "main"]
).union(
    ["header", "footer", "nav", "form", "figure", "hr", "script", "style", "iframe", "noscript"],
    ["h1", "h2", "h3", "h4", "h5", "h6"],
    _TABLE_TAGS,
)
_READ_AS_BLOCKS = frozenset(["p", "head", "item", "cell", "quote", "code", "list", "row", "table"])
_PROSE = 300
_SPACES = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n\s*\n")
_SOFT_HYPHEN = "\u00ad"
"""Where a browser may part a word; nobody reads it."""


class Paragraph(NamedTuple):
    """A paragraph of the main text; `heading` where the page sets it as a heading."""

    words: str
    heading: bool


def parse(text: str) -> HtmlElement:
    """The tree of a page, with the tags that its layout only implies."""
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(text.encode(), parser=parser)
    cells = [x for x in tree.xpath("//td[not(.//td)]") if len(x.text_content()) > _PROSE]
    for cell in cells:
        _undo_table(cell)
    for division in [*cells, *tree.xpath("//div[text()[normalize-space()]]")]:
        _wrap_loose_words(division)
    return tree


def read_out(body: HtmlElement) -> list[Paragraph]:
    """The paragraphs of an extracted tree, in order, each with its spaces collapsed."""
    from lxml.etree import iterwalk

    found: list[Paragraph] = []
    words: list[str] = []
    heading = False

    def close() -> None:
        for part in _BLANK_LINES.split("".join(words).replace(_SOFT_HYPHEN, "")):
            lines = (" ".join(line.split()) for line in part.split("\n"))
            if joined := "\n".join(filter(None, lines)):
                found.append(Paragraph(joined, heading))
        words.clear()

    for event, element in iterwalk(body, events=("start", "end")):
        if element.tag in _READ_AS_BLOCKS or element is body:
            close()
            heading = event == "start" and element.tag == "head"
        if event == "start":
            words.append("\n" if element.tag == "lb" else _SPACES.sub(" ", element.text or ""))
        elif element is not body:
            words.append(_SPACES.sub(" ", element.tail or ""))
    close()
    return found


def _undo_table(cell: HtmlElement) -> None:
    """Turn the tables around a cell of running text into divisions: they only place it."""
    part = cell
    while part is not None and part.tag in {*_TABLE_TAGS, "div"}:
        for other in part.iter(*_TABLE_TAGS) if part.tag == "table" else ():
            other.tag = "div"
        part = part.getparent()


def _wrap_loose_words(division: HtmlElement) -> None:
    """Put each run of words that stands beside blocks, or without any, into a paragraph."""
    children = list(division)
    run = _run(division, division.text)
    if run is not None:
        division.insert(0, run)
    division.text = None
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag in _BLOCK_TAGS:
            run = _run(division, tail)
            if run is not None:
                child.addnext(run)
            continue
        if run is None:
            run = division.makeelement("p")
            child.addprevious(run)
        run.append(child)
        child.tail = tail


def _run(division: HtmlElement, words: str | None) -> HtmlElement | None:
    """A new paragraph that begins with `words`, None if they are only white space."""
    if not words or words.isspace():
        return None
    run = division.makeelement("p")
    run.text = words
    return run
