"""Text and where it came from, put together into an `Article`."""

from __future__ import annotations

import hashlib

from framing.domain import Article, Block, Origin, Span
from framing.intake.bylines import author, is_bare_name
from framing.intake.dates import find_date
from framing.intake.layout import blocks
from framing.intake.published import is_update


def assemble(
    text: str,
    origin: Origin,
    *,
    headline: Span | None = None,
    subheads: tuple[Span, ...] = (),
    outlet: str | None = None,
    byline: str | None = None,
    published: str | None = None,
) -> Article:
    """The article of `text`; what the input did not tell is taken from its furniture."""
    found = blocks(text, headline, subheads)
    first = next((_closed(text, block.span) for block in found if block.kind == "headline"), None)
    around = _around_the_body(found)
    return Article(
        text=text,
        origin=origin,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=found,
        headline=headline or first,
        outlet=outlet,
        byline=byline or _byline(text, around),
        published=published or _published(text, around),
    )


def _closed(text: str, headline: Span) -> Span:
    """A headline without the semicolon with which press databases lead on to the deck."""
    return Span(headline.start, headline.start + len(headline.of(text).rstrip(" ;")))


def _around_the_body(found: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks before the second and after the last paragraph of the body."""
    body = [number for number, block in enumerate(found) if block.kind == "body"]
    head = found[: body[1] if len(body) > 1 else len(found)]
    return head + found[max(body[-1] + 1, len(head)) :]


def _byline(text: str, around: tuple[Block, ...]) -> str | None:
    for block in around:
        if block.kind == "byline":
            words = block.span.of(text)
            if name := author(words):
                return name
            if is_bare_name(words):
                return " ".join(words.split())
    return None


def _published(text: str, around: tuple[Block, ...]) -> str | None:
    """The date of publication; a line that speaks of an update counts only where none else does."""
    told = [block.span.of(text) for block in around if block.kind in ("published", "byline")]
    told.sort(key=is_update)
    told += [block.span.of(text) for block in around if block.kind == "dateline"]
    return next((date for words in told if (date := find_date(words))), None)
